package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.HeadBuilder;
import wenshu.notice.forward.BlankNotice;
import wenshu.notice.intake.Taken;
import wenshu.notice.mend.Mend;

/** {@code notice new}: a draft that forwards nothing, blank or out of a file that somebody has written anyhow. */
@Command(name = "new", description = "新建一份公文草稿，可以由现成的文稿转成", mixinStandardHelpOptions = true)
final class NoticeNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NewDraft target;

    @Option(names = "--kind", paramLabel = "文种", description = "文种，如 请示、函、纪要（默认 通知）；与 --from 同用时不需要")
    private String kind = DocumentKind.NOTICE.word();

    @Option(names = "--from", paramLabel = "FILE", description = "由这份文稿转成（txt、md、docx、doc 或 pdf）；转换中的修补逐条列出")
    private Path from;

    @Option(names = "--without", paramLabel = "ID", split = ",", description = "不要这几处修补（修补前面的编号，如 12-SPACE）")
    private Set<String> without = new HashSet<>();

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (from == null) {
            DocumentKind wanted = DocumentKind.ofWord(kind).orElseThrow(() -> FaultException.badInput("BAD_KIND", "--kind",
                    "“" + kind + "”不是公文文种", "请写" + DocumentKind.allWords() + "之一"));
            target.write(BlankNotice.propose(wanted, target.issuer(), target.issued()));
            out.println(target.output());
            return 0;
        }
        byte[] bytes = InputFile.read(from);
        try (Workshop workshop = home.workshop()) {
            Taken taken = workshop.notices().draftOf(from.getFileName().toString(), bytes, without);
            Draft draft = asked(taken.draft());
            target.write(draft);
            out.println(target.output());
            report(taken.mends(), out);
            if (!draft.openPoints().isEmpty()) {
                out.println("印发前请改好：");
                draft.openPoints().forEach(point -> out.println("  " + point.place() + "：" + point.what().substring(2)));
            }
        }
        return 0;
    }

    /** What the options say goes before what the file says. */
    private Draft asked(Draft draft) {
        HeadBuilder head = draft.head().change();
        target.givenIssuer().ifPresent(issuer -> head.issuers(List.of(issuer)).signedBy(List.of()));
        target.givenDate().ifPresent(date -> head.issueDate(ChineseDate.format(date)));
        return new Draft(head.build(), draft.body(), draft.attachments(), draft.forwarded());
    }

    private void report(List<Mend> mends, PrintWriter out) {
        if (!mends.isEmpty()) {
            out.println("修补（共" + mends.size() + "处）：");
        }
        for (Mend mend : mends) {
            out.println("  " + mend.id() + (without.contains(mend.id()) ? " 未采用" : "") + " 第" + mend.line() + "行 " + mend.kind().word()
                    + "：" + mend.change());
        }
    }
}
