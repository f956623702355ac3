package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/** What one paragraph says, and from which elements. */
final class ParagraphWords {

    private final StyleSheet styles;
    private final Properties base;
    private final StringBuilder text = new StringBuilder();
    private final List<FileParagraph.Piece> pieces = new ArrayList<>();
    private final List<XmlElement> boxes = new ArrayList<>();
    /** Complex fields around what is being read: whether the result of each has begun. */
    private final List<Boolean> fields = new ArrayList<>();
    private int firstBreak = -1;
    private int lastBreak = -1;

    ParagraphWords(StyleSheet styles, Properties base) {
        this.styles = styles;
        this.base = base;
    }

    void read(XmlElement parent) {
        for (XmlElement element : parent.children()) {
            switch (element.name()) {
                case "w:r" -> run(element);
                case "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo",
                        "w:fldSimple" -> read(element);
                default -> { }
            }
        }
    }

    String text() {
        return text.toString();
    }

    List<FileParagraph.Piece> pieces() {
        return pieces;
    }

    /** What stands in text boxes anchored in the paragraph: elements whose children are paragraphs. */
    List<XmlElement> boxes() {
        return boxes;
    }

    /** Whether a page break stands before all words. */
    boolean pageFirst() {
        return firstBreak >= 0 && text.substring(0, firstBreak).isBlank() && !text.toString().isBlank();
    }

    /** Whether a page break stands after all words. */
    boolean pageLast() {
        return lastBreak >= 0 && text.substring(lastBreak).isBlank();
    }

    private void run(XmlElement run) {
        XmlElement direct = run.child("w:rPr");
        Properties properties = direct == null ? base
                : base.over(styles.style(direct.childAttribute("w:rStyle", "w:val"), "w:rPr")).over(direct);
        boolean hidden = properties.on("w:vanish", false);
        for (XmlElement element : run.children()) {
            if (element.is("w:fldChar")) {
                field(String.valueOf(element.attribute("w:fldCharType")));
            } else if (!hidden && !fields.contains(false)) {
                piece(run, element);
            }
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.add(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.set(fields.size() - 1, true);
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    fields.removeLast();
                }
            }
            default -> { }
        }
    }

    private void piece(XmlElement run, XmlElement element) {
        switch (element.name()) {
            case "w:t" -> say(run, element, element.allText().replace('\n', ' '));
            case "w:tab", "w:ptab" -> say(run, element, "\t");
            case "w:noBreakHyphen" -> say(run, element, "\u2011");
            case "w:sym" -> symbol(run, element);
            case "w:br", "w:cr" -> {
                if ("page".equals(element.attribute("w:type"))) {
                    firstBreak = firstBreak < 0 ? text.length() : firstBreak;
                    lastBreak = text.length();
                }
                say(run, element, "\n");
            }
            case "w:drawing", "w:pict", "w:object" -> boxes(element);
            case "mc:AlternateContent" -> {
                XmlElement chosen = element.child("mc:Choice");
                boxes(chosen == null ? element : chosen);
            }
            case "w:ruby" -> element.find("w:rubyBase").ifPresent(this::read);
            default -> { }
        }
    }

    private void say(XmlElement run, XmlElement element, String words) {
        if (!words.isEmpty()) {
            pieces.add(new FileParagraph.Piece(run, element, text.length(), text.length() + words.length()));
            text.append(words);
        }
    }

    private void symbol(XmlElement run, XmlElement element) {
        try {
            say(run, element, Symbols.of(element.attribute("w:font"), Integer.parseInt(element.attribute("w:char"), 16)));
        } catch (NumberFormatException | NullPointerException e) {
            // A symbol without a code shows nothing.
        }
    }

    private void boxes(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (child.is("w:txbxContent")) {
                boxes.add(child);
            } else {
                boxes(child);
            }
        }
    }
}
