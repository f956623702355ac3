package wenshu.notice.compose;

import java.util.Map;
import wenshu.docx.xml.XmlElement;

/** Puts a form's document defaults into its root paragraph styles, below what those styles say themselves. */
final class FormDefaults {

    private FormDefaults() {
    }

    /** Completes a style that is based on no other with {@code w:docDefaults}. */
    static void fold(XmlElement defaults, XmlElement style) {
        fold(defaults.child("w:pPrDefault"), style, "w:pPr");
        fold(defaults.child("w:rPrDefault"), style, "w:rPr");
        undo(style);
    }

    private static void fold(XmlElement wrapper, XmlElement style, String name) {
        XmlElement from = wrapper == null ? null : wrapper.child(name);
        if (from == null) {
            return;
        }
        XmlElement into = style.child(name);
        if (into == null) {
            into = new XmlElement(name);
            XmlElement run = style.child("w:rPr");
            if (run == null) {
                style.add(into);
            } else {
                style.content().add(style.content().indexOf(run), into);
            }
        }
        for (XmlElement property : from.children()) {
            XmlElement own = into.child(property.name());
            if (own == null) {
                into.add(property.copy());
            } else {
                for (Map.Entry<String, String> attribute : property.attributes().entrySet()) {
                    own.attributes().putIfAbsent(attribute.getKey(), attribute.getValue());
                }
            }
        }
        PropertyOrder.sort(into);
    }

    /** What the notice's own document defaults would otherwise lend to the form: nothing but 16 pt text. */
    private static void undo(XmlElement style) {
        XmlElement run = style.childOrNew("w:rPr");
        if (run.child("w:sz") == null) {
            // Without any statement Word's size is 10 pt.
            Wml.size(run, 20);
            PropertyOrder.sort(run);
        }
    }
}
