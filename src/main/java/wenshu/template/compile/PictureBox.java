package wenshu.template.compile;

import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.grammar.Tag;

/**
 * The room for a picture, in EMU (1/36000 mm); read from the stated size or from the table cell around the tag.
 *
 * @param width widest
 * @param height highest
 */
public record PictureBox(long width, long height) {

    private static final long TWIP = 635;
    private static final long MILLIMETRE = 36_000;
    /** A one-inch portrait (25 mm × 35 mm), where nothing tells the size. */
    private static final PictureBox PORTRAIT = new PictureBox(25 * MILLIMETRE, 35 * MILLIMETRE);
    private static final PictureBox CODE = new PictureBox(20 * MILLIMETRE, 20 * MILLIMETRE);
    /** Lower rows are rows of text that grow with their content, not boxes made for a picture. */
    private static final int LOWEST_BOX = 850;
    /** What a line needs below a picture, in twips: the descent of its font and the cell's borders. */
    private static final int BELOW = 160;
    private static final int CELL_MARGIN = 108;

    /** The fixed order of the properties from the first that is touched (ECMA-376 part 1, 17.3.1.26 and 17.4.69). */
    private static final List<String> ORDER = List.of("w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
            "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
            "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange");
    private static final List<String> CELL_ORDER = List.of("w:vAlign", "w:hideMark", "w:headers", "w:cellIns", "w:cellDel",
            "w:cellMerge", "w:tcPrChange");

    /** The room at a tag. */
    static PictureBox of(Spot spot) {
        Tag.Picture tag = (Tag.Picture) spot.tag();
        if (tag.width() > 0) {
            return new PictureBox(tag.width() * MILLIMETRE, tag.height() * MILLIMETRE);
        }
        PictureBox usual = tag.code() ? CODE : PORTRAIT;
        int cell = spot.depthOf("w:tc", spot.path().size());
        if (cell < 0 || spot.hasBelow("w:txbxContent", cell)) {
            return usual;
        }
        CellSize size = CellSize.of(spot.path().get(spot.depthOf("w:tbl", cell)), spot.path().get(spot.depthOf("w:tr", cell)),
                spot.path().get(cell), CELL_MARGIN);
        long width = size.width() > 0 ? size.width() * TWIP : usual.width;
        long height = (size.height() - BELOW) * TWIP;
        return size.height() >= LOWEST_BOX ? new PictureBox(width, height)
                : new PictureBox(Math.min(width, usual.width), usual.height);
    }

    /**
     * Takes out of the tag's paragraph what would cut a picture off or stretch the cell: an exact line height, spacing,
     * the grid of the page; in a cell it is centred unless the template says otherwise.
     */
    static void makeRoom(Spot spot) {
        XmlElement paragraph = spot.path().get(spot.depthOf("w:p", spot.path().size()));
        XmlElement properties = paragraph.child("w:pPr");
        if (properties == null) {
            properties = new XmlElement("w:pPr");
            paragraph.content().addFirst(properties);
        }
        replace(properties, new XmlElement("w:snapToGrid").with("w:val", "0"), ORDER);
        replace(properties, new XmlElement("w:spacing").with("w:before", "0").with("w:beforeLines", "0").with("w:after", "0")
                .with("w:afterLines", "0").with("w:line", "240").with("w:lineRule", "auto"), ORDER);
        int cell = spot.depthOf("w:tc", spot.path().size());
        if (cell < 0 || spot.hasBelow("w:txbxContent", cell)) {
            return;
        }
        replace(properties, new XmlElement("w:ind").with("w:left", "0").with("w:leftChars", "0").with("w:right", "0")
                .with("w:rightChars", "0").with("w:firstLine", "0").with("w:firstLineChars", "0"), ORDER);
        if (properties.child("w:jc") == null) {
            replace(properties, new XmlElement("w:jc").with("w:val", "center"), ORDER);
        }
        centreInCell(spot.path().get(cell));
    }

    private static void centreInCell(XmlElement cell) {
        XmlElement properties = cell.child("w:tcPr");
        if (properties == null) {
            properties = new XmlElement("w:tcPr");
            cell.content().addFirst(properties);
        }
        if (properties.child("w:vAlign") == null) {
            replace(properties, new XmlElement("w:vAlign").with("w:val", "center"), CELL_ORDER);
        }
    }

    private static void replace(XmlElement properties, XmlElement property, List<String> order) {
        List<XmlNode> content = properties.content();
        content.removeIf(node -> node instanceof XmlElement child && child.is(property.name()));
        List<String> behind = order.subList(order.indexOf(property.name()) + 1, order.size());
        int at = 0;
        while (at < content.size() && !(content.get(at) instanceof XmlElement child && behind.contains(child.name()))) {
            at++;
        }
        content.add(at, property);
    }
}
