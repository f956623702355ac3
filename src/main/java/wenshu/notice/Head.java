package wenshu.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a draft says about the paper besides its text; a value may be empty, or hold a {@link Placeholder}. Made and
 * changed through {@link HeadBuilder}.
 *
 * @param kind 文种
 * @param layout 版式
 * @param issuers 发文机关, full names, the main body 主办机关 first; at least one
 * @param mark what stands in 发文机关标志
 * @param number 发文字号, with joint issue the main body's
 * @param serial 令号 of an order such as 第5号, or 编号 of minutes
 * @param title 标题; orders print none
 * @param recipients 主送, without the colon
 * @param recipientsBelow whether 主送 stands in the colophon, because it would leave no room for text on page 1 (7.3.2)
 * @param issueDate 成文日期 as 2023年3月3日
 * @param sealing 用印
 * @param stamps 签名章, main body first
 * @param signedBy 署名 where it differs from the issuers' names; empty for these
 * @param annotation 附注 without brackets, such as 此件主动公开
 * @param openness 公开方式, metadata for the archive: 主动公开, 依申请公开 or 不予公开
 * @param copies 抄送, without a final mark
 * @param printer 印发机关
 * @param printDate 印发日期 as 2023年3月3日
 * @param evenColophon whether the colophon is kept for the last even page, as duplex printing has it
 * @param signatories 签发人 in the order of the issuers
 * @param copyNumber 份号, six digits
 * @param secrecy 密级和保密期限, such as 机密★1年
 * @param urgency 紧急程度, 特急 or 加急
 * @param attendance who was at the meeting of minutes
 * @param contacts 联系人
 */
public record Head(DocumentKind kind, Layout layout, List<String> issuers, Mark mark, String number, String serial,
        String title, String recipients, boolean recipientsBelow, String issueDate, Sealing sealing, List<Stamp> stamps,
        List<String> signedBy, String annotation, String openness, String copies, String printer, String printDate,
        boolean evenColophon, List<Signatory> signatories, String copyNumber, String secrecy, String urgency,
        Attendance attendance, List<Contact> contacts) {

    public Head {
        Stream.of(kind, layout, mark, number, serial, title, recipients, issueDate, sealing, annotation, openness, copies,
                printer, printDate, copyNumber, secrecy, urgency, attendance).forEach(Objects::requireNonNull);
        issuers = List.copyOf(issuers);
        stamps = List.copyOf(stamps);
        signedBy = List.copyOf(signedBy);
        signatories = List.copyOf(signatories);
        contacts = List.copyOf(contacts);
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("a paper has an issuer");
        }
    }

    /** The organ that issues the paper; with joint issue the main body. */
    public String issuer() {
        return issuers.getFirst();
    }

    /** Whether several organs issue it together. */
    public boolean joint() {
        return issuers.size() > 1;
    }

    /** The names below the text, main body first. */
    public List<String> signatures() {
        return signedBy.isEmpty() ? issuers : signedBy;
    }

    /** Whether a seal will be pressed. */
    public boolean sealed() {
        return sealing == Sealing.SEALED;
    }

    /** The same head, to be changed. */
    public HeadBuilder change() {
        return new HeadBuilder(this);
    }
}
