package wenshu.notice.forward;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.Contact;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.Head;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Placeholder;
import wenshu.paper.organ.Organs;

/** Proposes a notice from nothing: its frame, with everything else to be filled in. */
public final class BlankNotice {

    private BlankNotice() {
    }

    /**
     * The frame of a notice.
     *
     * @throws FaultException when the issuer's name is no organ's name
     */
    public static Draft propose(String issuer, LocalDate date) {
        String name = IssuerName.checked(issuer);
        String number = Organs.house().letterCode(name).map(code -> code + "〔" + date.getYear() + "〕" + Placeholder.fill("顺序号") + "号")
                .orElse(Placeholder.fill("发文字号"));
        Head head = new HeadBuilder(DocumentKind.NOTICE, name, name + "关于" + Placeholder.fill("事由") + "的通知")
                .layout(Layout.LETTER).number(number).recipients(Recipients.usual(name)).issueDate(ChineseDate.format(date))
                .contacts(List.of(new Contact("", Placeholder.fill("联系人"), Placeholder.fill("带区号的联系电话"), "", ""))).build();
        return new Draft(head, List.of(Placeholder.fill("缘由和依据") + "现就有关事项通知如下。", "一、" + Placeholder.fill("事项"),
                Placeholder.fill("要求"), "二、" + Placeholder.fill("事项"), Placeholder.fill("要求")), List.of(), Optional.empty());
    }
}
