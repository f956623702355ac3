package wenshu.web.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wenshu.archive.Access;
import wenshu.archive.Alongside;
import wenshu.archive.Entry;
import wenshu.archive.Handover;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.DocumentNumber;
import wenshu.notice.DraftFile;
import wenshu.notice.forward.BlankNotice;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.register.Register;
import wenshu.register.Series;
import wenshu.notice.source.SourceText;
import wenshu.render.Finding;
import wenshu.signoff.Issuing;
import wenshu.web.shell.Preview;

/** What happens to the text of a draft, for the pages and for the interface alike. */
@Component
public final class DraftDesk {

    private static final int MOST_NAME = 60;

    private final Workshop workshop;
    private final Clock clock;

    DraftDesk(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    /**
     * An issued notice.
     *
     * @param draft what it was made from
     * @param name file name without ending
     * @param set Word file and pages
     */
    public record Issued(Draft draft, String name, Notices.Set set) {
    }

    /** The draft of a notice that forwards the paper in an uploaded file. */
    public String forward(String fileName, byte[] content, String issuer) throws IOException {
        return forward(workshop.paperText().of(fileName, content), issuer);
    }

    /** The draft of a notice that forwards the paper whose text is given. */
    public String forward(String paper, String issuer) {
        if (issuer.isBlank()) {
            throw FaultException.badInput("ISSUER_MISSING", "转发机关", "没有填写", "请填写转发机关的全称");
        }
        return DraftFile.write(workshop.notices().forward(workshop.notices().read(paper), issuer.strip(), LocalDate.now(clock),
                ForwardingTitle.A));
    }

    /** The draft of a new paper of this kind; of a notice when there is no such kind. */
    public String blank(String kind, String issuer) {
        return DraftFile.write(BlankNotice.propose(DocumentKind.ofWord(kind).orElse(DocumentKind.NOTICE), issuer, LocalDate.now(clock)));
    }

    /** The text of a file that is a draft file already, known by its head; nothing for any other file. */
    public Optional<String> draftFile(String name, byte[] bytes) {
        boolean head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.UTF_8).replace("\uFEFF", "").startsWith("---");
        return head ? Optional.of(DraftForm.plain(SourceText.plain(name, bytes))) : Optional.empty();
    }

    /** The real pages of a draft as it stands, with everything still open. */
    public Preview preview(String text) {
        Draft draft = parse(text);
        Notices.Set set = workshop.notices().preview(name(draft), draft);
        List<String> notes = new ArrayList<>(draft.openPoints().stream()
                .filter(point -> !Issuing.fillsIn(draft, point)).map(Fault::sentence).toList());
        set.rendition().findings().stream().map(Finding::message).distinct().forEach(notes::add);
        return new Preview(set.rendition().pages(), notes, draft.head().title(), set.rendition().pdf());
    }

    /** The finished paper; refused as long as anything is open. */
    public Issued issue(String text) {
        Draft draft = parse(text);
        return new Issued(draft, name(draft), workshop.notices().issue(name(draft), draft));
    }

    /**
     * Keeps an issued paper that brought its number along in the archive, the PDF and the Word file as one record, and
     * enters its number; refused when another paper has that number.
     *
     * @param author login name of the one who issues it
     */
    public Receipt archive(Issued issued, String author) {
        return archive(issued, author, (jdbc, record) -> { });
    }

    /** The same with something that becomes true in the same transaction, when it is archived now and was not before. */
    Receipt archive(Issued issued, String author, Alongside.Work besides) {
        Draft draft = issued.draft();
        int year = draft.documentNumber().map(DocumentNumber::year).orElse(0);
        Entry entry = Entry.of(draft.head().title(), draft.head().number(), year, draft.head().kind().word(), draft.head().issuer(),
                List.of(), "").dated(ChineseDate.parse(draft.head().issueDate()).orElse(null))
                .classified(draft.head().secrecy()).held(workshop.section(author), Access.HOUSE);
        Submission submission = new Submission(entry, Origin.ISSUED,
                List.of(FileIn.of(issued.name() + ".pdf", issued.set().rendition().pdf()),
                        FileIn.of(issued.name() + ".docx", issued.set().docx())));
        Alongside alongside = Alongside.unlessThere((jdbc, record) -> {
            draft.documentNumber().ifPresent(number -> workshop.register().enterRecord(jdbc,
                    new Series(number.code(), number.year()), number.sequence(), draft.head().issuer(),
                    new Register.Written(record.title(),
                            ChineseDate.parse(draft.head().issueDate()).orElseGet(() -> LocalDate.now(clock)), author),
                    record.id()));
            besides.write(jdbc, record);
        });
        return workshop.archive().add(new Handover(submission, alongside, workshop.describing()));
    }

    /** The title to list a draft under, even when its text cannot be read as a draft. */
    public String title(String text) {
        String found = text.lines().limit(200).filter(line -> line.startsWith("标题:") || line.startsWith("标题："))
                .map(line -> line.substring(3).strip().replaceAll("^[\"']|[\"']$", "")).findFirst().orElse("");
        if (found.isEmpty()) {
            return "（没有标题）";
        }
        return found.length() > 200 ? found.substring(0, 200) : found;
    }

    private static Draft parse(String text) {
        return DraftFile.parse("", text.replace("\r\n", "\n"));
    }

    private static String name(Draft draft) {
        String title = draft.head().title();
        String number = draft.head().number();
        String whole = (number.isEmpty() || number.contains("【") ? "" : number + " ") + title;
        return whole.length() > MOST_NAME ? whole.substring(0, MOST_NAME) : whole;
    }
}
