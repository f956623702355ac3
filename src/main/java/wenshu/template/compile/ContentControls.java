package wenshu.template.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.Fault;
import wenshu.template.compile.ParagraphCutter.Marker;
import wenshu.template.filter.Filter;
import wenshu.template.filter.Filters;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagScanner.Found;

/** Takes the content controls that an official form already has, and that are called like a field, for tags. */
final class ContentControls {

    private static final Set<String> TEXTLESS = Set.of("w15:repeatingSection", "w:group",
            "w:docPartObj");

    private final Set<String> fields;
    private final Map<XmlElement, Marker> markers;
    private final List<Flaw> warnings;

    ContentControls(Set<String> fields, Map<XmlElement, Marker> markers, List<Flaw> warnings) {
        this.fields = fields;
        this.markers = markers;
        this.warnings = warnings;
    }

    /** Marks every such control below the element; one that already holds tags is left to them. */
    void mark(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (!child.is("w:sdt") || !control(element, child)) {
                mark(child);
            }
        }
    }

    private boolean control(XmlElement parent, XmlElement control) {
        XmlElement properties = control.child("w:sdtPr");
        XmlElement content = control.child("w:sdtContent");
        if (properties == null || content == null || content.allText().contains("{{")) {
            return false;
        }
        if (CheckBoxControl.is(properties)) {
            return CheckBoxControl.condition(properties, fields)
                    .map(condition -> CheckBoxControl.replace(parent, unbound(control), condition, markers)).orElse(false);
        }
        String name = name(properties);
        if (name == null) {
            return false;
        }
        if (properties.children().stream().anyMatch(child -> TEXTLESS.contains(child.name()))) {
            warnings.add(Flaw.general(new Fault("CONTROL_NOT_FILLED", "内容控件“" + name + "”", "这种控件不是文字，不会填入",
                    "请改用文字标签 {{" + name + "}}")));
            return false;
        }
        unbound(control);
        return fill(content, name, properties);
    }

    /** Word would write what its bound data say over what is filled in. */
    private static XmlElement unbound(XmlElement control) {
        control.child("w:sdtPr").content().removeIf(node -> node instanceof XmlElement child
                && (child.is("w:dataBinding") || child.is("w15:dataBinding")));
        for (String list : List.of("w:dropDownList", "w:comboBox")) {
            XmlElement choice = control.child("w:sdtPr").child(list);
            if (choice != null) {
                choice.attributes().remove("w:lastValue");
            }
        }
        return control;
    }

    private String name(XmlElement properties) {
        for (String key : List.of("w:tag", "w:alias")) {
            String name = properties.childAttribute(key, "w:val");
            if (name != null && fields.contains(name.strip())) {
                return name.strip();
            }
        }
        return null;
    }

    private boolean fill(XmlElement content, String name, XmlElement properties) {
        XmlElement parent = content.children("w:r").isEmpty() ? content.find("w:p").orElse(null) : content;
        if (parent == null) {
            return false;
        }
        boolean placeholder = properties.content()
                .removeIf(node -> node instanceof XmlElement child && child.is("w:showingPlcHdr"));
        XmlElement run = new XmlElement("w:r");
        XmlElement first = parent.child("w:r");
        // A placeholder is grey; what is filled in looks like the text around it.
        if (!placeholder && first != null && first.child("w:rPr") != null) {
            run.add(first.child("w:rPr").copy());
        } else if (placeholder && properties.child("w:rPr") != null) {
            run.add(properties.child("w:rPr").copy());
        }
        XmlElement marker = run.addNew(ParagraphCutter.MARKER);
        Tag tag = tag(name, properties, content);
        markers.put(marker, new Marker(new Found(0, 0, "{{" + name + "}}", tag, null), "内容控件" + name, true));
        int at = first == null ? parent.content().size() : parent.content().indexOf(first);
        parent.content().add(at, run);
        parent.content().removeIf(node -> node instanceof XmlElement child && child.is("w:r") && child != run);
        if (parent != content) {
            // Further paragraphs of the old content would stand behind the value.
            content.content().removeIf(node -> node instanceof XmlElement child && child.is("w:p") && child != parent);
        }
        return true;
    }

    private static Tag tag(String name, XmlElement properties, XmlElement content) {
        FieldPath path = new FieldPath(0, List.of(name));
        if (properties.content().removeIf(node -> node instanceof XmlElement child && child.is("w:picture"))) {
            // A draft may have to print words there, which a control for pictures must not hold.
            XmlElement size = content.find("wp:extent").orElse(new XmlElement("wp:extent"));
            int width = millimetres(size.attribute("cx"));
            int height = millimetres(size.attribute("cy"));
            boolean known = width > 0 && height > 0;
            return new Tag.Picture(path, false, known ? width : 0, known ? height : 0, false);
        }
        List<Filter> filters = new ArrayList<>();
        format(properties).flatMap(Filters::find).ifPresent(filters::add);
        return new Tag.Field(path, filters, false);
    }

    private static int millimetres(String emu) {
        return emu != null && emu.matches("\\d{1,9}") ? Math.round(Integer.parseInt(emu) / 36_000f) : 0;
    }

    /** The filter that prints dates as the control's own format does. */
    private static java.util.Optional<String> format(XmlElement properties) {
        XmlElement date = properties.child("w:date");
        String format = date == null ? null : date.childAttribute("w:dateFormat", "w:val");
        if (format == null) {
            return java.util.Optional.empty();
        }
        boolean day = format.contains("d");
        return java.util.Optional.of(format.contains("年") ? day ? "日期" : "年月" : day ? "点日期" : "点年月");
    }
}
