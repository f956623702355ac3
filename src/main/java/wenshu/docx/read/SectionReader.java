package wenshu.docx.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Section.PageKind;
import wenshu.typeset.content.Section.PageSetup;

/** Reads section properties: page set-up, headers and footers (ECMA-376, 17.6 and 17.10). */
final class SectionReader {

    private static final int A4_WIDTH = 11_906 * 50;
    private static final int A4_HEIGHT = 16_838 * 50;

    private final Reading reading;
    private final List<Relationship> relationships;
    private Map<PageKind, List<Block>> headers = Map.of();
    private Map<PageKind, List<Block>> footers = Map.of();

    SectionReader(Reading reading, String main) {
        this.reading = reading;
        this.relationships = reading.file().relationships(main);
    }

    /** The section; headers and footers that it does not name are those of the section before. */
    Section section(XmlElement properties, List<Block> body) {
        headers = stories(properties, "w:headerReference", headers);
        footers = stories(properties, "w:footerReference", footers);
        return new Section(pageSetup(properties), headers, footers, body);
    }

    static PageSetup pageSetup(XmlElement properties) {
        XmlElement s = properties == null ? new XmlElement("w:sectPr") : properties;
        String start = s.childAttribute("w:type", "w:val");
        String grid = s.childAttribute("w:docGrid", "w:type");
        int width = Measures.twips(s.childAttribute("w:pgSz", "w:w"), A4_WIDTH);
        int height = Measures.twips(s.childAttribute("w:pgSz", "w:h"), A4_HEIGHT);
        return new PageSetup(start == null ? Section.Start.NEXT_PAGE : switch (start) {
            case "continuous" -> Section.Start.CONTINUOUS;
            case "oddPage" -> Section.Start.ODD_PAGE;
            case "evenPage" -> Section.Start.EVEN_PAGE;
            default -> Section.Start.NEXT_PAGE;
        }, Math.max(72_000, width), Math.max(72_000, height), Math.abs(margin(s, "w:top")),
                Math.abs(margin(s, "w:bottom")), margin(s, "w:left") + margin(s, "w:gutter", 0), margin(s, "w:right"),
                margin(s, "w:header", 851 * 50), margin(s, "w:footer", 992 * 50),
                s.child("w:titlePg") != null && Measures.on(s.childAttribute("w:titlePg", "w:val")),
                Measures.integer(s.childAttribute("w:pgNumType", "w:start"), -1),
                grid == null ? Section.GridType.NONE : switch (grid) {
                    case "lines" -> Section.GridType.LINES;
                    case "linesAndChars" -> Section.GridType.LINES_AND_CHARS;
                    case "snapToChars" -> Section.GridType.SNAP_TO_CHARS;
                    default -> Section.GridType.NONE;
                }, Measures.twips(s.childAttribute("w:docGrid", "w:linePitch"), 0),
                (int) (Measures.whole(s.childAttribute("w:docGrid", "w:charSpace"), 0) * 1_000 / 4_096));
    }

    private static int margin(XmlElement s, String side) {
        return margin(s, side, 1_440 * 50);
    }

    private static int margin(XmlElement s, String side, int otherwise) {
        return Measures.twips(s.childAttribute("w:pgMar", side), otherwise);
    }

    private Map<PageKind, List<Block>> stories(XmlElement properties, String reference,
            Map<PageKind, List<Block>> inherited) {
        Map<PageKind, List<Block>> stories = new EnumMap<>(PageKind.class);
        stories.putAll(inherited);
        if (properties == null) {
            return stories;
        }
        OpcPackage file = reading.file();
        for (XmlElement element : properties.children(reference)) {
            String id = element.attribute("r:id");
            for (Relationship relationship : relationships) {
                if (reference.startsWith("w:" + relationship.type()) && id != null && id.equals(relationship.id())
                        && file.has(relationship.target())) {
                    stories.put(kind(element.attribute("w:type")),
                            StoryReader.of(reading).blocks(file.xml(relationship.target()).root().children()));
                }
            }
        }
        return stories;
    }

    private static PageKind kind(String type) {
        return "first".equals(type) ? PageKind.FIRST : "even".equals(type) ? PageKind.EVEN : PageKind.DEFAULT;
    }
}
