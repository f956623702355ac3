package wenshu.intake;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import wenshu.archive.Archive;
import wenshu.archive.Handover;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.IdKeys;
import wenshu.intake.guess.Guesses;
import wenshu.intake.guess.SchemeFile;
import wenshu.template.readback.FormVersions;

/** Puts the parts of taking in together over one data home. */
public final class IntakeRoom {

    private IntakeRoom() {
    }

    /**
     * The intake of a data home.
     *
     * @param sections the section of a person, by login name; empty when there is none
     */
    public static Intake open(DataHome home, Database database, Archive archive, FormVersions versions,
            UnaryOperator<String> sections, Clock clock) {
        IdKeys keys = IdKeys.open(home);
        Batches batches = new Batches(database);
        Guesses.Maker guesses = new Guesses.Maker(new SchemeFile(home.schemes()), keys);
        Keeping keeping = new Keeping(archive, batches, guesses,
                new FilledForms(versions, new FormPeople(keys)), sections, home.intake().resolve("letters"));
        return new Intake(home, batches, keeping, new Nears(database, archive), new SecondGuess(archive, batches, guesses), clock);
    }

    /** Says of a paper of our own what its title and text tell beyond its head; how long it is kept is not guessed. */
    public static Handover.Describing describing(DataHome home) {
        Guesses.Maker maker = new Guesses.Maker(new SchemeFile(home.schemes()), IdKeys.open(home));
        return (given, files) -> {
            // The plain draft keeps the columns of its tables, which its pages do not.
            String text = files.stream().filter(file -> file.name().endsWith(".txt")).findFirst().orElse(files.getFirst()).text().lines();
            return maker.of("", given.title() + "\n" + text, List.of()).into(given).titled(given.title()).numbered(given.docNumber())
                    .in(given.year()).ofKind(given.kind()).kept(given.retention());
        };
    }
}
