package wenshu.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import wenshu.pack.transfer.PackProgress;

/** How far an export or an import is: a line for each step, and one for each tenth of it. */
final class PackBar implements Consumer<PackProgress> {

    private final PrintWriter out;
    private String step = "";
    private int tenths;

    PackBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(PackProgress progress) {
        int now = progress.total() == 0 ? 0 : progress.done() * 10 / progress.total();
        if (!progress.step().equals(step) || now > tenths) {
            step = progress.step();
            tenths = now;
            out.println(step + (progress.total() == 0 ? "……" : " " + progress.done() + "/" + progress.total()));
            out.flush();
        }
    }
}
