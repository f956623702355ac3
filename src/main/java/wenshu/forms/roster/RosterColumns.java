package wenshu.forms.roster;

import java.util.ArrayList;
import java.util.List;
import wenshu.sheet.Column;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;

/** The columns of a roster: headings from form.yaml, widths after what stands in them. */
final class RosterColumns {

    private static final int NARROWEST = 6;
    /** Beyond this many half-width characters a cell breaks its lines. */
    private static final int WIDEST = 26;
    private static final int WIDEST_TEXT = 60;
    private static final int EDGE = 2;

    private RosterColumns() {
    }

    /**
     * The columns.
     *
     * @param rows the cells, with the number first where there is one
     * @param numbered whether a column of numbers stands before the fields
     */
    static List<Column> of(List<Field> fields, List<List<String>> rows, boolean numbered) {
        List<Column> columns = new ArrayList<>();
        int first = 0;
        if (numbered) {
            columns.add(Column.centred("序号", NARROWEST));
            first = 1;
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean prose = field.type() == FieldType.LONG_TEXT;
            int place = i + first;
            int longest = rows.stream().mapToInt(row -> width(row.get(place))).max().orElse(0);
            // A heading may take two lines.
            int wanted = Math.max(longest, (width(field.label()) + 1) / 2) + EDGE;
            int width = Math.clamp(wanted, NARROWEST, prose ? WIDEST_TEXT : WIDEST);
            columns.add(prose ? Column.left(field.label(), width) : Column.centred(field.label(), width));
        }
        return columns;
    }

    /** In half-width characters; Latin letters, digits and their marks take one, everything else two. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
