package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import wenshu.extract.Samples;
import wenshu.home.DataHome;
import wenshu.home.HomeLock;
import wenshu.home.OnPostgres;

class ArchiveCommandsTest {

    @TempDir
    Path folder;
    Path home;
    private Path papers;

    private record Ran(int code, String out, String err) {
        JsonNode json() {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void papers() throws IOException {
        home = folder.resolve("数据 目录");
        papers = Files.createDirectory(folder.resolve("来文"));
        Files.writeString(papers.resolve("函.txt"), "省示例厅\n晋示厅函〔2024〕230号\n关于推荐示例人员的函\n请推荐 林　致远 等人。");
        Files.write(papers.resolve("旧.txt"), "转发晋示厅函〔2024〕230号的说明".getBytes(Charset.forName("GB18030")));
        Files.write(papers.resolve("坏.pdf"), "%PDF-1.4\nbroken".getBytes(StandardCharsets.US_ASCII));
    }

    private Ran run(Object... args) {
        List<String> line = new ArrayList<>();
        for (Object arg : args) {
            line.add(arg.toString());
        }
        line.addAll(List.of("--home", home.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = WenshuCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void findsPeopleNarrowsAndExports() throws IOException {
        run("archive", "add", papers.resolve("函.txt"), "--person", "林致远", "--year", "2024");
        Ran person = run("person", "林 致远");
        assertThat(person.out).contains("林致远", "关于推荐示例人员的函", "2024年");
        assertThat(person.code).isZero();
        assertThat(run("search", "--person", "林致远", "--year", "2024", "--within", "示例人员", "--order", "newest", "推荐").out)
                .contains("找到 1 份", "函.txt：");
        assertThat(run("search", "--person", "林致", "推荐").out).contains("找到 0 份");
        Path sheet = folder.resolve("结果.xlsx");
        assertThat(run("search", "推荐", "--xlsx", sheet).out).contains("已导出");
        assertThat(Files.size(sheet)).isPositive();
        assertThat(run("search", "推荐", "--order", "random").code).isEqualTo(1);
    }

    @Test
    @OnPostgres.WhenAsked
    void aLostOrForeignKeyOfIdNumbersIsNoticedAndEveryNumberIsHashedAnew() throws IOException {
        Files.createDirectory(folder.resolve("名册"));
        Files.writeString(folder.resolve("名册/2024年推荐人选.txt"), "2024年推荐人选\n姓名：林致远\n身份证号：110105194912310021\n单位：示例学校\n");
        assertThat(run("archive", "add", folder.resolve("名册")).code).isZero();
        Path key = home.resolve("id.key");
        String old = Files.readString(key);
        assertThat(run("search", "110105194912310021").out).contains("找到 1 份");
        Files.delete(key);
        Ran gone = run("reindex");
        assertThat(gone.code).isEqualTo(3);
        assertThat(gone.err).contains("id.key", "不见了", "从备份拷回");
        assertThat(key).doesNotExist();
        Files.writeString(key, "ab".repeat(32));
        assertThat(run("reindex").err).contains("不是这个数据目录原来的密钥", "archive new-id-key");
        Ran foreign = run("search", "110105194912310021");
        assertThat(foreign.code).as("nobody is found with another key: that is no answer").isEqualTo(3);
        assertThat(foreign.err).contains("不是这个数据目录原来的密钥");
        Files.writeString(key, old);
        assertThat(run("reindex").code).isZero();
        Files.delete(key);
        assertThat(run("archive", "new-id-key").code).isEqualTo(1);
        Ran anew = run("archive", "new-id-key", "--yes");
        assertThat(anew.out + anew.err).contains("1 件，1 人重新计算");
        assertThat(anew.code).isZero();
        assertThat(Files.readString(key)).isNotEqualTo(old);
        assertThat(run("search", "110105194912310021").out).contains("找到 1 份");
        run("person", "林致远");
        assertThat(run("audit", "list").out).contains("敏感检索  档案库 身份证号", "身份标识 ", "敏感检索  档案库 人员页").doesNotContain("110105194912310021")
                .contains("修改设置  设置 身份标识密钥", "重建  档案库 检索库", "批量接收",
                "命令行（" + System.getProperty("user.name") + "）");
    }

    @Test
    @OnPostgres.WhenAsked
    void aPackageCarriesTheReportOfItsFourProperties() throws IOException {
        run("archive", "add", papers.resolve("函.txt"));
        for (String format : new String[] {"bagit", "eep", "folder"}) {
            Path to = folder.resolve("移交-" + format);
            Ran made = run("archive", "export", to, "--format", format);
            assertThat(made.code).as(made.err).isZero();
            // A text is no format for the long term, and the record has no code yet.
            assertThat(made.out).contains("四性检测有 ", "不合格，报告在包里");
            try (InputStream report = Files.newInputStream(to.resolve("四性检测报告.xlsx"))) {
                assertThat(report.readNBytes(2)).containsExactly('P', 'K');
            }
            assertThat(run("archive", "import-package", to).out).contains("已有 1 件");
        }
        assertThat(run("audit", "list").out).contains("四性检测  清册 T", "移交与接收，1 件，不合格", "BagIt，1 件，1 个文件");
    }

    @Test
    @OnPostgres.WhenAsked
    void keepsAFolderFindsItChecksItAndMakesTheIndexAnew() throws IOException {
        String same = "省示例厅\n关于加强示例流域综合治理工作的报告\n" + "坚持因地制宜，统筹水库、渠道与灌区的调度，逐年核对节水数量。".repeat(6);
        Files.writeString(papers.resolve("近一.txt"), same);
        Files.writeString(papers.resolve("近二.txt"), same + "特此报告。");
        Ran added = run("archive", "add", papers);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("  可能与《", "相同，差异约 ");
        assertThat(added.out()).contains("关于推荐示例人员的函  晋示厅函〔2024〕230号", "坏.pdf：解析失败");
        JsonNode hits = run("search", "晋示厅函[2024]230号", "--json").json().path("hits");
        assertThat(hits.size()).isEqualTo(2);
        assertThat(hits.path(0).path("docNumber").asString()).isEqualTo("晋示厅函〔2024〕230号");
        assertThat(hits.path(0).path("year").asInt()).isEqualTo(2024);
        assertThat(run("search", "林致远").out()).contains("找到 1 份", "【林　致远】");
        assertThat(run("verify").code()).isZero();
        assertThat(run("reindex").out()).contains("共 5 份档案");
        assertThat(run("search", "林致远").out()).contains("找到 1 份");
        assertThat(run("archive", "add", papers.resolve("函.txt")).out()).startsWith("已有相同文件");
        JsonNode again = run("archive", "add", papers.resolve("函.txt"), "--json").json().path(0);
        assertThat(again.path("duplicateOf").asString()).isEqualTo(again.path("id").asString());
        Path victim = Files.walk(home.resolve("ocfl")).filter(path -> path.endsWith("函.txt")).findFirst().orElseThrow();
        Files.writeString(victim, "改动");
        Ran verified = run("verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("损坏：函.txt");
        assertThat(run("verify", "--json").json().path("findings").path(0).path("verdict").asString())
                .isEqualTo("DAMAGED");
        Ran exported = run("archive", "export", folder.resolve("移交"), "--format", "bagit");
        assertThat(exported.code()).isEqualTo(3);
        assertThat(exported.err()).contains("导出：有 1 个文件在档案库里缺失或损坏，整个包没有导出，请从备份恢复，或不选这些件再导出。",
                again.path("id").asString() + "《", "》“函.txt”：文件已经损坏。");
        assertThat(folder.resolve("移交")).as("no half of a package").doesNotExist();
    }

    @Test
    @OnPostgres.Never
    void saysWhatIsWrongInOneSentenceAndAnswersWithAnExitCode() throws IOException {
        Ran missing = run("archive", "add", folder.resolve("没有.docx"));
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).endsWith("没有这个文件，请检查路径。" + System.lineSeparator());
        Files.write(papers.resolve("弹.zip"), Samples.bomb());
        Ran bomb = run("archive", "add", papers);
        assertThat(bomb.code()).isEqualTo(1);
        assertThat(bomb.out()).as("the others are kept").contains("关于推荐示例人员的函");
        assertThat(bomb.err().lines()).singleElement().asString().contains("弹.zip", "压缩炸弹");
        assertThat(run("archive", "add", papers, "--title", "一个题名").code()).isEqualTo(1);
        assertThat(run("archive", "add").code()).isEqualTo(2);
        assertThat(run("search", "字".repeat(300)).err()).contains("检索词超过 256");
    }

    @Test
    @OnPostgres.WhenAsked
    void whileAServiceHoldsTheHomeOnlySearchAndVerifyWork() {
        run("archive", "add", papers);
        try (HomeLock service = HomeLock.take(new DataHome(home))) {
            assertThat(service).isNotNull();
            Ran refused = run("archive", "add", papers);
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("正被另一个文书程序使用");
            assertThat(run("reindex").code()).isEqualTo(3);
            assertThat(run("search", "林致远").out()).contains("找到 1 份");
            assertThat(run("verify").code()).isZero();
        }
    }

    @Test
    @OnPostgres.Never
    void aLostDatabaseIsMadeAnewFromTheFolder() throws IOException {
        run("archive", "add", papers);
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(home.resolve("wenshu.db" + end));
        }
        Ran rebuilt = run("archive", "rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).contains("由档案文件夹收入 3 份，数据库原有 0 份，全部恢复", "账号和密码");
        assertThat(run("search", "林致远").out()).contains("找到 1 份", "【林　致远】");
        assertThat(run("reindex", "--from-files").out()).contains("收入 0 份，数据库原有 3 份");
        assertThat(run("verify").code()).isZero();
        assertThat(home.resolve("ocfl/README.md")).content().contains("不需要任何专门程序", "No special program");
    }

    @Test
    @OnPostgres.WhenAsked
    void aLostIndexIsMadeAnewBeforeAnswering() throws IOException {
        run("archive", "add", papers);
        try (java.util.stream.Stream<Path> files = java.nio.file.Files.walk(home.resolve("index"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        assertThat(run("search", "林致远").out()).contains("找到 1 份");
    }

    @Test
    @OnPostgres.Never
    void searchingAndCheckingWhereNothingIs() {
        Ran search = run("search", "林致远");
        assertThat(search.code()).isEqualTo(1);
        assertThat(search.err()).contains("还没有归档数据");
        Ran verify = run("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.err()).contains("没有文书的数据库");
        assertThat(home).doesNotExist();
    }
}
