package wenshu.notice.forward;

import java.time.LocalDate;
import java.util.List;
import wenshu.fault.FaultException;
import wenshu.notice.Attendance;
import wenshu.notice.ChineseDate;
import wenshu.notice.Contact;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Placeholder;
import wenshu.notice.Sealing;
import wenshu.notice.Signatory;
import wenshu.notice.Stamp;
import wenshu.paper.organ.Organs;

/** Proposes a paper from nothing: the frame of its kind, with everything else to be filled in. */
public final class BlankNotice {

    private BlankNotice() {
    }

    /**
     * The frame of a notice 通知.
     *
     * @throws FaultException when the issuer's name is no organ's name
     */
    public static Draft propose(String issuer, LocalDate date) {
        return propose(DocumentKind.NOTICE, issuer, date);
    }

    /**
     * The frame of a paper of that kind.
     *
     * @throws FaultException when the issuer's name is no organ's name
     */
    public static Draft propose(DocumentKind kind, String issuer, LocalDate date) {
        String name = IssuerName.checked(issuer);
        HeadBuilder head = new HeadBuilder(kind, name, title(kind, name)).issueDate(ChineseDate.format(date));
        switch (kind) {
            case NOTICE -> head.layout(Layout.LETTER).number(letterNumber(name, date)).recipients(Recipients.usual(name))
                    .contacts(List.of(new Contact("", Placeholder.fill("联系人"), Placeholder.fill("带区号的联系电话"), "", "")));
            case LETTER -> head.number(letterNumber(name, date)).recipients(Placeholder.fill("主送机关"));
            case ORDER -> head.serial("第" + Placeholder.fill("序号") + "号").sealing(Sealing.STAMPED)
                    .stamps(List.of(new Stamp(Placeholder.fill("签发人职务"), Placeholder.fill("签发人姓名"))));
            case MINUTES -> head.serial("第" + Placeholder.fill("序号") + "期").sealing(Sealing.UNSEALED)
                    .attendance(new Attendance(Placeholder.fill("出席人员"), "", Placeholder.fill("列席人员")));
            default -> head.number(Placeholder.fill("发文字号")).recipients(kind.addressed() ? Placeholder.fill("主送机关") : "");
        }
        if (kind.direction() == DocumentKind.Direction.UP) {
            head.signatories(List.of(new Signatory(Placeholder.fill("签发人"), "")));
        }
        if (kind == DocumentKind.REQUEST) {
            // A superior must know whom to ask: the note of a 请示 names a person and a telephone.
            head.annotation("联系人：" + Placeholder.fill("联系人") + "，联系电话：" + Placeholder.fill("带区号的联系电话"));
        }
        return new Draft(head.build(), Skeletons.of(kind), List.of(), List.of());
    }

    private static String title(DocumentKind kind, String issuer) {
        return switch (kind) {
            case ORDER -> issuer + "令";
            case MINUTES -> Placeholder.fill("会议名称") + "纪要";
            default -> issuer + "关于" + Placeholder.fill("事由") + "的" + kind.word();
        };
    }

    private static String letterNumber(String issuer, LocalDate date) {
        return Organs.house().letterCode(issuer).map(code -> code + "〔" + date.getYear() + "〕" + Placeholder.fill("顺序号") + "号")
                .orElse(Placeholder.fill("发文字号"));
    }
}
