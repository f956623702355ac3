package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static wenshu.template.TestDocx.p;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.barcode.QrReader;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.value.Value;

/** Photos and QR codes: fitted into their cell, found by Word, named by plain file names only. */
class PictureTests {

    private static final String SCHEMA = """
            名称: 表
            分组:
              - 名称: 基本
                字段:
                  - {名称: 姓名}
                  - {名称: 照片, 类型: 照片, 比例: 3:4, 必填: 是}
                  - {名称: 编号}
            """;
    /** A cell of 2000 twips over two rows of 1200: 1784 twips inside, 2240 high without the line's foot. */
    private static final String CELL = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
            + "<w:tr><w:trPr><w:trHeight w:val=\"1200\"/></w:trPr><w:tc>" + p("{{姓名}}") + "</w:tc><w:tc><w:tcPr>"
            + "<w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
            + "<w:ind w:firstLineChars=\"200\"/></w:pPr>" + TestDocx.r("{{照片|图片}}") + "</w:p></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:trHeight w:val=\"1200\"/></w:trPr><w:tc>" + p("") + "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
            + p("") + "</w:tc></w:tr></w:tbl>";
    private static final FormFiller FILLER = new FormFiller();

    private static Form form(String body) {
        return Form.of("t", TestDocx.body(body), SCHEMA.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setColor(new Color(180, 200, 220));
            g.fillRect(0, 0, width, height);
            g.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static FormData person(byte[] photo) {
        return FormData.of(Map.of("姓名", "林小明", "照片", new Value.Picture(photo, "林小明.jpg")));
    }

    private static XmlElement drawing(byte[] docx) {
        OpcPackage file = OpcPackage.read("t.docx", docx);
        return file.xml(file.mainDocument()).root().find("wp:inline").orElseThrow();
    }

    private static List<String> size(byte[] docx) {
        XmlElement extent = drawing(docx).child("wp:extent");
        return List.of(extent.attribute("cx"), extent.attribute("cy"));
    }

    @Test
    void a_photo_fills_its_merged_cell_and_keeps_its_ratio() {
        byte[] docx = FILLER.fill(form(CELL), person(picture("jpeg", 300, 400)), OutputKind.FORMAL);
        // 2240 twips high are 1,422,400 EMU; three quarters of it across are less than the cell's 1784 twips.
        assertThat(size(docx)).containsExactly("1066800", "1422400");
        OpcPackage file = OpcPackage.read("t.docx", docx);
        XmlElement paragraph = file.xml("word/document.xml").root().find("w:tbl").orElseThrow().children("w:tr").getFirst()
                .children("w:tc").getLast().child("w:p");
        assertThat(paragraph.child("w:pPr").childAttribute("w:spacing", "w:lineRule")).isEqualTo("auto");
        assertThat(paragraph.child("w:pPr").childAttribute("w:jc", "w:val")).isEqualTo("center");
        assertThat(paragraph.child("w:pPr").childAttribute("w:ind", "w:firstLineChars")).isEqualTo("0");
    }

    @Test
    void the_picture_is_a_part_with_its_type_and_relationship_and_the_bytes_are_always_the_same() {
        byte[] photo = picture("png", 300, 400);
        byte[] docx = FILLER.fill(form(CELL + p("{{照片|图片 25x35}}")), person(photo), OutputKind.FORMAL);
        OpcPackage file = OpcPackage.read("t.docx", docx);
        Relationship relation = file.relationships("word/document.xml").getFirst();
        assertThat(relation.type()).isEqualTo("image");
        assertThat(file.part(relation.target())).isEqualTo(photo);
        assertThat(file.names().stream().filter(name -> name.startsWith("word/media/"))).as("kept once").hasSize(1);
        assertThat(drawing(docx).find("a:blip").orElseThrow().attribute("r:embed")).isEqualTo(relation.id());
        assertThat(file.xml("[Content_Types].xml").root().children("ct:Default"))
                .anyMatch(type -> "png".equals(type.attribute("Extension")) && "image/png".equals(type.attribute("ContentType")));
        assertThat(FILLER.fill(form(CELL + p("{{照片|图片 25x35}}")), person(photo), OutputKind.FORMAL)).isEqualTo(docx);
    }

    @Test
    void a_stated_size_is_in_millimetres_and_a_header_has_its_own_relationship() {
        Form form = Form.of("t", TestDocx.withHeader(p("{{姓名}}"), p("{{照片|图片 30x30}}")),
                SCHEMA.getBytes(StandardCharsets.UTF_8));
        byte[] docx = FILLER.fill(form, person(picture("jpeg", 300, 400)), OutputKind.FORMAL);
        OpcPackage file = OpcPackage.read("t.docx", docx);
        XmlElement extent = file.xml("word/header1.xml").root().find("wp:extent").orElseThrow();
        assertThat(extent.attribute("cx")).isEqualTo("810000");
        assertThat(extent.attribute("cy")).isEqualTo("1080000");
        assertThat(file.relationships("word/header1.xml")).hasSize(1);
    }

    @Test
    void a_draft_without_photo_marks_the_box_and_the_empty_form_says_what_belongs_there() {
        assertThat(TestDocx.text(FILLER.fill(form(CELL), FormData.of(Map.of("姓名", "林小明")), OutputKind.DRAFT)))
                .contains("林小明 | 【待填：照片】");
        assertThat(TestDocx.text(FILLER.blank(form(CELL)))).contains(" | 照片");
        FaultException e = catchThrowableOfType(FaultException.class,
                () -> FILLER.fill(form(CELL), FormData.of(Map.of("姓名", "林小明")), OutputKind.FORMAL));
        assertThat(e.faults()).extracting(Fault::sentence).containsExactly("照片：没有填写，请补填。");
    }

    @Test
    void a_photo_of_wrong_kind_or_ratio_is_refused_with_what_it_is_and_what_it_should_be() {
        byte[] cut = java.util.Arrays.copyOf(picture("jpeg", 300, 400), 600);
        assertThat(refusal(picture("jpeg", 400, 300)))
                .isEqualTo("照片：照片是 400×300 像素，宽高之比不是 3:4，请裁成 3:4 后再试，如 300×400 像素。");
        assertThat(refusal(picture("gif", 300, 400))).isEqualTo("照片：不是完好的 JPEG 或 PNG 照片，请用看图软件打开后另存为 .jpg 再试。");
        assertThat(refusal("<svg onload='x'/>".repeat(20).getBytes(StandardCharsets.UTF_8))).contains("不是完好的");
        assertThat(refusal(cut)).contains("不是完好的");
        assertThat(refusal(new byte[11 << 20])).contains("照片文件超过 10 MB");
        assertThat(TestDocx.text(FILLER.fill(form(CELL), person(cut), OutputKind.DRAFT))).contains("【待填：照片】");
    }

    private static String refusal(byte[] photo) {
        return catchThrowableOfType(FaultException.class, () -> FILLER.fill(form(CELL), person(photo), OutputKind.FORMAL))
                .faults().getFirst().sentence();
    }

    @Test
    void names_of_photos_never_leave_the_folder_of_the_data(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("林小明.jpg"), picture("jpeg", 300, 400));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.write(data.resolve("林小明.jpg"), picture("jpeg", 300, 400));
        Files.createSymbolicLink(data.resolve("链接.jpg"), folder.resolve("林小明.jpg"));
        assertThat(read(data, "林小明.jpg").values().values().get("照片")).isInstanceOf(Value.Picture.class);
        for (String name : List.of("../林小明.jpg", "/etc/passwd", "a/../../林小明.jpg", "..\\林小明.jpg", "C:林小明.jpg", "..",
                ".", "~", "链接.jpg", "没有.jpg", "x\u0000.jpg", "长".repeat(300))) {
            FaultException e = catchThrowableOfType(FaultException.class, () -> read(data, name));
            assertThat(e).as(name).isNotNull();
            assertThat(e.faults().getFirst().sentence()).as(name).startsWith("照片：").contains("照片");
        }
        assertThat(FormDataFile.read(form(CELL), "a.yaml", "姓名: 林小明".getBytes(StandardCharsets.UTF_8), data).toMap())
                .isEqualTo(Map.of("姓名", "林小明"));
    }

    private static FormData read(Path folder, String name) {
        return FormDataFile.read(form(CELL), "a.json", new tools.jackson.databind.ObjectMapper()
                .writeValueAsBytes(Map.of("照片", name)), folder);
    }

    @Test
    void a_code_is_printed_in_its_size_and_can_be_read() throws IOException {
        byte[] docx = FILLER.fill(form(p("{{编号|二维码 20}}") + p("{{照片|图片}}")),
                FormData.of(Map.of("编号", "2024-001", "照片", new Value.Picture(picture("png", 3, 4), "x.png"))), OutputKind.FORMAL);
        assertThat(size(docx)).containsExactly("720000", "720000");
        OpcPackage file = OpcPackage.read("t.docx", docx);
        String id = drawing(docx).find("a:blip").orElseThrow().attribute("r:embed");
        Relationship relation = file.relationships("word/document.xml").stream().filter(r -> r.id().equals(id)).findFirst()
                .orElseThrow();
        assertThat(QrReader.read(ImageIO.read(new ByteArrayInputStream(file.part(relation.target()))))).containsExactly("2024-001");
    }

    @Test
    void a_code_of_too_long_a_text_names_its_place() {
        FaultException e = catchThrowableOfType(FaultException.class, () -> FILLER.fill(form(p("{{编号|二维码}}")),
                FormData.of(Map.of("编号", "长".repeat(101), "照片", new Value.Picture(picture("png", 3, 4), "x.png"))),
                OutputKind.FORMAL));
        assertThat(e.faults().getFirst().place()).isEqualTo("正文第1段（“{{编号|二维码}}”处）");
    }

    @Test
    void the_wrong_tag_for_a_field_is_said() {
        assertThat(templateFault(p("{{照片}}"))).contains("{{照片}} 是照片，不是文字，请写成 {{照片|图片}}");
        assertThat(templateFault(p("{{姓名|图片}}"))).contains("{{姓名|图片}} 不是照片，请在 form.yaml 里写 类型: 照片，或改成 {{姓名}}");
        assertThat(templateFault(p("{{照片|二维码}}"))).contains("印不成二维码");
        assertThat(templateFault(p("{{照片|图片 25乘35}}"))).contains("大小不对，请写成 |图片 25x35（宽x高，毫米），或不写大小");
        assertThat(templateFault(p("{{照片|图片 9999x1}}"))).contains("大小不对");
        assertThat(templateFault(p("{{照片|图片|单行}}"))).contains("后面不能再写“单行”");
    }

    private static String templateFault(String body) {
        return catchThrowableOfType(FaultException.class, () -> form(body)).faults().getFirst().sentence();
    }
}
