package wenshu.extract.worker;

import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.impl.common.SAXHelper;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The one reader for the XML parts of Office papers, in a process that reads one after the other. Left to itself XMLBeans makes
 * one for each part, hardened in the same way, and looks through every jar of the program for the classes of that: more than half
 * of the time of reading a paper.
 */
final class PartReader {

    private static final String HANDLERS = "http://xml.org/sax/properties/";

    private XMLReader reader;

    /** To be called before a paper is read. */
    void prepare() throws IOException {
        if (reader == null) {
            try {
                reader = SAXHelper.newXMLReader(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
                POIXMLTypeLoader.DEFAULT_XML_OPTIONS.setLoadUseXMLReader(reader);
            } catch (SAXException | ParserConfigurationException e) {
                throw new IOException(e);
            }
        }
    }

    /** To be called afterwards: what was read last is not kept in memory beside what is read next. */
    void forget() {
        DefaultHandler2 nothing = new DefaultHandler2();
        reader.setContentHandler(nothing);
        reader.setDTDHandler(nothing);
        reader.setErrorHandler(nothing);
        try {
            reader.setProperty(HANDLERS + "lexical-handler", nothing);
            reader.setProperty(HANDLERS + "declaration-handler", nothing);
        } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
