package wenshu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.paper.Element;

/** Findings for those who read them: a line of text for people, a tree of names and values for programs. */
public final class FindingView {

    private static final int MOST_QUOTED = 60;

    private final Subject subject;

    /** The findings of this paper. */
    public FindingView(Subject subject) {
        this.subject = subject;
    }

    private Optional<Element> element(Finding finding) {
        return finding.element() < 0 ? Optional.empty() : Optional.of(subject.paper().elements().get(finding.element()));
    }

    /** The page, from 1; 0 when unknown. */
    private int page(Finding finding) {
        int known = Math.max(finding.page(), element(finding).map(e -> e.place().page()).orElse(0));
        return known > 0 ? known : element(finding).flatMap(e -> subject.print().map(print -> print.of(e)))
                .flatMap(spots -> spots.stream().findFirst()).map(Spot::page).orElse(0);
    }

    /** Where a person finds it: 第2页第14段, 标题, 全文. */
    public String place(Finding finding) {
        int page = page(finding);
        String at = page > 0 ? "第" + page + "页" : "";
        return element(finding).map(e -> e.place().page() > 0 || !e.place().field().isEmpty() ? e.place().word() : at + e.place().word())
                .orElse(at.isEmpty() ? "全文" : at);
    }

    /** The words at fault; empty when the whole paper or a page is meant. */
    public String quoted(Finding finding) {
        return element(finding).map(e -> e.text().substring(finding.start(), finding.end())).orElse("");
    }

    /** One line: 第14段 错误 N01 年份括号：… 。 */
    public String line(Finding finding) {
        String quoted = quoted(finding).replace('\n', ' ').replace('\t', ' ').strip();
        String shown = quoted.length() > MOST_QUOTED ? quoted.substring(0, MOST_QUOTED) + "…" : quoted;
        return place(finding) + "　" + finding.severity().word() + "　" + finding.rule().id() + " " + finding.rule().name() + "：" + finding.sentence()
                + (shown.isEmpty() || finding.message().contains(shown) ? "" : "〔" + shown + "〕") + "（" + finding.rule().clause() + "）";
    }

    /** For programs: rule, severity, level, clause, place, message, remedy, fix. */
    public Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = rule(finding.rule());
        tree.put("severity", finding.severity().name());
        tree.put("place", place(finding, page(finding)));
        tree.put("message", finding.message());
        tree.put("remedy", finding.remedy());
        tree.put("fix", finding.edits().isEmpty() ? null : fix(finding));
        return tree;
    }

    private static Map<String, Object> rule(RuleEntry rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.id());
        tree.put("name", rule.name());
        tree.put("severity", rule.severity().name());
        tree.put("level", rule.level().name());
        tree.put("clause", rule.clause());
        return tree;
    }

    private Map<String, Object> place(Finding finding, int page) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("page", page);
        place.put("paragraph", element(finding).map(e -> e.place().paragraph()).orElse(0));
        place.put("start", element(finding).map(e -> e.offset() + finding.start()).orElse(0));
        place.put("end", element(finding).map(e -> e.offset() + finding.end()).orElse(0));
        place.put("field", element(finding).map(e -> e.place().field()).orElse(""));
        place.put("element", element(finding).map(e -> e.role().word()).orElse(""));
        place.put("text", quoted(finding));
        return place;
    }

    private Map<String, Object> fix(Finding finding) {
        List<Map<String, Object>> edits = new ArrayList<>();
        for (Edit edit : finding.edits()) {
            Element element = subject.paper().elements().get(edit.element());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", edit.kind().name());
            one.put("paragraph", element.place().paragraph());
            one.put("field", element.place().field());
            one.put("start", element.offset() + edit.start());
            one.put("end", element.offset() + edit.end());
            one.put("replacement", edit.replacement());
            edits.add(one);
        }
        Map<String, Object> fix = new LinkedHashMap<>();
        fix.put("automatic", finding.safe());
        fix.put("edits", edits);
        return fix;
    }

    /** A rule of the catalogue with whether a program looks after it. */
    public static Map<String, Object> tree(RuleEntry rule, boolean built) {
        Map<String, Object> tree = rule(rule);
        tree.put("fix", rule.mending().name());
        tree.put("done", built);
        tree.put("notDoable", rule.notDoable());
        return tree;
    }
}
