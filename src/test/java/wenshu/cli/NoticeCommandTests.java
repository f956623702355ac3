package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.Fixtures;

class NoticeCommandTests {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void lastYearsPaperIsRolledForward() throws IOException {
        Path old = write("去年.txt", DraftFile.write(Fixtures.yangquan()).getBytes(StandardCharsets.UTF_8));
        Path upper = write("来文.txt", Fixtures.text("changzhi.txt").getBytes(StandardCharsets.UTF_8));
        Path now = folder.resolve("今年.txt");
        assertThat(run("notice", "roll", old.toString(), "--year", "2024", "--upper", upper.toString(), "-o", now.toString(), "--home", folder.resolve("home").toString())).isZero();
        Draft draft = DraftFile.parse("", Files.readString(now));
        assertThat(draft.forwarded().getFirst().number()).isEqualTo("晋人社厅函〔2024〕230号");
        assertThat(draft.head().number()).startsWith("阳人社函〔2024〕");
        assertThat(out.toString()).contains("成文日期：日期“2023年3月3日” 待定", "拟改为“2024年4月19日”", "处：拟改");
    }

    @Test
    void anUpperPaperBecomesADraftThenAPaper() throws IOException {
        assertThat(forward(write("来文.txt", Fixtures.text("changzhi.txt").getBytes(Charset.forName("GB18030"))))).isZero();
        assertThat(out.toString()).contains("晋人社厅函〔2024〕230号", "上级期限（第", "【待填：顺序号】");
        String draft = Files.readString(draftFile());
        assertThat(DraftFile.parse("", draft)).isEqualTo(Fixtures.changzhi());

        assertThat(issue()).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.contains("【待填：") && line.endsWith("。"));
        assertThat(folder.resolve("印发")).doesNotExist();

        Files.writeString(draftFile(), draft.replace("【待填：顺序号】", "59").replaceAll("【待填：联系人】", "林致远")
                .replaceAll("【待填：带区号的联系电话】", "0355-2990003"));
        assertThat(issue()).isZero();
        assertThat(names(folder.resolve("印发"))).containsExactly("草稿.docx", "草稿.pdf");
        assertThat(Files.readAllBytes(folder.resolve("印发/草稿.pdf"))).startsWith("%PDF-".getBytes());
    }

    @Test
    void thePaperItselfCanBeForwardedOnAsDocxAndAsPdf() throws IOException {
        Files.writeString(draftFile(), DraftFile.write(Fixtures.changzhi()));
        assertThat(run("notice", "issue", draftFile().toString(), "--preview", "-o", folder.toString())).isZero();
        for (String kind : List.of("docx", "pdf")) {
            Path paper = folder.resolve("草稿（样稿）." + kind);
            String edited = Files.readString(draftFile());
            assertThat(forward(paper)).isEqualTo(1);
            assertThat(Files.readString(draftFile())).as("somebody worked in it").isEqualTo(edited);
            Files.delete(draftFile());
            assertThat(forward(paper)).as(err.toString()).isZero();
            Draft read = DraftFile.parse("", Files.readString(draftFile()));
            assertThat(read.forwarded().getFirst().number()).isEqualTo("晋人社厅函〔2024〕230号");
            assertThat(read.body()).as(kind).isEqualTo(Fixtures.changzhi().body());
            String text = String.join("", read.forwarded().getFirst().paragraphs());
            assertThat(text.replace(" ", "")).as(kind)
                    .isEqualTo(String.join("", Fixtures.changzhi().forwarded().getFirst().paragraphs()).replace(" ", ""));
        }
    }

    @Test
    void badInputIsOneSentenceAndNothingIsWritten() throws IOException {
        assertThat(forward(folder.resolve("没有.txt"))).isEqualTo(1);
        assertThat(forward(write("空.txt", new byte[0]))).isEqualTo(1);
        assertThat(forward(write("坏.pdf", "%PDF-1.7 broken".getBytes()))).isEqualTo(1);
        assertThat(forward(write("坏.docx", "PK\3\4broken".getBytes()))).isEqualTo(1);
        assertThat(forward(write("乱码.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.endsWith("。") && line.contains("请"));
        assertThat(draftFile()).doesNotExist();
        assertThat(run("notice", "forward", "x.txt", "-o", "y")).isEqualTo(2);
    }

    @Test
    void aDraftIsMadeOfAnyFileAndEveryMendIsListed() throws IOException {
        Path source = write("稿.md", "# 关于报送总结的通知\n\n各科室:\n\n请报送总结 2 份。\n\n办公室\n\n2024年5月6日\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run("notice", "new", "--from", source.toString(), "--without", "5-SPACE", "-o", draftFile().toString(),
                "--home", folder.toString())).isZero();
        assertThat(out.toString()).contains("1-MARKUP 第1行", "5-SPACE 未采用 第5行").doesNotContain("--issuer");
        assertThat(Files.readString(draftFile())).contains("标题: 关于报送总结的通知", "主送: 各科室\n", "成文日期: 2024年5月6日", "\n请报送总结 2 份。\n");
        assertThat(run("notice", "new", "-o", draftFile().toString(), "--home", folder.toString())).isEqualTo(2);
    }

    @Test
    void aNoticeFromNothingIsAFrameToFillIn() throws IOException {
        assertThat(run("notice", "new", "--issuer", "示例市教育局", "-o", draftFile().toString(), "--date", "2024-05-06",
                "--home", folder.toString())).isZero();
        Draft draft = DraftFile.parse("", Files.readString(draftFile()));
        assertThat(draft.head().issueDate()).isEqualTo("2024年5月6日");
        assertThat(draft.openPoints()).isNotEmpty();
    }

    private int forward(Path source) {
        return run("notice", "forward", source.toString(), "--issuer", Fixtures.CHANGZHI, "-o", draftFile().toString(),
                "--date", "2024-03-11", "--home", folder.resolve("home").toString());
    }

    private int issue() {
        return run("notice", "issue", draftFile().toString(), "-o", folder.resolve("印发").toString());
    }

    private Path draftFile() {
        return folder.resolve("草稿.txt");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... arguments) {
        CommandLine line = WenshuCommand.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
