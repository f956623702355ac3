package wenshu.check.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Half-width marks in Chinese text (GB/T 15834-2011). */
public final class HalfWidth implements RuleFamily {

    private static final String HALF = ",;:?!.";
    private static final String FULL = "，；：？！。";
    private static final int LONGEST_BRACKET = 200;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P01", HalfWidth::marks, "P02", HalfWidth::brackets);
    }

    private static boolean chinese(char c) {
        return Scan.han(c) || "）》”’〉】〕（《“‘〈【〔".indexOf(c) >= 0;
    }

    private static void marks(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            for (int i = 1; i < text.length(); i++) {
                int kind = HALF.indexOf(text.charAt(i));
                if (kind < 0) {
                    continue;
                }
                int behind = i + 1;
                while (behind < text.length() && Scan.blank(text.charAt(behind))) {
                    behind++;
                }
                char left = text.charAt(i - 1);
                char right = behind < text.length() ? text.charAt(behind) : '\n';
                boolean end = right == '\n';
                boolean between = chinese(left) && (chinese(right) || end || Character.isDigit(right) && kind != 5)
                        || (Character.isLetterOrDigit(left) || left == ')' || left == '%') && left < 0x80 && Scan.han(right) && kind != 5 && i > 3 && kind < 2;
                boolean others = end && kind == 2 && (element.role() == Role.RECIPIENTS || element.role() == Role.ATTACHMENT_LABEL)
                        || kind == 2 && element.role() == Role.ATTACHMENT_NOTE || kind == 5 && MiddleDots.name(text, i)
                        || i == 1 && Numbering.value(text.substring(0, 1)) > 0 || kind == 5 && text.startsWith("..", i) || text.charAt(i - 1) == '.'
                        || heading(text, i);
                if (between && !others && !report.guarded(element, i, i + 1)) {
                    int stop = end || Character.isDigit(right) && behind == i + 1 ? i + 1 : behind;
                    String mark = FULL.substring(kind, kind + 1);
                    report.replace(element, i, stop, mark, "“" + around(text, i) + "”用了半角的“" + text.charAt(i) + "”", "请改为“" + mark + "”");
                }
            }
        }
    }

    /** 一.总则 is a heading's dot, another rule's matter. */
    private static boolean heading(String text, int at) {
        return at < 6 && Numbering.value(text.substring(0, at).strip()) > 0 && text.substring(0, at).strip().length() <= 3;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 4)).strip();
    }

    private static void brackets(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '(' || c == '（') {
                    open.push(i);
                } else if (c == ')' || c == '）') {
                    if (!open.isEmpty() && i - open.peek() <= LONGEST_BRACKET) {
                        pair(element, open.pop(), i, report);
                    } else {
                        open.clear();
                    }
                }
            }
        }
    }

    private static void pair(Element element, int open, int close, Report report) {
        String text = element.text();
        String inside = text.substring(open + 1, close);
        boolean wrong = text.charAt(open) == '(' || text.charAt(close) == ')';
        boolean marker = open < 8 && text.substring(0, open).isBlank() && inside.matches("[一二三四五六七八九十百]{1,5}|\\d{1,2}");
        if (!wrong || marker || inside.chars().noneMatch(c -> Scan.han((char) c))
                || report.guarded(element, open, open + 1) || report.guarded(element, close, close + 1)) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        if (text.charAt(open) == '(') {
            edits.add(new Edit(element.index(), open, open + 1, "（"));
        }
        if (text.charAt(close) == ')') {
            edits.add(new Edit(element.index(), close, close + 1, "）"));
        }
        report.add(element, open, close + 1, "“" + Scan.cut(text.substring(open, close + 1)) + "”用了半角括号", "请改用全角括号“（）”", edits);
    }
}
