package wenshu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.source.SourceText;
import wenshu.render.Finding;

/** {@code notice issue}: a finished draft becomes the paper, as DOCX and PDF. */
@Command(name = "issue", description = "把改好的草稿印发为 DOCX 和 PDF", mixinStandardHelpOptions = true)
final class NoticeIssueCommand implements Callable<Integer> {

    private static final int LONGEST_NAME = 40;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAFT", description = "草稿文件")
    private Path file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DIR", description = "写到哪个文件夹")
    private Path folder;

    @Option(names = "--preview", description = "只看样子：允许还有待填内容，文件名后加“（样稿）”")
    private boolean preview;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        String fileName = file.getFileName().toString();
        Draft draft = DraftFile.parse(fileName, SourceText.plain(fileName, InputFile.read(file)));
        String name = fileName.replaceFirst("(?i)\\.(txt|md|yaml|yml|draft)$", "") + (preview ? "（样稿）" : "");
        try (Workshop workshop = home.workshop()) {
            Notices notices = workshop.notices();
            Notices.Set set = preview ? notices.preview(name, draft) : notices.issue(name, draft);
            List<Path> files = new ArrayList<>(List.of(folder.resolve(name + ".docx"), folder.resolve(name + ".pdf")));
            List<byte[]> contents = new ArrayList<>(List.of(set.docx(), set.rendition().pdf()));
            notices.booklets(draft).forEach((title, booklet) -> {
                String own = name + " " + fileName(title);
                files.addAll(List.of(folder.resolve(own + ".docx"), folder.resolve(own + ".pdf")));
                contents.addAll(List.of(booklet.docx(), booklet.rendition().pdf()));
            });
            WholeFile.writeAll(files, contents);
            spec.commandLine().getOut().println(files.get(0));
            spec.commandLine().getOut().println(files.get(1) + "（" + set.rendition().pages() + " 页）");
            files.subList(2, files.size()).forEach(spec.commandLine().getOut()::println);
            for (Finding finding : set.rendition().findings()) {
                spec.commandLine().getErr().println(finding.message());
            }
        }
        return 0;
    }

    /** A title as part of a file name: what no system allows there is left out. */
    private static String fileName(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
