package wenshu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import wenshu.docx.opc.OpcPackage;
import wenshu.notice.DraftFile;
import wenshu.notice.compose.NoticeComposer;

/** The papers that are converted, made here and the same every time. */
public enum Papers {

    /** The built-in sample of a bureau's own notice as the composer sets it: 4 pages, 4 fonts. */
    NOTICE(4),
    /** 4 pages in the layout of a notice, full of text, 800 different characters in 4 fonts. */
    DENSE(4),
    /** A roster of 60 people in 12 columns on landscape pages with a repeated heading row. */
    ROSTER(0),
    /** The dense text on 100, 500 and 2,000 pages. */
    PAGES_100(100), PAGES_500(500), PAGES_2000(2_000);

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int LINES_ON_A_PAGE = 22;
    private static final String[] HEADS = {"序号", "姓名", "性别", "出生年月", "政治面貌", "工作单位", "职务职称", "学历学位",
        "从事专业", "主要业绩贡献", "推荐单位意见", "备注"};
    private static final int[] WIDTHS = {600, 900, 600, 1_000, 1_000, 1_900, 1_200, 1_100, 1_200, 3_000, 1_300, 774};

    /** 800 characters that every font has: the first ones of GB/T 2312, which are those in daily use by their sound. */
    private static final String COMMON = common();

    private final int pages;

    Papers(int pages) {
        this.pages = pages;
    }

    /** The pages it must become; 0 when nobody counts them. */
    public int pages() {
        return pages;
    }

    /** The paper. */
    public byte[] docx() {
        return switch (this) {
            case NOTICE -> notice();
            case ROSTER -> roster();
            default -> dense(pages);
        };
    }

    private static byte[] notice() {
        try (InputStream in = DraftFile.class.getResourceAsStream("/samples/own-notice.txt")) {
            return new NoticeComposer(name -> new byte[0]).docx(
                    DraftFile.parse("own-notice.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] dense(int pages) {
        Random random = new Random(2026);
        StringBuilder body = new StringBuilder();
        int lines = 0;
        for (int i = 0; lines < pages * LINES_ON_A_PAGE; i++) {
            boolean heading = i % 5 == 0;
            int left = pages * LINES_ON_A_PAGE - lines;
            int height = heading ? 1 : Math.min(4, left);
            String font = i % 15 == 0 ? "方正小标宋简体" : heading ? i % 2 == 0 ? "黑体" : "楷体_GB2312" : "仿宋_GB2312";
            body.append("<w:p><w:pPr><w:widowControl w:val=\"0\"/><w:spacing w:line=\"579\" w:lineRule=\"exact\"/>"
                    + "<w:ind w:firstLine=\"630\"/><w:jc w:val=\"both\"/></w:pPr>")
                    .append(run(font, 32, text(random, heading ? 12 : height * 28 - 10))).append("</w:p>");
            lines += height;
        }
        return paper(body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
                + "w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1453\" w:gutter=\"0\"/></w:sectPr>");
    }

    private static byte[] roster() {
        Random random = new Random(2026);
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"14574\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
                + "<w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : WIDTHS) {
            table.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        table.append("</w:tblGrid>").append(row(0, random));
        for (int i = 1; i <= 60; i++) {
            table.append(row(i, random));
        }
        return paper(table + "</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"851\" "
                + "w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>");
    }

    private static String row(int number, Random random) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"567\"/>")
                .append(number == 0 ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int column = 0; column < WIDTHS.length; column++) {
            String text = number == 0 ? HEADS[column] : switch (column) {
                case 0 -> Integer.toString(number);
                case 1 -> text(random, 3);
                case 2 -> number % 2 == 0 ? "男" : "女";
                case 3 -> 1960 + number % 40 + "." + (1 + number % 12);
                case 9 -> text(random, 70);
                case 5, 10 -> text(random, 16);
                case 11 -> "";
                default -> text(random, 6);
            };
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(WIDTHS[column]).append("\" w:type=\"dxa\"/>"
                    + "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:jc w:val=\"").append(column == 9 ? "both" : "center")
                    .append("\"/></w:pPr>").append(run(number == 0 ? "黑体" : "仿宋_GB2312", 21, text)).append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String common() {
        byte[] codes = new byte[1_600];
        for (int i = 0; i < codes.length / 2; i++) {
            codes[2 * i] = (byte) (0xB0 + i / 94);
            codes[2 * i + 1] = (byte) (0xA1 + i % 94);
        }
        return new String(codes, Charset.forName("GB2312"));
    }

    private static String text(Random random, int characters) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < characters; c++) {
            text.append(c % 17 == 16 ? '，' : COMMON.charAt(random.nextInt(COMMON.length())));
        }
        return text.toString();
    }

    private static String run(String font, int halfPoints, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + font
                + "\"/><w:spacing w:val=\"-5\"/><w:sz w:val=\"" + halfPoints + "\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    /** A package as Word would accept it, so that every peer can open it. */
    private static byte[] paper(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"));
        parts.put("_rels/.rels", bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + R + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put("word/_rels/document.xml.rels", bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                + "2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + R + "/styles\" Target=\"styles.xml\"/>"
                + "</Relationships>"));
        parts.put("word/styles.xml", bytes("<w:styles xmlns:w=\"" + W + "\"><w:style w:type=\"paragraph\" w:default=\"1\" "
                + "w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style></w:styles>"));
        parts.put("word/document.xml", bytes("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>"));
        return OpcPackage.of(parts).toBytes();
    }

    private static byte[] bytes(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(StandardCharsets.UTF_8);
    }
}
