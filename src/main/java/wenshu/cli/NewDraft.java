package wenshu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;

/** What every command that begins a draft asks for: who issues it, when, and where the draft goes. */
final class NewDraft {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--issuer", paramLabel = "NAME", description = "发文机关全称")
    private String issuer;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DRAFT", description = "写到哪个草稿文件")
    private Path output;

    @Option(names = "--force", description = "草稿文件已有内容时也覆盖")
    private boolean force;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "成文日期（默认今天）")
    private LocalDate date;

    /** Who issues it; a new draft cannot do without. */
    String issuer() {
        return givenIssuer().orElseThrow(() -> new MissingParameterException(spec.commandLine(),
                spec.findOption("--issuer"), "--issuer"));
    }

    Optional<String> givenIssuer() {
        return Optional.ofNullable(issuer);
    }

    Optional<LocalDate> givenDate() {
        return Optional.ofNullable(date);
    }

    Path output() {
        return output;
    }

    /** The date asked for, else today at the bureau. */
    LocalDate issued() {
        return date == null ? LocalDate.now(HomeOption.clock()) : date;
    }

    /** Writes the draft; refuses to write over a file in which somebody may have worked. */
    void write(Draft draft) throws IOException {
        WholeFile.writeDraft(output, DraftFile.write(draft).getBytes(StandardCharsets.UTF_8), force);
    }
}
