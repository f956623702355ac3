package wenshu.template.snippet;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/** Numbered lists of a snippet, which count on their own in the host. */
final class AdoptedLists {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

    private final XmlDocument own;
    private final String part;
    private final XmlElement brought;
    private final Map<String, String> known = new HashMap<>();
    private boolean changed;

    AdoptedLists(OpcPackage host, OpcPackage snippet) {
        this.part = part(host);
        this.own = part.isEmpty() ? XmlDocument.of(new XmlElement("w:numbering")) : host.xml(part);
        String theirs = part(snippet);
        this.brought = theirs.isEmpty() ? new XmlElement("w:numbering") : snippet.xml(theirs).root();
    }

    private static String part(OpcPackage file) {
        return file.relationships(file.mainDocument()).stream().filter(r -> r.type().equals("numbering")
                && file.has(r.target())).map(Relationship::target).findFirst().orElse("");
    }

    /** The number that the host has for a list of the snippet. */
    String adopt(String id) {
        String already = known.get(id);
        if (already != null) {
            return already;
        }
        XmlElement list = named(brought, "w:num", "w:numId", id);
        XmlElement pattern = list == null ? null : named(brought, "w:abstractNum", "w:abstractNumId",
                list.childAttribute("w:abstractNumId", "w:val"));
        if (pattern == null) {
            // 0 takes a paragraph out of every list (ECMA-376 part 1, 17.9.18).
            return "0";
        }
        String patternId = Integer.toString(highest("w:abstractNum", "w:abstractNumId") + 1);
        String mine = Integer.toString(highest("w:num", "w:numId") + 1);
        XmlElement patternCopy = pattern.copy().with("w:abstractNumId", patternId);
        patternCopy.content().removeIf(node -> node instanceof XmlElement child && (child.is("w:nsid") || child.is("w:tmpl")));
        XmlElement listCopy = list.copy().with("w:numId", mine);
        listCopy.child("w:abstractNumId").with("w:val", patternId);
        // All patterns stand before all lists.
        int at = 0;
        while (at < own.root().content().size()
                && !(own.root().content().get(at) instanceof XmlElement child && child.is("w:num"))) {
            at++;
        }
        own.root().content().add(at, patternCopy);
        int end = own.root().content().size();
        while (end > 0 && own.root().content().get(end - 1) instanceof XmlElement child && child.is("w:numIdMacAtCleanup")) {
            end--;
        }
        own.root().content().add(end, listCopy);
        known.put(id, mine);
        changed = true;
        return mine;
    }

    private static XmlElement named(XmlElement root, String element, String attribute, String id) {
        return root.children(element).stream().filter(one -> id != null && id.equals(one.attribute(attribute))).findFirst()
                .orElse(null);
    }

    private int highest(String element, String attribute) {
        return own.root().children(element).stream().map(one -> one.attribute(attribute))
                .filter(id -> id != null && id.matches("\\d{1,8}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    OpcPackage into(OpcPackage host) {
        if (!changed) {
            return host;
        }
        if (!part.isEmpty()) {
            return host.with(part, own);
        }
        String made = "word/wenshu-numbering.xml";
        return Parts.related(Parts.typed(host.with(made, own), made, TYPE), host.mainDocument(), "wenshuNumbering",
                "numbering", made);
    }
}
