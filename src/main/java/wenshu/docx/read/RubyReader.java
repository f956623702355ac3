package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle.Alignment;

/** Reads text with its reading above it (ECMA-376, 17.3.3.25). */
final class RubyReader {

    private RubyReader() {
    }

    /** The text with its reading, or only what there is of the two. */
    static List<Inline> read(XmlElement ruby, Properties base, Reading reading) {
        List<Inline.Text> text = texts(ruby.child("w:rubyBase"), base, reading);
        List<Inline.Text> above = texts(ruby.child("w:rt"), base, reading);
        XmlElement properties = ruby.child("w:rubyPr");
        if (above.isEmpty() || text.isEmpty() || properties == null) {
            List<Inline> all = new ArrayList<>(text);
            all.addAll(above);
            return all;
        }
        int size = Measures.integer(properties.childAttribute("w:hps", "w:val"), 0) * 500;
        List<Inline.Text> sized = above.stream().map(t -> new Inline.Text(t.value(),
                size <= 0 ? t.style() : reading.characters().sized(t.style(), size))).toList();
        return List.of(new Inline.Ruby(text, sized,
                Measures.integer(properties.childAttribute("w:hpsRaise", "w:val"), 0) * 500,
                alignment(properties.childAttribute("w:rubyAlign", "w:val"))));
    }

    private static Alignment alignment(String value) {
        return value == null ? Alignment.CENTER : switch (value) {
            case "left" -> Alignment.LEFT;
            case "right" -> Alignment.RIGHT;
            case "distributeLetter", "distributeSpace" -> Alignment.DISTRIBUTE;
            default -> Alignment.CENTER;
        };
    }

    private static List<Inline.Text> texts(XmlElement runs, Properties base, Reading reading) {
        List<Inline.Text> texts = new ArrayList<>();
        if (runs != null) {
            for (Inline inline : new InlineReader(reading, base).read(runs)) {
                if (inline instanceof Inline.Text text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
