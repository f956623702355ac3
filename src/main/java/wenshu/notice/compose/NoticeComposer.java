package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/** Sets a draft as one DOCX by the measures of GB/T 9704-2012: the notice and all that is bound behind it. */
public final class NoticeComposer {

    /** The bookmark at the first paragraph of the text. */
    static final String TEXT_PLACE = "_GwText";
    private static final int TEXT_PLACE_ID = 900;

    private final Function<String, byte[]> forms;

    /** @param forms gives the blank DOCX of a template by its name, or refuses with a {@code FaultException} */
    public NoticeComposer(Function<String, byte[]> forms) {
        this.forms = forms;
    }

    /**
     * The whole paper as it falls out, without a look at its pages. Open placeholders are printed as they stand: a
     * preview shows them; issuing asks {@link Draft#requireComplete()} first.
     */
    public byte[] docx(Draft draft) {
        return docx(draft, Fit.usual(draft.head()), true);
    }

    /** The whole paper, made to fit its pages: name and date never alone, the colophon where it belongs. */
    public byte[] docx(Draft draft, Proof proof) {
        return new Fitting(draft.head(), (fit, whole) -> docx(draft, fit, whole), proof).run();
    }

    /** The attachments that are bound by themselves, each as a paper of its own whose pages begin with 1. */
    public List<Booklet> booklets(Draft draft) {
        List<Booklet> booklets = new ArrayList<>();
        List<Attachment> attachments = draft.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            if (attachment.apart() && !(attachment.content() instanceof Attachment.Separate)) {
                booklets.add(new Booklet("附件" + (attachments.size() == 1 ? "" : i + 1) + " " + attachment.title(),
                        booklet(draft, i)));
            }
        }
        return booklets;
    }

    private byte[] booklet(Draft draft, int index) {
        PackageParts parts = new PackageParts(List.of(), draft.attachments().get(index).title());
        Sections sections = new Sections(parts, true);
        XmlElement styles = Styles.part();
        XmlElement document = new XmlElement("w:document");
        XmlElement body = document.addNew("w:body");
        Behind behind = new Behind(draft, forms, body, styles, parts, sections, sections.own(), true);
        behind.attachment(index);
        body.add(behind.open());
        return parts.build(styles, document);
    }

    private byte[] docx(Draft draft, Fit fit, boolean whole) {
        Head head = draft.head();
        Masthead masthead = Masthead.of(head);
        PackageParts parts = new PackageParts(masthead.header(), head.title());
        Sections sections = new Sections(parts, head.layout() != Layout.LETTER);
        XmlElement styles = Styles.part();
        XmlElement document = new XmlElement("w:document");
        XmlElement body = document.addNew("w:body");
        masthead.body().forEach(body::add);
        notice(body, draft, fit);
        Behind behind = new Behind(draft, forms, body, styles, parts, sections, sections.first(), false);
        if (whole) {
            behind.all();
        }
        XmlElement last = behind.open();
        if (whole && Colophon.any(head, fit)) {
            // Behind a table on its side the colophon stands on an upright page of its own (7.4.1).
            if (fit.colophon() == Fit.ColophonPage.NEXT_EVEN) {
                Sections.close(body, last);
                last = sections.colophonPage();
            } else if (fit.colophon() == Fit.ColophonPage.NEXT || behind.sideways()) {
                Sections.close(body, last);
                last = sections.own();
            }
            Colophon.blocks(head, fit).forEach(body::add);
        }
        body.add(last);
        return parts.build(styles, document);
    }

    private static void notice(XmlElement body, Draft draft, Fit fit) {
        Head head = draft.head();
        if (titled(head)) {
            body.add(TextBlocks.title(head.title()));
            Masthead.blank(1).forEach(body::add);
        }
        if (fit.recipientsAbove(head)) {
            body.add(TextBlocks.recipients(head.recipients()));
        }
        List<XmlElement> text = new ArrayList<>(TextBlocks.blocks(draft.body(), Geometry.TYPE_WIDTH));
        text.stream().filter(block -> block.is("w:p")).findFirst().ifPresent(first -> Wml.marked(first, TEXT_PLACE, TEXT_PLACE_ID));
        text.addAll(TextBlocks.contacts(head.contacts()));
        int held = text.size() - 1;
        text.addAll(TextBlocks.attachmentNote(draft.attachments()));
        text.addAll(TextBlocks.attendance(head.attendance()));
        List<XmlElement> signature = new ArrayList<>(Signature.blocks(head));
        // Name, date and annotation must not stand on a page without text (7.3.5.5).
        if (fit.holdsText() && !signature.isEmpty()) {
            text.subList(held, text.size()).stream().filter(block -> block.is("w:p"))
                    .forEach(block -> PropertyOrder.set(block, new XmlElement("w:keepNext")));
        }
        if (!head.annotation().isEmpty()) {
            if (!signature.isEmpty()) {
                PropertyOrder.set(signature.getLast(), new XmlElement("w:keepNext"));
            }
            signature.add(Signature.annotation(head.annotation()));
        }
        text.addAll(signature);
        if (fit.line() != Geometry.LINE) {
            text.stream().filter(block -> block.is("w:p") && block.child("w:pPr").child("w:spacing") == null)
                    .forEach(block -> PropertyOrder.set(block, Wml.exactLine(fit.line())));
        }
        text.forEach(body::add);
    }

    /** Orders have no title below their number; minutes have none when their mark says it already. */
    private static boolean titled(Head head) {
        return switch (head.layout()) {
            case ORDER -> false;
            case MINUTES -> !head.title().equals(Masthead.minutesMark(head));
            case DOCUMENT, LETTER -> true;
        };
    }
}
