package wenshu.template.fill;

import wenshu.docx.xml.XmlElement;

/** Text as runs of WordprocessingML. */
final class Runs {

    private Runs() {
    }

    /**
     * A run with this text in the formatting of the shell; line ends become breaks, tabs become tabs. The text is
     * never read as markup: it only ever becomes character data.
     */
    static XmlElement run(XmlElement shell, String text, boolean highlighted) {
        XmlElement run = new XmlElement(shell.name());
        run.attributes().putAll(shell.attributes());
        XmlElement properties = shell.child("w:rPr");
        if (highlighted) {
            run.add(highlighted(properties));
        } else if (properties != null) {
            run.add(properties);
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            if (i == text.length() || c == '\n' || c == '\t') {
                if (i > start) {
                    run.add(new XmlElement("w:t").with("xml:space", "preserve").text(text.substring(start, i)));
                }
                if (i < text.length()) {
                    run.addNew(c == '\n' ? "w:br" : "w:tab");
                }
                start = i + 1;
            }
        }
        return run;
    }

    /** Elements of w:rPr have a fixed order (ECMA-376 Part 1, 17.3.2.28); these come after w:highlight. */
    private static final java.util.Set<String> BEHIND_HIGHLIGHT = java.util.Set.of("w:u", "w:effect", "w:bdr", "w:shd",
            "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish",
            "w:oMath", "w:rPrChange");

    private static XmlElement highlighted(XmlElement properties) {
        XmlElement copy = properties == null ? new XmlElement("w:rPr") : properties.copy();
        copy.content().removeIf(node -> node instanceof XmlElement child && child.is("w:highlight"));
        int at = 0;
        while (at < copy.content().size()
                && !(copy.content().get(at) instanceof XmlElement child && BEHIND_HIGHLIGHT.contains(child.name()))) {
            at++;
        }
        copy.content().add(at, new XmlElement("w:highlight").with("w:val", "yellow"));
        return copy;
    }

    /** Line ends made one kind; characters that no printed text has are left out. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String unified = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n')
                .replace('\u000b', '\n').replace('\f', '\n');
        unified.codePoints().filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < 0xD800 || c > 0xDFFF).filter(c -> (c & 0xFFFE) != 0xFFFE).forEach(out::appendCodePoint);
        return out.toString();
    }
}
