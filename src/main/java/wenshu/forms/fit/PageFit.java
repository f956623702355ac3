package wenshu.forms.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.render.Renderer;
import wenshu.template.Adjustment;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/**
 * Fills forms so that they stay on their pages: text that is too long for its box is printed smaller, goes on on the
 * continuation page, or is refused, as form.yaml says (适应, 页数). Keeps nothing between calls.
 */
public final class PageFit {

    /** The sizes of Chinese office programs in half points. */
    private static final int[] SIZES = {44, 36, 32, 30, 28, 24, 21, 18, 15, 13, 11, 10};
    /** Text is cut for the continuation page behind a sentence, when one ends within so many characters. */
    private static final int NEAR = 60;
    /** Each suspect costs a layout. */
    private static final int MOST_GUILTY = 8;

    private final FormFiller filler;
    private final Renderer renderer;

    /** Fits with this filler and these fonts. */
    public PageFit(FormFiller filler, Renderer renderer) {
        this.filler = filler;
        this.renderer = renderer;
    }

    /**
     * A filled form.
     *
     * @param docx the Word file
     * @param adjustment what was changed for it to fit
     * @param faults what does not fit whatever is done; none when all does
     */
    public record Fitted(byte[] docx, Adjustment adjustment, List<FieldFault> faults) {

        public Fitted {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Fills a form.
     *
     * @throws FaultException with everything that is wrong with the data, also what does not fit its box; a draft is
     *     made all the same
     */
    public Fitted fill(Form form, FormData data, OutputKind kind) {
        Fitted fitted = fit(form, data, kind);
        if (kind == OutputKind.FORMAL && !fitted.faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, fitted.faults.stream().map(FieldFault::fault).toList());
        }
        return fitted;
    }

    /** Fills a form and says at which fields it does not fit, whatever kind it is. */
    public Fitted fit(Form form, FormData data, OutputKind kind) {
        byte[] plain = filler.fill(form, data, kind);
        Trial trial = new Trial(renderer, form);
        if (form.schema().isEmpty() || trial.fits(plain)) {
            return new Fitted(plain, Adjustment.NONE, List.of());
        }
        Predicate<Adjustment> fits = adjustment -> trial.fits(filler.fill(form, data, kind, adjustment.withoutRest()));
        List<Field> longest = longestFirst(form.schema().get(), data);
        Adjustment each = eachInItsBox(form, data, longest, trial);
        List<Field> full = fits.test(each) ? List.of() : guilty(longest,
                field -> trial.fits(filler.fill(form, data.shortened(field.name(), 0), OutputKind.DRAFT, each.withoutRest())));
        Adjustment adjusted = adjust(each, full, data, fits);
        List<FieldFault> faults = full.isEmpty() || fits.test(adjusted) ? List.of()
                : Overflow.faults(full, data, form.schema().get().pages(),
                        shorter -> trial.fits(filler.fill(form, shorter, OutputKind.DRAFT, adjusted.withoutRest())));
        return new Fitted(filler.fill(form, data, kind, adjusted), adjusted, faults);
    }

    /** The fullest field without which all would fit; where several are too full at once, the fullest ones. */
    private static List<Field> guilty(List<Field> longest, Predicate<Field> fitsWithout) {
        List<Field> fullest = longest.subList(0, Math.min(MOST_GUILTY, longest.size()));
        return fullest.stream().filter(fitsWithout).findFirst().map(List::of).orElse(fullest);
    }

    /** Changes the fields that would be too long for their box even if nothing else were filled in. */
    private Adjustment eachInItsBox(Form form, FormData data, List<Field> longest, Trial trial) {
        Adjustment all = Adjustment.NONE;
        for (Field field : longest.stream().filter(one -> one.fit().yields()).toList()) {
            Predicate<Adjustment> alone = adjustment ->
                    trial.fits(filler.trial(form, data.only(field.name()), adjustment.withoutRest()));
            if (!alone.test(Adjustment.NONE)) {
                all = all.with(adjust(Adjustment.NONE, List.of(field), data, alone));
            }
        }
        return all;
    }

    /** Changes one field after the other until all fits. */
    private static Adjustment adjust(Adjustment start, List<Field> full, FormData data, Predicate<Adjustment> fits) {
        Adjustment adjusted = start;
        for (Field field : full.stream().filter(one -> one.fit().yields()).toList()) {
            Adjustment before = adjusted;
            for (int size : SIZES) {
                if (size >= field.fit().floor() && field.fit().floor() > 0) {
                    adjusted = before.withSize(field.name(), size);
                    if (fits.test(adjusted)) {
                        return adjusted;
                    }
                }
            }
            if (field.fit().continued()) {
                int kept = Search.largest(count(field, data), count -> fits.test(before.withKept(field.name(), count)));
                if (kept >= 0) {
                    return before.withKept(field.name(), field.repeats() ? kept : behindSentence(data.text(field.name()), kept));
                }
                adjusted = before;
            }
        }
        return adjusted;
    }

    /** The fields with words of the person's own and the tables, the fullest first. */
    private static List<Field> longestFirst(FormSchema schema, FormData data) {
        List<Field> fields = new ArrayList<>(schema.fields().stream().filter(field -> count(field, data) > 0
                && (field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT || field.repeats())).toList());
        fields.sort(Comparator.comparingInt((Field field) -> weight(field, data)).reversed());
        return fields;
    }

    /** A row of a table takes about a line. */
    private static int weight(Field field, FormData data) {
        return field.repeats() ? count(field, data) * 40 : count(field, data);
    }

    /** Characters of a text, rows of a table. */
    static int count(Field field, FormData data) {
        String text = data.text(field.name());
        return field.repeats() ? data.rows(field.name()) : text.codePointCount(0, text.length());
    }

    /** The nearest place before {@code count} characters where a sentence or paragraph ends; else exactly there. */
    private static int behindSentence(String text, int count) {
        int end = text.offsetByCodePoints(0, count);
        for (int i = end; i > Math.max(0, end - NEAR); i--) {
            if ("。！？；\n".indexOf(text.charAt(i - 1)) >= 0) {
                return text.codePointCount(0, i);
            }
        }
        return count;
    }
}
