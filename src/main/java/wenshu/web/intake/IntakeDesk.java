package wenshu.web.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import wenshu.archive.Archive;
import wenshu.archive.Readers;
import wenshu.archive.Record;
import wenshu.fault.FaultException;
import wenshu.intake.Batch;
import wenshu.intake.Intake;
import wenshu.intake.Item;
import wenshu.intake.Near;
import wenshu.intake.Nears;
import wenshu.search.Rights;
import wenshu.web.security.Shelf;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;

/** What somebody who is signed in may see and do of batches: archivists everything, others what they brought themselves. */
@Component
public class IntakeDesk {

    private final Intake intake;
    private final Archive archive;
    private final Nears nears;
    private final Sight sight;
    private final Shelf shelf;

    IntakeDesk(Intake intake, Archive archive, Nears nears, Sight sight, Shelf shelf) {
        this.shelf = shelf;
        this.intake = intake;
        this.archive = archive;
        this.nears = nears;
        this.sight = sight;
    }

    /** The batches that somebody may see, the newest first. */
    public List<Batch> batches(SignedIn who) {
        return intake.newest().stream().filter(batch -> may(who, batch)).toList();
    }

    /** One batch; one that somebody may not see is not there. */
    public Batch find(SignedIn who, String id) {
        Batch batch = intake.find(id);
        return may(who, batch) ? batch : intake.find("");
    }

    private boolean may(SignedIn who, Batch batch) {
        return batch.owner().equals(who.getName()) || sight.of(who).all();
    }

    /** The record that a file became, when whoever asks may see it. */
    public Optional<Record> record(SignedIn who, Item item) {
        if (item.recordId().isEmpty()) {
            return Optional.empty();
        }
        Rights rights = sight.of(who);
        try {
            return Optional.of(archive.record(item.recordId())).filter(record -> Readers.maySee(rights, record.entry()));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /** Whether whoever is signed in may correct what is said about a record. */
    boolean mayCorrect(Record record) {
        return shelf.mayCorrect(record);
    }

    /** Refuses when one of these records may not be corrected by whoever is signed in. */
    void demandCorrectable(List<String> records) {
        records.forEach(shelf::correctable);
    }

    /** What a record is nearly the same as, of what whoever asks may see. */
    public List<Near> nears(SignedIn who, String recordId) {
        Rights rights = sight.of(who);
        return nears.of(recordId, record -> Readers.maySee(rights, record.entry()));
    }

    /** Takes uploaded files into a batch; the path of each stands at the same place in the other list. */
    public void bring(Batch batch, List<MultipartFile> files, List<String> paths) {
        List<Intake.FileIn> given = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            String path = i < paths.size() && !paths.get(i).isBlank() ? paths.get(i) : String.valueOf(file.getOriginalFilename());
            if (!path.isBlank()) {
                given.add(new Intake.FileIn(path, file::getInputStream));
            }
        }
        if (given.isEmpty()) {
            throw FaultException.badInput("FILE_MISSING", "文件", "没有选择文件", "请选择要归档的文件或文件夹");
        }
        intake.bring(batch, given);
    }

    /** What a batch is called that came with nothing but files. */
    static String name(String given, List<String> paths) throws IOException {
        if (!given.isBlank()) {
            return given.strip();
        }
        String first = paths.stream().filter(path -> !path.isBlank()).findFirst().orElse("上传的文件").replace('\\', '/');
        String name = first.contains("/") ? first.substring(0, first.indexOf('/')) : first;
        boolean alone = paths.stream().allMatch(path -> path.isBlank() || path.replace('\\', '/').split("/", 2)[0].equals(name));
        return alone ? name : name + " 等 " + paths.size() + " 个文件";
    }
}
