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
        findings.addAll(store.checkLists(record.id(), record.version(), known));
        return new Result(files.size(), bytes, findings, sm3);
    }
}
