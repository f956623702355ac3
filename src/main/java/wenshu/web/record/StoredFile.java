package wenshu.web.record;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.web.shell.Download;

/** A file of the archive as an answer. */
public final class StoredFile {

    private StoredFile() {
    }

    /** The file as it came in; always to be saved, never shown in place, whatever it claims to be. */
    public static ResponseEntity<Resource> of(Archive archive, Record record, String name) {
        return of(record, name, archive.open(record.id(), name));
    }

    /** The same, of a certain version. */
    static ResponseEntity<Resource> of(Record record, String name, InputStream bytes) {
        long size = record.files().stream().filter(file -> file.name().equals(name)).mapToLong(ArchivedFile::size)
                .findFirst().orElse(-1);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(name.endsWith(".pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name));
        if (size >= 0) {
            answer.contentLength(size);
        }
        return answer.body(new InputStreamResource(bytes));
    }
}
