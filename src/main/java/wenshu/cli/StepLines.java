package wenshu.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import wenshu.pack.backup.BackupProgress;

/** How far a backup or a restore is: a line for each step, and one every few seconds within it. */
final class StepLines implements Consumer<BackupProgress> {

    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private String step = "";
    private long told = System.nanoTime();

    StepLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(BackupProgress progress) {
        if (!progress.step().equals(step) || System.nanoTime() - told > EVERY_NANOS) {
            step = progress.step();
            told = System.nanoTime();
            out.println(step + (progress.files() == 0 ? "……" : "：" + progress.files() + " 个文件，" + (progress.bytes() >> 20) + " MB……"));
            out.flush();
        }
    }
}
