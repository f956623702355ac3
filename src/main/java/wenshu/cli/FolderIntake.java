package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.forms.batch.Progress;
import wenshu.intake.Batch;
import wenshu.intake.Intake;
import wenshu.intake.Item;
import wenshu.intake.Shown;
import wenshu.intake.Tally;

/** A folder taken in from the command line as one batch: archives taken apart, what paths and texts tell written down. */
final class FolderIntake {

    private final Intake intake;
    private final PrintWriter out;
    private final boolean quiet;

    /**
     * Takes in and tells.
     *
     * @param quiet whether nothing but the result is wanted
     */
    FolderIntake(Intake intake, PrintWriter out, boolean quiet) {
        this.intake = intake;
        this.out = out;
        this.quiet = quiet;
    }

    /** Takes a folder in; answers its files with what became of them. */
    List<Item> take(Path folder, boolean recursive) throws IOException {
        List<Path> files;
        try (Stream<Path> content = Files.walk(folder, recursive ? Integer.MAX_VALUE : 1)) {
            files = content.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
        if (files.isEmpty()) {
            throw FaultException.badInput("NO_FILE", folder.toString(), "文件夹里没有文件", "请检查路径");
        }
        // The folder's own name may tell the year or scheme.
        Path root = folder.toAbsolutePath().normalize();
        Batch batch = intake.begin("", root.getFileName() == null ? root.toString() : root.getFileName().toString(), Batch.Source.COMMAND);
        intake.refer(batch, root.getParent() == null ? root : root.getParent(), files.stream().map(Path::toAbsolutePath)
                .map(Path::normalize).toList());
        ProgressBar bar = new ProgressBar(out, System.console() != null);
        intake.runNow(batch.id(), () -> {
            if (!quiet) {
                Tally tally = intake.tally(batch.id());
                bar.accept(new Progress(tally.done(), tally.total(), tally.refused(), "归档"));
            }
        });
        if (!quiet) {
            bar.end();
        }
        Batch ended = intake.find(batch.id());
        if (ended.state() == Batch.State.STOPPED) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "INTAKE_STOPPED", folder.toString(),
                    "归档停下了：" + ended.message().replaceFirst("。$", ""), "再运行一次，会接着做，不会重复");
        }
        return intake.items(batch.id(), Shown.ALL, 0, Intake.MOST_FILES);
    }
}
