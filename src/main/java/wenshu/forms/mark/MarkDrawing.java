package wenshu.forms.mark;

import java.util.List;
import java.util.Optional;
import wenshu.barcode.QrCode;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/**
 * Draws a print mark at the top right corner of a form's first page. The picture stands before the text and takes no
 * room, so that the form stays as it is; its description is the mark itself.
 */
public final class MarkDrawing {

    private static final long EMU_PER_MM = 36_000;
    /** Readable at 150 dots an inch. */
    private static final long LARGEST = 20;
    /** Smaller ones an office scanner no longer reads for certain. */
    private static final long SMALLEST = 14;
    /** Printers leave about five millimetres white. */
    private static final long EDGE = 7;
    private static final long TWIPS_PER_100_MM = 5_669;
    private static final String STEM = "word/media/mark";

    private MarkDrawing() {
    }

    /**
     * The form with the mark on it; the same form and mark always give the same bytes.
     *
     * @param name what the clerk calls the file, for messages
     */
    public static byte[] draw(String name, byte[] docx, PrintMark mark) {
        OpcPackage form = OpcPackage.read(name, docx);
        String main = form.mainDocument();
        XmlDocument document = form.xml(main).copy();
        XmlElement body = document.root().child("w:body");
        XmlElement paragraph = body == null ? null : firstParagraph(body).orElse(null);
        if (paragraph == null) {
            throw FaultException.badInput("NO_PARAGRAPH", name, "第一页没有段落，放不下二维码", "请在模板开头加一个空段落");
        }
        String image = PackageParts.free(form, STEM, "png");
        form = Parts.ending(form.with(image, QrCode.png(mark.code())), "png", "image/png");
        PackageParts.Related related = PackageParts.relate(form, main, "image", image);
        int place = paragraph.child("w:pPr") == null ? 0 : paragraph.content().indexOf(paragraph.child("w:pPr")) + 1;
        XmlElement run = new XmlElement("w:r");
        run.addNew("w:drawing").add(anchor(body, mark, related.id()));
        paragraph.content().add(place, run);
        return related.docx().with(main, document).toBytes();
    }

    /** The first paragraph of the page, also within a table or a content control, not within a text box. */
    private static Optional<XmlElement> firstParagraph(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            if (child.is("w:p")) {
                return Optional.of(child);
            }
            if (List.of("w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml").contains(child.name())) {
                Optional<XmlElement> below = firstParagraph(child);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    private static XmlElement anchor(XmlElement body, PrintMark mark, String relationship) {
        XmlElement section = body.find("w:sectPr").orElseGet(() -> new XmlElement("w:sectPr"));
        long width = millimetres(section.childAttribute("w:pgSz", "w:w"), 210);
        long top = millimetres(section.childAttribute("w:pgMar", "w:top"), 25);
        // Within the top margin where that is high enough.
        long size = Math.clamp(top - EDGE - 1, SMALLEST, LARGEST);
        String extent = String.valueOf(size * EMU_PER_MM);
        XmlElement anchor = new XmlElement("wp:anchor").with("distT", "0").with("distB", "0").with("distL", "0")
                .with("distR", "0").with("simplePos", "0").with("relativeHeight", "251700000").with("behindDoc", "0")
                .with("locked", "1").with("layoutInCell", "0").with("allowOverlap", "1");
        anchor.addNew("wp:simplePos").with("x", "0").with("y", "0");
        anchor.addNew("wp:positionH").with("relativeFrom", "page").addNew("wp:posOffset")
                .text(String.valueOf((width - EDGE - size) * EMU_PER_MM));
        anchor.addNew("wp:positionV").with("relativeFrom", "page").addNew("wp:posOffset")
                .text(String.valueOf(EDGE * EMU_PER_MM));
        anchor.addNew("wp:extent").with("cx", extent).with("cy", extent);
        anchor.addNew("wp:effectExtent").with("l", "0").with("t", "0").with("r", "0").with("b", "0");
        anchor.addNew("wp:wrapNone");
        anchor.addNew("wp:docPr").with("id", "9001").with("name", "打印标记").with("descr", mark.code());
        anchor.addNew("wp:cNvGraphicFramePr").addNew("a:graphicFrameLocks").with("noChangeAspect", "1");
        XmlElement picture = anchor.addNew("a:graphic").addNew("a:graphicData")
                .with("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture").addNew("pic:pic");
        XmlElement nonVisual = picture.addNew("pic:nvPicPr");
        nonVisual.addNew("pic:cNvPr").with("id", "9001").with("name", "打印标记").with("descr", mark.code());
        nonVisual.addNew("pic:cNvPicPr");
        XmlElement fill = picture.addNew("pic:blipFill");
        fill.addNew("a:blip").with("r:embed", relationship);
        fill.addNew("a:stretch").addNew("a:fillRect");
        XmlElement shape = picture.addNew("pic:spPr");
        XmlElement transform = shape.addNew("a:xfrm");
        transform.addNew("a:off").with("x", "0").with("y", "0");
        transform.addNew("a:ext").with("cx", extent).with("cy", extent);
        shape.addNew("a:prstGeom").with("prst", "rect").addNew("a:avLst");
        return anchor;
    }

    private static long millimetres(String twips, long otherwise) {
        return twips == null || !twips.matches("\\d{1,6}") ? otherwise : Long.parseLong(twips) * 100 / TWIPS_PER_100_MM;
    }
}
