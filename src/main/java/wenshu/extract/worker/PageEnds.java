package wenshu.extract.worker;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import wenshu.extract.Extracted;

/**
 * Puts the end of each page into the text of what is parsed, and of each sheet of a workbook; what a parser tells behind its
 * pages belongs to the last.
 */
final class PageEnds extends ContentHandlerDecorator {

    private static final char[] END = {'\n', Extracted.PAGE_END};

    /** The page's own number at its foot stands in the middle of a sentence that goes on overleaf. */
    private static final Pattern FOLIO = Pattern.compile("\\n[ \\t]*[-－—–·•] ?\\d{1,4} ?[-－—–·•][ \\t]*\\s*\\f");

    /** What is a page, or a sheet of a workbook, for the parsers. */
    private static final Set<String> PAGES = Set.of("page", "sheet");

    private boolean page;

    PageEnds(ContentHandler text) {
        super(text);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (name.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) {
            end();
            page = true;
        }
        super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (name.equals("body")) {
            end();
        }
        super.endElement(uri, name, qName);
    }

    private void end() throws SAXException {
        if (page) {
            page = false;
            super.characters(END, 0, END.length);
        }
    }

    /** A text without white space around it and numbers of pages, but with the end of every page. */
    static String stripped(String given) {
        String text = FOLIO.matcher(given).replaceAll("\n\f");
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c != Extracted.PAGE_END && Character.isWhitespace(c);
    }
}
