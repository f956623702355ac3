package wenshu.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Table.CellBorders;

/** What a table's style says of each cell by where it stands (ECMA-376, 17.7.6): rows and columns, bands, corners. */
final class TableStyle {

    /**
     * Where a cell stands.
     *
     * @param rows how many the table has
     * @param cells how many its row has
     */
    record Place(int row, int rows, int cell, int cells) {
    }

    /**
     * A part of the table that the style treats alike.
     *
     * @param type as {@code w:tblStylePr} calls it, or empty for the whole table
     * @param top whether the cell stands at the part's top edge; likewise the others
     */
    private record Part(String type, boolean top, boolean left, boolean bottom, boolean right) {
    }

    /** What holds for cells that stand in the same parts. */
    record Said(Properties paragraph, Properties run, Properties cell) {
    }

    private final StyleSheet styles;
    private final String id;
    private final TableLook look;
    private final int rowBand;
    private final int columnBand;
    private final Map<List<String>, Said> said = new HashMap<>();

    TableStyle(StyleSheet styles, String id, TableLook look, Properties table) {
        this.styles = styles;
        this.id = id;
        this.look = look;
        this.rowBand = Math.max(1, Measures.integer(table.value("w:tblStyleRowBandSize"), 1));
        this.columnBand = Math.max(1, Measures.integer(table.value("w:tblStyleColBandSize"), 1));
    }

    /** Paragraph, run and cell properties of a cell there; cells alike share one object. */
    Said said(Place place) {
        List<String> types = parts(place).stream().map(Part::type).toList();
        return said.computeIfAbsent(types, same -> new Said(merged(same, "w:pPr"), merged(same, "w:rPr"),
                merged(same, "w:tcPr")));
    }

    private Properties merged(List<String> types, String kind) {
        Properties properties = Properties.NONE;
        for (String type : types) {
            properties = properties.over(styles.style(id, type, kind));
        }
        return properties;
    }

    /** The cell's own borders as the style has them: inner edges of each part take its inside borders. */
    CellBorders borders(Place place) {
        Border top = null;
        Border left = null;
        Border bottom = null;
        Border right = null;
        Border falling = null;
        Border rising = null;
        for (Part part : parts(place)) {
            XmlElement group = styles.style(id, part.type(), "w:tcPr").get("w:tcBorders");
            if (group == null) {
                continue;
            }
            Borders borders = BorderReader.read(group);
            CellBorders own = BorderReader.cell(group);
            top = or(part.top() ? borders.top() : borders.insideH(), top);
            left = or(part.left() ? borders.left() : borders.insideV(), left);
            bottom = or(part.bottom() ? borders.bottom() : borders.insideH(), bottom);
            right = or(part.right() ? borders.right() : borders.insideV(), right);
            falling = or(own.falling(), falling);
            rising = or(own.rising(), rising);
        }
        return new CellBorders(top, left, bottom, right, falling, rising);
    }

    private static Border or(Border above, Border below) {
        return above == null ? below : above;
    }

    /** The parts that the cell belongs to; later ones win. */
    private List<Part> parts(Place p) {
        boolean top = p.row() == 0;
        boolean bottom = p.row() == p.rows() - 1;
        boolean left = p.cell() == 0;
        boolean right = p.cell() == p.cells() - 1;
        boolean heading = look.firstRow() && top;
        boolean total = look.lastRow() && bottom && !top;
        boolean stub = look.firstColumn() && left;
        boolean sum = look.lastColumn() && right && !left;
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", top, left, bottom, right));
        if (look.columnBands() && !stub && !sum) {
            int at = p.cell() - (look.firstColumn() ? 1 : 0);
            parts.add(new Part(at / columnBand % 2 == 0 ? "band1Vert" : "band2Vert", top, at % columnBand == 0, bottom,
                    at % columnBand == columnBand - 1 || right));
        }
        if (look.rowBands() && !heading && !total) {
            int at = p.row() - (look.firstRow() ? 1 : 0);
            parts.add(new Part(at / rowBand % 2 == 0 ? "band1Horz" : "band2Horz", at % rowBand == 0, left,
                    at % rowBand == rowBand - 1 || bottom, right));
        }
        add(parts, heading, new Part("firstRow", true, left, true, right));
        add(parts, total, new Part("lastRow", true, left, true, right));
        add(parts, stub, new Part("firstCol", top, true, bottom, true));
        add(parts, sum, new Part("lastCol", top, true, bottom, true));
        add(parts, heading && stub, new Part("nwCell", true, true, true, true));
        add(parts, heading && sum, new Part("neCell", true, true, true, true));
        add(parts, total && stub, new Part("swCell", true, true, true, true));
        add(parts, total && sum, new Part("seCell", true, true, true, true));
        return parts;
    }

    private static void add(List<Part> parts, boolean holds, Part part) {
        if (holds) {
            parts.add(part);
        }
    }
}
