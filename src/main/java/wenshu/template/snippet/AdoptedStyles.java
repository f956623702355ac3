package wenshu.template.snippet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/** Styles of a snippet: one that the host knows by name looks as in the host, another comes along with those it builds on. */
final class AdoptedStyles {

    private final XmlDocument own;
    private final String part;
    private final Map<String, XmlElement> brought = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final int number;
    private final AdoptedLists lists;
    private boolean changed;

    AdoptedStyles(OpcPackage host, OpcPackage snippet, int number, AdoptedLists lists) {
        this.number = number;
        this.lists = lists;
        this.part = part(host);
        this.own = part.isEmpty() ? null : host.xml(part);
        String theirs = part(snippet);
        if (!theirs.isEmpty()) {
            snippet.xml(theirs).root().children("w:style").forEach(style -> brought.put(style.attribute("w:styleId"), style));
        }
    }

    private static String part(OpcPackage file) {
        return file.relationships(file.mainDocument()).stream().filter(r -> r.type().equals("styles") && file.has(r.target()))
                .map(Relationship::target).findFirst().orElse("");
    }

    /** The identifier that the host has for a style of the snippet. */
    String adopt(String id) {
        XmlElement style = brought.get(id);
        if (style == null || own == null) {
            return id;
        }
        String already = known.get(id);
        if (already != null) {
            return already;
        }
        String name = style.childAttribute("w:name", "w:val");
        for (XmlElement one : own.root().children("w:style")) {
            if (name != null && name.equalsIgnoreCase(one.childAttribute("w:name", "w:val"))
                    && String.valueOf(style.attribute("w:type")).equals(one.attribute("w:type"))) {
                known.put(id, one.attribute("w:styleId"));
                return one.attribute("w:styleId");
            }
        }
        return bring(id, style);
    }

    private String bring(String id, XmlElement style) {
        boolean taken = own.root().children("w:style").stream().anyMatch(one -> id.equals(one.attribute("w:styleId")));
        String mine = taken ? "snippet" + number + id : id;
        known.put(id, mine);
        XmlElement copy = style.copy().with("w:styleId", mine);
        copy.attributes().remove("w:default");
        for (String reference : List.of("w:basedOn", "w:link", "w:next")) {
            XmlElement other = copy.child(reference);
            if (other != null) {
                other.with("w:val", adopt(other.attribute("w:val")));
            }
        }
        copy.find("w:numId").ifPresent(list -> list.with("w:val", lists.adopt(list.attribute("w:val"))));
        own.root().add(copy);
        changed = true;
        return mine;
    }

    OpcPackage into(OpcPackage host) {
        return changed ? host.with(part, own) : host;
    }
}
