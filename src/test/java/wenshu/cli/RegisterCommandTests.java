package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RegisterCommandTests {

    @TempDir
    private Path folder;
    private String out;
    private String err;

    private int run(String... arguments) {
        StringWriter written = new StringWriter();
        StringWriter wrong = new StringWriter();
        CommandLine command = WenshuCommand.commandLine().setOut(new PrintWriter(written)).setErr(new PrintWriter(wrong));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        int code = command.execute(all.toArray(String[]::new));
        out = written.toString();
        err = wrong.toString();
        return code;
    }

    private int enter(String number, String title) {
        return run("register", "enter", number, "--issuer", "示例市人力资源和社会保障局", "--title", title, "--date", "2026-01-05");
    }

    @Test
    void whatWasIssuedOnPaperIsEnteredAndListed() {
        assertThat(run("register", "start", "示人社函", "2026", "41", "--issuer", "示例市人力资源和社会保障局")).isZero();
        assertThat(out).contains("下一个号是 示人社函〔2026〕41号");
        assertThat(enter("示人社函〔2026〕7号", "关于值班的通知")).isZero();
        assertThat(enter("示人社函〔2026〕7号", "又一份")).isEqualTo(1);
        assertThat(err).contains("这个号已用于《关于值班的通知》");
        assertThat(enter("示人社函(2026)8号", "写法不对")).isEqualTo(1);
        assertThat(err).contains("不是完整的发文字号");
        assertThat(run("register", "list")).isZero();
        assertThat(out).contains("示人社函〔2026〕  示例市人力资源和社会保障局  共 1 件，下一个号 41 号", "示人社函〔2026〕7号  2026-01-05  已印发  关于值班的通知");
        assertThat(run("register", "list", "--json", "--code", "示人社函")).isZero();
        assertThat(out).contains("\"number\":\"示人社函〔2026〕7号\"", "\"next\":41");
        Path sheet = folder.resolve("登记簿.xlsx");
        assertThat(run("register", "list", "--xlsx", sheet.toString())).isZero();
        assertThat(sheet).exists();
        assertThat(run("register", "list", "--xlsx", sheet.toString(), "--year", "1999")).isEqualTo(1);
        assertThat(err).contains("一次只能导出一个");
    }
}
