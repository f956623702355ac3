package wenshu.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.home.PrivateNumbers;

/** What is said about a record when it comes in: what was given, what its files say, and what can be guessed. */
final class FirstEntry {

    private static final Logger LOG = LoggerFactory.getLogger(FirstEntry.class);

    private final BiFunction<String, String, MetadataGuess> guesses;
    private final Predicate<String> codeTaken;

    /**
     * @param guesses what a text and a file's name tell
     * @param codeTaken whether an archival code is somebody else's
     */
    FirstEntry(BiFunction<String, String, MetadataGuess> guesses, Predicate<String> codeTaken) {
        this.guesses = guesses;
        this.codeTaken = codeTaken;
    }

    /** The record as it is to be written; private numbers stand in {@code unmasked} alone. */
    Record of(Underway one, List<Extracted> unmasked, Instant now) {
        Submission given = one.given.submission();
        MetadataGuess guess = guessed(one.texts.getFirst().lines(), one.staged.getFirst().name());
        List<ArchivedFile> files = new ArrayList<>();
        List<Handover.Read> read = new ArrayList<>();
        for (int i = 0; i < one.staged.size(); i++) {
            Staging.Staged file = one.staged.get(i);
            files.add(new ArchivedFile(file.name(), "", file.size(), file.sha256(),
                    file.sha512(), file.sm3(), one.texts.get(i).status(), one.texts.get(i).reason()));
            read.add(new Handover.Read(file.name(), file.path(), unmasked.get(i)));
        }
        Record past = one.given.past();
        if (past != null) {
            Entry entry = past.entry();
            return new Record(one.id, 1, codeTaken.test(past.code()) ? "" : past.code(), entry.titled(PrivateNumbers.masked(
                    entry.title())).noted(PrivateNumbers.masked(entry.note())), past.origin(), past.archivedAt(), files);
        }
        return new Record(one.id, 1, "", filledIn(said(one.given.describing(), given.entry(), read), guess), given.origin(),
                now, files);
    }

    /** What would be said of a record whose main file has this text, beside what is given. */
    Entry of(Entry given, String text, String name) {
        return filledIn(given, guessed(PrivateNumbers.masked(text), name));
    }

    private static Entry said(Handover.Describing describing, Entry given, List<Handover.Read> files) {
        try {
            return describing.describe(given, files);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("著录项没有读出来（{}），文件照常归档", e.getClass().getSimpleName());
            return given;
        }
    }

    private static Entry filledIn(Entry given, MetadataGuess guess) {
        String number = given.docNumber().isBlank() ? guess.docNumber() : MetadataGuess.official(given.docNumber());
        List<Mention> people = given.people().stream().filter(person -> !person.name().isBlank())
                .map(person -> new Mention(person.name().strip(), person.unit().strip(), person.idKey(), person.idShown(),
                        person.result().strip())).toList();
        // A classified paper is for its section, unless somebody opens it to the house later.
        Access access = given.secrecy().isBlank() ? given.access() : Access.SECTION;
        return given.held(given.section(), access).titled(PrivateNumbers.masked(or(given.title(), guess.title()))).numbered(number)
                .in(given.year() != 0 ? given.year() : guess.year()).ofKind(or(given.kind(), guess.kind()))
                .by(or(given.issuer(), guess.issuer())).about(people).noted(PrivateNumbers.masked(given.note().strip()));
    }

    private MetadataGuess guessed(String text, String name) {
        try {
            return guesses.apply(text, name);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("题名等没有读出来（{}），文件照常归档", e.getClass().getSimpleName());
            return new MetadataGuess(name, "", 0, "", "");
        }
    }

    private static String or(String given, String guessed) {
        return given.isBlank() ? guessed : given.strip().replaceAll("\\s+", " ");
    }
}
