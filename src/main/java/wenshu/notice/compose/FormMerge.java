package wenshu.notice.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/**
 * Appends a form's pages to the notice as sections of their own: its styles come along under names of their own, so
 * that it looks as it does alone; pictures too. Its headers and footers give way to the notice's page numbers.
 */
final class FormMerge {

    private static final Set<String> STYLE_REFERENCES = Set.of("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link");

    private final OpcPackage form;
    private final String main;
    private final String prefix;
    private final Sections sections;
    private final Map<String, String> relations = new HashMap<>();
    /** The form's default style by kind of style. */
    private final Map<String, String> defaults = new HashMap<>();

    /** @param number the attachment's number, which keeps names apart */
    FormMerge(String name, byte[] docx, int number, Sections sections) {
        this.sections = sections;
        this.form = OpcPackage.read(name, docx);
        this.main = form.mainDocument();
        this.prefix = "F" + number + "-";
    }

    /** Adds the form after its label; gives the properties of its last section, which is left open. */
    XmlElement into(XmlElement body, XmlElement label, XmlElement styles, PackageParts parts) {
        mergeStyles(styles);
        copyPictures(parts);
        XmlElement source = form.xml(main).root().child("w:body");
        if (source == null) {
            throw FaultException.badInput("FORM_EMPTY", main, "模板里没有内容", "请检查这个模板文件");
        }
        body.add(label);
        XmlElement last = null;
        XmlElement copy = source.copy();
        makeRoom(copy);
        for (XmlElement block : copy.children()) {
            adapt(block);
            if (block.is("w:sectPr")) {
                last = block;
            } else {
                body.add(block);
            }
        }
        if (last == null) {
            last = sections.own();
        }
        return last;
    }

    /** The label takes its line from the room that a cover leaves above its title, so that nothing below it moves. */
    private static void makeRoom(XmlElement body) {
        XmlElement properties = body.children().isEmpty() ? null : body.children().getFirst().child("w:pPr");
        XmlElement spacing = properties == null ? null : properties.child("w:spacing");
        String before = spacing == null ? null : spacing.attribute("w:before");
        if (before != null && before.matches("\\d{3,5}") && Integer.parseInt(before) >= Geometry.LINE) {
            spacing.with("w:before", Integer.toString(Integer.parseInt(before) - Geometry.LINE));
        }
    }

    private void adapt(XmlElement element) {
        if (element.is("w:sectPr")) {
            element.content().removeIf(node -> node instanceof XmlElement child
                    && (child.is("w:headerReference") || child.is("w:footerReference") || child.is("w:titlePg")
                    || child.is("w:pgNumType")));
            sections.numbers(element);
            return;
        }
        if (element.is("w:p")) {
            nameStyle(element, "w:pPr", "w:pStyle", defaults.get("paragraph"));
        } else if (element.is("w:tbl")) {
            nameStyle(element, "w:tblPr", "w:tblStyle", defaults.get("table"));
        }
        if (STYLE_REFERENCES.contains(element.name())) {
            element.with("w:val", rename(element.attribute("w:val")));
        }
        for (String attribute : List.of("r:embed", "r:id", "r:link")) {
            String id = element.attribute(attribute);
            if (id != null && relations.containsKey(id)) {
                element.with(attribute, relations.get(id));
            }
        }
        element.children().forEach(this::adapt);
    }

    /** What names no style has the form's own default, not the notice's. The name is made ours afterwards. */
    private static void nameStyle(XmlElement element, String propertiesName, String reference, String defaultStyle) {
        if (defaultStyle == null) {
            return;
        }
        XmlElement properties = element.child(propertiesName);
        if (properties == null) {
            properties = new XmlElement(propertiesName);
            element.content().addFirst(properties);
        }
        if (properties.child(reference) == null) {
            properties.content().addFirst(Wml.element(reference, "w:val", defaultStyle));
        }
    }

    private String rename(String id) {
        return id == null ? null : prefix + id;
    }

    /** Copies the styles; the form's document defaults go into its root styles. */
    private void mergeStyles(XmlElement into) {
        String part = form.relationships(main).stream().filter(r -> r.type().equals("styles")).map(Relationship::target)
                .findFirst().orElse("");
        if (!form.has(part)) {
            return;
        }
        XmlElement styles = form.xml(part).root();
        XmlElement documentDefaults = styles.childOrNew("w:docDefaults");
        for (XmlElement original : styles.children("w:style")) {
            XmlElement style = original.copy();
            String id = style.attribute("w:styleId");
            boolean paragraph = "paragraph".equals(style.attribute("w:type"));
            if (style.attributes().remove("w:default") != null) {
                defaults.put(style.attribute("w:type"), id);
            }
            style.with("w:styleId", rename(id));
            for (XmlElement child : style.children()) {
                if (STYLE_REFERENCES.contains(child.name())) {
                    child.with("w:val", rename(child.attribute("w:val")));
                } else if (child.is("w:name")) {
                    child.with("w:val", prefix + child.attribute("w:val"));
                }
            }
            if (paragraph && style.child("w:basedOn") == null) {
                FormDefaults.fold(documentDefaults, style);
            }
            into.add(style);
        }
    }

    private void copyPictures(PackageParts parts) {
        int count = 0;
        for (Relationship relation : form.relationships(main)) {
            if (relation.type().equals("image") && !relation.external() && form.has(relation.target())) {
                String target = relation.target();
                String extension = target.substring(target.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
                if (!List.of("png", "jpeg", "jpg", "gif").contains(extension)) {
                    continue;
                }
                String id = "rId" + prefix + ++count;
                relations.put(relation.id(), id);
                parts.addBinary("media/" + prefix + count + "." + extension, form.part(target), "image", id,
                        "image/" + extension.replace("jpg", "jpeg"));
            }
        }
    }
}
