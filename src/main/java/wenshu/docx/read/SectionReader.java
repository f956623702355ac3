package wenshu.docx.read;

import java.util.ArrayList;
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

    private static final int LETTER_WIDTH = 12_240 * 50;
    private static final int LETTER_HEIGHT = 15_840 * 50;

    /** Word sets no more side by side. */
    private static final int MAX_COLUMNS = 45;

    private final Reading reading;
    private final SettingsReader.Sides sides;
    private final List<Relationship> relationships;
    private Map<PageKind, List<Block>> headers = Map.of();
    private Map<PageKind, List<Block>> footers = Map.of();

    SectionReader(Reading reading, String main) {
        this.reading = reading;
        this.sides = SettingsReader.sides(reading.file(), main);
        this.relationships = reading.file().relationships(main);
    }

    /** The section; headers and footers that it does not name are those of the section before. */
    Section section(XmlElement properties, PageSetup setup, List<Block> body) {
        headers = stories(properties, "w:headerReference", headers);
        footers = stories(properties, "w:footerReference", footers);
        return new Section(setup, headers, footers, body);
    }

    PageSetup pageSetup(XmlElement properties) {
        XmlElement s = properties == null ? new XmlElement("w:sectPr") : properties;
        String grid = s.childAttribute("w:docGrid", "w:type");
        int width = Measures.twips(s.childAttribute("w:pgSz", "w:w"), LETTER_WIDTH);
        int height = Measures.twips(s.childAttribute("w:pgSz", "w:h"), LETTER_HEIGHT);
        return new PageSetup(start(s), Math.max(72_000, width), Math.max(72_000, height), margins(s, sides),
                s.child("w:titlePg") != null && Measures.on(s.childAttribute("w:titlePg", "w:val")),
                new Section.Numbering(Measures.integer(s.childAttribute("w:pgNumType", "w:start"), -1),
                        s.childAttribute("w:pgNumType", "w:fmt")),
                grid == null ? Section.GridType.NONE : switch (grid) {
                    case "lines" -> Section.GridType.LINES;
                    case "linesAndChars" -> Section.GridType.LINES_AND_CHARS;
                    case "snapToChars" -> Section.GridType.SNAP_TO_CHARS;
                    default -> Section.GridType.NONE;
                }, Measures.twips(s.childAttribute("w:docGrid", "w:linePitch"), 0),
                (int) (Measures.whole(s.childAttribute("w:docGrid", "w:charSpace"), 0) * 1_000 / 4_096),
                columns(s.child("w:cols")), align(s.childAttribute("w:vAlign", "w:val")), borders(s.child("w:pgBorders")));
    }

    private static Section.Start start(XmlElement s) {
        String start = s.childAttribute("w:type", "w:val");
        return start == null ? Section.Start.NEXT_PAGE : switch (start) {
            case "continuous" -> Section.Start.CONTINUOUS;
            case "nextColumn" -> Section.Start.NEXT_COLUMN;
            case "oddPage" -> Section.Start.ODD_PAGE;
            case "evenPage" -> Section.Start.EVEN_PAGE;
            default -> Section.Start.NEXT_PAGE;
        };
    }

    /** The gutter belongs to the inner margin, or to the top one where the document says so (17.15.1.49). */
    private static Section.Margins margins(XmlElement s, SettingsReader.Sides sides) {
        int gutter = Math.max(0, margin(s, "w:gutter", 0));
        int top = margin(s, "w:top");
        int bottom = margin(s, "w:bottom");
        return new Section.Margins(Math.abs(top) + (sides.gutterAtTop() ? gutter : 0), Math.abs(bottom), top < 0,
                bottom < 0, margin(s, "w:left") + (sides.gutterAtTop() ? 0 : gutter), margin(s, "w:right"),
                margin(s, "w:header", 720 * 50), margin(s, "w:footer", 720 * 50), sides.mirrored());
    }

    private static Section.Columns columns(XmlElement cols) {
        if (cols == null) {
            return Section.Columns.one();
        }
        String line = cols.attribute("w:sep");
        String equal = cols.attribute("w:equalWidth");
        int space = Math.max(0, Measures.twips(cols.attribute("w:space"), 720 * 50));
        List<Section.Columns.Width> own = new ArrayList<>();
        if (equal != null && !Measures.on(equal)) {
            for (XmlElement col : cols.children("w:col")) {
                own.add(new Section.Columns.Width(Math.max(10_000, Measures.twips(col.attribute("w:w"), 0)),
                        Math.max(0, Measures.twips(col.attribute("w:space"), 0))));
            }
        }
        return new Section.Columns(Math.clamp(Measures.integer(cols.attribute("w:num"), 1), 1, MAX_COLUMNS), space,
                own.size() > MAX_COLUMNS ? own.subList(0, MAX_COLUMNS) : own, line != null && Measures.on(line));
    }

    private static Section.VerticalAlign align(String value) {
        return value == null ? Section.VerticalAlign.TOP : switch (value) {
            case "center" -> Section.VerticalAlign.CENTER;
            case "bottom" -> Section.VerticalAlign.BOTTOM;
            case "both" -> Section.VerticalAlign.BOTH;
            default -> Section.VerticalAlign.TOP;
        };
    }

    private static Section.PageBorders borders(XmlElement borders) {
        if (borders == null) {
            return Section.PageBorders.NONE;
        }
        String pages = borders.attribute("w:display");
        return new Section.PageBorders(BorderReader.read(borders), !"page".equals(borders.attribute("w:offsetFrom")),
                pages == null ? Section.PageBorders.Pages.ALL : switch (pages) {
                    case "firstPage" -> Section.PageBorders.Pages.FIRST;
                    case "notFirstPage" -> Section.PageBorders.Pages.NOT_FIRST;
                    default -> Section.PageBorders.Pages.ALL;
                });
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
                            StoryReader.of(reading.in(relationship.target()))
                                    .blocks(file.xml(relationship.target()).root().children()));
                }
            }
        }
        return stories;
    }

    private static PageKind kind(String type) {
        return "first".equals(type) ? PageKind.FIRST : "even".equals(type) ? PageKind.EVEN : PageKind.DEFAULT;
    }
}
