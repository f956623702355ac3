package wenshu.extract.worker;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Puts the cells of a table row on one line with tabs between them, however many paragraphs a cell has: a list in a Word
 * table then reads as one in a workbook does.
 */
final class CellLines extends ContentHandlerDecorator {

    private static final char[] SPACE = {' '};

    private int cells;
    private boolean broken;

    CellLines(ContentHandler handler) {
        super(handler);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (localName.equals("td") || localName.equals("th")) {
            cells++;
            broken = false;
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (cells > 0 && (localName.equals("td") || localName.equals("th"))) {
            cells--;
            broken = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (cells > 0 && broken && !new String(text, start, length).isBlank()) {
            super.characters(SPACE, 0, 1);
            broken = false;
        }
        super.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        if (cells > 0 && new String(text, start, length).indexOf('\n') >= 0) {
            broken = true;
        } else {
            super.ignorableWhitespace(text, start, length);
        }
    }
}
