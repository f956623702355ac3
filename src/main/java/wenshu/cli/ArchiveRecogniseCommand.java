package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wenshu.archive.Archive;
import wenshu.assembly.Workshop;

/** {@code archive recognise}: recognises the text of scans that wait for it; exit code 1 when some still wait. */
@Command(name = "recognise", description = "识别扫描件里的文字（需要 tesseract-ocr 和 chi-sim），识别后可以检索", mixinStandardHelpOptions = true)
final class ArchiveRecogniseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            Archive archive = workshop.archive();
            long before = archive.recognition().waiting();
            archive.recognition().now(file -> {
                out.println(file.recordId() + "  " + file.name() + "：" + file.status().label()
                        + (file.reason().isEmpty() ? "" : "，" + file.reason()));
                out.flush();
            });
            long left = archive.recognition().waiting();
            out.println(before == 0 ? "没有等待识别的扫描件" : "识别了 " + (before - left) + " 个扫描件"
                    + (left == 0 ? "" : "，还有 " + left + " 个没有识别"));
            return left == 0 ? 0 : 1;
        }
    }
}
