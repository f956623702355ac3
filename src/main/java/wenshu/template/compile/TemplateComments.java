package wenshu.template.compile;

import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.compile.WrittenTags.Written;

/** A template with a Word comment at each flaw (ECMA-376 part 1, 17.13.4), so that a clerk sees it where it is. */
public final class TemplateComments {

    private static final String AUTHOR = "模板检查";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private TemplateComments() {
    }

    /**
     * The commented copy. Word allows no comments in headers, footers, notes and text boxes: there the comment hangs on the
     * paragraph that holds the box, or on the first one, as does what concerns the whole template.
     *
     * @param sentences what the comments say, one for each flaw
     */
    public static byte[] at(String name, byte[] docx, List<Flaw> flaws, List<String> sentences) {
        WrittenTags tags = new WrittenTags(name, docx);
        OpcPackage template = OpcPackage.read(name, docx);
        String part = template.relationships(tags.main()).stream()
                .filter(relation -> relation.type().equals("comments") && template.has(relation.target()))
                .map(Relationship::target).findFirst().orElse("");
        XmlDocument comments = part.isEmpty() ? XmlDocument.of(new XmlElement("w:comments")) : template.xml(part);
        int id = comments.root().children("w:comment").stream().mapToInt(TemplateComments::id).max().orElse(-1);
        XmlElement first = tags.body().find("w:p").orElse(null);
        for (int i = 0; i < flaws.size() && first != null; i++) {
            id++;
            comments.root().add(comment(id, sentences.get(i)));
            Written tag = tags.at(flaws.get(i).place());
            boolean inBody = tag != null && flaws.get(i).place().part().equals(tags.main());
            if (inBody && !tag.boxed()) {
                around(tag, id);
            } else {
                atStart(inBody ? tag.paragraph() : first, id);
            }
        }
        OpcPackage copy = tags.toPackage();
        if (part.isEmpty()) {
            part = "word/wenshu-comments.xml";
            copy = Parts.related(Parts.typed(copy, part, TYPE), tags.main(), "wenshuComments", "comments", part);
        }
        return copy.with(part, comments).toBytes();
    }

    private static int id(XmlElement comment) {
        String id = comment.attribute("w:id");
        return id != null && id.matches("\\d{1,8}") ? Integer.parseInt(id) : -1;
    }

    private static XmlElement comment(int id, String sentence) {
        XmlElement comment = new XmlElement("w:comment").with("w:id", Integer.toString(id)).with("w:author", AUTHOR)
                .with("w:initials", "检");
        comment.addNew("w:p").addNew("w:r").add(new XmlElement("w:t").with("xml:space", "preserve").text(sentence));
        return comment;
    }

    private static void around(Written tag, int id) {
        List<XmlNode> content = tag.parent().content();
        int at = WrittenTags.index(tag.parent(), tag.run());
        content.add(at + 1, reference(id));
        content.add(at + 1, range("w:commentRangeEnd", id));
        content.add(at, range("w:commentRangeStart", id));
    }

    private static void atStart(XmlElement paragraph, int id) {
        XmlElement properties = paragraph.child("w:pPr");
        int at = properties == null ? 0 : WrittenTags.index(paragraph, properties) + 1;
        paragraph.content().addAll(at, List.of(range("w:commentRangeStart", id), range("w:commentRangeEnd", id),
                reference(id)));
    }

    private static XmlElement range(String name, int id) {
        return new XmlElement(name).with("w:id", Integer.toString(id));
    }

    private static XmlElement reference(int id) {
        XmlElement run = new XmlElement("w:r");
        run.add(range("w:commentReference", id));
        return run;
    }
}
