package wenshu.template.schema;

import java.util.List;
import wenshu.template.grammar.Condition;

/**
 * A field of a form.
 *
 * @param name the name tags and data use
 * @param label what the screen shows
 * @param maxLength longest text in characters (code points), most rows for a table; 0 for no limit
 * @param required whether it must be given (when its condition holds)
 * @param codes the allowed values, or null
 * @param when the condition under which it applies, or null for always
 * @param help a sentence for the person who fills it in; may be empty
 * @param columns the fields of a table's row or of a group
 * @param identity what a document number must agree with, or null
 */
public record Field(String name, String label, FieldType type, int maxLength, boolean required, CodeList codes,
        Condition when, String help, List<Field> columns, Identity identity) {

    /**
     * What a citizen's identity number must agree with.
     *
     * @param when when the number is such a number, or null for always
     * @param birth name of the field with the date of birth; may be empty
     * @param sex name of the field with the sex; may be empty
     */
    public record Identity(Condition when, String birth, String sex) {
    }

    public Field {
        columns = List.copyOf(columns);
    }

    /** Whether this is a table. */
    public boolean repeats() {
        return type == FieldType.TABLE;
    }
}
