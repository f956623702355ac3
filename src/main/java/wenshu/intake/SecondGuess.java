package wenshu.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.Record;
import wenshu.archive.Revision;
import wenshu.archive.Version;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.FaultException;
import wenshu.intake.guess.Guess;
import wenshu.intake.guess.Guesses;

/**
 * Guesses anew what a scan is about once its text was recognised: when it came in there was only its name. Nothing is touched
 * that somebody has said, confirmed or given a code to.
 */
final class SecondGuess {

    private static final Logger LOG = LoggerFactory.getLogger(SecondGuess.class);

    private final Archive archive;
    private final Batches batches;
    private final Guesses.Maker guesses;

    SecondGuess(Archive archive, Batches batches, Guesses.Maker guesses) {
        this.archive = archive;
        this.batches = batches;
        this.guesses = guesses;
    }

    /** @param read the text of the file, private numbers unmasked */
    void about(String recordId, String file, Extracted read) {
        Record record = archive.record(recordId);
        List<Item> items = batches.of(recordId).stream().filter(item -> item.state() == Item.State.KEPT).toList();
        if (read.status() != ExtractionStatus.RECOGNISED || !record.code().isEmpty() || items.stream().anyMatch(Item::confirmed)
                || !record.files().getFirst().name().equals(file)) {
            return;
        }
        Optional<Item> item = items.stream().findFirst();
        Guesses made = guesses.of(item.map(Item::path).orElse(file), read.lines(), List.of());
        Entry now = record.entry();
        Entry given = said(record, item.isPresent(), file);
        Entry after = kept(now, archive.describe(made.into(given), read.lines(), file), file);
        try {
            archive.catalogue().reviseAll(after.equals(now) ? List.of() : List.of(new Revision(recordId, record.version(), after)), "",
                    "识别文字后重新判断", jdbc -> item.ifPresent(one -> Batches.outcome(jdbc, one, one.state(), recordId, one.reason(),
                            made.chosen().values().stream().sorted(Comparator.comparing(Guess::about)).toList())));
        } catch (FaultException e) {
            LOG.info("档案 {} 正被别人更正，没有重新判断", recordId);
        }
    }

    /** What is said of the record without what was only guessed: nobody has changed it since, and nobody gave it. */
    private Entry said(Record record, boolean takenIn, String file) {
        Entry now = record.entry();
        List<Version> versions = archive.catalogue().versions(record.id());
        boolean title = now.title().equals(stem(file)) || takenIn && guessed(versions, Entry::title);
        Entry said = title ? now.titled("") : now;
        // Whoever filed a record by hand may have typed these; of a folder taken in they were concluded.
        if (takenIn) {
            said = guessed(versions, Entry::docNumber) ? said.numbered("") : said;
            said = guessed(versions, Entry::unit) ? said.of("") : said;
            said = guessed(versions, Entry::year) ? said.in(0) : said;
        }
        return said;
    }

    /** Whether no person has ever changed an element. */
    private static boolean guessed(List<Version> versions, Function<Entry, Object> element) {
        for (int i = 1; i < versions.size(); i++) {
            Object before = element.apply(versions.get(i - 1).record().entry());
            if (!versions.get(i).who().isEmpty() && !element.apply(versions.get(i).record().entry()).equals(before)) {
                return false;
            }
        }
        return true;
    }

    /** Where the text tells nothing, what was guessed before stays. */
    private static Entry kept(Entry now, Entry anew, String file) {
        Entry after = anew.title().isEmpty() || anew.title().equals(stem(file)) ? anew.titled(now.title()) : anew;
        after = after.docNumber().isEmpty() ? after.numbered(now.docNumber()) : after;
        after = after.unit().isEmpty() ? after.of(now.unit()) : after;
        return after.year() == 0 ? after.in(now.year()) : after;
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }
}
