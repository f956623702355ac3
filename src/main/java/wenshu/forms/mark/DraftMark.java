package wenshu.forms.mark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/**
 * Writes 草稿 large and pale across every page, behind the text, the way Word's own watermarks do: in the headers, so
 * that the text stays where it is and Word's command for watermarks takes it away.
 */
public final class DraftMark {

    private static final String WORD = "草稿";
    private static final String HEADER_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";

    private DraftMark() {
    }

    /**
     * The paper with the watermark; the same paper always gives the same bytes.
     *
     * @param name what the clerk calls the file, for messages
     */
    public static byte[] draw(String name, byte[] docx) {
        OpcPackage paper = OpcPackage.read(name, docx);
        String main = paper.mainDocument();
        XmlDocument document = paper.xml(main).copy();
        List<XmlElement> sections = new ArrayList<>();
        collect(document.root(), sections);
        if (sections.isEmpty()) {
            sections.add(document.root().childOrNew("w:body").addNew("w:sectPr"));
        }
        for (String type : types(paper, sections)) {
            if (sections.getFirst().children("w:headerReference").stream().noneMatch(header -> type.equals(type(header)))) {
                String part = PackageParts.free(paper, "word/draft", "xml");
                XmlElement header = new XmlElement("w:hdr");
                header.add(emptyParagraph());
                paper = Parts.typed(paper.with(part, XmlDocument.of(header)), part, HEADER_TYPE);
                PackageParts.Related related = PackageParts.relate(paper, main, "header", part);
                paper = related.docx();
                sections.getFirst().content().add(0,
                        new XmlElement("w:headerReference").with("w:type", type).with("r:id", related.id()));
            }
        }
        Set<String> used = new LinkedHashSet<>();
        sections.forEach(section -> section.children("w:headerReference").forEach(header -> used.add(header.attribute("r:id"))));
        int number = 1;
        for (Relationship relationship : paper.relationships(main)) {
            if (used.contains(relationship.id()) && relationship.type().equals("header") && paper.has(relationship.target())) {
                XmlDocument header = paper.xml(relationship.target()).copy();
                paragraph(header.root()).add(watermark(number++));
                paper = paper.with(relationship.target(), header);
            }
        }
        return paper.with(main, document).toBytes();
    }

    private static void collect(XmlElement parent, List<XmlElement> sections) {
        for (XmlElement child : parent.children()) {
            if (child.is("w:sectPr")) {
                sections.add(child);
            } else if (child.is("w:body") || child.is("w:p") || child.is("w:pPr")) {
                collect(child, sections);
            }
        }
    }

    /** The kinds of pages that have a header of their own (ECMA-376 part 1, 17.10). */
    private static List<String> types(OpcPackage paper, List<XmlElement> sections) {
        List<String> types = new ArrayList<>(List.of("default"));
        if (sections.stream().anyMatch(section -> section.child("w:titlePg") != null)) {
            types.add("first");
        }
        if (paper.has("word/settings.xml") && paper.xml("word/settings.xml").root().child("w:evenAndOddHeaders") != null) {
            types.add("even");
        }
        return types;
    }

    private static String type(XmlElement header) {
        String type = header.attribute("w:type");
        return type == null ? "default" : type;
    }

    /** So low that no body moves because of it. */
    private static XmlElement emptyParagraph() {
        XmlElement paragraph = new XmlElement("w:p");
        XmlElement properties = paragraph.addNew("w:pPr");
        properties.addNew("w:spacing").with("w:before", "0").with("w:after", "0").with("w:line", "20").with("w:lineRule", "exact");
        properties.addNew("w:rPr").addNew("w:sz").with("w:val", "2");
        return paragraph;
    }

    private static XmlElement paragraph(XmlElement header) {
        return header.child("w:p") != null ? header.child("w:p") : header.find("w:p").orElseGet(() -> {
            XmlElement added = emptyParagraph();
            header.add(added);
            return added;
        });
    }

    private static XmlElement watermark(int number) {
        XmlElement run = new XmlElement("w:r");
        run.addNew("w:rPr").addNew("w:noProof");
        XmlElement picture = run.addNew("w:pict");
        XmlElement type = picture.addNew("v:shapetype").with("id", "_x0000_t136").with("coordsize", "21600,21600")
                .with("o:spt", "136").with("adj", "10800").with("path", "m@7,l@8,m@5,21600l@6,21600e");
        XmlElement formulas = type.addNew("v:formulas");
        for (String equation : List.of("sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
                "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600")) {
            formulas.addNew("v:f").with("eqn", equation);
        }
        type.addNew("v:path").with("textpathok", "t").with("o:connecttype", "rect");
        type.addNew("v:textpath").with("on", "t").with("fitshape", "t");
        XmlElement shape = picture.addNew("v:shape").with("id", "PowerPlusWaterMarkObject" + number)
                .with("o:spid", "_x0000_s" + (2_048 + number)).with("type", "#_x0000_t136").with("alt", WORD)
                .with("style", "position:absolute;margin-left:0;margin-top:0;width:380pt;height:190pt;rotation:315;"
                        + "z-index:-251658240;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
                        + "mso-position-vertical:center;mso-position-vertical-relative:page")
                .with("o:allowincell", "f").with("fillcolor", "#e2e2e2").with("stroked", "f");
        shape.addNew("v:textpath").with("style", "font-family:\"黑体\";font-size:1pt").with("string", WORD);
        return run;
    }
}
