package wenshu.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import wenshu.archive.Ahead;
import wenshu.archive.Archive;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.archive.FixityReport;
import wenshu.archive.Handover;
import wenshu.archive.Rebuild;
import wenshu.archive.RebuildReport;
import wenshu.archive.Verification;
import wenshu.audit.AuditTrail;
import wenshu.custody.Custody;
import wenshu.custody.fixity.Pace;
import wenshu.desk.Desk;
import wenshu.desk.PhotoShelf;
import wenshu.desk.SourceShelf;
import wenshu.extract.Limits;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.forms.queue.BatchQueue;
import wenshu.forms.fit.PageFit;
import wenshu.forms.fit.Rooms;
import wenshu.forms.verify.PrintLedger;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.HomeLock;
import wenshu.home.IdKeyMark;
import wenshu.home.IdKeys;
import wenshu.intake.Corrections;
import wenshu.intake.FormPeople;
import wenshu.intake.Intake;
import wenshu.intake.IntakeRoom;
import wenshu.intake.Nears;
import wenshu.intake.load.RecordLoad;
import wenshu.org.Accounts;
import wenshu.org.Bureau;
import wenshu.org.Duties;
import wenshu.org.Person;
import wenshu.register.Register;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.search.SearchIndex;
import wenshu.signoff.Issuing;
import wenshu.signoff.PeopleBook;
import wenshu.signoff.SignOffs;
import wenshu.template.FormFiller;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/** The rooms of one data home, each built when it is first asked for; both the web and the command line work here. */
public final class Workshop implements AutoCloseable {

    private static final int EXTRACT_WORKERS = 2;

    private final DataHome home;
    private final Clock clock;
    private final boolean ownKey;
    private final Path temp;
    private final Once<HomeLock> lock;
    private final Once<Database> database;
    private final Once<AuditTrail> audit;
    private final Once<IdKeys> idKeys;
    private final Once<Accounts> accounts;
    private final Once<Bureau> bureau;
    private final Once<Desk> desk;
    private final Once<SignOffs> signOffs;
    private final Once<Issuing> issuing;
    private final Once<Register> register;
    private final Once<Renderer> renderer;
    private final Once<Rooms> rooms;
    private final Once<Notices> notices;
    private final Once<BatchQueue> batches;
    private final Once<TextExtractor> extractor;
    private final Once<Archive> archive;
    private final Once<Intake> intake;
    private final Once<Custody> custody;
    private final Once<Transfers> transfers;

    /** The rooms over this data home, none of them built yet; nothing is touched before it is asked for. */
    public Workshop(DataHome home, Clock clock) {
        this(home, clock, true);
    }

    /** The rooms of a data home whose key for ID numbers is about to be replaced: whether it is the right one is not asked. */
    static Workshop whateverTheKey(DataHome home, Clock clock) {
        return new Workshop(home, clock, false);
    }

    private Workshop(DataHome home, Clock clock, boolean ownKey) {
        this.ownKey = ownKey;
        this.home = home;
        this.clock = clock;
        // Outside the data home, and this workshop's alone: removed when the extractor closes.
        this.temp = Path.of(System.getProperty("java.io.tmpdir"), "wenshu-" + UUID.randomUUID());
        this.lock = new Once<>(() -> HomeLock.take(home));
        this.database = new Once<>(this::openDatabase);
        this.audit = new Once<>(() -> {
            AuditTrail trail = new AuditTrail(database(), home, clock);
            trail.takeWaiting();
            return trail;
        });
        this.idKeys = new Once<>(() -> IdKeys.open(home));
        this.accounts = new Once<>(() -> new Accounts(database(), clock));
        this.bureau = new Once<>(() -> new Bureau(database()));
        this.desk = new Once<>(() -> new Desk(database(), clock));
        this.register = new Once<>(() -> new Register(database(), clock));
        this.signOffs = new Once<>(() -> new SignOffs(database(), desk(), register(), new PeopleBook(accounts(), duties()), clock));
        this.issuing = new Once<>(() -> new Issuing(signOffs(), register(), archive(), desk(), sources(),
                new IssuePress(this::notices, register().list(), clock), clock, describing()));
        this.renderer = new Once<>(() -> new Renderer(new FontShelf(home.fonts())));
        this.rooms = new Once<>(() -> new Rooms(formFiller(), renderer()));
        this.notices = new Once<>(this::makeNotices);
        this.batches = new Once<>(() -> new BatchQueue(home.batches(), templates(), formFiller(), this::renderer, this::printLedger,
                clock));
        this.extractor = new Once<>(() -> new TextExtractor(temp, EXTRACT_WORKERS, Limits.DEFAULT, home.fonts()));
        this.archive = new Once<>(this::openArchive);
        this.intake = new Once<>(() -> IntakeRoom.open(home, database(), archive(), new FormVersions(templates(), new FormReader()),
                this::section, clock));
        this.custody = new Once<>(() -> new Custody(database(), archive(), audit(), Pace.USUAL, new ListPrint(this::renderer), clock));
        this.transfers = new Once<>(() -> new Transfers(home, archive(), audit(), custody(), bureau(), temp, clock));
    }

    /** The data home that everything lies in. */
    public DataHome home() {
        return home;
    }

    /** The clock that every room reads. */
    public Clock clock() {
        return clock;
    }

    /** The database, opened and at the newest schema; from then on this process alone may write to the data home. */
    public Database database() {
        return database.get();
    }

    private Database openDatabase() {
        lock.get();
        Database opened = Database.open(home);
        try {
            if (ownKey) {
                new IdKeyMark(home, opened).check();
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** What was done in the house. */
    public AuditTrail audit() {
        return audit.get();
    }

    /** Keys for ID numbers. */
    public IdKeys idKeys() {
        return idKeys.get();
    }

    /** People and passwords. */
    public Accounts accounts() {
        return accounts.get();
    }

    /** The bureau's name. */
    public Bureau bureau() {
        return bureau.get();
    }

    /** Drafts in work. */
    public Desk desk() {
        return desk.get();
    }

    /** Who has which duties. */
    public Duties duties() {
        return new Duties(database());
    }

    /** The register of issued papers. */
    public Register register() {
        return register.get();
    }

    /** Papers on their way from the draft to the archive. */
    public SignOffs signOffs() {
        return signOffs.get();
    }

    /** Signs and numbers papers. */
    public Issuing issuing() {
        return issuing.get();
    }

    /** The papers that drafts forward, as they came. */
    public SourceShelf sources() {
        return new SourceShelf(home.sources(), database());
    }

    /** Photos of forms in work. */
    public PhotoShelf photos() {
        return new PhotoShelf(home.photos(), clock);
    }

    /** The forms there are, built in and the bureau's own. */
    public TemplateCatalogue templates() {
        return new TemplateCatalogue(home);
    }

    /** Fills forms. */
    public FormFiller formFiller() {
        return new FormFiller();
    }

    /** Fills forms so that they stay on their pages. */
    public PageFit pageFit() {
        return new PageFit(formFiller(), renderer());
    }

    /** Measures how much the boxes of forms hold, and remembers it. */
    public Rooms rooms() {
        return rooms.get();
    }

    /** Turns DOCX into pages; fonts are read once. */
    public Renderer renderer() {
        return renderer.get();
    }

    /** Notices from the upper-level paper to the printed page. */
    public Notices notices() {
        return notices.get();
    }

    /** Forms for whole lists of people, printed in the background. */
    public BatchQueue batches() {
        return batches.get();
    }

    /** Reads the text out of files of any kind, in a child process. */
    public TextExtractor extractor() {
        return extractor.get();
    }

    /** What was printed with a mark. */
    public PrintLedger printLedger() {
        return new PrintLedger(database(), clock);
    }

    /** Holds papers that somebody brings against their data. */
    public PaperCheck paperCheck() {
        return new PaperCheck(templates(), this::printLedger, this::extractor, temp);
    }

    /** Papers on their pages, for the rules of layout. */
    public Prints prints() {
        return new Prints(this::renderer, this::extractor, temp);
    }

    /** The plain text of papers that somebody brings. */
    public PaperText paperText() {
        return new PaperText(this::extractor, temp);
    }

    /** Holds papers of any origin against the rules. */
    public PaperChecks paperChecks() {
        return new PaperChecks(paperText(), prints(), clock);
    }

    /** The archive, for adding, reading and searching; this process alone may then write to the data home. */
    public Archive archive() {
        return archive.get();
    }

    /** Takes in files and folders, in the background. */
    public Intake intake() {
        return intake.get();
    }

    /** Says of a paper of our own what its title and text tell beyond what is known of it. */
    public Handover.Describing describing() {
        return IntakeRoom.describing(home);
    }

    /** Whom filled forms are about. */
    public FormPeople formPeople() {
        return new FormPeople(idKeys());
    }

    /** The section that the records of a person belong to, by login name; empty when there is none. */
    public String section(String login) {
        return accounts().find(login).map(Person::unit).orElse("");
    }

    /** Near doubles. */
    public Nears nears() {
        return new Nears(database(), archive());
    }

    /** Corrections of what was taken in. */
    public Corrections corrections() {
        return new Corrections(database(), archive(), clock);
    }

    /** Takes in records whose text is given, many at a time. */
    public RecordLoad recordLoad() {
        return new RecordLoad(archive(), database());
    }

    /** What is done while records are kept. */
    public Custody custody() {
        return custody.get();
    }

    /** The search index for searching only; works while another process has the archive open. Close it. */
    public SearchIndex readOnlyIndex() {
        return Backends.readOnlyIndex(home);
    }

    /**
     * Whether something archived cannot be found yet, as after a kill or when the index was lost; looked at without taking
     * the data home from anybody.
     */
    public boolean indexBehind() {
        try (Database readOnly = Database.openReadOnly(home)) {
            long records = readOnly.jdbc().sql("select count(*) from archive_record").query(Long.class).single();
            try (SearchIndex index = readOnlyIndex()) {
                return index.count() < records;
            } catch (FaultException e) {
                return true;
            }
        } catch (FaultException e) {
            return false;
        }
    }

    /** Packages out of the archive and into it. */
    public Transfers transfers() {
        return transfers.get();
    }

    /** Checks every archived file, also while another process has the archive open. */
    public FixityReport verify() {
        try (Database readOnly = Database.openReadOnly(home); ArchiveStore store = store(new Disk())) {
            return new Verification(readOnly, store).run();
        }
    }

    /**
     * Makes the records of the database and the index anew from the archive folder alone. To be asked before the archive
     * is, and while no service runs.
     *
     * @param progress told how many records have been looked at, on any thread
     */
    public RebuildReport rebuild(LongConsumer progress) {
        RebuildReport report;
        try (ArchiveStore store = store(new Disk())) {
            new Ahead(database(), store, home.quarantine().resolve("ahead-" + clock.millis())).setBack();
            report = new Rebuild(database(), store, extractor(), temp.resolve("rebuild")).run(progress);
        }
        archive().reindex();
        return report;
    }

    private Archive openArchive() {
        Disk disk = new Disk();
        Archive opened = new Archive(home, database(), store(disk), extractor(), Backends.index(home), disk, clock, audit());
        opened.recognition().onRead((recordId, file, read) -> intake().recognised(recordId, file, read));
        return opened;
    }

    private ArchiveStore store(Disk disk) {
        return Backends.store(home, disk);
    }

    private Notices makeNotices() {
        TemplateCatalogue templates = templates();
        return new Notices(name -> templates.list().stream().anyMatch(entry -> entry.name().equals(name)),
                name -> formFiller().blank(templates.find(name)), renderer(), paperText());
    }

    @Override
    public void close() {
        batches.close();
        intake.close();
        custody.close();
        archive.close();
        extractor.close();
        audit.close();
        database.close();
        lock.close();
    }

    /** Makes a value once, at the first call; closes it when it was made and can be closed. */
    private static final class Once<T> implements AutoCloseable {

        private final Supplier<T> maker;
        private T value;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }

        @Override
        public synchronized void close() {
            if (value instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
