package wenshu.check.word;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;

/** Makes the tracked changes of words final, as Word does it: those of 文书检查 alone, what others left open stays open. */
final class Acceptance {

    private static final String AUTHOR = "文书检查";

    private Acceptance() {
    }

    static void accept(XmlElement root) {
        settle(root, "w:ins", "w:del");
    }

    static void reject(XmlElement root) {
        settle(root, "w:del", "w:ins");
    }

    private static void settle(XmlElement parent, String stays, String goes) {
        List<XmlNode> content = new ArrayList<>();
        List<XmlNode> carried = new ArrayList<>();
        for (XmlNode node : parent.content()) {
            if (!(node instanceof XmlElement child)) {
                content.add(node);
                continue;
            }
            boolean own = AUTHOR.equals(child.attribute("w:author"));
            if (own && child.is(goes)) {
                continue;
            }
            boolean joined = child.is("w:p") && endGoes(child, goes);
            settle(child, stays, goes);
            if (own && child.is(stays) && !parent.is("w:rPr")) {
                child.children("w:r").forEach(Acceptance::readable);
                content.addAll(child.content());
            } else if (!(own && child.is(stays))) {
                if (joined) {
                    carried.addAll(words(child));
                    continue;
                }
                if (child.is("w:p") && !carried.isEmpty()) {
                    XmlElement properties = child.child("w:pPr");
                    child.content().addAll(properties == null ? 0 : OpenDocx.index(child, properties) + 1, carried);
                    carried.clear();
                }
                content.add(child);
            }
        }
        parent.content().clear();
        parent.content().addAll(content);
    }

    /** Asked before the mark itself is settled away. */
    private static boolean endGoes(XmlElement paragraph, String goes) {
        XmlElement properties = paragraph.child("w:pPr");
        XmlElement mark = properties == null ? null : properties.child("w:rPr");
        return mark != null && mark.children(goes).stream().anyMatch(end -> AUTHOR.equals(end.attribute("w:author")));
    }

    private static List<XmlNode> words(XmlElement paragraph) {
        return paragraph.content().stream().filter(node -> !(node instanceof XmlElement child && child.is("w:pPr"))).toList();
    }

    private static void readable(XmlElement run) {
        for (XmlElement crossed : run.children("w:delText")) {
            run.content().set(OpenDocx.index(run, crossed), new XmlElement("w:t").with("xml:space", "preserve").text(crossed.allText()));
        }
    }
}
