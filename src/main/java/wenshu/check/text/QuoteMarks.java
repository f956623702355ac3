package wenshu.check.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Marks that come in pairs (GB/T 15834-2011, 4.8, 4.9, 4.15). */
public final class QuoteMarks implements RuleFamily {

    private static final String OPEN = "（《〈“‘〔【(";
    private static final String CLOSE = "）》〉”’〕】)";
    private static final Set<Role> LINES = EnumSet.of(Role.TITLE, Role.ATTACHMENT_NOTE, Role.ATTACHMENT_TITLE, Role.RECIPIENTS, Role.COPIES, Role.CONTACT);
    /** So many paragraphs a quotation may run over. */
    private static final int FAR = 30;
    private static final int KINDS = 7;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P03", QuoteMarks::straight, "P05", QuoteMarks::nested, "P06", QuoteMarks::unpaired);
    }

    private static void straight(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            if (text.indexOf('"') < 0 && text.indexOf('\'') < 0 && text.indexOf('＂') < 0) {
                continue;
            }
            int depth = 0;
            int open = -1;
            int single = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '“' ? 1 : c == '”' ? -1 : 0;
                if ((c == '"' || c == '＂') && !report.guarded(element, i, i + 1) && !inch(text, i)) {
                    if (open < 0) {
                        open = i;
                    } else {
                        pair(element, open, i, depth > 0, report);
                        open = -1;
                    }
                } else if (c == '\'' && !report.guarded(element, i, i + 1) && !inch(text, i)) {
                    if (single < 0) {
                        single = i;
                    } else {
                        pair(element, single, i, depth > 0 || open >= 0, report);
                        single = -1;
                    }
                }
            }
            if (open >= 0 && text.chars().anyMatch(c -> Scan.han((char) c))) {
                report.add(element, open, open + 1, "用了直引号“\"”，而且不成对", "请补全并改用弯引号“”");
            }
        }
    }

    private static boolean inch(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1)) && text.indexOf(text.charAt(at)) == at
                && text.indexOf(text.charAt(at), at + 1) < 0;
    }

    private static void pair(Element element, int open, int close, boolean inner, Report report) {
        String text = element.text();
        boolean chinese = text.substring(open, close).chars().anyMatch(c -> Scan.han((char) c))
                || open > 0 && Scan.han(text.charAt(open - 1)) || close + 1 < text.length() && Scan.han(text.charAt(close + 1));
        if (chinese) {
            report.add(element, open, close + 1, "“" + Scan.cut(text.substring(open + 1, close)) + "”用了直引号", "请改用弯引号",
                    List.of(new Edit(element.index(), open, open + 1, inner ? "‘" : "“"), new Edit(element.index(), close, close + 1, inner ? "’" : "”")));
        }
    }

    private static void nested(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            Deque<Integer> open = new ArrayDeque<>();
            List<int[]> pairs = new ArrayList<>();
            boolean broken = false;
            for (int i = 0; i < text.length() && !broken; i++) {
                char c = text.charAt(i);
                if (c == '“' || c == '‘') {
                    open.push(i);
                } else if (c == '”' || c == '’') {
                    broken = open.isEmpty() || text.charAt(open.peek()) != (c == '”' ? '“' : '‘');
                    if (!broken) {
                        int start = open.pop();
                        pairs.add(new int[] {start, i, open.size()});
                    }
                }
            }
            if (broken || !open.isEmpty()) {
                continue;
            }
            for (int[] pair : pairs) {
                if (text.charAt(pair[0]) == '“' && pair[2] % 2 == 1) {
                    report.add(element, pair[0], pair[1] + 1, "双引号里又用了双引号", "里层请改用单引号‘’", List.of(new Edit(element.index(), pair[0], pair[0] + 1, "‘"),
                            new Edit(element.index(), pair[1], pair[1] + 1, "’")));
                }
            }
        }
    }

    private record Mark(Element element, int at, int kind, boolean opens) {
    }

    private static void unpaired(Subject subject, Report report) {
        List<Mark> left = new ArrayList<>();
        Deque<Mark> open = new ArrayDeque<>();
        int[] waiting = new int[KINDS];
        Element before = null;
        for (Element element : subject.paper().elements()) {
            if (element.role() == Role.TABLE || element.role() == Role.PAGE_NUMBER) {
                continue;
            }
            boolean same = before != null && before.part().equals(element.part()) && (element.continues() || LINES.contains(element.role()) && before.role() == element.role());
            if (!same) {
                left.addAll(open.reversed());
                open.clear();
                Arrays.fill(waiting, 0);
            }
            scan(element, open, waiting, left);
            before = element;
        }
        left.addAll(open.reversed());
        left.sort((a, b) -> a.element.index() != b.element.index() ? a.element.index() - b.element.index() : a.at - b.at);
        for (int i = 0; i < left.size(); i++) {
            if (!pairedLater(left, i) && !goesOn(subject, left.get(i))) {
                Mark mark = left.get(i);
                String shown = mark.element.text().substring(mark.at, mark.at + 1);
                report.add(mark.element, mark.at, mark.at + 1, mark.opens ? "“" + shown + "”没有另一半" : "“" + shown + "”前面没有另一半", "请补全或删去");
            }
        }
    }

    /** Each paragraph of a long quotation opens it anew. */
    private static boolean goesOn(Subject subject, Mark mark) {
        int next = mark.element.index() + 1;
        return mark.opens && mark.kind == 3 && next < subject.paper().elements().size() && subject.paper().elements().get(next).stripped().startsWith("“");
    }

    private static void scan(Element element, Deque<Mark> open, int[] waiting, List<Mark> left) {
        String text = element.text();
        int lead = lead(text);
        for (int i = lead; i < text.length(); i++) {
            char c = text.charAt(i);
            int opens = OPEN.indexOf(c);
            int closes = CLOSE.indexOf(c);
            if (opens >= 0) {
                open.push(new Mark(element, i, opens % KINDS, true));
                waiting[opens % KINDS]++;
            } else if (closes >= 0) {
                int kind = closes % KINDS;
                if (waiting[kind] == 0) {
                    boolean letter = c == ')' && i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)) && i <= lead + 3 || text.charAt(i - 1) < 0x80);
                    boolean emoticon = c == '’' && i > 0 && text.charAt(i - 1) < 0x80;
                    boolean point = c == '）' && i > 0 && (text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9' || Numbering.value(text.substring(i - 1, i)) > 0) && (i < 4 || i > 1 && "；。，：、 ".indexOf(text.charAt(i - 2)) >= 0);
                    if (!letter && !emoticon && !point) {
                        left.add(new Mark(element, i, kind, false));
                    }
                } else {
                    while (open.peek().kind != kind) {
                        waiting[open.peek().kind]--;
                        left.add(open.pop());
                    }
                    open.pop();
                    waiting[kind]--;
                }
            }
        }
    }

    private static int lead(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** A quotation may open in one paragraph and close in a later one. */
    private static boolean pairedLater(List<Mark> left, int i) {
        Mark mark = left.get(i);
        if (mark.element.role() == Role.TITLE) {
            return false;
        }
        for (int j = mark.opens ? i + 1 : i - 1; j >= 0 && j < left.size() && Math.abs(i - j) <= FAR; j += mark.opens ? 1 : -1) {
            Mark other = left.get(j);
            int apart = Math.abs(other.element.index() - mark.element.index());
            if (apart > FAR) {
                return false;
            }
            if (other.kind == mark.kind && apart > 0 && mark.kind != 0) {
                return other.opens != mark.opens;
            }
        }
        return false;
    }
}
