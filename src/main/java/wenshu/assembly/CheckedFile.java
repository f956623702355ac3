package wenshu.assembly;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Subject;
import wenshu.check.mend.Change;
import wenshu.check.mend.DocxMendable;
import wenshu.check.mend.DraftMendable;
import wenshu.check.mend.FileMendable;
import wenshu.check.mend.Mended;
import wenshu.check.mend.Mender;
import wenshu.check.word.AnnotatedDocx;
import wenshu.check.word.PlainDocx;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/**
 * A file with what was found in it, and what can be made of both.
 *
 * @param kind what kind of file it is
 * @param name as the clerk calls it
 * @param bytes its content
 * @param subject what the rules saw
 * @param findings in the order of the paper
 * @param checker that found them
 * @param draft where it is one
 */
public record CheckedFile(Kind kind, String name, byte[] bytes, Subject subject, List<Finding> findings, Checker checker,
        Optional<Draft> draft) {

    public CheckedFile {
        findings = List.copyOf(findings);
    }

    /** Kinds of files. */
    public enum Kind {
        /** A draft of the house. */
        DRAFT,
        /** Plain text or Markdown. */
        TEXT,
        /** A Word file. */
        DOCX,
        /** A file of which only the words were read: DOC, PDF. */
        OTHER
    }

    /**
     * A file after mending.
     *
     * @param bytes the same kind of file as before; a DOCX where only the words were read
     * @param changes what was changed
     */
    public record MendedFile(byte[] bytes, List<Change> changes) {
    }

    /** The same with only these findings, such as the graver ones. */
    public CheckedFile only(List<Finding> some) {
        return new CheckedFile(kind, name, bytes, subject, some, checker, draft);
    }

    /** A DOCX with a comment at every finding. */
    public byte[] annotated() {
        if (kind == Kind.DOCX) {
            return AnnotatedDocx.of(name, bytes, subject.paper(), findings);
        }
        Paper numbered = PlainDocx.numbered(subject.paper());
        return AnnotatedDocx.of(name, PlainDocx.of(subject.paper()), numbered, findings);
    }

    /** The file with everything mended that may be mended without asking. */
    public MendedFile mended() {
        return switch (kind) {
            case DRAFT -> {
                Mended<DraftMendable> mended = mender().safe(new DraftMendable(draft.orElseThrow()));
                yield new MendedFile(DraftFile.write(mended.result().draft()).getBytes(StandardCharsets.UTF_8), mended.changes());
            }
            case TEXT -> {
                Mended<FileMendable> mended = mender().safe(new FileMendable(bytes, PaperReader::ofText));
                yield new MendedFile(FileMendable.bytes(mended), mended.changes());
            }
            case DOCX, OTHER -> {
                Mended<DocxMendable> mended = mender().safe(docx());
                yield new MendedFile(DocxMendable.bytes(mended), mended.changes());
            }
        };
    }

    /** A DOCX in which the same mendings are tracked changes, to be accepted or rejected one by one. */
    public MendedFile tracked() {
        Mended<DocxMendable> mended = mender().safe(docx());
        return new MendedFile(DocxMendable.tracked(mended), mended.changes());
    }

    private DocxMendable docx() {
        return kind == Kind.DOCX ? new DocxMendable(name, bytes, PaperReader::ofDocx)
                : new DocxMendable(name, PlainDocx.of(subject.paper()), PaperReader::ofDocx);
    }

    private Mender mender() {
        return new Mender(checker, paper -> new Subject(paper, subject.known()));
    }
}
