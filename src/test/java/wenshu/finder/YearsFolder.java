package wenshu.finder;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.extract.Samples;
import wenshu.home.IdNumber;
import wenshu.notice.DraftFile;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.OutputKind;

/**
 * A folder of 500 mixed files of three years, as a bureau keeps them: papers from above, forwarding notices, lists, filled
 * forms, recommendations, letters, archives and scans. Everybody and everything in it is invented; the same folder every time.
 */
public final class YearsFolder {

    /** Files in the folder. */
    public static final int FILES = 500;
    /** Stands on one page of one PDF only. */
    public static final String SENTENCE = "琉璃瓦修缮课题须由两名以上评委现场查验";
    /** A person recommended in 2023 and 2024 and chosen in 2025. */
    public static final String NOMINEE = "季青禾";
    /** Two people of one name, with two ID numbers. */
    public static final String NAMESAKE = "陆知行";
    /** A unit with people chosen in every year. */
    public static final String COLLEGE = "示例市竹里职业学院";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);
    private static final List<String> SCHEMES = List.of("享受政府特殊津贴人员选拔", "晋中工匠评选", "三晋英才支持计划");
    private static final List<String> SHORT = List.of("特殊津贴", "晋中工匠", "三晋英才");
    private static final List<String> UNITS = List.of("示例市青禾中学", "示例市砚池医院", "示例市松烟机械厂", COLLEGE, "示例市岚山化工厂", "示例市桐柏农业科学研究所",
            "示例市听雨建筑公司", "示例市云岭水利科学研究所", "示例市墨海印刷厂", "示例市南浦小学", "示例市北辰电力公司", "示例市石桥中医院");
    private static final String SURNAMES = "沈顾阮唐严姜戚谢邹喻苏潘葛范彭鲁韦马方俞任袁柳史";
    private static final List<String> GIVEN = List.of("砚秋", "明川", "听澜", "若岚", "怀远", "知微", "松年", "竹君", "云岫", "南乔", "北辰", "清和", "望舒", "星野",
            "景行", "书白", "疏桐", "晚晴", "停云", "远山");
    private static final int A_LIST = 16;

    private final Path root;
    private final Workshop workshop;
    private int made;

    /** Somebody in one year's list of one scheme. */
    public record Row(int year, String scheme, String name, String unit, String id, String result) {
    }

    private YearsFolder(Path root, Workshop workshop) {
        this.root = root;
        this.workshop = workshop;
    }

    /** Makes the folder; answers how many files it has. */
    public static int make(Path root, Workshop workshop) throws IOException {
        YearsFolder folder = new YearsFolder(root, workshop);
        for (int year : YEARS) {
            for (int scheme = 0; scheme < SCHEMES.size(); scheme++) {
                folder.matter(year, scheme);
            }
            folder.compilation(year);
            folder.form(year);
        }
        folder.scans();
        for (int i = 1; folder.made < FILES; i++) {
            folder.put("综合/会议纪要/局务会纪要第" + i + "期.txt", utf8("局务会议纪要\n第" + i + "期\n会议听取了科室第" + i + "项工作的汇报，议定按程序办理。"));
        }
        return folder.made;
    }

    /** The list of one year and scheme. */
    public static List<Row> list(int year, int scheme) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < A_LIST; i++) {
            int person = ((year - 2023) * 5 + scheme * 7 + i * 3) % 180;
            String name = SURNAMES.charAt(person % SURNAMES.length()) + GIVEN.get(person % GIVEN.size());
            rows.add(new Row(year, SCHEMES.get(scheme), name, UNITS.get(person % UNITS.size()), id(person), i % 3 == 0 ? "入选" : "未入选"));
        }
        if (scheme == 0) {
            rows.set(1, new Row(year, SCHEMES.get(0), NOMINEE, "示例市青禾中学", id(501), year == 2025 ? "入选" : "未入选"));
            rows.set(2, new Row(year, SCHEMES.get(0), "许竹里", COLLEGE, id(510 + year - 2023), "入选"));
        } else if (scheme == 1 && year == 2023) {
            rows.set(4, new Row(year, SCHEMES.get(1), NAMESAKE, "示例市松烟机械厂", id(502), "入选"));
        } else if (scheme == 2 && year == 2024) {
            rows.set(4, new Row(year, SCHEMES.get(2), NAMESAKE, "示例市砚池医院", id(503), "未入选"));
        }
        return rows;
    }

    /** Everybody of a unit who was chosen in one of the years. */
    public static List<Row> chosen(String unit) {
        return YEARS.stream().flatMap(year -> Stream.of(0, 1, 2).flatMap(scheme -> list(year, scheme).stream()))
                .filter(row -> row.unit().equals(unit) && row.result().equals("入选")).toList();
    }

    /** The number of the upper paper of a year and scheme. */
    public static String upper(int year, int scheme) {
        return "示例厅函〔" + year + "〕" + (230 + scheme) + "号";
    }

    /** The number of our own paper: 0 forwards the upper one, 1 publishes who was chosen. */
    public static String own(int year, int scheme, int which) {
        return "示人社函〔" + year + "〕" + (150 + scheme * 10 + which) + "号";
    }

    /** No region of the country begins with 99. */
    private static String id(int person) {
        String digits = "99010119" + (60 + person % 30) + "0" + (1 + person % 9) + (10 + person % 18) + String.format("%03d", person);
        return digits + IdNumber.checkCharacter(digits);
    }

    private void matter(int year, int scheme) throws IOException {
        String folder = year + "年/" + SHORT.get(scheme) + "/";
        String name = SCHEMES.get(scheme);
        String title = "关于开展" + year + "年" + name + "工作的通知";
        put(folder + "来文/" + upper(year, scheme) + ".txt", gb("示例省人力资源和社会保障厅\n" + upper(year, scheme) + "\n" + title
                + "\n各市人力资源和社会保障局：\n为做好" + name + "工作，现就有关事项通知如下。\n请于" + year + "年4月30日前报送材料。\n"
                + "示例省人力资源和社会保障厅\n" + year + "年3月11日\n"));
        String forwarding = "示例市人力资源和社会保障局\n" + own(year, scheme, 0) + "\n示例市人力资源和社会保障局关于转发《" + title + "》的通知\n"
                + "各县（区）人力资源和社会保障局：\n现将示例省人力资源和社会保障厅《" + title + "》（" + upper(year, scheme) + "）转发给你们，请认真组织推荐。\n"
                + "示例市人力资源和社会保障局\n" + year + "年3月20日";
        put(folder + "转发/关于转发" + SHORT.get(scheme) + "通知.docx", Samples.docx(forwarding));
        List<Row> list = list(year, scheme);
        put(folder + "推荐/" + year + "年" + SHORT.get(scheme) + "推荐人选汇总表.xlsx", roster(year + "年" + name + "推荐人选汇总表", list));
        put(folder + "结果/关于公布" + year + "年" + SHORT.get(scheme) + "入选人员名单的通知.docx", published(year, scheme, list));
        for (Row row : list) {
            put(folder + "推荐/申报表/" + row.name() + ".txt", gb(SHORT.get(scheme) + "人选申报表\n姓名：" + row.name() + "\n工作单位：" + row.unit()
                    + "\n身份证号：" + row.id() + "\n联系电话：1390000" + row.id().substring(13, 17) + "\n申报年度：" + year + "\n主要业绩：长期在一线工作。\n"));
            put(folder + "推荐/事迹材料/" + row.name() + "事迹材料.txt", utf8(row.name() + "同志事迹材料\n" + row.name() + "，" + row.unit()
                    + "职工。" + year + "年承担" + SHORT.get(scheme) + "申报课题，工作扎实。\n"));
        }
        for (int i = 0; i < UNITS.size(); i++) {
            String unit = UNITS.get(i);
            put(folder + "单位推荐/" + unit + "推荐函.txt", gb(unit + "\n关于推荐" + year + "年" + SHORT.get(scheme) + "人选的函\n示例市人力资源和社会保障局：\n经研究，推荐"
                    + String.join("、", list.stream().filter(row -> row.unit().equals(unit)).map(Row::name).toList()) + "等人选，请审核。\n" + unit + "\n"
                    + year + "年4月" + (i + 1) + "日\n"));
        }
        for (int i = 0; i < 3; i++) {
            put(folder + "往来邮件/催报" + (i + 1) + ".eml", mail(year, "催报" + SHORT.get(scheme) + "材料（第" + (i + 1) + "次）",
                    "请" + UNITS.get(i) + "尽快补齐" + year + "年" + SHORT.get(scheme) + "材料。"));
        }
        for (int i = 0; i < 2; i++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("证书/" + list.get(i).name() + "职称证书说明.txt", gb("职称证书说明\n" + list.get(i).name() + "，编号 ZC" + year + scheme + i + "01。"));
            entries.put("论文目录" + year + scheme + i + ".txt", gb("论文目录\n" + list.get(i).name() + "：" + SHORT.get(scheme) + "相关论文三篇（" + year + "）。"));
            put(folder + "附件/佐证材料" + (i + 1) + ".zip", Samples.zip(Charset.forName("GBK"), entries));
        }
    }

    private static byte[] roster(String title, List<Row> list) {
        List<List<String>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(List.of("" + (rows.size() + 1), row.name(), row.unit(), row.id(), "推荐")));
        return SheetWriter.write(List.of(SheetList.landscape("汇总表", title, List.of(Column.centred("序号", 6), Column.centred("姓名", 12),
                Column.left("工作单位", 30), Column.centred("身份证号", 22), Column.centred("推荐意见", 12)), rows)));
    }

    private static byte[] published(int year, int scheme, List<Row> list) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ("示例市人力资源和社会保障局\n" + own(year, scheme, 1) + "\n关于公布" + year + "年" + SCHEMES.get(scheme) + "评审结果的通知\n各有关单位：\n"
                    + "经评审和公示，现将结果予以公布。\n示例市人力资源和社会保障局\n" + year + "年9月1日").lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            XWPFTable table = document.createTable(list.size() + 1, 5);
            fill(table, 0, "序号", "姓名", "工作单位", "身份证号", "结果");
            for (int i = 0; i < list.size(); i++) {
                Row row = list.get(i);
                fill(table, i + 1, "" + (i + 1), row.name(), row.unit(), row.id(), row.result());
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    /** A paper of several pages, printed by the house itself. */
    private void compilation(int year) throws IOException {
        StringBuilder text = new StringBuilder("---\n文种: 通知\n版式: 文件\n发文机关: 示例市人力资源和社会保障局\n发文字号: 示人社发〔" + year + "〕" + 190 + "号\n标题: "
                + "示例市人力资源和社会保障局关于印发" + year + "年人才评审工作规程的通知\n主送: 各有关单位\n成文日期: " + year + "年5月6日\n用印: 是\n---\n\n现将规程印发给你们。\n\n");
        for (int i = 1; i <= (year == 2024 ? 40 : 6); i++) {
            text.append("评审工作第").append(i).append("项要求：各单位应当在规定时间内完成材料审核、公示和上报，").append(year)
                    .append("年度的材料由主管部门逐级把关，确保真实、完整、规范。\n\n");
            if (i == 34 && year == 2024) {
                text.append(SENTENCE).append("，结论由全体评委签字。\n\n");
            }
        }
        Notices.Set set = workshop.notices().issue("规程.docx", DraftFile.parse("", text.toString()));
        put(year + "年/规程/" + year + "年人才评审工作规程.pdf", set.rendition().pdf());
    }

    /** A form of the house, filled, as it was sent in. */
    private void form(int year) throws IOException {
        Form form = workshop.templates().find("享受政府特殊津贴人员申报表");
        Map<String, Object> data = new LinkedHashMap<>(workshop.templates().sample(form.name()).orElseThrow().toMap());
        data.put("姓名", NOMINEE);
        data.put("申报年度", Integer.toString(year));
        data.put("现工作单位", "示例市青禾中学");
        data.put("推荐单位", "示例市青禾中学");
        data.put("证件号码", id(501));
        byte[] docx = workshop.formFiller().fill(form, FormData.of(data), OutputKind.DRAFT);
        put(year + "年/特殊津贴/推荐/" + NOMINEE + "申报表（定稿）.docx", docx);
    }

    private void scans() throws IOException {
        for (int year : List.of(2023, 2024)) {
            BufferedImage page = new BufferedImage(1000, 500, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 1000, 500);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
            pen.drawString("荣誉证书 " + year + "-0" + year % 10, 80, 160);
            pen.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page, "png", png);
            put(year + "年/扫描件/证书" + year + ".png", png.toByteArray());
        }
    }

    private static byte[] mail(int year, String subject, String text) {
        return ("From: =?UTF-8?B?" + base64("王示例") + "?= <a@example.org>\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?" + base64(subject) + "?=\r\n"
                + "Date: Mon, 10 Apr " + year + " 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(text) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gb(String text) {
        return text.getBytes(GB18030);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void put(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                made++;
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
