package wenshu.template.fill;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.xml.XmlElement;
import wenshu.template.compile.PictureBox;
import wenshu.template.value.PictureFacts;

/** The pictures of one document in the making: each kept once, related from every part that shows it. */
final class Media {

    private static final String GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    /** Far above the identifiers that Word gives to the drawings of a template. */
    private static final int FIRST_ID = 700_000_001;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, String>> related = new LinkedHashMap<>();
    private int drawings;

    /**
     * A drawing in a line of text, as large as fits into the box without being distorted.
     *
     * @param source the part that shows it
     * @param label what a reader for the blind says
     */
    XmlElement drawing(String source, byte[] bytes, PictureFacts facts, PictureBox box, String label) {
        String digest = digest(bytes);
        String part = "word/media/picture-" + digest + (facts.jpeg() ? ".jpeg" : ".png");
        parts.putIfAbsent(part, bytes);
        String relation = "pic" + digest;
        related.computeIfAbsent(source, s -> new TreeMap<>()).put(relation, part);
        double scale = Math.min((double) box.width() / facts.width(), (double) box.height() / facts.height());
        String cx = Long.toString(Math.max(1, Math.round(facts.width() * scale)));
        String cy = Long.toString(Math.max(1, Math.round(facts.height() * scale)));
        String id = Integer.toString(FIRST_ID + drawings++);
        XmlElement drawing = new XmlElement("w:drawing");
        XmlElement inline = drawing.addNew("wp:inline").with("distT", "0").with("distB", "0").with("distL", "0")
                .with("distR", "0");
        inline.addNew("wp:extent").with("cx", cx).with("cy", cy);
        inline.addNew("wp:docPr").with("id", id).with("name", label).with("descr", label);
        inline.addNew("wp:cNvGraphicFramePr").addNew("a:graphicFrameLocks").with("noChangeAspect", "1");
        XmlElement picture = inline.addNew("a:graphic").addNew("a:graphicData").with("uri", GRAPHIC).addNew("pic:pic");
        XmlElement names = picture.addNew("pic:nvPicPr");
        names.addNew("pic:cNvPr").with("id", id).with("name", label);
        names.addNew("pic:cNvPicPr");
        XmlElement fill = picture.addNew("pic:blipFill");
        fill.addNew("a:blip").with("r:embed", relation);
        fill.addNew("a:stretch").addNew("a:fillRect");
        XmlElement shape = picture.addNew("pic:spPr");
        XmlElement place = shape.addNew("a:xfrm");
        place.addNew("a:off").with("x", "0").with("y", "0");
        place.addNew("a:ext").with("cx", cx).with("cy", cy);
        shape.addNew("a:prstGeom").with("prst", "rect").addNew("a:avLst");
        return drawing;
    }

    /** The document with the pictures, their types and their relationships. */
    OpcPackage into(OpcPackage document) {
        OpcPackage made = document;
        for (String ending : new TreeSet<>(parts.keySet().stream().map(part -> part.substring(part.lastIndexOf('.') + 1))
                .toList())) {
            made = Parts.ending(made, ending, "image/" + ending);
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            made = made.with(part.getKey(), part.getValue());
        }
        for (Map.Entry<String, TreeMap<String, String>> source : related.entrySet()) {
            for (Map.Entry<String, String> relation : source.getValue().entrySet()) {
                made = Parts.related(made, source.getKey(), relation.getKey(), "image", relation.getValue());
            }
        }
        return made;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
