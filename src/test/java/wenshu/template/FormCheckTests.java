package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.template.schema.CodeLists;
import wenshu.template.schema.FieldFault;
import wenshu.home.IdNumber;

/** The data of the allowance form against its schema: every objection at its field, all at once. */
class FormCheckTests {

    private final Form form = new TemplateCatalogue(new DataHome(Path.of("target/none"))).find("享受政府特殊津贴人员申报表");
    private final FormFiller filler = new FormFiller();
    private Map<String, Object> data;

    @BeforeEach
    void sample() throws Exception {
        data = new LinkedHashMap<>(FormDataFile.read("s.yaml",
                Files.readAllBytes(Path.of("templates/government-allowance/sample.yaml"))).toMap());
    }

    private List<FieldFault> check() {
        return filler.check(form, FormData.of(data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "性别;女女;BAD_VALUE;“女女”不在GB/T 2261.1中",
        "性别;女;ID_SEX_MISMATCH;与身份证号码中的性别不一致",
        "出生日期;1976-03-16;ID_BIRTH_MISMATCH;与身份证号码中的出生日期不一致",
        "出生日期;1976-02-30;BAD_VALUE;不是日期",
        "参加工作时间;1998;BAD_VALUE;不是年月",
        "证件号码;990000197603150035;BAD_ID_NUMBER;不是有效的身份证号码",
        "民族;火星族;BAD_VALUE;“火星族”不在GB/T 3304中",
        "政治面貌;党员;BAD_VALUE;“党员”不在GB/T 4762中",
        "手机号码;12345;BAD_VALUE;不是 11 位手机号码",
        "电子邮箱;a@b;BAD_VALUE;不是电子邮箱",
        "申报年度;24;BAD_VALUE;不是四位年份",
        "是否留学回国人员;也许;BAD_VALUE;不是“是”或“否”",
        "是否留学回国人员;否;NOT_APPLICABLE;这一项不应填",
        "姓名;;MISSING_VALUE;没有填写",
        "职称;;MISSING_VALUE;没有填写",
        "职业工种;车工;NOT_APPLICABLE;这一项不应填",
        "工作经历;从略;WRONG_SHAPE;应是若干行",
        "姓明;林;UNKNOWN_FIELD;表里没有这个字段"})
    void each_kind_of_mistake_is_named(String field, String value, String code, String what) {
        data.put(field, value == null ? "" : value);
        assertThat(check()).anySatisfy(fault -> {
            assertThat(fault.fault().code()).isEqualTo(code);
            assertThat(fault.fault().what()).contains(what);
            assertThat(fault.fault().remedy()).isNotEmpty();
        });
        assertThat(check()).allSatisfy(fault -> assertThat(fault.fault().sentence()).doesNotContain("990000"));
    }

    @Test
    void everything_comes_at_once_with_the_row_and_the_column() {
        data.put("性别", "x");
        data.remove("国籍");
        data.put("业绩贡献", "长".repeat(2001));
        data.put("获奖情况", List.of(Map.of("获奖年份", "2020"), "不是一行"));
        assertThat(check()).extracting(FieldFault::path).containsExactly("性别", "国籍", "民族", "政治面貌", "业绩贡献",
                "获奖情况[1].奖励名称", "获奖情况[1].获奖项目", "获奖情况[1].奖励等级", "获奖情况[1].个人排名", "获奖情况[2]");
        assertThat(check()).anySatisfy(f -> assertThat(f.fault().place()).isEqualTo("获奖情况第1行·奖励名称"));
        assertThat(check()).anySatisfy(f -> assertThat(f.fault().what()).isEqualTo("有 2001 个字，超过了 2000 个字"));
    }

    @Test
    void characters_beyond_the_basic_plane_count_as_one() {
        data.put("姓名", "\uD873\uDF4A".repeat(50));
        assertThat(check()).isEmpty();
        data.put("姓名", "\uD873\uDF4A".repeat(51));
        assertThat(check()).hasSize(1);
    }

    @Test
    void codes_names_and_short_names_are_one_value() {
        for (String written : List.of("01", "汉", "汉族")) {
            data.put("民族", written);
            assertThat(TestDocx.text(filler.fill(form, FormData.of(data), OutputKind.FORMAL))).contains("民族 | 汉族");
        }
    }

    @Test
    void a_draft_highlights_what_is_wrong_but_never_drops_anything() {
        data.put("证件号码", "123456");
        String xml = new String(wenshu.docx.opc.OpcPackage.read("d", filler.fill(form, FormData.of(data), OutputKind.DRAFT))
                .part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).containsPattern("<w:highlight w:val=\"yellow\"/>[^t]*?</w:rPr><w:t xml:space=\"preserve\">123456<");
        data.put("年龄", "48");
        assertThatThrownBy(() -> filler.fill(form, FormData.of(data), OutputKind.DRAFT)).isInstanceOf(FaultException.class)
                .hasMessageContaining("年龄：表里没有这个字段");
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X,true", "11010519491231002x,true", "110105194912310021,false", "11010519490231002X,false",
        "1101051949123100,false", "990000197603150034,true"})
    void the_identity_number_has_a_check_character(String number, boolean good) {
        assertThat(IdNumber.parse(number).isPresent()).isEqualTo(good);
    }

    @Test
    void the_code_lists_are_those_of_the_standards() {
        assertThat(CodeLists.national("GB/T 3304").orElseThrow().names()).hasSize(56).doesNotHaveDuplicates()
                .contains("汉族", "俄罗斯族");
        assertThat(CodeLists.national("GB/T 4762").orElseThrow().values()).hasSize(13).containsEntry("13", "群众");
        assertThat(CodeLists.national("GB/T 2261.1").orElseThrow().values()).containsEntry("1", "男").containsEntry("2", "女");
        assertThat(CodeLists.national("GB/T 6864").orElseThrow().values()).containsEntry("4", "学士");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名: [", "姓名: !!javax.script.ScriptEngineManager [x]\n: :", "- 一\n- 二", "{\"姓名\": }", "{\"a\":1} x",
        "a: 1\na: 2", "{\"a\":1,\"a\":2}", "? {a: b}\n: c", "a: &x [*x]"})
    void broken_data_is_refused_in_one_sentence(String text) {
        assertThatThrownBy(() -> FormDataFile.read("人.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).hasSize(1));
    }

    @Test
    void hostile_data_is_bounded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i)).append("*a%d,".formatted(i - 1).repeat(9)).append("]\n");
        }
        for (String text : List.of(bomb.toString(), "[".repeat(5000), "{\"a\":" + "[".repeat(5000),
                "a: " + "{a: ".repeat(60) + "1" + "}".repeat(60))) {
            assertThatThrownBy(() -> FormDataFile.read("人.yaml", text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(FaultException.class);
        }
        assertThatThrownBy(() -> FormDataFile.read("人.yaml", new byte[] {(byte) 0xD0, (byte) 0xD5, ':', ' ', 'x'}))
                .hasMessageContaining("不是 UTF-8 编码");
    }

    @Test
    void scalars_stay_as_they_were_written() {
        assertThat(FormDataFile.read("a.yaml", "a: 007\nb: 2024-01-01\nc: yes\nd: 1.50\ne: ~\nf: 0x1F".getBytes()).toMap())
                .containsExactly(Map.entry("a", "007"), Map.entry("b", "2024-01-01"), Map.entry("c", "yes"),
                        Map.entry("d", "1.50"), Map.entry("e", ""), Map.entry("f", "0x1F"));
    }
}
