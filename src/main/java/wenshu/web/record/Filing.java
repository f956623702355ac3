package wenshu.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import wenshu.archive.Archive;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.web.shell.Download;

/** Takes uploaded files into the archive, for the pages and for the interface alike. */
@Component
public final class Filing {

    private final Archive archive;

    Filing(Archive archive) {
        this.archive = archive;
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
     */
    public record About(String title, String docNumber, String year, String kind, String issuer, String persons,
                        String note) {

        /** Nothing said: everything is read out of the file. */
        public static final About NOTHING = new About("", "", "", "", "", "", "");

        public About {
            title = or(title);
            docNumber = or(docNumber);
            year = or(year);
            kind = or(kind);
            issuer = or(issuer);
            persons = or(persons);
            note = or(note);
        }

        private static String or(String text) {
            return text == null ? "" : text.strip();
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
        return archive.add(new Submission(about.title(), about.docNumber(), year(about.year()), about.kind(),
                about.issuer(), persons(about.persons()), about.note(), Origin.RECEIVED,
                given.stream().map(file -> new FileIn(name(file), file::getInputStream)).toList()));
    }

    /** Keeps each file as a record of its own; one that is refused does not keep the others out. */
    public List<Outcome> each(List<MultipartFile> files, About about) {
        List<Outcome> outcomes = new ArrayList<>();
        List<MultipartFile> given = given(files);
        year(about.year());
        About shared = given.size() == 1 ? about
                : new About("", "", about.year(), about.kind(), about.issuer(), about.persons(), about.note());
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

    private static int year(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("(19|20)\\d{2}")) {
            throw FaultException.badInput("YEAR", "年度", "“" + text + "”不是年份", "请填四位数字，如 2024，或留空");
        }
        return Integer.parseInt(text);
    }

    private static List<String> persons(String text) {
        return Arrays.stream(text.split("[\\s、，,；;]+")).filter(person -> !person.isEmpty()).toList();
    }
}
