package wenshu.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import wenshu.docx.opc.OpcPackage;

/** Papers of a wanted length in the layout of a notice, with 800 different characters in five fonts. */
final class Papers {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int LINES_ON_A_PAGE = 22;

    private Papers() {
    }

    static byte[] notice(int pages) {
        Random random = new Random(2026);
        StringBuilder body = new StringBuilder();
        int lines = 0;
        for (int i = 0; lines < pages * LINES_ON_A_PAGE; i++) {
            boolean heading = i % 5 == 0;
            int left = pages * LINES_ON_A_PAGE - lines;
            int height = heading ? 1 : Math.min(4, left);
            String font = i % 15 == 0 ? "方正小标宋简体" : heading ? i % 2 == 0 ? "黑体" : "楷体_GB2312" : "仿宋_GB2312";
            int characters = heading ? 12 : height * 28 - 10;
            body.append("<w:p><w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/>")
                    .append("<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>")
                    .append("<w:ind w:firstLine=\"630\"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia=\"").append(font)
                    .append("\"/><w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/></w:rPr><w:t>");
            for (int c = 0; c < characters; c++) {
                body.append(c % 17 == 16 ? '，' : (char) (0x4E00 + random.nextInt(800)));
            }
            body.append("</w:t></w:r></w:p>");
            lines += height;
        }
        body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
                + "w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1453\"/></w:sectPr>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "content-types\"/>"));
        parts.put("word/document.xml", bytes("<w:document xmlns:w=\"" + W + "\"><w:body>" + body
                + "</w:body></w:document>"));
        return OpcPackage.of(parts).toBytes();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
