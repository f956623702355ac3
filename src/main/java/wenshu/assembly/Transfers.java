package wenshu.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import wenshu.archive.Archive;
import wenshu.archive.Record;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.custody.Custody;
import wenshu.custody.property.Material;
import wenshu.custody.property.Piece;
import wenshu.custody.property.PropertyReport;
import wenshu.custody.property.PropertySheet;
import wenshu.custody.property.Stage;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.org.Bureau;
import wenshu.pack.transfer.Consignment;
import wenshu.pack.transfer.Export;
import wenshu.pack.transfer.Exported;
import wenshu.pack.transfer.Import;
import wenshu.pack.transfer.Imported;
import wenshu.pack.transfer.Imported.Fate;
import wenshu.pack.transfer.Inspection.Inspected;
import wenshu.pack.transfer.PackFormat;
import wenshu.pack.transfer.PackProgress;
import wenshu.pack.transfer.Selection;
import wenshu.search.Rights;

/** Packages out of this house's archive and into it, one import at a time; each is written down in the audit trail. */
public final class Transfers {

    private final DataHome home;
    private final Archive archive;
    private final AuditTrail audit;
    private final Custody custody;
    private final Bureau bureau;
    private final Path temp;
    private final Clock clock;
    private final ReentrantLock importing = new ReentrantLock();

    Transfers(DataHome home, Archive archive, AuditTrail audit, Custody custody, Bureau bureau, Path temp, Clock clock) {
        this.home = home;
        this.archive = archive;
        this.audit = audit;
        this.custody = custody;
        this.bureau = bureau;
        this.temp = temp;
        this.clock = clock;
    }

    /** The records that somebody may see of those that are wanted. */
    public List<Record> chosen(Selection selection, Rights rights) {
        archive.settle();
        return selection.records(archive, rights);
    }

    /**
     * Writes a package.
     *
     * @param receiver who receives it; may be empty
     * @param who login name of the one who does it
     */
    public Exported export(List<Record> records, PackFormat format, Path target, String receiver, String who,
            Consumer<PackProgress> progress) {
        Exported exported = new Export(archive, home.keys(), (name, list, told) -> inspect(name, list, who, told), clock).run(records, format, target,
                new Consignment(bureau.name().orElse(""), receiver, who, LocalDate.now(clock)), progress);
        audit.note(new Act(who, Action.EXPORTED, Subject.BATCH, target.getFileName().toString(), format.label() + "，"
                + exported.records() + " 件，" + exported.files() + " 个文件，" + exported.bytes() + " 字节，四性检测 "
                + exported.inspected().id() + (exported.inspected().failing() == 0 ? " 合格" : " 不合格")));
        return exported;
    }

    /** The four properties of the transfer; the report is kept here too, whatever becomes of the package. */
    private Inspected inspect(String name, List<Record> records, String who, Consumer<PackProgress> progress) {
        AtomicInteger done = new AtomicInteger();
        Iterable<Piece> pieces = () -> records.stream().map(record -> {
            progress.accept(new PackProgress("四性检测", done.getAndIncrement(), records.size()));
            return Piece.of(record, archive.keeping()::unchecked);
        }).iterator();
        PropertyReport report = custody.properties().check(Stage.TRANSFER, new Material(name, pieces, records.size(), List.of()), who);
        custody.reports().keep(report);
        WholeFiles.demand(archive, records, report);
        return new Inspected(PropertySheet.write(report, clock.getZone()), report.id(), report.failing());
    }

    /** Takes a package in. */
    public Imported take(Path given, String who, Consumer<PackProgress> progress) {
        if (!importing.tryLock()) {
            throw FaultException.of(Kind.CONFLICT, "IMPORT_RUNNING", "导入", "另一个包正在导入", "请等它结束");
        }
        try {
            Imported imported = new Import(archive, temp.resolve("import-" + UUID.randomUUID()), clock).run(given, who, progress);
            audit.note(new Act(who, Action.IMPORTED, Subject.BATCH, given.getFileName().toString(), imported.format().label() + "，收入 "
                    + imported.count(Fate.TAKEN) + " 件，已有 " + imported.count(Fate.THERE) + " 件，没有收入 "
                    + imported.count(Fate.REFUSED) + " 件"));
            return imported;
        } finally {
            importing.unlock();
        }
    }
}
