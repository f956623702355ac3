package wenshu.notice;

import java.util.List;
import java.util.Objects;

/**
 * What a draft says about the paper besides its text; a value may be empty, or hold a {@link Placeholder}.
 *
 * @param kind 文种, such as 通知
 * @param layout 版式
 * @param issuer 发文机关, full name
 * @param number 发文字号
 * @param title 标题
 * @param recipients 主送, without the colon
 * @param issueDate 成文日期 as 2023年3月3日
 * @param sealed 用印: whether a seal will be pressed; decides where name and date stand (7.3.5)
 * @param annotation 附注 without brackets, such as 此件主动公开
 * @param openness 公开方式, metadata for the archive: 主动公开, 依申请公开 or 不予公开
 * @param copies 抄送, without a final mark
 * @param printer 印发机关
 * @param printDate 印发日期 as 2023年3月3日
 * @param signatory 签发人
 * @param copyNumber 份号, six digits
 * @param secrecy 密级和保密期限, such as 机密★1年
 * @param urgency 紧急程度, 特急 or 加急
 * @param contacts 联系人
 */
public record Head(String kind, Layout layout, String issuer, String number, String title, String recipients,
        String issueDate, boolean sealed, String annotation, String openness, String copies, String printer,
        String printDate, String signatory, String copyNumber, String secrecy, String urgency,
        List<Contact> contacts) {

    public Head {
        for (String value : new String[] {kind, issuer, number, title, recipients, issueDate, annotation, openness,
            copies, printer, printDate, signatory, copyNumber, secrecy, urgency}) {
            Objects.requireNonNull(value);
        }
        Objects.requireNonNull(layout);
        contacts = List.copyOf(contacts);
    }
}
