package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;
import wenshu.fault.FaultException;
import wenshu.home.Hash;

/** Reads everything that belongs to one record and compares it with what was acknowledged. Writes nothing. */
final class RecordCheck {

    private final Records records;
    private final ArchiveStore store;

    RecordCheck(Records records, ArchiveStore store) {
        this.records = records;
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param files files of the record, those of earlier versions too
     * @param bytes bytes read of them
     * @param findings what is wrong
     * @param sm3 for files from before SM3 was kept and otherwise as they were: their place in the record and their SM3
     */
    record Result(int files, long bytes, List<Finding> findings, Map<Integer, String> sm3) {
    }

    Result of(Record record) throws IOException {
        if (!records.destroyedAt(record.id()).isEmpty()) {
            return new Result(0, 0, store.holds(record.id()) ? List.of(new Finding(Verdict.EXTRA, record.id(), "已销毁的档案还有文件",
                    record.id())) : List.of(), Map.of());
        }
        List<Finding> findings = new ArrayList<>();
        Map<Integer, String> sm3 = new HashMap<>();
        Map<String, String> known = new LinkedHashMap<>();
        long bytes = 0;
        List<ArchivedFile> files = new ArrayList<>(record.files());
        files.addAll(records.past(record.id()));
        for (int i = 0; i < files.size(); i++) {
            ArchivedFile file = files.get(i);
            known.put(file.contentPath(), file.sha512());
            try (InputStream in = store.open(file.contentPath())) {
                Hashes hashes = Hashes.of(in, Hash.SHA512, Hash.SM3);
                bytes += hashes.size();
                if (!hashes.same(file)) {
                    Verdict verdict = records.holdsBytes(hashes.of(Hash.SHA512)) && !hashes.of(Hash.SHA512).equals(file.sha512())
                            ? Verdict.SWAPPED : Verdict.DAMAGED;
                    findings.add(new Finding(verdict, record.id(), file.name(), file.contentPath()));
                } else if (file.sm3().isEmpty() && i < record.files().size()) {
                    sm3.put(i, hashes.of(Hash.SM3));
                }
            } catch (NoSuchFileException e) {
                findings.add(new Finding(Verdict.MISSING, record.id(), file.name(), file.contentPath()));
            } catch (IOException e) {
                // One file that cannot be read must not hide what is wrong with the others.
                findings.add(new Finding(Verdict.DAMAGED, record.id(), file.name(), file.contentPath()));
            }
        }
        List<Finding> said = new ArrayList<>();
        findings.addAll(store.checkLists(record.id(), record.version(), known,
                (path, told) -> said.addAll(againstRow(record, path, told))));
        findings.addAll(said);
        return new Result(files.size(), bytes, findings, sm3);
    }

    /**
     * What the database says of a record otherwise than the description beside its files. Both are written together: where
     * they differ, one of them was changed behind our back.
     */
    private List<Finding> againstRow(Record record, String path, byte[] description) {
        try {
            Described told = DescriptionReader.read(description);
            List<Link> links = told.links().stream().filter(link -> records.exists(link.recordId())).toList();
            List<String> otherwise = Difference.told(new Described(told.record(), links),
                    new Described(record, records.linksFrom(record.id())));
            return otherwise.isEmpty() || !DescriptionReader.tellsAll(description) ? List.of() : List.of(new Finding(Verdict.DAMAGED,
                    record.id(), "档案说明（与数据库不符：" + String.join("、", otherwise) + "）", path));
        } catch (FaultException e) {
            return List.of(new Finding(Verdict.DAMAGED, record.id(), "档案说明", path));
        }
    }
}
