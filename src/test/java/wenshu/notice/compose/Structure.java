package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;

/** A composed DOCX as text that a person can read in a diff: one line a paragraph with its style and its own facts. */
final class Structure {

    private Structure() {
    }

    static String of(byte[] docx) {
        OpcPackage file = OpcPackage.read("notice.docx", docx);
        Map<String, String> names = file.xml("word/styles.xml").root().children("w:style").stream()
                .collect(Collectors.toMap(style -> style.attribute("w:styleId"), style -> style.childAttribute("w:name", "w:val")));
        StringBuilder out = new StringBuilder("页眉\n");
        file.xml("word/header1.xml").root().children().forEach(block -> block(block, names, out, "  "));
        out.append("正文\n");
        file.xml("word/document.xml").root().child("w:body").children().forEach(block -> block(block, names, out, "  "));
        return out.toString();
    }

    private static void block(XmlElement block, Map<String, String> names, StringBuilder out, String indent) {
        switch (block.name()) {
            case "w:p" -> {
                XmlElement properties = block.child("w:pPr");
                out.append(indent).append('[').append(properties == null ? "" : names.get(properties.childAttribute("w:pStyle", "w:val")));
                if (properties != null) {
                    facts(properties, out);
                }
                out.append("] ").append(text(block)).append('\n');
                if (properties != null && properties.child("w:sectPr") != null) {
                    block(properties.child("w:sectPr"), names, out, indent);
                }
            }
            case "w:tbl" -> {
                out.append(indent).append("[表]\n");
                block.children("w:tr").forEach(row -> row.children("w:tc").forEach(cell -> cell.children("w:p")
                        .forEach(paragraph -> block(paragraph, names, out, indent + "  "))));
            }
            case "w:sectPr" -> {
                List<String> parts = new ArrayList<>();
                block.children().forEach(part -> parts.add(part.name().substring(2) + part.attributes().values()));
                out.append(indent).append("--- 节 ").append(String.join(" ", parts)).append('\n');
            }
            default -> out.append(indent).append(block.name()).append('\n');
        }
    }

    private static void facts(XmlElement properties, StringBuilder out) {
        for (XmlElement property : properties.children()) {
            if (!List.of("w:pStyle", "w:sectPr", "w:rPr").contains(property.name())) {
                out.append(' ').append(property.name().substring(2));
                property.attributes().forEach((name, value) -> out.append(' ').append(name.substring(2)).append('=').append(value));
                property.children().forEach(child -> out.append(' ').append(child.name().substring(2)));
            }
        }
    }

    private static String text(XmlElement paragraph) {
        StringBuilder text = new StringBuilder();
        for (XmlElement run : paragraph.children("w:r")) {
            String face = run.child("w:rPr") == null ? null : run.child("w:rPr").childAttribute("w:rFonts", "w:eastAsia");
            text.append(face == null ? "" : "{" + face + "}");
            for (XmlElement part : run.children()) {
                switch (part.name()) {
                    case "w:t" -> text.append(part.allText());
                    case "w:br" -> text.append(" ∣ ");
                    case "w:tab" -> text.append(" → ");
                    case "mc:AlternateContent" -> {
                        if (part.find("wp:inline").isPresent()) {
                            text.append("(线 粗=").append(part.find("a:ln").orElseThrow().attribute("w")).append(')');
                            continue;
                        }
                        XmlElement anchor = part.find("wp:anchor").orElseThrow();
                        text.append("(红线 y=").append(anchor.child("wp:positionV").allText()).append(" x=")
                                .append(anchor.child("wp:positionH").allText()).append(" 长=").append(anchor.childAttribute("wp:extent", "cx"))
                                .append(" 粗=").append(part.find("a:ln").orElseThrow().attribute("w")).append(')');
                    }
                    default -> { }
                }
            }
            text.append(face == null ? "" : "{}");
        }
        return text.toString();
    }
}
