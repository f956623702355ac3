package wenshu.check.text;

import java.util.List;
import java.util.Map;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** Whether numbered paragraphs follow one another as they should (GB/T 9704-2012, 7.3.3). */
public final class NumberingOrder implements RuleFamily {

    private static final int LEVELS = 5;
    private static final int NEAR = 100;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("B01", NumberingOrder::levels, "B03", NumberingOrder::sequence, "B08", NumberingOrder::alone);
    }

    private static void levels(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            int level = 0;
            int firstUsed = 0;
            int restarts = 0;
            boolean told = false;
            for (Numbering.Item item : Numbering.items(part)) {
                firstUsed = firstUsed == 0 ? item.level() : firstUsed;
                restarts += item.level() == 1 && item.number() == 1 ? 1 : 0;
                boolean first = item.number() == 1;
                if (first && firstUsed == 2 && item.level() == 1 && restarts > 1 && !told) {
                    told = true;
                    report.add(item.element(), item.start(), item.end(), "“（一）”的下面又从“一、”编起，层次颠倒", "层次依次用“一、”“（一）”“1.”“（1）”");
                }
                if (first && level > 0 && item.level() > level + 1 && item.level() < LEVELS) {
                    boolean skip = level == 1 && item.level() == 3;
                    (skip ? report.milder(Severity.HINT) : report).add(item.element(), item.start(), item.end(), "“" + Numbering.mark(level, 1).replace("一", "×").replace("1", "×")
                            + "”下面直接用了“" + item.written() + "”，跳过了“" + Numbering.mark(level + 1, 1) + "”一层", "层次依次用“一、”“（一）”“1.”“（1）”");
                }
                level = item.level();
            }
        }
    }

    private static void sequence(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            int[] last = new int[LEVELS + 1];
            // Numbers may run on through the chapters: 一、（一）（二） 二、（三）.
            int[] before = new int[LEVELS + 1];
            List<Numbering.Item> items = Numbering.items(part);
            for (int i = 0; i < items.size(); i++) {
                Numbering.Item item = items.get(i);
                int level = item.level();
                boolean fits = item.number() == last[level] + 1 || before[level] > 0 && item.number() == before[level] + 1
                        || item.number() == 1 && (last[level] != 1 || !items.get(i - 1).equals(lastOf(items, i, level)));
                if (!fits) {
                    int other = elsewhere(items, i, last);
                    fault(item, other, last[level], begun(subject, item), report);
                    level = other > 0 ? other : level;
                }
                last[level] = item.number();
                for (int deeper = level + 1; deeper <= LEVELS; deeper++) {
                    before[deeper] = last[deeper] > 0 ? last[deeper] : before[deeper];
                    last[deeper] = 0;
                }
            }
        }
    }

    /** Whether the first item stands within the paragraph before: 注：1. …… */
    private static boolean begun(Subject subject, Numbering.Item item) {
        int at = item.element().index();
        return at > 0 && subject.paper().elements().get(at - 1).text().contains(item.level() == 3 ? "1" : Numbering.figure(item.level(), 1));
    }

    private static Numbering.Item lastOf(List<Numbering.Item> items, int before, int level) {
        for (int i = before - 1; i >= 0; i--) {
            if (items.get(i).level() == level) {
                return items.get(i);
            }
        }
        return null;
    }

    /** The level whose sequence the number goes on with, when a later item there goes on behind it; else 0. */
    private static int elsewhere(List<Numbering.Item> items, int at, int[] last) {
        int number = items.get(at).number();
        for (int level = 1; level <= LEVELS - 1; level++) {
            if (level != items.get(at).level() && last[level] > 0 && last[level] + 1 == number) {
                for (int i = at + 1; i < Math.min(items.size(), at + NEAR); i++) {
                    if (items.get(i).level() == level) {
                        if (items.get(i).number() == number + 1) {
                            return level;
                        }
                        break;
                    }
                }
            }
        }
        return 0;
    }

    private static void fault(Numbering.Item item, int other, int last, boolean inline, Report report) {
        Element element = item.element();
        if (other > 0) {
            String right = Numbering.mark(other, item.number());
            int from = element.text().indexOf(item.written());
            report.add(element, from, item.behind(), "序号“" + item.written() + "”与上下文的层次不符", "请改为“" + right + "”",
                    List.of(new Edit(element.index(), from, item.behind(), right)));
            return;
        }
        if (last == 0 && (item.number() > 2 || inline)) {
            return;
        }
        String right = Numbering.figure(item.level(), last + 1);
        String wrong = last == 0 ? "序号从“" + item.written() + "”开始，前面没有第一项"
                : item.number() == last ? "序号“" + item.written() + "”重复" : "序号“" + item.written() + "”与前面的“" + Numbering.mark(item.level(), last) + "”不连续";
        report.add(element, item.start(), item.end(), wrong, "请核对，按顺序应为“" + Numbering.mark(item.level(), last + 1) + "”",
                List.of(new Edit(element.index(), item.start(), item.end(), right)));
    }

    private static void alone(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            List<Numbering.Item> items = Numbering.items(part);
            for (int i = 0; i < items.size(); i++) {
                Numbering.Item item = items.get(i);
                boolean sibling = false;
                for (int j = i + 1; j < items.size() && items.get(j).level() >= item.level(); j++) {
                    if (items.get(j).level() == item.level()) {
                        sibling = true;
                        break;
                    }
                }
                if (item.number() == 1 && !sibling) {
                    report.add(item.element(), item.start(), item.end(), "“" + item.written() + "”这一层只有一项", "只有一项时不编序号，或补上其余各项");
                }
            }
        }
    }
}
