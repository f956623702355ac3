package wenshu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/**
 * Takes the findings of one rule. What is another organ's wording may be pointed at but is never changed: there every
 * finding becomes a hint without edits. An edit that would touch a {@link Protected} stretch is dropped, too.
 */
public final class Report {

    private final RuleEntry rule;
    private final Severity severity;
    private final Paper paper;
    private final List<Finding> into;
    private final Map<Integer, Protected> guards;

    Report(RuleEntry rule, Severity severity, Paper paper, List<Finding> into, Map<Integer, Protected> guards) {
        this.rule = rule;
        this.severity = severity;
        this.paper = paper;
        this.into = into;
        this.guards = guards;
    }

    /** The same rule where its findings weigh less than the rule in general; never more. */
    public Report milder(Severity other) {
        return other.compareTo(severity) > 0 ? new Report(rule, other, paper, into, guards) : this;
    }

    /** Whether a stretch of an element lies within or across what no mending may touch. */
    public boolean guarded(Element element, int start, int end) {
        return guards.computeIfAbsent(element.index(), index -> Protected.of(element.text())).touches(start, end);
    }

    /** A fault in a stretch of an element that only a person can mend. */
    public void add(Element element, int start, int end, String message, String remedy) {
        add(element, start, end, message, remedy, List.of());
    }

    /** A fault in a stretch of an element that is mended by putting something else there. */
    public void replace(Element element, int start, int end, String replacement, String message, String remedy) {
        add(element, start, end, message, remedy, List.of(new Edit(element.index(), start, end, replacement)));
    }

    /** A fault in a stretch of an element with everything that mends it. */
    public void add(Element element, int start, int end, String message, String remedy, List<Edit> edits) {
        boolean foreign = element.part().foreign();
        boolean allowed = !foreign && edits.stream().noneMatch(this::forbidden);
        into.add(new Finding(rule, foreign ? Severity.HINT : severity, element.index(), start, end,
                element.place().page(), message, remedy, allowed ? edits : List.of()));
    }

    /**
     * The same for a stretch that the rule itself has recognised for what it is, such as an identity number or an item's
     * number before a year, so that its likeness to a code or a decimal does not keep it from being mended.
     */
    public void recognised(Element element, int start, int end, String message, String remedy, List<Edit> edits) {
        boolean foreign = element.part().foreign();
        into.add(new Finding(rule, foreign ? Severity.HINT : severity, element.index(), start, end,
                element.place().page(), message, remedy, foreign ? List.of() : edits));
    }

    /** A fault in how an element is printed, on that page. */
    public void printed(Element element, int page, String message, String remedy) {
        into.add(new Finding(rule, element.part().foreign() ? Severity.HINT : severity, element.index(), 0, element.text().length(),
                page, message, remedy, List.of()));
    }

    /** A fault of the whole paper. */
    public void whole(String message, String remedy) {
        into.add(new Finding(rule, severity, -1, 0, 0, 0, message, remedy, List.of()));
    }

    /** A fault on a page that no stretch of text stands for. */
    public void page(int page, String message, String remedy) {
        into.add(new Finding(rule, severity, -1, 0, 0, page, message, remedy, List.of()));
    }

    private boolean forbidden(Edit edit) {
        Element element = paper.elements().get(edit.element());
        if (element.part().foreign()) {
            return true;
        }
        if (edit.kind() != Edit.Kind.TEXT) {
            return edit.element() == 0 || !paper.elements().get(edit.element() - 1).part().equals(element.part());
        }
        return guarded(element, edit.start(), edit.end());
    }
}
