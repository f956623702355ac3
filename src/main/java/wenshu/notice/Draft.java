package wenshu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * A notice before it is issued: the one whole that a clerk edits.
 *
 * @param head everything but the text
 * @param body the text's paragraphs in order
 * @param attachments in the order of the note below the text
 * @param forwarded the papers that the notice forwards: the nearest first, the highest original last; the attachments that
 *     are {@link Attachment.Forwarded} stand for them in this order
 */
public record Draft(Head head, List<String> body, List<Attachment> attachments, List<ForwardedPaper> forwarded) {

    public Draft {
        Objects.requireNonNull(head);
        body = Paragraphs.normal(body);
        attachments = List.copyOf(attachments);
        forwarded = List.copyOf(forwarded);
    }

    /** A draft that forwards one paper or none. */
    public Draft(Head head, List<String> body, List<Attachment> attachments, Optional<ForwardedPaper> forwarded) {
        this(head, body, attachments, forwarded.stream().toList());
    }

    /** The same draft with the forwarded papers behind it, but not among its attachments: they are part of its text. */
    public Draft unlisted() {
        return new Draft(head, body, attachments.stream().filter(each -> !(each.content() instanceof Attachment.Forwarded)).toList(),
                forwarded);
    }

    /** The document number, when the clerk has filled it in. */
    public Optional<DocumentNumber> documentNumber() {
        return DocumentNumber.strict(head.number());
    }

    /** Everything still to be filled in or decided, each with where it stands. */
    public List<Fault> openPoints() {
        List<Fault> open = new ArrayList<>();
        collect(open, "发文机关", String.join("\n", head.issuers()));
        collect(open, "发文机关标志", String.join("\n", head.mark().names()));
        collect(open, "发文字号", head.number());
        collect(open, head.layout() == Layout.ORDER ? "令号" : "编号", head.serial());
        collect(open, "标题", head.title());
        collect(open, "主送", head.recipients());
        collect(open, "成文日期", head.issueDate());
        collect(open, "附注", head.annotation());
        collect(open, "抄送", head.copies());
        collect(open, "印发机关", head.printer());
        collect(open, "印发日期", head.printDate());
        head.stamps().forEach(stamp -> collect(open, "签名章", stamp.duty() + "\n" + stamp.name()));
        collect(open, "署名", String.join("\n", head.signedBy()));
        head.signatories().forEach(signatory -> collect(open, "签发人", signatory.name()));
        collect(open, "份号", head.copyNumber());
        collect(open, "密级", head.secrecy());
        collect(open, "紧急程度", head.urgency());
        collect(open, "出席", head.attendance().present());
        collect(open, "请假", head.attendance().excused());
        collect(open, "列席", head.attendance().observing());
        for (Contact contact : head.contacts()) {
            String place = "联系人" + (contact.matter().isEmpty() ? "" : "（" + contact.matter() + "）");
            collect(open, place, contact.matter() + "\n" + contact.name() + "\n" + contact.phone() + "\n"
                    + contact.email() + "\n" + contact.address());
        }
        for (int i = 0; i < body.size(); i++) {
            collect(open, "正文第" + (i + 1) + "段", body.get(i));
        }
        for (int i = 0; i < attachments.size(); i++) {
            collect(open, "附件" + (i + 1), attachments.get(i).title());
            if (attachments.get(i).content() instanceof Attachment.Text text) {
                collect(open, "附件" + (i + 1), String.join("\n", text.paragraphs()));
            }
        }
        forwarded.forEach(paper -> collect(open, "来文", paper.issuer() + "\n" + paper.number() + "\n" + paper.title()));
        return open;
    }

    private static void collect(List<Fault> into, String place, String text) {
        for (String placeholder : Placeholder.all(text)) {
            into.add(new Fault("NOT_FILLED", place, "还有" + placeholder, "请在草稿中改成实际内容后再印发"));
        }
    }

    /**
     * Makes sure that the paper may be issued.
     *
     * @throws FaultException naming every point still open, and whatever a formal paper must have
     */
    public void requireComplete() {
        List<Fault> faults = new ArrayList<>(openPoints());
        if (head.layout() == Layout.ORDER) {
            require(faults, head.serial(), "令号");
        } else {
            require(faults, head.number() + head.serial(), "发文字号");
        }
        if (head.kind().addressed()) {
            require(faults, head.recipients(), "主送");
        }
        require(faults, head.issueDate(), "成文日期");
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
    }

    private static void require(List<Fault> faults, String value, String name) {
        if (value.isEmpty()) {
            faults.add(new Fault("MISSING", "文件头", "缺少“" + name + "”", "请补上“" + name + "：”一行后再印发"));
        }
    }
}
