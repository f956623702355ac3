package wenshu.web.record;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.fault.Fault;
import wenshu.home.IdKeys;

/** The people of a record as rows of a form. An ID number that is typed is kept only as its key and masked. */
@Component
public final class PeopleForm {

    private static final int EMPTY_ROWS = 2;

    private final IdKeys keys;

    PeopleForm(IdKeys keys) {
        this.keys = keys;
    }

    /**
     * One row.
     *
     * @param place the person's place in the record as it was seen; empty for a new one
     * @param name name
     * @param unit unit
     * @param shown the ID number as it may be shown
     * @param result what came of it
     */
    public record Row(String place, String name, String unit, String shown, String result) {
    }

    /** The rows of an entry, and some empty ones. */
    List<Row> rows(Entry entry) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entry.people().size(); i++) {
            Mention person = entry.people().get(i);
            rows.add(new Row(Integer.toString(i), person.name(), person.unit(), person.idShown(), person.result()));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Row("", "", "", "", ""));
        }
        return rows;
    }

    /** What was typed; a row without a name is gone, an empty ID number stays what it was. */
    List<Mention> typed(Entry before, MultiValueMap<String, String> form, List<Fault> faults) {
        List<Mention> people = new ArrayList<>();
        List<String> names = form.getOrDefault("person.name", List.of());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (name.isEmpty()) {
                continue;
            }
            Mention was = was(before, at(form, "person.place", i));
            String number = at(form, "person.id", i);
            String key = was.idKey();
            String shown = was.idShown();
            if (!number.isEmpty() && !number.equals(shown)) {
                key = keys.of(number);
                shown = IdKeys.shown(number);
                if (key.isEmpty()) {
                    faults.add(new Fault("ID_NUMBER", "人员第" + (i + 1) + "行", "身份证号不对", "请填写 18 位身份证号，或留空"));
                }
            }
            people.add(new Mention(name, at(form, "person.unit", i), key, shown, at(form, "person.result", i)));
        }
        return people;
    }

    private static Mention was(Entry before, String place) {
        int index = place.matches("\\d{1,6}") ? Integer.parseInt(place) : -1;
        return index >= 0 && index < before.people().size() ? before.people().get(index) : Mention.of("");
    }

    private static String at(MultiValueMap<String, String> form, String name, int row) {
        List<String> values = form.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }
}
