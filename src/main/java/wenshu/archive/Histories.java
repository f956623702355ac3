package wenshu.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.StoredRecord.Content;

/**
 * Writes what the archive folder tells of a record's earlier states when the database is made anew: its versions, the files
 * that are no longer its own, and every archival code that it ever had, so that no number is given a second time.
 */
final class Histories {

    private Histories() {
    }

    /**
     * One version as it lies in the folder.
     *
     * @param number from 1
     * @param description the bytes of its description
     * @param contents its files by name
     */
    record Stored(int number, byte[] description, Map<String, Content> contents) {
    }

    /** Writes all of it, in the transaction that makes the record. */
    static void write(JdbcClient jdbc, Record record, List<Stored> versions) {
        if (versions.size() < 2) {
            // Without its history a record still has its number.
            code(jdbc, record, "", record.code(), new Correction(record.archivedAt(), "", ""));
            return;
        }
        Set<String> own = new HashSet<>(record.files().stream().map(ArchivedFile::contentPath).toList());
        Map<String, Object[]> past = new LinkedHashMap<>();
        String code = "";
        for (Stored stored : versions) {
            Described described = DescriptionReader.read(stored.description());
            Correction correction = DescriptionReader.correction(stored.description());
            jdbc.sql("insert into archive_version (record_id, version, at, who, why, description) values (?, ?, ?, ?, ?, ?)")
                    .params(record.id(), stored.number(), correction.at().toString(), correction.who(), correction.why(),
                            new String(stored.description(), StandardCharsets.UTF_8)).update();
            for (ArchivedFile file : described.record().files()) {
                Content content = stored.contents().get(file.name());
                if (content != null && !own.contains(content.path())) {
                    // The last version that had it counts.
                    past.put(content.path(), new Object[] {record.id(), stored.number(), file.name(), content.path(), file.size(),
                        file.sha256(), file.sha512(), file.sm3(), file.status().name(), file.reason()});
                }
            }
            if (!described.record().code().equals(code)) {
                code(jdbc, record, code, described.record().code(), correction);
                code = described.record().code();
            }
        }
        past.values().forEach(row -> jdbc.sql("insert into archive_file_past (record_id, version, name, content_path, size, sha256,"
                + " sha512, sm3, status, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").params(row).update());
    }

    private static void code(JdbcClient jdbc, Record record, String before, String after, Correction correction) {
        if (!before.isEmpty()) {
            jdbc.sql("update archive_code set state = 'VOID', reason = ? where code = ?")
                    .params(correction.why().replaceFirst("^" + Codes.VOIDING, ""), before).update();
        }
        ArchivalCode.of(after).ifPresent(code -> {
            jdbc.sql("insert into archive_code_series (prefix, next) values (?, 1) on conflict do nothing").param(code.prefix()).update();
            jdbc.sql("update archive_code_series set next = ? where prefix = ? and next <= ?")
                    .params(code.sequence() + 1, code.prefix(), code.sequence()).update();
            jdbc.sql("insert into archive_code (prefix, sequence, code, record_id, state, given_by, given_at)"
                            + " values (?, ?, ?, ?, 'GIVEN', ?, ?) on conflict do nothing")
                    .params(code.prefix(), code.sequence(), after, record.id(), correction.who(), correction.at().toString()).update();
        });
    }
}
