package wenshu.web.record;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.fault.FaultException;

/** Reads the files of one record again and compares them with what was noted when they came in. */
@Component
final class Fixity {

    private static final int BUFFER = 1 << 16;

    private final Archive archive;

    Fixity(Archive archive) {
        this.archive = archive;
    }

    /** Each file's name with whether it is as it was. */
    Map<String, Boolean> of(Record record) {
        Map<String, Boolean> intact = new LinkedHashMap<>();
        for (ArchivedFile file : record.files()) {
            intact.put(file.name(), intact(record, file));
        }
        return intact;
    }

    private boolean intact(Record record, ArchivedFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(archive.open(record.id(), file.name()), digest)) {
                byte[] buffer = new byte[BUFFER];
                while (in.read(buffer) >= 0) {
                    // The stream feeds the digest.
                }
            }
            return HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
        } catch (IOException | FaultException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
