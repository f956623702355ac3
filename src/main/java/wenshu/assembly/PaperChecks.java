package wenshu.assembly;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import wenshu.check.Checker;
import wenshu.check.Knowledge;
import wenshu.check.Profile;
import wenshu.check.Subject;
import wenshu.check.suite.HouseRules;
import wenshu.fault.FaultException;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.DraftFile;
import wenshu.notice.source.SourceText;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/** Checks papers of any origin: a draft, a text, a DOCX, a DOC, a PDF. */
public final class PaperChecks {

    private final Checker checker = HouseRules.checker();
    private final PaperText text;
    private final Prints prints;
    private final Clock clock;

    PaperChecks(PaperText text, Prints prints, Clock clock) {
        this.text = text;
        this.prints = prints;
        this.clock = clock;
    }

    /**
     * What the check is to go by.
     *
     * @param profile what the house has settled
     * @param upper the upper papers, the nearest first; empty when they stand behind the paper, or there are none
     * @param registered whether a document number is taken
     */
    public record Terms(Profile profile, List<UpperPaper> upper, Predicate<String> registered) {

        public Terms {
            upper = List.copyOf(upper);
        }

        /** Only a profile. */
        public static Terms of(Profile profile) {
            return new Terms(profile, List.of(), number -> false);
        }
    }

    /** The rules that are built. */
    public Checker checker() {
        return checker;
    }

    /** Reads the upper paper that another is compared with. */
    public List<UpperPaper> upper(String name, byte[] bytes) throws IOException {
        return new UpperPaperReader().readAll(text.of(name, bytes));
    }

    /**
     * Checks a file.
     *
     * @param name its name, which tells the kind of file
     * @throws FaultException when it cannot be read
     */
    public CheckedFile check(String name, byte[] bytes, Terms terms) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        Knowledge known = Knowledge.NONE.on(LocalDate.now(clock)).under(terms.profile).withUpper(terms.upper).withRegister(terms.registered);
        if (lower.endsWith(".docx")) {
            Paper paper = PaperReader.ofDocx(bytes);
            Subject subject = new Subject(paper, known.from(Knowledge.Source.DOCX));
            return checked(CheckedFile.Kind.DOCX, name, bytes, printed(name, bytes, subject), null);
        }
        if (lower.matches(".*\\.(txt|text|md)")) {
            String words = SourceText.plain(name, bytes);
            return draft(words) ? draft(name, bytes, DraftFile.parse(name, words), known)
                    : checked(CheckedFile.Kind.TEXT, name, bytes, new Subject(PaperReader.ofText(words), known.from(Knowledge.Source.TEXT)), null);
        }
        Knowledge.Source source = lower.endsWith(".pdf") ? Knowledge.Source.PDF : Knowledge.Source.DOCX;
        Subject subject = new Subject(PaperReader.ofText(text.of(name, bytes)), known.from(source));
        return checked(CheckedFile.Kind.OTHER, name, bytes, printed(name, bytes, subject), null);
    }

    /** A head between two lines of dashes that names an item of a draft. */
    private static boolean draft(String words) {
        String begin = words.replace("\uFEFF", "").stripLeading();
        return begin.startsWith("---") && begin.substring(0, Math.min(begin.length(), 4_000)).lines().anyMatch(line -> line.matches("(?:文种|发文机关|标题|主送)\\s*[:：].*"));
    }

    /** A draft is checked by its words; its pages are the house's own, which {@code wenshu conformance} measures. */
    private CheckedFile draft(String name, byte[] bytes, Draft draft, Knowledge known) {
        Knowledge about = known.from(Knowledge.Source.DRAFT).withOpenness(draft.head().openness());
        Subject subject = new Subject(DraftElements.of(draft).paper(), about);
        return checked(CheckedFile.Kind.DRAFT, name, bytes, subject, draft);
    }

    private CheckedFile checked(CheckedFile.Kind kind, String name, byte[] bytes, Subject subject, Draft draft) {
        return new CheckedFile(kind, name, bytes, subject, checker.check(subject), checker, Optional.ofNullable(draft));
    }

    /** With the pages of the file, which rules of layout are measured on; a file that has none is read all the same. */
    private Subject printed(String name, byte[] file, Subject subject) throws IOException {
        try {
            return prints.of(name, file, subject.paper()).map(subject::printed).orElse(subject);
        } catch (FaultException e) {
            return subject;
        }
    }
}
