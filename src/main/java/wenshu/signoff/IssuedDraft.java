package wenshu.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.Draft;
import wenshu.notice.Head;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Placeholder;
import wenshu.notice.Signatory;
import wenshu.register.Series;

/**
 * The signed draft with what only its issue can say: number, 成文日期 (the day on which it was signed), 印发日期 and the
 * signer's name. Nothing else is touched.
 */
final class IssuedDraft {

    private IssuedDraft() {
    }

    /** The draft with all of that in its place. */
    static Draft of(Draft draft, String number, LocalDate signed, LocalDate printed, String signer) {
        Head head = draft.head();
        HeadBuilder change = head.change().number(number).issueDate(ChineseDate.format(signed));
        if (!head.printer().isEmpty() || !head.printDate().isEmpty()) {
            change.printDate(ChineseDate.format(printed));
        }
        change.signatories(head.signatories().stream()
                .map(each -> Placeholder.in(each.name()) ? new Signatory(signer, each.organ()) : each).toList());
        return new Draft(change.build(), draft.body(), draft.attachments(), draft.forwarded());
    }

    /**
     * The series that its number belongs to in a year; empty for an order or minutes, which have a serial of their own.
     *
     * @throws FaultException when it neither says its code nor has a serial
     */
    static Optional<Series> series(Draft draft, int year) {
        Head head = draft.head();
        if (head.number().isEmpty() && !head.serial().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Series.of(head.number()).map(found -> new Series(found.code(), year)).orElseThrow(
                () -> FaultException.badInput("CODE_MISSING", "发文字号", "没有写机关代字和年份",
                        "请写成“示人社函〔" + year + "〕【待填：顺序号】号”的样子，顺序号在编号时由系统取")));
    }

    /**
     * Makes sure that nothing is open but what the issue itself fills in.
     *
     * @throws FaultException naming everything that is
     */
    static void requireReady(Draft draft, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        List<Fault> faults = new ArrayList<>();
        String number = "号";
        try {
            number = series(draft, today.getYear()).map(series -> series.number(1)).orElse("");
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        try {
            of(draft, number, today, today, "签发人").requireComplete();
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
    }
}
