package wenshu.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.archive.Version;
import wenshu.custody.property.Item;
import wenshu.custody.property.PropertyReport;
import wenshu.custody.property.Remark;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * A package is whole or is not made: whatever of its files is missing or damaged in the archive is counted and named before
 * any of it is written, so that these records can be put right or left out.
 */
final class WholeFiles {

    private static final int MOST_NAMED = 20;
    /** What fails when the bytes are not those that came in, or cannot be had. */
    private static final Set<Item> BYTES = EnumSet.of(Item.HASHES, Item.SIZE, Item.CONTENT, Item.OPENS);

    private final Archive archive;
    private final List<Fault> named = new ArrayList<>();
    private long unfit;

    private WholeFiles(Archive archive) {
        this.archive = archive;
    }

    /** A file by its record and its name. */
    private record Suspect(String recordId, String file) {
    }

    /**
     * Refuses records of which not every file, of all versions, is as it came in.
     *
     * @param report what was found when the present files were read; only those that failed are opened here again
     */
    static void demand(Archive archive, List<Record> records, PropertyReport report) {
        Set<Suspect> suspects = new HashSet<>();
        for (Remark remark : report.remarks()) {
            if (remark.failing() && BYTES.contains(remark.item())) {
                suspects.add(new Suspect(remark.recordId(), remark.file()));
            }
        }
        WholeFiles files = new WholeFiles(archive);
        records.stream().sorted(Comparator.comparing(Record::code).thenComparing(Record::id))
                .forEach(record -> files.look(record, report.more() > 0 ? null : suspects));
        files.refuse();
    }

    /** @param suspects which of the present files are opened; all when null */
    private void look(Record record, Set<Suspect> suspects) {
        Set<String> seen = new HashSet<>();
        for (ArchivedFile file : record.files()) {
            seen.add(file.sha512());
            if (suspects == null || suspects.contains(new Suspect(record.id(), file.name()))) {
                open(record, file, "", () -> archive.open(record.id(), file.name()));
            }
        }
        if (record.version() == 1) {
            return;
        }
        for (Version version : archive.catalogue().versions(record.id())) {
            for (ArchivedFile file : version.record().files()) {
                if (seen.add(file.sha512())) {
                    open(record, file, "（第 " + version.number() + " 版）",
                            () -> archive.catalogue().open(record.id(), version.number(), file.name()));
                }
            }
        }
    }

    private void open(Record record, ArchivedFile file, String version, Supplier<InputStream> opening) {
        try {
            opening.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultException e) {
            if (e.kind() != Kind.UNAVAILABLE) {
                throw e;
            }
            unfit++;
            if (named.size() < MOST_NAMED) {
                Fault fault = e.faults().getFirst();
                String code = record.code().isEmpty() ? "档案 " + record.id() : record.code();
                named.add(new Fault(fault.code(), code + "《" + record.title() + "》“" + file.name() + "”" + version, switch (fault.code()) {
                    case "FILE_LOST" -> "文件缺失";
                    case "FILE_DAMAGED" -> "文件已经损坏";
                    default -> "文件现在读不出来";
                }, ""));
            }
        }
    }

    private void refuse() {
        if (unfit > 0) {
            List<Fault> all = new ArrayList<>();
            all.add(new Fault("FILES_UNFIT", "导出", "有 " + unfit + " 个文件在档案库里缺失或损坏，整个包没有导出"
                    + (unfit > named.size() ? "，下面列出前 " + named.size() + " 个" : ""), "请从备份恢复，或不选这些件再导出"));
            all.addAll(named);
            throw new FaultException(Kind.UNAVAILABLE, all);
        }
    }
}
