package wenshu.extract.worker;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;

/**
 * Reads the text of an OFD paper (GB/T 33190-2016): the text codes of each page's content, page after page, in the order they
 * are drawn; what stands side by side is one line.
 */
final class OfdReading {

    /** Text on one line may be raised or lowered by this share of its size. */
    private static final double SAME_LINE = 0.4;
    private static final double WORDS_APART = 1.2;
    private static final double NOWHERE = -1e9;
    private static final double SIZE = 5.6;

    private final ZipFile zip;
    private final Budget budget;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private double lineY;
    private double end;

    OfdReading(ZipFile zip, Budget budget, Limits limits) {
        this.zip = zip;
        this.budget = budget;
        this.limits = limits;
    }

    Extracted read(List<ZipArchiveEntry> entries) throws IOException {
        OfdPages list = new OfdPages(zip, budget);
        List<ZipArchiveEntry> pages = list.inOrder();
        if (pages.isEmpty()) {
            pages = entries.stream().filter(entry -> entry.getName().matches("(.*/)?Pages/[^/]+/Content\\.xml"))
                    .sorted(Comparator.comparingInt(OfdReading::pageNumber)).toList();
        }
        String reason = pages.isEmpty() ? "没有找到页面，文件可能已损坏或加密" : "";
        for (ZipArchiveEntry page : pages) {
            try {
                page(list.bytes(page));
            } catch (XMLStreamException | NumberFormatException e) {
                reason = "有的页面已损坏，没有读全";
            }
            text.append('\n').append(Extracted.PAGE_END);
            if (text.length() > limits.textChars()) {
                text.setLength(limits.textChars());
                reason = limits.textReason();
                break;
            }
        }
        return new Extracted(PageEnds.stripped(text.toString()), Map.of("type", "application/ofd", "pages", Integer.toString(pages.size())),
                reason.isEmpty() ? ExtractionStatus.COMPLETE : pages.isEmpty() ? ExtractionStatus.FAILED : ExtractionStatus.PARTIAL, reason);
    }

    private static int pageNumber(ZipArchiveEntry page) {
        String digits = page.getName().replaceAll(".*Pages/\\D*(\\d{0,6})[^/]*/Content\\.xml", "$1");
        return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt(digits);
    }

    private void page(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = OfdPages.reader(xml);
        lineY = NOWHERE;
        end = NOWHERE;
        double[] box = {0, 0};
        double size = SIZE;
        double x = 0;
        double y = 0;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("TextObject")) {
                double[] given = numbers(reader.getAttributeValue(null, "Boundary"));
                box = given.length >= 2 ? given : new double[] {0, 0};
                double[] sizes = numbers(reader.getAttributeValue(null, "Size"));
                size = sizes.length == 1 && sizes[0] > 0 ? sizes[0] : SIZE;
                x = 0;
                y = 0;
            } else if (reader.getLocalName().equals("TextCode")) {
                double[] left = numbers(reader.getAttributeValue(null, "X"));
                double[] base = numbers(reader.getAttributeValue(null, "Y"));
                // Where it says nothing, the code before it in the same object does.
                x = left.length == 1 ? left[0] : x;
                y = base.length == 1 ? base[0] : y;
                double width = width(reader.getAttributeValue(null, "DeltaX"));
                boolean down = reader.getAttributeValue(null, "DeltaY") != null && reader.getAttributeValue(null, "DeltaX") == null;
                put(reader.getElementText(), box[0] + x, box[1] + y, width, size, down);
            }
        }
    }

    private void put(String code, double x, double y, double width, double size, boolean down) {
        boolean goesOn = !down && Math.abs(y - lineY) <= size * SAME_LINE && x >= end - size;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != Extracted.PAGE_END && !goesOn) {
            text.append('\n');
        } else if (goesOn && x - end > size * WORDS_APART) {
            text.append(' ');
        }
        text.append(code);
        lineY = y;
        end = x + (width > 0 ? width + size : size * code.codePointCount(0, code.length()));
    }

    /** The sum of the distances; {@code g n d} stands for n times d. */
    private static double width(String deltas) {
        double sum = 0;
        String[] words = deltas == null || deltas.isBlank() ? new String[0] : deltas.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                sum += Double.parseDouble(words[i + 1]) * Double.parseDouble(words[i + 2]);
                i += 2;
            } else {
                sum += Double.parseDouble(words[i]);
            }
        }
        return sum;
    }

    private static double[] numbers(String value) {
        return value == null || value.isBlank() ? new double[0]
                : java.util.Arrays.stream(value.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }
}
