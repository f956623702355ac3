package wenshu.template.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.grammar.Condition;
import wenshu.template.value.Value;

/**
 * A field of a form.
 *
 * @param name the name tags and data use
 * @param label what the screen shows
 * @param minLength shortest text in characters (code points); 0 for no limit
 * @param maxLength longest text in characters (code points), most rows for a table, most choices, rows to a page; 0 for
 *     no limit
 * @param required whether it must be given (when its condition holds)
 * @param codes the allowed values, or null
 * @param when the condition under which it applies, or null for always
 * @param help a sentence for the person who fills it in; may be empty
 * @param columns the fields of a table's row, of a group or of a page
 * @param identity what a document number must agree with, or null
 * @param source what a derived field is made from, or null
 * @param ratio what a photo must look like, or null
 * @param fit what becomes of text that is too long for its box
 */
public record Field(String name, String label, FieldType type, int minLength, int maxLength, boolean required, CodeList codes,
        Condition when, String help, List<Field> columns, Identity identity, Source source, Ratio ratio, Fit fit) {

    /**
     * Width to height of a photo, such as 3:4.
     *
     * @param width the first number, at least 1
     * @param height the second number, at least 1
     */
    public record Ratio(int width, int height) {

        /** Whether a picture of that size looks so; one part in thirty may be off. */
        public boolean fits(int pixelsAcross, int pixelsDown) {
            double wanted = (double) width / height;
            double given = (double) pixelsAcross / pixelsDown;
            return Math.abs(given - wanted) <= wanted / 30;
        }

        @Override
        public String toString() {
            return width + ":" + height;
        }
    }

    /**
     * What a citizen's identity number must agree with.
     *
     * @param when when the number is such a number, or null for always
     * @param birth name of the field with the date of birth; may be empty
     * @param sex name of the field with the sex; may be empty
     */
    public record Identity(Condition when, String birth, String sex) {
    }

    /**
     * What a sum is taken of, or what is cut into pages.
     *
     * @param table name of the table
     * @param column name of its column; empty for the rows themselves
     */
    public record Source(String table, String column) {
    }

    /** The name under which a page of {@link FieldType#PAGES} holds its rows. */
    public static final String PAGE_ROWS = "本页";
    /** Whether a page of {@link FieldType#PAGES} is the last one. */
    public static final String LAST_PAGE = "末页";

    public Field {
        columns = List.copyOf(columns);
    }

    /** Whether this is a table, typed in or cut into pages. */
    public boolean repeats() {
        return type == FieldType.TABLE || type == FieldType.PAGES;
    }

    /** This field under another name, of another type, with other columns. */
    Field column(String other, FieldType kind, List<Field> fields) {
        return new Field(other, other.equals(name) ? label : other, kind, minLength, maxLength, required, codes, when, help,
                fields, identity, source, ratio, fit);
    }

    /** What an empty form has here. */
    public Value blank() {
        return switch (type) {
            case TABLE, MULTI -> new Value.Items(List.of());
            case GROUP -> {
                Map<String, Value> blank = new LinkedHashMap<>();
                columns.forEach(column -> blank.put(column.name(), column.blank()));
                yield new Value.Fields(blank);
            }
            case SUM, PAGES -> Derived.blank(this);
            default -> Value.BLANK;
        };
    }
}
