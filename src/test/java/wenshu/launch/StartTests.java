package wenshu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a real process in a bare environment. */
class StartTests {

    @TempDir
    Path folder;

    private String run(String locale, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m", "-cp", System.getProperty("java.class.path"), "wenshu.launch.Start"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    @Test
    void chinese_arguments_and_file_names_work_under_the_bare_locale() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "only where /proc is");
        String sample = Path.of("templates/government-allowance/sample.yaml").toAbsolutePath().toString();
        Path data = Files.copy(Path.of(sample), folder.resolve("某人.yaml"));
        assertThat(run("C", "fill", "享受政府特殊津贴人员申报表", data.toString(), "-o", "成文")).startsWith("0 ");
        assertThat(folder.resolve("成文/享受政府特殊津贴人员申报表-林致远.pdf")).isRegularFile();
        assertThat(run("C", "fill", "没有 的“模板”", data.toString(), "-o", "成文")).startsWith("1 没有名为“没有 的“模板””的模板");
    }

    @Test
    void exit_codes_come_through() throws Exception {
        assertThat(run("C.UTF-8", "templates")).startsWith("0 享受");
        assertThat(run("C", "templates")).startsWith("0 享受");
        assertThat(run("C", "fill")).startsWith("2 ");
    }
}
