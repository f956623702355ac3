package wenshu.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenshu.archive.Archive;
import wenshu.archive.FixityReport;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.Keeping;
import wenshu.archive.Record;
import wenshu.audit.AuditTrail;
import wenshu.custody.appraisal.Appraisals;
import wenshu.custody.appraisal.ListPages;
import wenshu.custody.fixity.FixityEvent;
import wenshu.custody.fixity.FixityEvent.Kind;
import wenshu.custody.fixity.FixityLog;
import wenshu.custody.fixity.Pace;
import wenshu.custody.fixity.Scrub;
import wenshu.custody.fixity.ScrubState;
import wenshu.custody.property.FourProperties;
import wenshu.custody.property.PropertyBook;
import wenshu.custody.property.PropertyCare;
import wenshu.custody.property.PropertyReport;
import wenshu.home.Database;

/** Everything that is done while records are kept, in one place. */
public final class Custody implements AutoCloseable {

    private static final int MOST_STRANGERS = 1_000;

    private final Database database;
    private final Clock clock;
    private final Pace pace;
    private final Keeping keeping;
    private final FixityLog log;
    private final Scrub scrub;
    private final FourProperties properties;
    private final PropertyBook book;
    private final PropertyCare care;
    private final Appraisals appraisals;

    /**
     * The keeping of this archive; nothing happens by itself before {@link Scrub#start}.
     *
     * @param pages prints the lists of what is destroyed
     */
    public Custody(Database database, Archive archive, AuditTrail audit, Pace pace, ListPages pages, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.pace = pace;
        this.keeping = archive.keeping();
        this.log = new FixityLog(database, audit, clock);
        this.properties = new FourProperties(clock);
        this.book = new PropertyBook(database, audit);
        this.care = new PropertyCare(database, keeping, properties, book, clock);
        this.scrub = new Scrub(keeping, log, pace, clock, care::look, this::yearly);
        this.appraisals = new Appraisals(database, archive, audit, pages, clock);
        archive.onDamage(id -> scrub.check(id, Kind.READ, FixityEvent.HOUSE));
    }

    /** One record; empty when there is none of that id. */
    public Optional<Record> record(String id) {
        return keeping.find(id);
    }

    /** Every reading through of a record. */
    public FixityLog log() {
        return log;
    }

    /** Reads records through. */
    public Scrub scrub() {
        return scrub;
    }

    /** Checks records for the four properties. */
    public FourProperties properties() {
        return properties;
    }

    /** The reports of the four properties. */
    public PropertyBook reports() {
        return book;
    }

    /** How each record stands in its four properties. */
    public PropertyCare care() {
        return care;
    }

    /** What is due, what is decided about it, what is held, what is destroyed. */
    public Appraisals appraisals() {
        return appraisals;
    }

    /** How the records stand. */
    public ScrubState state() {
        return state(database, clock.instant(), pace);
    }

    /** The same of a database that is open for reading only. */
    public static ScrubState state(Database database, Instant now, Pace pace) {
        return FixityLog.state(database, now.minus(pace.late()));
    }

    /** Reads a record through now because somebody asks for it. */
    public FixityReport check(String recordId, String who) {
        return scrub.check(recordId, Kind.ASKED, who);
    }

    /** Files in the store that belong to no record, or its own files that have changed; looked for now. */
    public List<String> strangers() {
        scrub.search();
        return log.strangers(MOST_STRANGERS).stream().map(Finding::path).toList();
    }

    /** Makes this year's report by itself when the last one is a year old, or when there never was one and there is something to say. */
    public void yearly() {
        if (!care.nextReport().isAfter(clock.instant())) {
            yearReport("");
        }
    }

    /** Makes this year's report of the four properties over the whole archive, and keeps it. */
    public PropertyReport yearReport(String who) {
        return care.yearReport(strangers(), who);
    }

    @Override
    public void close() {
        scrub.close();
    }
}
