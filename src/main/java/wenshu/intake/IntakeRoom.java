package wenshu.intake;

import java.time.Clock;
import wenshu.archive.Archive;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.IdKeys;
import wenshu.intake.guess.Guesses;
import wenshu.intake.guess.Schemes;
import wenshu.template.readback.FormVersions;

/** Puts the parts of taking in together over one data home. */
public final class IntakeRoom {

    private IntakeRoom() {
    }

    /** The intake of a data home. */
    public static Intake open(DataHome home, Database database, Archive archive, FormVersions versions, Clock clock) {
        IdKeys keys = IdKeys.open(home);
        Batches batches = new Batches(database);
        Keeping keeping = new Keeping(archive, batches, new Guesses.Maker(Schemes.with(home.schemes()), keys),
                new FilledForms(versions, keys), home.intake().resolve("letters"));
        return new Intake(home, batches, keeping, new Nears(database, archive), clock);
    }
}
