package wenshu.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Mention;
import wenshu.archive.Record;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.IdKeyMark;
import wenshu.home.IdKeys;
import wenshu.home.PrivateNumbers;

/**
 * Gives a data home a new key for ID numbers after its own was lost: the originals are read again, and every number that
 * stands in them is hashed anew. What cannot be found again is left without a hash, so that nobody is told apart wrongly.
 * Cut short, it is begun again: until its end the home is not worked in.
 */
public final class NewIdKey {

    private static final int PAGE = 500;

    private final DataHome home;
    private final Clock clock;

    /** For this home, which nobody else may have open. */
    public NewIdKey(DataHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param records records that name somebody with an ID number
     * @param people people whose number was found in the originals
     * @param lost people whose number was not, by the record they stand in
     */
    public record Outcome(long records, long people, List<String> lost) {

        public Outcome {
            lost = List.copyOf(lost);
        }
    }

    /** Accepts the key that lies there, or makes one, and hashes everything anew. */
    public Outcome run(LongConsumer progress) {
        try (Workshop workshop = Workshop.whateverTheKey(home, clock)) {
            // Made beforehand: the rooms of the archive must not find the home without one.
            workshop.database();
            IdKeys keys = IdKeys.open(home);
            long records = 0;
            long people = 0;
            List<String> lost = new ArrayList<>();
            String last = "";
            for (List<String> page = ids(workshop, last); !page.isEmpty(); page = ids(workshop, last)) {
                for (String id : page) {
                    Record record = workshop.archive().record(id);
                    List<Mention> mentions = mentions(workshop, record, keys, lost);
                    people += mentions.stream().filter(person -> !person.idKey().isEmpty()).count();
                    workshop.archive().revise(id, record.version(), record.entry().about(mentions), Act.console(), "换用新的身份标识密钥");
                    progress.accept(++records);
                }
                last = page.getLast();
            }
            workshop.archive().settle();
            new IdKeyMark(home, workshop.database()).set(keys, clock.instant());
            workshop.audit().note(new Act(Act.console(), Action.SETTING_CHANGED, Subject.SETTING, "身份标识密钥", "换用新的密钥，" + records + " 件，"
                    + people + " 人重新计算，" + lost.size() + " 人没有找到号码"));
            return new Outcome(records, people, lost);
        }
    }

    /** Those that name somebody by a number, in order. */
    private static List<String> ids(Workshop workshop, String after) {
        return workshop.database().jdbc().sql("select distinct record_id from archive_person where id_key <> '' and record_id > ?"
                + " order by record_id limit " + PAGE).param(after).query(String.class).list();
    }

    private static List<Mention> mentions(Workshop workshop, Record record, IdKeys keys, List<String> lost) {
        Set<String> numbers = numbers(workshop, record);
        List<Mention> mentions = new ArrayList<>();
        for (Mention person : record.entry().people()) {
            if (person.idKey().isEmpty()) {
                mentions.add(person);
                continue;
            }
            List<String> fitting = numbers.stream().filter(number -> IdKeys.shown(number).equals(person.idShown())).toList();
            String key = fitting.size() == 1 ? keys.of(fitting.getFirst()) : "";
            if (key.isEmpty()) {
                lost.add(record.id());
            }
            mentions.add(new Mention(person.name(), person.unit(), key, person.idShown(), person.result()));
        }
        return mentions;
    }

    /** Every ID number that stands in the files of a record, scans too where they can be recognised. */
    private static Set<String> numbers(Workshop workshop, Record record) {
        Set<String> numbers = new LinkedHashSet<>();
        if (workshop.archive().keeping().destroyed(record.id())) {
            return numbers;
        }
        for (ArchivedFile file : record.files()) {
            try (InputStream in = workshop.archive().open(record.id(), file.name())) {
                numbers.addAll(PrivateNumbers.idNumbers(workshop.extractor().recognise(in, file.name()).text()));
            } catch (IOException | FaultException e) {
                // A damaged file tells no number; verify names it.
            }
        }
        return numbers;
    }
}
