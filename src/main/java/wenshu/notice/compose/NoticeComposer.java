package wenshu.notice.compose;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/** Sets a draft as one DOCX by the measures of GB/T 9704-2012: the notice and all that is bound behind it. */
public final class NoticeComposer {

    private final Function<String, byte[]> forms;

    /** @param forms gives the blank DOCX of a template by its name, or refuses with a {@code FaultException} */
    public NoticeComposer(Function<String, byte[]> forms) {
        this.forms = forms;
    }

    /**
     * The whole paper. Open placeholders are printed as they stand: a preview shows them; issuing asks
     * {@link Draft#requireComplete()} first.
     */
    public byte[] docx(Draft draft) {
        Head head = draft.head();
        Masthead masthead = Masthead.of(head);
        PackageParts parts = new PackageParts(masthead.header(), head.layout() == Layout.DOCUMENT, head.title());
        XmlElement styles = Styles.part();
        XmlElement document = new XmlElement("w:document");
        XmlElement body = document.addNew("w:body");
        masthead.body().forEach(body::add);
        notice(body, draft);
        XmlElement last = behind(body, draft, styles, parts);
        Colophon.blocks(head).forEach(body::add);
        body.add(last);
        return parts.build(styles, document);
    }

    private static void notice(XmlElement body, Draft draft) {
        Head head = draft.head();
        body.add(TextBlocks.title(head.title()));
        if (!head.recipients().isEmpty()) {
            Masthead.blank(1).forEach(body::add);
            body.add(TextBlocks.recipients(head.recipients()));
        }
        draft.body().forEach(paragraph -> body.add(TextBlocks.paragraph(paragraph)));
        TextBlocks.contacts(head.contacts()).forEach(body::add);
        TextBlocks.attachmentNote(draft.attachments()).forEach(body::add);
        // Name, date and annotation must not stand alone on a page (7.3.5.5).
        keepWithNext(body);
        Signature.blocks(head.issuer(), head.issueDate(), head.sealed()).forEach(body::add);
        if (!head.annotation().isEmpty()) {
            keepWithNext(body);
            body.add(Signature.annotation(head.annotation()));
        }
    }

    private static void keepWithNext(XmlElement body) {
        body.children().getLast().child("w:pPr").content().add(1, new XmlElement("w:keepNext"));
    }

    /** Adds everything behind the notice; gives the properties of the section that is still open. */
    private XmlElement behind(XmlElement body, Draft draft, XmlElement styles, PackageParts parts) {
        XmlElement open = Sections.own(true);
        boolean ownGeometry = true;
        List<Attachment> attachments = draft.attachments();
        Iterator<ForwardedPaper> papers = draft.forwarded().iterator();
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            boolean pageBreak = ownGeometry;
            if (!(attachment.content() instanceof Attachment.Separate) && !ownGeometry) {
                Sections.close(body, open);
                open = Sections.own(false);
                ownGeometry = true;
            }
            switch (attachment.content()) {
                case Attachment.Separate separate -> { }
                case Attachment.Text text -> {
                    body.add(AttachmentPages.label(i + 1, attachments.size(), pageBreak));
                    AttachmentPages.text(attachment.title(), text).forEach(body::add);
                }
                case Attachment.Forwarded forwarded -> {
                    body.add(AttachmentPages.label(i + 1, attachments.size(), pageBreak));
                    Masthead.blank(1).forEach(body::add);
                    AttachmentPages.forwarded(papers.next(), false).forEach(body::add);
                }
                case Attachment.Template template -> {
                    Sections.close(body, open);
                    FormMerge form = new FormMerge(template.template(), forms.apply(template.template()), i + 1);
                    open = form.into(body, AttachmentPages.label(i + 1, attachments.size(), false), styles, parts);
                    ownGeometry = false;
                }
            }
        }
        while (papers.hasNext()) {
            boolean pageBreak = ownGeometry;
            if (!ownGeometry) {
                Sections.close(body, open);
                open = Sections.own(false);
                ownGeometry = true;
            }
            AttachmentPages.forwarded(papers.next(), pageBreak).forEach(body::add);
        }
        return open;
    }
}
