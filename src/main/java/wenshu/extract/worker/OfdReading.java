package wenshu.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;

/** Reads the text of an OFD paper (GB/T 33190-2016): the text codes of each page's content, page after page. */
final class OfdReading {

    private final ZipFile zip;
    private final Budget budget;
    private final Limits limits;

    OfdReading(ZipFile zip, Budget budget, Limits limits) {
        this.zip = zip;
        this.budget = budget;
        this.limits = limits;
    }

    Extracted read(List<ZipArchiveEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        List<ZipArchiveEntry> pages = entries.stream()
                .filter(entry -> entry.getName().matches("(.*/)?Pages/[^/]+/Content\\.xml"))
                .sorted(Comparator.comparingInt(OfdReading::pageNumber)).toList();
        for (ZipArchiveEntry page : pages) {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            try (InputStream in = zip.getInputStream(page)) {
                budget.copy(in, xml);
            }
            try {
                page(xml.toByteArray(), text);
                text.append(Extracted.PAGE_END);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            if (text.length() > limits.textChars()) {
                break;
            }
        }
        boolean cut = text.length() > limits.textChars();
        text.setLength(Math.min(text.length(), limits.textChars()));
        return new Extracted(text.toString(), Map.of("type", "application/ofd", "pages", Integer.toString(pages.size())),
                cut ? ExtractionStatus.PARTIAL : ExtractionStatus.COMPLETE, cut ? limits.textReason() : "");
    }

    private static int pageNumber(ZipArchiveEntry page) {
        String digits = page.getName().replaceAll(".*Pages/\\D*(\\d{0,6})[^/]*/Content\\.xml", "$1");
        return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt(digits);
    }

    private static void page(byte[] xml, StringBuilder text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("TextCode")) {
                text.append(reader.getElementText()).append('\n');
            }
        }
    }
}
