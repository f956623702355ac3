package wenshu.notice.compose;

import java.util.List;
import java.util.function.Function;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;

/** Everything behind the notice: its attachments and the paper that it forwards, each on pages of its own. */
final class Behind {

    /** The geometry of the section that is still open. */
    private enum Kind { OWN, LANDSCAPE, FORM }

    private final Draft draft;
    private final Function<String, byte[]> forms;
    private final XmlElement body;
    private final XmlElement styles;
    private final PackageParts parts;
    private final Sections sections;
    private final boolean apart;
    private XmlElement open;
    private Kind kind = Kind.OWN;

    /**
     * @param open properties of the section in which the notice stands
     * @param apart whether an attachment is set that is bound by itself; else such ones are left out
     */
    Behind(Draft draft, Function<String, byte[]> forms, XmlElement body, XmlElement styles, PackageParts parts,
            Sections sections, XmlElement open, boolean apart) {
        this.draft = draft;
        this.forms = forms;
        this.body = body;
        this.styles = styles;
        this.parts = parts;
        this.sections = sections;
        this.open = open;
        this.apart = apart;
    }

    /** The properties of the section that is still open. */
    XmlElement open() {
        return open;
    }

    /** Whether the open section's pages lie on their side. */
    boolean sideways() {
        return kind == Kind.LANDSCAPE;
    }

    /** All attachments that are bound with the notice, and the forwarded papers for which no attachment stands. */
    void all() {
        for (int i = 0; i < draft.attachments().size(); i++) {
            if (!draft.attachments().get(i).apart()) {
                attachment(i);
            }
        }
        int listed = (int) draft.attachments().stream().filter(each -> each.content() instanceof Attachment.Forwarded).count();
        for (int i = listed; i < draft.forwarded().size(); i++) {
            boolean pageBreak = section(Kind.OWN);
            AttachmentPages.forwarded(draft.forwarded().get(i), pageBreak).forEach(body::add);
        }
    }

    /** One attachment. */
    void attachment(int index) {
        List<Attachment> attachments = draft.attachments();
        Attachment attachment = attachments.get(index);
        switch (attachment.content()) {
            case Attachment.Separate separate -> { }
            case Attachment.Text text -> {
                boolean pageBreak = section(attachment.landscape() ? Kind.LANDSCAPE : Kind.OWN);
                body.add(label(index, pageBreak));
                int room = attachment.landscape() ? Geometry.SIDE_WIDTH : Geometry.TYPE_WIDTH;
                AttachmentPages.text(attachment.title(), text, draft.head(), room).forEach(body::add);
            }
            case Attachment.Forwarded forwarded -> {
                boolean pageBreak = section(Kind.OWN);
                body.add(label(index, pageBreak));
                Masthead.blank(1).forEach(body::add);
                AttachmentPages.forwarded(paper(index), false).forEach(body::add);
            }
            case Attachment.Template template -> {
                if (!body.children().isEmpty()) {
                    Sections.close(body, open);
                }
                FormMerge form = new FormMerge(template.template(), forms.apply(template.template()), index + 1, sections);
                open = form.into(body, label(index, false), styles, parts);
                kind = Kind.FORM;
            }
        }
    }

    /** The forwarded paper for which an attachment stands: the first for the first of them, and so on. */
    private ForwardedPaper paper(int index) {
        int before = (int) draft.attachments().subList(0, index).stream()
                .filter(each -> each.content() instanceof Attachment.Forwarded).count();
        return draft.forwarded().get(before);
    }

    /** Opens a section of that kind where the open one is another; tells whether a page break must begin the page instead. */
    private boolean section(Kind wanted) {
        if (wanted == kind && kind != Kind.FORM) {
            return !body.children().isEmpty();
        }
        if (!body.children().isEmpty()) {
            Sections.close(body, open);
        }
        open = wanted == Kind.LANDSCAPE ? sections.landscape() : sections.own();
        kind = wanted;
        return false;
    }

    private XmlElement label(int index, boolean pageBreak) {
        String paper = !apart ? "" : draft.head().number().isEmpty() ? draft.head().serial() : draft.head().number();
        return AttachmentPages.label(index + 1, draft.attachments().size(), paper, pageBreak);
    }
}
