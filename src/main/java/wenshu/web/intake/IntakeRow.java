package wenshu.web.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenshu.archive.EntryField;
import wenshu.archive.Record;
import wenshu.intake.Item;
import wenshu.intake.Near;
import wenshu.intake.guess.Guess;
import wenshu.intake.guess.Guess.About;
import wenshu.intake.guess.Guess.Sureness;

/**
 * One file of a batch as the page shows it.
 *
 * @param item the file
 * @param record the record that it became; null when it is none that may be seen
 * @param cells what is said about it, in the order of the columns
 * @param nears what it is nearly the same as
 * @param correctable whether whoever looks may correct it
 */
public record IntakeRow(Item item, Record record, List<Cell> cells, List<Near> nears, boolean correctable) {

    /** The elements that are looked over, in the order of the columns. */
    static final List<EntryField> COLUMNS = List.of(EntryField.TITLE, EntryField.YEAR, EntryField.SCHEME, EntryField.UNIT,
            EntryField.PEOPLE, EntryField.AWARD, EntryField.KIND, EntryField.RETENTION);

    private static final Map<EntryField, About> GUESSED = new EnumMap<>(Map.of(EntryField.TITLE, About.TITLE, EntryField.YEAR, About.YEAR,
            EntryField.SCHEME, About.SCHEME, EntryField.UNIT, About.UNIT, EntryField.PEOPLE, About.PEOPLE, EntryField.AWARD,
            About.AWARD, EntryField.KIND, About.KIND, EntryField.RETENTION, About.RETENTION));

    /**
     * One element of one file.
     *
     * @param field the element
     * @param value what is said
     * @param source where it comes from and how sure it is; empty when nothing was concluded
     * @param unsure whether it is to be looked at
     */
    public record Cell(EntryField field, String value, String source, boolean unsure) {
    }

    static IntakeRow of(Item item, Record record, List<Near> nears, boolean correctable) {
        return new IntakeRow(item, record, record == null ? List.of() : COLUMNS.stream().map(field -> cell(item, record, field)).toList(),
                nears, correctable);
    }

    private static Cell cell(Item item, Record record, EntryField field) {
        String value = field.of(record.entry());
        Guess guess = item.guesses().stream().filter(each -> each.about() == GUESSED.get(field)).findFirst().orElse(null);
        // What somebody has written instead is no guess any more.
        boolean stands = guess != null && (guess.value().equals(value) || field == EntryField.PEOPLE);
        boolean unsure = !item.confirmed() && (stands && guess.sure() == Sureness.UNSURE
                || value.isEmpty() && (field == EntryField.YEAR || field == EntryField.SCHEME));
        return new Cell(field, value, stands ? guess.sure().label() + "：" + guess.source() : value.isEmpty() ? "没有猜出" : "", unsure);
    }

    /** The same with something else in its cells. */
    IntakeRow typed(Map<EntryField, String> texts) {
        return texts.isEmpty() ? this : new IntakeRow(item, record, cells.stream().map(cell -> new Cell(cell.field(),
                texts.getOrDefault(cell.field(), cell.value()), cell.source(), cell.unsure())).toList(), nears, correctable);
    }

    /** Whether what is said about it may be corrected here. */
    public boolean editable() {
        return correctable && record != null && item.state() == Item.State.KEPT;
    }
}
