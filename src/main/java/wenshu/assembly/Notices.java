package wenshu.assembly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wenshu.calendar.WorkCalendar;
import wenshu.check.Protected;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.read.FileParagraphs;
import wenshu.notice.Draft;
import wenshu.notice.compose.Booklet;
import wenshu.notice.compose.NoticeComposer;
import wenshu.notice.forward.Chain;
import wenshu.notice.forward.Forwarding;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.notice.intake.Cell;
import wenshu.notice.intake.DraftIntake;
import wenshu.notice.intake.Taken;
import wenshu.notice.rollover.Rolled;
import wenshu.notice.rollover.Rollover;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.paper.read.PaperReader;
import wenshu.render.LaidOut;
import wenshu.render.Rendition;
import wenshu.render.Renderer;

/** The way of a notice through the rooms: upper-level paper to draft, draft to pages. */
public final class Notices {

    private final UpperPaperReader reader = new UpperPaperReader();
    private final Predicate<String> templates;
    private final NoticeComposer composer;
    private final Renderer renderer;
    private final PaperText texts;
    private final DraftIntake intake = new DraftIntake(Protected::touched);

    Notices(Predicate<String> templates, Function<String, byte[]> blankForms, Renderer renderer, PaperText texts) {
        this.templates = templates;
        this.composer = new NoticeComposer(blankForms);
        this.renderer = renderer;
        this.texts = texts;
    }

    /** Reads the paper that is to be forwarded out of plain text. */
    public UpperPaper read(String text) {
        return reader.read(text);
    }

    /**
     * Makes a draft of any file: a text, Markdown, a DOCX, DOC or PDF.
     *
     * @param excluded {@link wenshu.notice.mend.Mend#id} of mends that are not wanted
     * @throws wenshu.fault.FaultException when the file cannot be read or says nothing
     */
    public Taken draftOf(String name, byte[] bytes, Collection<String> excluded) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return draftOf(name, texts.of(name, bytes), excluded);
        }
        OpcPackage file = OpcPackage.readOnly(name, bytes);
        Map<Integer, Cell> cells = FileParagraphs.of(file).stream().filter(FileParagraph::inTable)
                .collect(Collectors.toMap(FileParagraph::number, cell -> new Cell(cell.row(), cell.column())));
        return intake.take(name, PaperReader.ofDocx(file), cells, excluded);
    }

    /** Makes a draft of a text that somebody brings. */
    public Taken draftOf(String name, String text, Collection<String> excluded) {
        return intake.take(name, PaperReader.ofText(text), Map.of(), excluded);
    }

    /** Proposes the notice that forwards it. */
    public Draft forward(UpperPaper paper, String issuer, LocalDate date, ForwardingTitle style) {
        return new Forwarding(templates, style).propose(paper, issuer, date);
    }

    /** Reads every paper of plain text that forward one another up from that organ: the nearest first, the original last. */
    public List<UpperPaper> chain(String text, String issuer) {
        return Chain.of(reader.readAll(text), issuer);
    }

    /**
     * Rolls last year's paper forward.
     *
     * @param old last year's draft, as it was archived or as {@link #draftOf} makes it of a file
     * @param upper this year's upper papers, the nearest first; may be empty
     * @param issued the new date of issue, where it is known
     */
    public Rolled roll(Draft old, int year, List<UpperPaper> upper, Optional<LocalDate> issued) {
        return new Rollover(WorkCalendar.standard()).roll(old, year, upper, issued);
    }

    /** Proposes the notice that forwards a whole chain. */
    public Draft forward(List<UpperPaper> chain, String issuer, LocalDate date, ForwardingTitle style) {
        return new Forwarding(templates, style).propose(chain, issuer, date);
    }

    /** Sets a draft as it stands, open points included: for looking at. */
    public Set preview(String name, Draft draft) {
        Map<byte[], LaidOut> seen = new IdentityHashMap<>();
        byte[] docx = composer.docx(draft, look -> seen.computeIfAbsent(look, each -> renderer.layOut(name, each)).frames());
        LaidOut laid = seen.get(docx);
        return new Set(docx, new Rendition(laid.frames(), laid.pdf(), laid.findings()));
    }

    /** The attachments of a draft that are bound by themselves, each with its file name. */
    public Map<String, Set> booklets(Draft draft) {
        Map<String, Set> booklets = new LinkedHashMap<>();
        for (Booklet booklet : composer.booklets(draft)) {
            booklets.put(booklet.name(), new Set(booklet.docx(), renderer.render(booklet.name(), booklet.docx())));
        }
        return booklets;
    }

    /** The pages of a draft as it stands, laid out but not painted: what the editor shows while somebody types. */
    public LaidOut pages(String name, Draft draft) {
        Map<byte[], LaidOut> seen = new IdentityHashMap<>();
        byte[] docx = composer.docx(draft, look -> seen.computeIfAbsent(look, each -> renderer.layOut(name, each)).frames());
        return seen.get(docx);
    }

    /**
     * Sets a draft that is to be issued.
     *
     * @throws wenshu.fault.FaultException naming every point still open
     */
    public Set issue(String name, Draft draft) {
        draft.requireComplete();
        return preview(name, draft);
    }

    /**
     * A notice in both its forms, which cannot disagree.
     *
     * @param docx the Word file
     * @param rendition its pages and the PDF
     */
    public record Set(byte[] docx, Rendition rendition) {
    }
}
