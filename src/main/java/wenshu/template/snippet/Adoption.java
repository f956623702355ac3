package wenshu.template.snippet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/** Makes blocks of one document at home in another: their styles, lists and pictures come along under names of their own. */
final class Adoption {

    /** Attributes that name a relationship. */
    private static final Set<String> RELATED = Set.of("r:id", "r:embed", "r:link", "r:pict");
    private static final Set<String> NOTES = Set.of("w:footnoteReference", "w:endnoteReference", "w:commentReference");

    private final OpcPackage snippet;
    private final int number;
    private final AdoptedStyles styles;
    private final AdoptedLists lists;
    private final Map<String, Relationship> relationships = new HashMap<>();
    private OpcPackage host;

    /** Adopts into that host; the number keeps apart what several snippets bring. */
    Adoption(OpcPackage host, OpcPackage snippet, int number) {
        this.host = host;
        this.snippet = snippet;
        this.number = number;
        this.lists = new AdoptedLists(host, snippet);
        this.styles = new AdoptedStyles(host, snippet, number, lists);
        for (Relationship relationship : snippet.relationships(snippet.mainDocument())) {
            relationships.put(relationship.id(), relationship);
        }
    }

    /** Makes a block of the snippet one of the host's, in place. */
    void into(XmlElement element) {
        if (NOTES.contains(element.name())) {
            throw FaultException.badInput("SNIPPET_WITH_NOTES", "", "里面有脚注、尾注或批注", "请把它们写成正文，或写进模板");
        }
        // The page is the host's.
        element.content().removeIf(node -> node instanceof XmlElement child && child.is("w:sectPr"));
        String value = element.attribute("w:val");
        switch (element.name()) {
            case "w:pStyle", "w:rStyle", "w:tblStyle" -> element.with("w:val", styles.adopt(value));
            case "w:numId" -> element.with("w:val", lists.adopt(value));
            default -> { }
        }
        for (String attribute : RELATED) {
            String id = element.attribute(attribute);
            if (id != null && relationships.containsKey(id)) {
                element.with(attribute, relate(relationships.get(id)));
            }
        }
        element.children().forEach(this::into);
    }

    private String relate(Relationship relationship) {
        if (relationship.external() || !relationship.type().equals("image") || !snippet.has(relationship.target())) {
            throw FaultException.badInput("SNIPPET_WITH_OBJECT", "", "里面有链接、图表或嵌入的对象", "请删去，片段里只能有文字、表格和图片");
        }
        String file = relationship.target().substring(relationship.target().lastIndexOf('/') + 1);
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String part = "word/media/snippet" + number + "-" + file;
        String id = "snippet" + number + relationship.id();
        if (!host.has(part)) {
            host = Parts.ending(host.with(part, snippet.part(relationship.target())), ending, type(ending));
            host = Parts.related(host, host.mainDocument(), id, "image", part);
        }
        return id;
    }

    private String type(String ending) {
        return snippet.xml("[Content_Types].xml").root().children("ct:Default").stream()
                .filter(type -> ending.equalsIgnoreCase(type.attribute("Extension"))).map(type -> type.attribute("ContentType"))
                .findFirst().orElse("image/" + ending);
    }

    /** The host with what the blocks brought along. */
    OpcPackage host() {
        return styles.into(lists.into(host));
    }
}
