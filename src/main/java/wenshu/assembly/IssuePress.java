package wenshu.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Knowledge;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.check.suite.HouseRules;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.register.RegisterList;
import wenshu.signoff.Press;

/** Papers that are issued, set by the house's own rooms and held against its rules. */
final class IssuePress implements Press {

    private final Supplier<Notices> notices;
    private final RegisterList register;
    private final Clock clock;
    private Checker checker;

    IssuePress(Supplier<Notices> notices, RegisterList register, Clock clock) {
        this.notices = notices;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Made make(String name, Draft draft) {
        Notices.Set set = notices.get().issue(name, draft);
        Paper paper = DraftElements.of(draft).paper();
        // Its own number is never one that another paper has: the register sees to that when it is taken.
        String own = draft.head().number();
        Knowledge known = Knowledge.NONE.on(LocalDate.now(clock)).from(Knowledge.Source.DRAFT)
                .withOpenness(draft.head().openness())
                .withRegister(number -> !number.equals(own) && register.isTaken(number));
        List<Problem> problems = checker().check(new Subject(paper, known)).stream()
                .map(finding -> new Problem(finding.rule().id(), place(paper, finding) + finding.sentence(),
                        finding.severity() == Severity.ERROR)).toList();
        return new Made(set.docx(), set.rendition().pdf(), set.rendition().pages(), problems);
    }

    /** Built when the first paper is looked over, so that the service starts quickly. */
    private synchronized Checker checker() {
        if (checker == null) {
            checker = HouseRules.checker();
        }
        return checker;
    }

    private static String place(Paper paper, Finding finding) {
        if (finding.element() < 0) {
            return finding.page() > 0 ? "第" + finding.page() + "页：" : "";
        }
        Element element = paper.elements().get(finding.element());
        String field = element.place().field();
        String text = element.stripped();
        return field.isEmpty() ? element.role().word() + "“" + (text.length() > 12 ? text.substring(0, 12) + "……" : text) + "”：" : field + "：";
    }
}
