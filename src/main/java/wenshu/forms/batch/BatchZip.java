package wenshu.forms.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import wenshu.home.DurableFile;

/** Everything of a batch in one ZIP, written straight from the files. */
final class BatchZip {

    private BatchZip() {
    }

    static void write(BatchFiles files, Set<String> names) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path file : List.of(files.coverDocx(), files.coverPdf(), files.roster(), files.faults(), files.faultsJson(),
                files.bound())) {
            if (Files.isRegularFile(file)) {
                all.add(file);
            }
        }
        for (String name : names) {
            all.add(files.docx(name));
            all.add(files.pdf(name));
        }
        try (DurableFile target = DurableFile.open(files.zip())) {
            ZipOutputStream zip = new ZipOutputStream(target.out(), StandardCharsets.UTF_8);
            // DOCX, XLSX and PDF are compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : all) {
                ZipEntry entry = new ZipEntry(files.root().relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
            zip.finish();
            target.commit();
        }
    }
}
