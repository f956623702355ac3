package wenshu.forms.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetReader;
import wenshu.sheet.SheetWriter;
import wenshu.template.Form;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.value.Value;

/** Lists of people as clerks write them; what is wrong is told at its cell. */
class PeopleTests {

    private static final Form FORM = SmallForm.form();

    @TempDir
    private Path folder;

    @Test
    void headingsAreForgivenSpacesWidthAndStars() {
        People people = csv("序号,姓　名,性别*,出 生日期（必填）,证件号码,单位(全称)\n3,甲,男,1961-02-02,990000196102020018,乙");
        Person person = people.people().getFirst();
        assertThat(person.number()).isEqualTo(3);
        assertThat(person.data().toMap()).containsEntry("姓名", "甲").containsEntry("单位", "乙");
        assertThat(person.cells().get("出生日期")).hasToString("第2行“出生日期”(D2)");
    }

    @Test
    void aTitleAboveTheHeadingsDoesNotMind() {
        People people = csv("人员名单,,,\n,,,\n姓名,性别,出生日期,证件号码\n甲,男,1961-02-02,990000196102020018");
        assertThat(people.people()).extracting(Person::place).containsExactly("第4行");
    }

    @Test
    void everythingWrongWithTheColumnsIsSaidAtOnce() {
        assertThat(refused("姓名,性別,出身日期,证件号码,姓名,血型\n甲,男,1961-02-02,9,乙,A")).containsExactly(
                "B1：表里没有“性別”这一项，是否要写“性别”。", "C1：表里没有“出身日期”这一项，是否要写“出生日期”。",
                "E1：“姓名”与 A1 是同一项，请删去一列。", "F1：表里没有“血型”这一项，请删去这一列，或改成表中的字段名。",
                "表头：缺少必填的列“性别”“出生日期”，请补上。");
        assertThat(refused("一,二\n三,四")).singleElement().asString().contains("没有表头");
        assertThat(refused("姓名,性别,出生日期,证件号码")).singleElement().asString().contains("表头下面没有人员");
        assertThat(refused("序号,姓名,性别,出生日期,证件号码\n1,甲,男,1961-02-02,9\n1,乙,男,1961-02-02,8"))
                .containsExactly("第3行：序号 1 与第2行相同，请改成不同的序号。");
    }

    @Test
    void aFaultStandsAtItsCellAndStopsNobodyElse() {
        List<List<String>> rows = new ArrayList<>(SmallForm.people(5));
        rows.set(1, with(rows.get(1), 3, "1962-02-30"));
        rows.set(2, with(rows.get(2), 5, "=HYPERLINK(\\\"x\\\")".replace("\\\"", "'")));
        rows.set(3, with(with(with(rows.get(3), 4, rows.get(0).get(4)), 3, rows.get(0).get(3)), 2, "男"));
        rows.set(4, with(rows.get(4), 6, "2020 | 奖\n20 | 奖\n1|2|3"));
        People people = PeopleReader.read(FORM, "people.csv", SmallForm.csv(rows));
        List<String> faults = check(people).all().stream().map(fault -> fault.fault().sentence()).toList();
        assertThat(faults).containsExactly("第3行“出生日期”(D3)：不是日期，请写成 1975-03-08。",
                "第4行“单位（全称）”(F4)：以“=”开头，是公式 =HYPERLINK('x')，不会执行，请改成要印的文字。",
                "第5行“证件号码”(E5)：与第2行是同一个号码，请删去重复的一个人。",
                "第6行“奖励”(G6)第3行：有 3 项，应是 2 项，请按“年份 | 名称”一行写一条，中间用 | 分开。",
                "第6行“奖励·年份”(G6)第2行：不是四位年份，请写成 2024。");
    }

    @Test
    void theRowsOfATableStandOnASheetOfTheirOwn() {
        byte[] book = book(sheet("人员", List.of("序号", "姓名", "性别", "出生日期", "证件号码"),
                        List.of("1", "甲", "男", "1961-02-02", "990000196102020018"), List.of("2", "乙", "女", "1962-03-03", "9")),
                sheet("奖励", List.of("序号", "姓名", "年份", "名称"), List.of("2", "乙", "2020", "一等奖"), List.of("1", "", "2021", "二等奖"),
                        List.of("2", "甲", "20xx", "三等奖")),
                sheet("填表说明", List.of("说明"), List.of("随便写")));
        People people = PeopleReader.read(FORM, "people.xlsx", book);
        assertThat(people.people().get(1).data().toMap().get("奖励").toString()).contains("2020", "一等奖", "三等奖");
        assertThat(check(people).all()).extracting(fault -> fault.fault().sentence()).contains(
                "工作表“奖励”第4行“姓名”(B4)：与序号 2 的姓名“乙”不同，请核对序号和姓名。",
                "工作表“奖励”第4行“年份”(C4)：不是四位年份，请写成 2024。");
        assertThat(refusedBook(book(sheet("人员", List.of("姓名", "性别", "出生日期", "证件号码"), List.of("甲", "男", "1961-02-02", "9")),
                sheet("奖厉", List.of("序号", "年份"), List.of("1", "2020")),
                sheet("奖励", List.of("序号", "年份", "名称"), List.of("7", "2020", "奖"))))).containsExactly(
                "工作表“奖厉”：表里没有叫这个名称的表格，是否要写“奖励”。", "工作表“奖励”第2行“序号”(A2)：人员中没有序号 7，请写这一行属于第几号人员。");
    }

    @Test
    void jsonAndFoldersOfFilesDoAsWell() throws Exception {
        String one = "{\"姓名\": \"甲\", \"奖励\": [{\"年份\": 2020, \"名称\": \"奖\"}]}";
        for (String text : List.of("[" + one + "," + one + "]", one + "\n" + one + "\n")) {
            assertThat(PeopleReader.read(FORM, "people.json", text.getBytes(StandardCharsets.UTF_8)).people()).hasSize(2)
                    .allMatch(person -> person.name().equals("甲"));
        }
        assertThatThrownBy(() -> PeopleReader.read(FORM, "a.json", "[1]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
        Files.writeString(folder.resolve("b.yaml"), "姓名: 乙");
        Files.writeString(folder.resolve("a.json"), one);
        Files.writeString(folder.resolve("c.yaml"), "姓名: [");
        People people = PeopleReader.read(FORM, folder);
        assertThat(people.people()).extracting(Person::place).containsExactly("a.json", "b.yaml", "c.yaml");
        assertThat(people.people().getLast().faults()).hasSize(1);
        assertThat(check(people).all().getFirst().fault().sentence()).isEqualTo("a.json“性别”：没有填写，请补填。");
    }

    @Test
    void photosAreFoundByNameAndAnythingWrongWithThemIsSaidAtTheCell() throws Exception {
        List<List<String>> rows = SmallForm.people(5);
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve(rows.get(0).get(4) + ".png").toFile());
        ImageIO.write(image, "jpg", folder.resolve(rows.get(1).get(1) + ".jpg").toFile());
        Files.writeString(folder.resolve("坏.jpg"), "不是照片");
        StringBuilder text = new StringBuilder("姓名,性别,出生日期,证件号码,照片\n");
        List<String> named = List.of("", "", "坏.jpg", "没有.jpg", "../坏.jpg");
        for (int i = 0; i < 5; i++) {
            text.append(String.join(",", rows.get(i).subList(1, 5))).append(',').append(named.get(i)).append('\n');
        }
        People people = csv(text.toString());
        PeopleCheck check = new PeopleCheck(new BatchOrder(FORM, people, OutputKind.FORMAL, 1, BatchOrder.DEFAULT_NAMES, "", folder),
                new FormFiller());
        assertThat(check.one(people.people().get(0)).data().values().values().get("照片")).isInstanceOf(Value.Picture.class);
        assertThat(check.one(people.people().get(1)).data().values().values().get("照片")).isInstanceOf(Value.Picture.class);
        assertThat(check.all()).extracting(BatchFault::cell).containsExactly("E4", "E5", "E6");
        assertThat(check.all()).extracting(fault -> fault.fault().sentence()).allMatch(said -> said.startsWith("第")).anyMatch(said ->
                said.equals("第5行“照片”(E5)：找不到照片“没有.jpg”，请把照片放在数据文件旁边，并核对文件名。"));
    }

    @Test
    void theEmptySheetIsReadBackOnceItIsFilledIn() {
        byte[] empty = EmptySheet.of(FORM);
        assertThat(SheetReader.read("empty.xlsx", empty)).extracting(sheet -> sheet.name()).containsExactly("人员", "奖励", "填表说明");
        assertThatThrownBy(() -> PeopleReader.read(FORM, "empty.xlsx", empty)).hasMessageContaining("表头下面没有人员");
    }

    private static PeopleCheck check(People people) {
        return new PeopleCheck(new BatchOrder(FORM, people, OutputKind.FORMAL, 1, BatchOrder.DEFAULT_NAMES, "", null), new FormFiller());
    }

    private static People csv(String text) {
        return PeopleReader.read(FORM, "people.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refused(String csv) {
        return refusedBook(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusedBook(byte[] list) {
        try {
            PeopleReader.read(FORM, "people", list);
            return List.of();
        } catch (FaultException e) {
            return e.faults().stream().map(Fault::sentence).toList();
        }
    }

    static List<String> with(List<String> row, int index, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(index, text);
        return changed;
    }

    @SafeVarargs
    private static SheetList sheet(String name, List<String> headings, List<String>... rows) {
        return new SheetList(name, "", "", "", headings.stream().map(heading -> Column.centred(heading, 10)).toList(), List.of(rows),
                false, false, 0);
    }

    private static byte[] book(SheetList... sheets) {
        return SheetWriter.write(List.of(sheets));
    }
}
