package wenshu.forms.roster;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;

/**
 * What a filled form says around its tables, and its paper.
 *
 * @param title the first paragraph above the first table
 * @param left the beginning of the line below it
 * @param right its end, and what stands below the last table, such as who filled the form in
 * @param landscape whether the paper lies across
 * @param large whether it is A3
 */
record PaperHead(String title, String left, String right, boolean landscape, boolean large) {

    /** Longer than the long side of A4, in twips. */
    private static final int BEYOND_A4 = 18_000;

    static PaperHead of(byte[] docx) {
        OpcPackage document = OpcPackage.read("docx", docx);
        XmlElement body = document.xml(document.mainDocument()).root().child("w:body");
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        boolean tables = false;
        for (XmlElement block : body.children()) {
            if (block.is("w:tbl")) {
                tables = true;
                below.clear();
            } else if (block.is("w:p") && !text(block).isBlank()) {
                (tables ? below : above).add(text(block));
            }
        }
        String[] line = (above.size() > 1 ? above.get(1) : "").split("\t+");
        List<String> ends = new ArrayList<>();
        for (String words : below) {
            if (words.contains("\t")) {
                ends.addAll(List.of(words.split("\t+")));
            }
        }
        ends.addAll(List.of(line).subList(1, line.length));
        XmlElement size = body.find("w:pgSz").orElseGet(() -> new XmlElement("w:pgSz"));
        int width = number(size.attribute("w:w"));
        int height = number(size.attribute("w:h"));
        return new PaperHead(above.isEmpty() ? "" : above.getFirst().replaceAll("\\s+", ""), line[0].strip(),
                String.join("　　", ends.stream().map(String::strip).filter(words -> !words.isEmpty()).toList()),
                width > height, Math.max(width, height) > BEYOND_A4);
    }

    private static int number(String twips) {
        return twips != null && twips.matches("\\d{1,6}") ? Integer.parseInt(twips) : 0;
    }

    private static String text(XmlElement paragraph) {
        StringBuilder text = new StringBuilder();
        for (XmlElement run : paragraph.children("w:r")) {
            for (XmlElement part : run.children()) {
                text.append(part.is("w:t") ? part.allText() : part.is("w:tab") ? "\t" : "");
            }
        }
        return text.toString();
    }
}
