package wenshu.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.fill.Filling;
import wenshu.template.fill.Unfilled;
import wenshu.template.schema.Checked;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FormCheck;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/** Fills forms. Keeps nothing between calls and may be used by many threads. */
public final class FormFiller {

    /** What even a draft cannot show: it would be dropped in silence. */
    private static final Set<String> NEVER_SHOWN = Set.of("UNKNOWN_FIELD", "WRONG_SHAPE");

    /** Every objection to the data, in the order of the form; none for a template without a schema. */
    public List<FieldFault> check(Form form, FormData data) {
        return form.schema().map(schema -> FormCheck.check(schema, data.values()).faults()).orElse(List.of());
    }

    /**
     * Fills a form.
     *
     * @return the DOCX; the same form and data always give the same bytes
     * @throws FaultException with everything that is wrong with the data; a draft only refuses what it cannot show
     */
    public byte[] fill(Form form, FormData data, OutputKind kind) {
        return fill(form, data, kind, Adjustment.NONE);
    }

    /**
     * Fills a form with some of its text smaller or on the continuation page.
     *
     * @throws FaultException with everything that is wrong with the data; a draft only refuses what it cannot show
     */
    public byte[] fill(Form form, FormData data, OutputKind kind, Adjustment adjustment) {
        Value.Fields values = data.values();
        if (form.schema().isPresent()) {
            Checked checked = FormCheck.check(form.schema().get(), values);
            List<Fault> faults = checked.faults().stream().map(FieldFault::fault)
                    .filter(fault -> kind == OutputKind.FORMAL || NEVER_SHOWN.contains(fault.code())).toList();
            if (!faults.isEmpty()) {
                throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
            }
            values = adjustment.cut(form.schema().get(), checked.values());
        }
        return Filling.fill(form.template(), values, kind == OutputKind.FORMAL ? Unfilled.REFUSED : Unfilled.MARKED,
                adjustment.sizes());
    }

    /** The form with nothing in it but these values, unchecked: for measuring what the paper holds. */
    public byte[] trial(Form form, FormData data, Adjustment adjustment) {
        Map<String, Value> values = blanks(form);
        values.putAll(data.values().values());
        Value.Fields all = new Value.Fields(values);
        return Filling.fill(form.template(), form.schema().map(schema -> adjustment.cut(schema, all)).orElse(all),
                Unfilled.BLANK, adjustment.sizes());
    }

    /** The empty form, to be filled by hand or printed behind a notice. */
    public byte[] blank(Form form) {
        Map<String, Value> blanks = blanks(form);
        blanks.put(Scope.EMPTY_FORM, Value.text("是"));
        Value.Fields values = new Value.Fields(blanks);
        return Filling.fill(form.template(), form.schema().map(schema -> Adjustment.NONE.cut(schema, values)).orElse(values),
                Unfilled.BLANK, Map.of());
    }

    private static Map<String, Value> blanks(Form form) {
        Map<String, Value> blanks = new LinkedHashMap<>();
        form.schema().map(FormSchema::fields).orElse(List.of()).forEach(field -> blanks.put(field.name(), field.blank()));
        return blanks;
    }
}
