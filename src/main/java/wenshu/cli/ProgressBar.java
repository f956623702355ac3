package wenshu.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import wenshu.forms.batch.Progress;

/** How far a batch is: a bar that is drawn over and over on a terminal, a line for each tenth elsewhere. */
final class ProgressBar implements Consumer<Progress> {

    private static final int WIDTH = 30;
    private static final long REDRAWN_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long drawn;
    private int tenths;

    ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void accept(Progress progress) {
        boolean end = progress.done() == progress.total();
        if (!terminal) {
            int now = progress.done() * 10 / progress.total();
            if (now > tenths) {
                tenths = now;
                out.println(text(progress));
            }
        } else if (end || System.nanoTime() - drawn > REDRAWN_NANOS) {
            drawn = System.nanoTime();
            int filled = progress.done() * WIDTH / progress.total();
            out.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + text(progress) + "   ");
            out.flush();
        }
    }

    /** Leaves the bar's line. */
    void end() {
        if (terminal) {
            out.println();
        }
    }

    private String text(Progress progress) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        long left = progress.done() == 0 ? 0 : seconds * (progress.total() - progress.done()) / progress.done();
        return progress.done() + "/" + progress.total() + (progress.failed() > 0 ? "，有误 " + progress.failed() : "")
                + (progress.done() == progress.total() ? "，" + progress.step() : left > 2 ? "，约还要 " + left + " 秒" : "");
    }
}
