package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CheckCommandTests {

    private static final String FAULTY = """
            例市人力资源和社会保障局

            例人社函（2024）5号

            例市人力资源和社会保障局关于做好申报工作的通知

            各县人力资源和社会保障局：

            现就申报工作通知如下，请于2024年04月12日前报送材料。

            例市人力资源和社会保障局

            2024年3月5日

            （此件主动公开）
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = WenshuCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[args.length + 3];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--home";
        all[args.length + 2] = folder.resolve("home").toString();
        return command.execute(all);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tellsWhatIsWrongWhereAndHowToMendIt() throws Exception {
        Path file = file("通知.txt", FAULTY);
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("第3段　错误　N01").contains("请改用六角括号“〔2024〕”").contains("第9段　错误　D02");
        assertThat(run(file.toString(), "--json")).isEqualTo(1);
        JsonNode findings = new ObjectMapper().readTree(out.toString()).get("findings");
        JsonNode first = findings.get(0);
        assertThat(first.get("rule").asString()).isEqualTo("N01");
        assertThat(first.get("severity").asString()).isEqualTo("ERROR");
        assertThat(first.get("place").get("paragraph").asInt()).isEqualTo(3);
        assertThat(first.get("place").get("text").asString()).isEqualTo("（2024）");
        assertThat(first.get("fix").get("edits").get(0).get("replacement").asString()).isEqualTo("〔");
    }

    @Test
    void mendsIntoAnotherFileAndIsThenContent() throws Exception {
        Path file = file("通知.txt", FAULTY);
        Path good = folder.resolve("改好.txt");
        assertThat(run(file.toString(), "--fix", "-o", good.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("已改　第3行　[N01]：“（” → “〔”");
        assertThat(good).content().contains("〔2024〕5号").contains("2024年4月12日前");
        assertThat(file).content().isEqualTo(FAULTY);
        assertThat(run(good.toString(), "--min-severity", "错误")).isZero();
        Path annotated = folder.resolve("批注.docx");
        assertThat(run(file.toString(), "-o", annotated.toString())).isEqualTo(1);
        Path tracked = folder.resolve("修订.docx");
        assertThat(run(file.toString(), "--tracked", "-o", tracked.toString())).isEqualTo(1);
        assertThat(run(annotated.toString(), "--min-severity", "错误")).isEqualTo(1);
        assertThat(out.toString()).contains("N01");
        assertThat(run(tracked.toString())).isNotEqualTo(3);
        assertThat(out.toString()).doesNotContain("N01");
    }

    @Test
    void refusesInOneSentence() throws Exception {
        Path file = file("通知.txt", FAULTY);
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("没有写要检查的文件");
        assertThat(run(file.toString(), "--fix")).isEqualTo(1);
        assertThat(err.toString()).contains("请用 -o 指定结果文件");
        assertThat(run(file.toString(), "--fix", "-o", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("不能覆盖原来的文件");
        assertThat(run(file.toString(), "--min-severity", "严重")).isEqualTo(1);
        assertThat(run(folder.resolve("没有.txt").toString())).isEqualTo(1);
        assertThat(run(file("坏.docx", "不是压缩包").toString())).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void listsEveryRule() throws Exception {
        assertThat(run("--rules")).isZero();
        assertThat(out.toString()).contains("T06\t通知的通知\t警告\t习惯").contains("程序做不了：纸张");
        assertThat(run("--rules", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString())).hasSizeGreaterThan(200);
    }

    @Test
    void goesByTheProfileAndTheUpperPaper() throws Exception {
        Path file = file("通知.txt", FAULTY);
        Path profile = file("某局.txt", "名称 = 某局\nN01 = 不查\nD02 = 提示\n");
        assertThat(run(file.toString(), "--profile", profile.toString(), "--min-severity", "错误")).isZero();
        Path upper = file("来文.txt", """
                例省人力资源和社会保障厅
                例人社厅函〔2024〕8号
                关于做好申报工作的通知
                各市人力资源和社会保障局：
                申报材料须在2024年4月10日前报送。
                （此件主动公开）
                """);
        run(file.toString(), "--source", upper.toString());
        assertThat(out.toString()).contains("D14").contains("上级期限2024年4月10日");
    }
}
