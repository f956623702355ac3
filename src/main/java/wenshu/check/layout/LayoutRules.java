package wenshu.check.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Every rule that is measured on the printed page; silent on papers that have none. */
public final class LayoutRules implements RuleFamily {

    private static final List<Gauge> GAUGES = List.of(new PageGauge(), new TypeGauge(), new HeadGauge(), new LetterGauge(), new SpecialGauge(),
            new BodyGauge(), new SignatureGauge(), new JointGauge(), new AttachmentGauge(), new ColophonGauge(), new NumberGauge());

    /** What was worked out last: the rules of one check ask for the same paper one after the other. */
    private record Known(Subject subject, Printed printed) {
    }

    private final AtomicReference<Known> last = new AtomicReference<>();

    @Override
    public Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        GAUGES.forEach(gauge -> gauge.measures().forEach((id, measure) -> rules.put(id, (subject, report) -> {
            if (subject.print().isPresent() && !subject.print().get().pages().sheets().isEmpty()) {
                report(measure.of(printed(subject)), report);
            } else if (id.equals("A08")) {
                pages(subject.paper().elements(), report);
            }
        })));
        return rules;
    }

    /** Where nothing is printed, the pages that a reading has noted still tell whether an attachment begins on its own. */
    private static void pages(List<Element> elements, Report report) {
        for (int i = 1; i < elements.size(); i++) {
            Element label = elements.get(i);
            Element before = elements.get(i - 1);
            if (label.role() == Role.ATTACHMENT_LABEL && label.place().page() > 0 && before.place().page() == label.place().page()
                    && before.role() != Role.PAGE_NUMBER && before.role() != Role.PRINTER) {
                report.add(label, 0, label.text().length(), "附件没有另面编排", "请在“" + label.stripped() + "”前插入分页符");
            }
        }
    }

    private Printed printed(Subject subject) {
        Known known = last.get();
        if (known == null || known.subject != subject) {
            known = new Known(subject, new Printed(subject));
            last.set(known);
        }
        return known.printed;
    }

    /** Like faults are one finding that says how often: a paper in the wrong face has one fault, not one a paragraph. */
    private static void report(List<Measurement> measurements, Report report) {
        Map<String, List<Measurement>> faults = new LinkedHashMap<>();
        measurements.stream().filter(each -> !each.passed()).forEach(each ->
                faults.computeIfAbsent(each.what() + "\n" + each.measured(), key -> new ArrayList<>()).add(each));
        faults.values().forEach(same -> {
            Measurement first = same.getFirst();
            String message = first.message() + (same.size() > 1 ? "（共 " + same.size() + " 处）" : "");
            Element element = first.element();
            if (element != null) {
                report.printed(element, first.page(), message, first.remedy());
            } else if (first.page() > 0) {
                report.page(first.page(), message, first.remedy());
            } else {
                report.whole(message, first.remedy());
            }
        });
    }

    /** Every measure on a paper that has pages, kept or not, by rule in the order of their ids. */
    public static Map<String, List<Measurement>> all(Subject subject) {
        Printed printed = new Printed(subject);
        Map<String, List<Measurement>> all = new java.util.TreeMap<>();
        GAUGES.forEach(gauge -> gauge.measures().forEach((id, measure) -> all.put(id, measure.of(printed))));
        return all;
    }
}
