package wenshu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.notice.DraftFile;
import wenshu.notice.forward.BlankNotice;

/** {@code notice new}: the draft of a notice that forwards nothing. */
@Command(name = "new", description = "新建一份通知草稿", mixinStandardHelpOptions = true)
final class NoticeNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--issuer", required = true, paramLabel = "NAME", description = "发文机关全称")
    private String issuer;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DRAFT", description = "写到哪个草稿文件")
    private Path output;

    @Option(names = "--force", description = "草稿文件已有内容时也覆盖")
    private boolean force;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "成文日期（默认今天）")
    private LocalDate date;

    @Override
    public Integer call() throws IOException {
        LocalDate issued = date == null ? LocalDate.now(HomeOption.clock()) : date;
        String draft = DraftFile.write(BlankNotice.propose(issuer, issued));
        WholeFile.writeDraft(output, draft.getBytes(StandardCharsets.UTF_8), force);
        spec.commandLine().getOut().println(output);
        return 0;
    }
}
