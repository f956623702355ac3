package wenshu.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import wenshu.archive.Access;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.org.Person;
import wenshu.web.security.Shelf;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** Takes uploaded files into the archive, for the pages and for the interface alike. */
@Component
public final class Filing {

    private final Archive archive;
    private final Shelf shelf;
    private final Shell shell;

    Filing(Archive archive, Shelf shelf, Shell shell) {
        this.archive = archive;
        this.shelf = shelf;
        this.shell = shell;
    }

    /**
     * What a person said about the files; anything may be empty.
     *
     * @param title title
     * @param docNumber document number
     * @param year year; empty or four digits
     * @param kind document kind
     * @param issuer who issued it
     * @param persons names with marks or spaces between them
     * @param note remark
     * @param retention how long it is kept, as on the screen or as in an archival code
     * @param secrecy 密级; a classified paper is seen by its section alone
     * @param access who may see it, 全局 or 本科室; the house when empty
     */
    public record About(String title, String docNumber, String year, String kind, String issuer, String persons,
                        String note, String retention, String secrecy, String access) {

        /** Nothing said: everything is read out of the file. */
        public static final About NOTHING = new About("", "", "", "", "", "", "", "", "", "");

        public About {
            title = or(title);
            docNumber = or(docNumber);
            year = or(year);
            kind = or(kind);
            issuer = or(issuer);
            persons = or(persons);
            note = or(note);
            retention = or(retention);
            secrecy = or(secrecy);
            access = or(access);
        }

        private static String or(String text) {
            return text == null ? "" : text.strip();
        }

        /** The same for one of several files: what belongs to one paper alone is left to be read out of it. */
        About shared() {
            return new About("", "", year, kind, issuer, persons, note, retention, secrecy, access);
        }

        /** As an entry of the section of the one who files. */
        Entry entry(String section) {
            Entry entry = EntryField.YEAR.with(Entry.of(title, docNumber, 0, kind, issuer, Filing.persons(persons), note), year);
            entry = EntryField.SECRECY.with(EntryField.RETENTION.with(entry, retention), secrecy);
            return entry.held(section, access.equals(Access.SECTION.label()) || !secrecy.isEmpty() ? Access.SECTION : Access.HOUSE);
        }
    }

    /**
     * What became of one upload.
     *
     * @param name the file's name
     * @param receipt the archive's answer; null when it was refused
     * @param faults why it was refused; empty when it was not
     */
    public record Outcome(String name, Receipt receipt, List<Fault> faults) {
    }

    /** Keeps all files together as one record, the first as the main one. */
    public Receipt together(List<MultipartFile> files, About about) {
        List<MultipartFile> given = given(files);
        Person person = shell.person();
        Receipt receipt = archive.add(new Submission(about.entry(person == null ? "" : person.unit()), Origin.RECEIVED,
                given.stream().map(file -> new FileIn(name(file), file::getInputStream)).toList()),
                Alongside.by(person == null ? "" : person.login()));
        if (receipt.duplicate() && !shelf.sees(receipt.record().id())) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "DUPLICATE_HIDDEN", "归档", "档案里已有内容完全相同的文件，不在您的查看范围内，没有重复归档",
                    "需要查看时请告诉档案员");
        }
        return receipt;
    }

    /** Keeps each file as a record of its own; one that is refused does not keep the others out. */
    public List<Outcome> each(List<MultipartFile> files, About about) {
        List<Outcome> outcomes = new ArrayList<>();
        List<MultipartFile> given = given(files);
        about.entry("");
        About shared = given.size() == 1 ? about : about.shared();
        for (MultipartFile file : given) {
            try {
                outcomes.add(new Outcome(name(file), together(List.of(file), shared), List.of()));
            } catch (FaultException e) {
                outcomes.add(new Outcome(name(file), null, e.faults()));
            }
        }
        return outcomes;
    }

    private static List<MultipartFile> given(List<MultipartFile> files) {
        List<MultipartFile> given = files.stream().filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw FaultException.badInput("FILE_MISSING", "文件", "没有选择文件", "请选择要归档的文件");
        }
        return given;
    }

    private static String name(MultipartFile file) {
        return Download.clean(String.valueOf(file.getOriginalFilename()));
    }

    private static List<String> persons(String text) {
        return Arrays.stream(text.split("[\\s、，,；;]+")).filter(person -> !person.isEmpty()).toList();
    }
}
