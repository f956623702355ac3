package wenshu.assembly;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import wenshu.notice.Draft;
import wenshu.notice.compose.Booklet;
import wenshu.notice.compose.NoticeComposer;
import wenshu.notice.forward.Forwarding;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.render.LaidOut;
import wenshu.render.Rendition;
import wenshu.render.Renderer;

/** The way of a notice through the rooms: upper-level paper to draft, draft to pages. */
public final class Notices {

    private final UpperPaperReader reader = new UpperPaperReader();
    private final Predicate<String> templates;
    private final NoticeComposer composer;
    private final Renderer renderer;

    Notices(Predicate<String> templates, Function<String, byte[]> blankForms, Renderer renderer) {
        this.templates = templates;
        this.composer = new NoticeComposer(blankForms);
        this.renderer = renderer;
    }

    /** Reads the paper that is to be forwarded out of plain text. */
    public UpperPaper read(String text) {
        return reader.read(text);
    }

    /** Proposes the notice that forwards it. */
    public Draft forward(UpperPaper paper, String issuer, LocalDate date, ForwardingTitle style) {
        return new Forwarding(templates, style).propose(paper, issuer, date);
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
        return renderer.layOut(name, composer.docx(draft));
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
