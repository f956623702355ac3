package wenshu.notice;

import java.util.List;

/** Builds a {@link Head} item by item; what is not said is empty, sealed and in the layout of its kind. */
public final class HeadBuilder {

    private DocumentKind kind;
    private Layout layout;
    private List<String> issuers;
    private Mark mark = Mark.USUAL;
    private String number = "";
    private String serial = "";
    private String title;
    private String recipients = "";
    private boolean recipientsBelow;
    private String issueDate = "";
    private Sealing sealing = Sealing.SEALED;
    private List<Stamp> stamps = List.of();
    private List<String> signedBy = List.of();
    private String annotation = "";
    private String openness = "";
    private String copies = "";
    private String printer = "";
    private String printDate = "";
    private boolean evenColophon;
    private List<Signatory> signatories = List.of();
    private String copyNumber = "";
    private String secrecy = "";
    private String urgency = "";
    private Attendance attendance = Attendance.NONE;
    private List<Contact> contacts = List.of();

    /** A head with what every paper needs. */
    public HeadBuilder(DocumentKind kind, String issuer, String title) {
        this.kind = kind;
        this.layout = kind.layout();
        this.issuers = List.of(issuer);
        this.title = title;
    }

    HeadBuilder(Head head) {
        kind = head.kind();
        layout = head.layout();
        issuers = head.issuers();
        mark = head.mark();
        number = head.number();
        serial = head.serial();
        title = head.title();
        recipients = head.recipients();
        recipientsBelow = head.recipientsBelow();
        issueDate = head.issueDate();
        sealing = head.sealing();
        stamps = head.stamps();
        signedBy = head.signedBy();
        annotation = head.annotation();
        openness = head.openness();
        copies = head.copies();
        printer = head.printer();
        printDate = head.printDate();
        evenColophon = head.evenColophon();
        signatories = head.signatories();
        copyNumber = head.copyNumber();
        secrecy = head.secrecy();
        urgency = head.urgency();
        attendance = head.attendance();
        contacts = head.contacts();
    }

    /** The head as it has been said. */
    public Head build() {
        return new Head(kind, layout, issuers, mark, number, serial, title, recipients, recipientsBelow, issueDate,
                sealing, stamps, signedBy, annotation, openness, copies, printer, printDate, evenColophon,
                signatories, copyNumber, secrecy, urgency, attendance, contacts);
    }

    /** 文种. */
    public HeadBuilder kind(DocumentKind value) {
        kind = value;
        return this;
    }

    /** 版式. */
    public HeadBuilder layout(Layout value) {
        layout = value;
        return this;
    }

    /** 发文机关, main body first. */
    public HeadBuilder issuers(List<String> value) {
        issuers = value;
        return this;
    }

    /** 发文机关标志. */
    public HeadBuilder mark(Mark value) {
        mark = value;
        return this;
    }

    /** 发文字号. */
    public HeadBuilder number(String value) {
        number = value;
        return this;
    }

    /** 令号 or 编号. */
    public HeadBuilder serial(String value) {
        serial = value;
        return this;
    }

    /** 标题. */
    public HeadBuilder title(String value) {
        title = value;
        return this;
    }

    /** 主送, without the colon. */
    public HeadBuilder recipients(String value) {
        recipients = value;
        return this;
    }

    /** Whether 主送 stands in the colophon (7.3.2). */
    public HeadBuilder recipientsBelow(boolean value) {
        recipientsBelow = value;
        return this;
    }

    /** 成文日期 as 2023年3月3日. */
    public HeadBuilder issueDate(String value) {
        issueDate = value;
        return this;
    }

    /** 用印. */
    public HeadBuilder sealing(Sealing value) {
        sealing = value;
        return this;
    }

    /** 签名章. */
    public HeadBuilder stamps(List<Stamp> value) {
        stamps = value;
        return this;
    }

    /** 署名 where it differs from the issuers. */
    public HeadBuilder signedBy(List<String> value) {
        signedBy = value;
        return this;
    }

    /** 附注 without brackets. */
    public HeadBuilder annotation(String value) {
        annotation = value;
        return this;
    }

    /** 公开方式. */
    public HeadBuilder openness(String value) {
        openness = value;
        return this;
    }

    /** 抄送, without a final mark. */
    public HeadBuilder copies(String value) {
        copies = value;
        return this;
    }

    /** 印发机关. */
    public HeadBuilder printer(String value) {
        printer = value;
        return this;
    }

    /** 印发日期 as 2023年3月3日. */
    public HeadBuilder printDate(String value) {
        printDate = value;
        return this;
    }

    /** Whether the colophon is kept for an even page. */
    public HeadBuilder evenColophon(boolean value) {
        evenColophon = value;
        return this;
    }

    /** 签发人. */
    public HeadBuilder signatories(List<Signatory> value) {
        signatories = value;
        return this;
    }

    /** 份号. */
    public HeadBuilder copyNumber(String value) {
        copyNumber = value;
        return this;
    }

    /** 密级和保密期限. */
    public HeadBuilder secrecy(String value) {
        secrecy = value;
        return this;
    }

    /** 紧急程度. */
    public HeadBuilder urgency(String value) {
        urgency = value;
        return this;
    }

    /** Who was at the meeting. */
    public HeadBuilder attendance(Attendance value) {
        attendance = value;
        return this;
    }

    /** 联系人. */
    public HeadBuilder contacts(List<Contact> value) {
        contacts = value;
        return this;
    }
}
