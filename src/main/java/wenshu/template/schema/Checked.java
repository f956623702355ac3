package wenshu.template.schema;

import java.util.List;
import wenshu.template.value.Value;

/**
 * Data after the check.
 *
 * @param values every field of the schema: codes as names, dates in one form; what is missing or doubtful says so
 * @param faults everything that is wrong, in the order of the form
 */
public record Checked(Value.Fields values, List<FieldFault> faults) {

    public Checked {
        faults = List.copyOf(faults);
    }
}
