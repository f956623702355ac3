package wenshu.template.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.compile.ParagraphCutter.Marker;
import wenshu.template.grammar.Condition;
import wenshu.template.grammar.ConditionParser;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagFault;
import wenshu.template.grammar.TagScanner.Found;

/**
 * A check box that an official form already has ([MS-DOCX] 2.6.1.16, w14:checkbox). Called like a field, 党员, it is checked
 * when the field holds; called like a comparison, 性别=男, when that is so.
 */
final class CheckBoxControl {

    private static final String BOX = "w14:checkbox";
    private static final String CHECKED = "2612";
    private static final String UNCHECKED = "2610";

    private CheckBoxControl() {
    }

    static boolean is(XmlElement properties) {
        return properties.child(BOX) != null;
    }

    /** What the control asks, when it asks for fields that there are. */
    static Optional<Condition> condition(XmlElement properties, Set<String> fields) {
        for (String key : List.of("w:tag", "w:alias")) {
            String name = properties.childAttribute(key, "w:val");
            try {
                Condition condition = name == null ? null : ConditionParser.parse(name);
                if (condition != null && condition.paths().stream()
                        .allMatch(path -> fields.contains(path.names().getLast()))) {
                    return Optional.of(condition);
                }
            } catch (TagFault notACondition) {
                // Called something else: not for us.
            }
        }
        return Optional.empty();
    }

    /** Puts a condition with the checked control and the unchecked one in its place; false where it cannot stand. */
    static boolean replace(XmlElement parent, XmlElement control, Condition condition, Map<XmlElement, Marker> markers) {
        boolean inline = control.child("w:sdtContent").child("w:r") != null;
        if (!inline && control.child("w:sdtContent").child("w:p") == null) {
            return false;
        }
        String asked = control.child("w:sdtPr").childAttribute("w:tag", "w:val");
        List<XmlNode> choice = List.of(
                marker(inline, "{{?" + asked + "}}", new Tag.If(condition), markers), state(control, true),
                marker(inline, "{{否则}}", new Tag.Else(), markers), state(control, false),
                marker(inline, "{{/?}}", new Tag.EndIf(), markers));
        int at = WrittenTags.index(parent, control);
        parent.content().remove(at);
        parent.content().addAll(at, choice);
        return true;
    }

    private static XmlElement marker(boolean inline, String raw, Tag tag, Map<XmlElement, Marker> markers) {
        XmlElement run = new XmlElement("w:r");
        markers.put(run.addNew(ParagraphCutter.MARKER), new Marker(new Found(0, 0, raw, tag, null), "内容控件", true));
        return inline ? run : new XmlElement("w:p").add(run);
    }

    private static XmlElement state(XmlElement control, boolean checked) {
        XmlElement copy = control.copy();
        XmlElement box = copy.child("w:sdtPr").child(BOX);
        box.childOrNew("w14:checked").with("w14:val", checked ? "1" : "0");
        XmlElement state = box.child(checked ? "w14:checkedState" : "w14:uncheckedState");
        String code = state == null ? null : state.attribute("w14:val");
        String font = state == null ? null : state.attribute("w14:font");
        boolean known = code != null && code.matches("[0-9A-Fa-f]{2,5}");
        String sign = Character.toString(Integer.parseInt(known ? code : checked ? CHECKED : UNCHECKED, 16));
        XmlElement run = copy.child("w:sdtContent").find("w:r").orElseThrow();
        run.content().removeIf(node -> !(node instanceof XmlElement child && child.is("w:rPr")));
        if (font != null && !font.isEmpty()) {
            XmlElement properties = run.child("w:rPr");
            if (properties == null) {
                properties = new XmlElement("w:rPr");
                run.content().addFirst(properties);
            }
            properties.content().removeIf(node -> node instanceof XmlElement child && child.is("w:rFonts"));
            XmlElement style = properties.child("w:rStyle");
            properties.content().add(style == null ? 0 : WrittenTags.index(properties, style) + 1, new XmlElement("w:rFonts")
                    .with("w:ascii", font).with("w:eastAsia", font).with("w:hAnsi", font).with("w:hint", "eastAsia"));
        }
        run.add(new XmlElement("w:t").text(sign));
        return copy;
    }
}
