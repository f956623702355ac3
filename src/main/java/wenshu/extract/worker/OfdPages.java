package wenshu.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The pages of an OFD paper in the order its document lists them: folders may be numbered otherwise. */
final class OfdPages {

    private final ZipFile zip;
    private final Budget budget;

    OfdPages(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** Empty when the lists cannot be followed. */
    List<ZipArchiveEntry> inOrder() throws IOException {
        Set<ZipArchiveEntry> pages = new LinkedHashSet<>();
        for (String root : named("OFD.xml", "DocRoot")) {
            String document = resolved("OFD.xml", root);
            for (String page : named(document, "Page")) {
                ZipArchiveEntry entry = zip.getEntry(resolved(document, page));
                if (entry != null) {
                    pages.add(entry);
                }
            }
        }
        return List.copyOf(pages);
    }

    private static String resolved(String from, String path) {
        String there = path.startsWith("/") ? path.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + path;
        return there.replaceAll("(^|/)\\./", "$1");
    }

    /** What the elements of this name say: where a document lies, or a page. */
    private List<String> named(String file, String element) throws IOException {
        List<String> found = new ArrayList<>();
        ZipArchiveEntry entry = zip.getEntry(file);
        if (entry == null) {
            return found;
        }
        try {
            XMLStreamReader reader = reader(bytes(entry));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
                    String place = reader.getAttributeValue(null, "BaseLoc");
                    found.add((place == null ? reader.getElementText() : place).strip());
                }
            }
        } catch (XMLStreamException e) {
            return List.of();
        }
        return found;
    }

    byte[] bytes(ZipArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            budget.copy(in, bytes);
        }
        return bytes.toByteArray();
    }

    /** A reader that follows no reference out of the file. */
    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
