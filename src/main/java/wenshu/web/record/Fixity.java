package wenshu.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.Record;

/** Reads the files of one record again and compares them with what was noted when they came in. */
@Component
final class Fixity {

    private final Archive archive;

    Fixity(Archive archive) {
        this.archive = archive;
    }

    /** Each file's name with whether it is as it was. */
    Map<String, Boolean> of(Record record) {
        List<Finding> findings = archive.check(record.id());
        Map<String, Boolean> intact = new LinkedHashMap<>();
        for (ArchivedFile file : record.files()) {
            intact.put(file.name(), findings.stream().noneMatch(finding -> finding.path().equals(file.contentPath())));
        }
        return intact;
    }
}
