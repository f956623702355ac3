package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;

/** The built-in forms, filled with their samples. */
class OfficialFormTests {

    private static final String ALLOWANCE = "享受政府特殊津贴人员申报表";

    @TempDir
    Path home;

    private final FormFiller filler = new FormFiller();

    private TemplateCatalogue catalogue() {
        return new TemplateCatalogue(new DataHome(home));
    }

    private FormData sample(String file) throws IOException {
        Path folder = Path.of("templates/government-allowance");
        return FormDataFile.read(catalogue().find(ALLOWANCE), file, Files.readAllBytes(folder.resolve(file)), folder);
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/resources/template", name + ".txt");
        if (System.getenv("GOLDEN_WRITE") != null) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @Test
    void the_catalogue_lists_every_template_folder() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("templates"))) {
            assertThat(catalogue().list()).extracting(TemplateCatalogue.Entry::folder).containsExactlyInAnyOrderElementsOf(
                    folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList());
        }
    }

    @Test
    void every_template_takes_its_sample_and_uses_every_field() {
        for (TemplateCatalogue.Entry entry : catalogue().list()) {
            Form form = catalogue().find(entry.name());
            assertThat(form.warnings()).as(entry.name()).isEmpty();
            assertThat(filler.check(form, catalogue().sample(entry.name()).orElseThrow())).as(entry.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample-skilled", "sample-rare"})
    void a_filled_form_prints_the_person(String sample) throws IOException {
        Form form = catalogue().find(ALLOWANCE);
        byte[] docx = filler.fill(form, sample(sample + ".yaml"), OutputKind.FORMAL);
        assertGolden(sample, TestDocx.text(docx));
        assertThat(filler.fill(form, sample(sample + ".yaml"), OutputKind.FORMAL)).isEqualTo(docx);
    }

    @Test
    void the_blank_form_keeps_its_rows_and_hints() throws IOException {
        assertGolden("blank", TestDocx.text(filler.blank(catalogue().find(ALLOWANCE))));
    }

    @ParameterizedTest
    @CsvSource({"0,6", "1,6", "6,6", "9,9"})
    void awards_fill_the_fixed_rows_before_new_ones_are_added(int awards, int expected) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>(sample("sample.yaml").toMap());
        List<Object> rows = new ArrayList<>();
        for (int i = 1; i <= awards; i++) {
            rows.add(Map.of("获奖年份", "2020", "奖励名称", "示例奖" + i, "获奖项目", "项目", "奖励等级", "一等", "个人排名", "1"));
        }
        data.put("获奖情况", rows);
        String text = TestDocx.text(filler.fill(catalogue().find(ALLOWANCE), FormData.of(data), OutputKind.FORMAL));
        String table = text.substring(text.indexOf("获奖年份 |"), text.indexOf("所 / 在"));
        assertThat(table.lines().filter(line -> line.contains(" | ")).count()).isEqualTo(expected + 1L);
        assertThat(table.lines().filter(line -> line.contains("示例奖")).count()).isEqualTo(awards);
    }

    @Test
    void an_empty_draft_marks_every_field_that_is_wanted() {
        Form form = catalogue().find(ALLOWANCE);
        String text = TestDocx.text(filler.fill(form, FormData.empty(), OutputKind.DRAFT));
        filler.check(form, FormData.empty()).stream().filter(fault -> !fault.path().equals("工作经历"))
                .forEach(fault -> assertThat(text).contains("【待填：" + fault.fault().place() + "】"));
        assertThat(text).contains("【待填：起始年月】", "【待填：推荐单位（全称）】");
    }

    @Test
    void a_formal_form_refuses_and_lists_every_gap_while_a_draft_marks_it() throws IOException {
        Map<String, Object> data = new LinkedHashMap<>(sample("sample.yaml").toMap());
        data.remove("姓名");
        data.remove("业绩贡献");
        data.put("留学国家", "");
        Form form = catalogue().find(ALLOWANCE);
        assertThatThrownBy(() -> filler.fill(form, FormData.of(data), OutputKind.FORMAL))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).extracting(Fault::place)
                        .containsExactly("姓名", "留学国家（地区）", "业绩贡献"));
        byte[] draft = filler.fill(form, FormData.of(data), OutputKind.DRAFT);
        assertThat(TestDocx.text(draft)).contains("【待填：姓名】", "【待填：留学国家（地区）】", "【待填：业绩贡献】");
        assertThat(new String(wenshu.docx.opc.OpcPackage.read("d", draft).part("word/document.xml"), StandardCharsets.UTF_8))
                .contains("<w:highlight w:val=\"yellow\"/>");
    }

    @Test
    void many_threads_share_one_compiled_template() throws Exception {
        Form form = catalogue().find(ALLOWANCE);
        byte[] draft = filler.fill(form, FormData.empty(), OutputKind.DRAFT);
        byte[] formal = filler.fill(form, sample("sample.yaml"), OutputKind.FORMAL);
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            List<java.util.concurrent.Future<Boolean>> same = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean even = i % 2 == 0;
                same.add(threads.submit(() -> java.util.Arrays.equals(even ? draft : formal, even
                        ? filler.fill(form, FormData.empty(), OutputKind.DRAFT)
                        : filler.fill(form, sample("sample.yaml"), OutputKind.FORMAL))));
            }
            for (var one : same) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void json_and_yaml_are_the_same_data() throws IOException {
        FormData yaml = sample("sample.yaml");
        String json = new tools.jackson.databind.ObjectMapper().writeValueAsString(yaml.toMap());
        assertThat(FormDataFile.read("a.json", json.getBytes(StandardCharsets.UTF_8))).isEqualTo(yaml);
    }

    @Test
    void a_bureaus_own_template_goes_first() throws IOException {
        Path own = Files.createDirectories(home.resolve("templates").resolve(ALLOWANCE));
        Files.write(own.resolve("template.docx"), TestDocx.body(TestDocx.p("本局：{{姓名}}")));
        assertThat(catalogue().list()).contains(new TemplateCatalogue.Entry(ALLOWANCE, ALLOWANCE, false));
        assertThat(TestDocx.text(filler.fill(catalogue().find(ALLOWANCE), FormData.of(Map.of("姓名", "林致远")),
                OutputKind.FORMAL))).isEqualTo("本局：林致远\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "享受政府特殊津贴人员申请表", "", "a/b"})
    void an_unknown_template_is_named_and_never_a_path(String name) {
        assertThatThrownBy(() -> catalogue().find(name)).isInstanceOfSatisfying(FaultException.class, e -> {
            assertThat(e.kind()).isEqualTo(FaultException.Kind.NOT_FOUND);
            assertThat(e.getMessage()).contains(name.isEmpty() ? "模板" : name).contains(ALLOWANCE);
        });
    }
}
