package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** How sentences and lists are closed (GB/T 15834-2011). */
public final class Sentences implements RuleFamily {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+");
    private static final Pattern LABELS = Pattern.compile("电话|联系|邮箱|地址|网址|传真|邮编|姓名|账号|账户|路径|时间|地点|附件|单位");
    private static final int LONG = 20;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P11", Sentences::colons, "P12", Sentences::lists, "P13", Sentences::end);
    }

    private static void colons(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (!element.role().text() || element.text().indexOf('：') < 0) {
                continue;
            }
            String text = blanked(element.text());
            Matcher m = SENTENCE.matcher(text);
            while (m.find()) {
                int first = m.group().indexOf('：');
                int second = first < 0 ? -1 : m.group().indexOf('：', first + 1);
                if (second > 0 && second - first > 1 && !LABELS.matcher(m.group()).find() && first < m.group().length() - 1) {
                    report.add(element, m.start() + second, m.start() + second + 1, "一句话里用了两个冒号", "请改写，一句只用一个冒号");
                }
            }
        }
    }

    /** The text with quotations, brackets, times and ratios blanked out. */
    private static String blanked(String text) {
        StringBuilder plain = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "“（《".indexOf(c) >= 0 ? 1 : "”）》".indexOf(c) >= 0 ? -1 : 0;
            boolean ratio = c == '：' && i > 0 && i + 1 < text.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
            if (depth > 0 || ratio) {
                plain.setCharAt(i, ' ');
            }
        }
        return depth == 0 ? plain.toString() : text.replace('：', ' ');
    }

    private static void lists(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            for (int level = 2; level <= 5; level++) {
                List<Numbering.Item> run = new ArrayList<>();
                for (int i = 0; i <= part.size(); i++) {
                    Numbering.Item item = i < part.size() ? Numbering.item(part.get(i)).orElse(null) : null;
                    boolean goesOn = item != null && item.level() == level && item.number() == run.size() + 1;
                    if (!goesOn) {
                        list(run, report);
                        run.clear();
                    }
                    if (item != null && item.level() == level && item.number() == run.size() + 1) {
                        run.add(item);
                    }
                }
            }
        }
    }

    private static char mark(Numbering.Item item) {
        String words = item.words();
        char end = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
        boolean single = !words.isEmpty() && words.substring(0, words.length() - 1).matches("[^。！？]*");
        return single ? end == ';' ? '；' : end : ' ';
    }

    /** Items that are one clause each end alike; the last one ends the sentence. */
    private static void list(List<Numbering.Item> run, Report report) {
        if (run.size() < 3) {
            return;
        }
        List<Numbering.Item> inner = run.subList(0, run.size() - 1);
        long semicolons = inner.stream().filter(item -> mark(item) == '；').count();
        long stops = inner.stream().filter(item -> mark(item) == '。').count();
        if (semicolons > 0 && stops > 0) {
            char right = semicolons > stops && inner.stream().noneMatch(item -> mark(item) == ' ') ? '；' : '。';
            for (Numbering.Item item : inner) {
                if ((mark(item) == '；' || mark(item) == '。') && mark(item) != right) {
                    change(item, right, "同一组列项的末尾有的用“；”有的用“。”", report);
                }
            }
        }
        if (semicolons > 0 && mark(run.getLast()) == '；') {
            change(run.getLast(), '。', "最后一项的末尾用了“；”", report);
        }
    }

    private static void change(Numbering.Item item, char right, String message, Report report) {
        int at = item.element().text().stripTrailing().length() - 1;
        report.replace(item.element(), at, at + 1, String.valueOf(right), message, "请改为“" + right + "”");
    }

    private static void end(Subject subject, Report report) {
        List<Element> elements = subject.paper().elements();
        for (Element element : elements) {
            String text = element.text().stripTrailing();
            boolean goesOn = element.index() + 1 < elements.size() && Leftovers.goesOn(element, elements.get(element.index() + 1));
            boolean body = element.role() == Role.BODY || element.role().headingLevel() > 0 && text.contains("。");
            if (!body || goesOn || text.length() < LONG) {
                continue;
            }
            char last = text.charAt(text.length() - 1);
            boolean open = Scan.han(last) || Character.isDigit(last) || "，、".indexOf(last) >= 0;
            boolean sentence = text.contains("。") || text.contains("，") && text.length() >= 30;
            boolean label = text.matches("(?s)[^，。]{1,14}[：:].*") && !text.contains("。") || text.matches("(?s).*[:：/@|\\t].{0,40}") && LABELS.matcher(text).find();
            boolean table = text.matches("(?s).*(?: {2,}|\\u3000{2,}|_{2,}|\\|).*");
            if (open && sentence && !label && !table) {
                boolean mark = "，、".indexOf(last) >= 0;
                report.add(element, text.length() - 1, text.length(), mark ? "段落以“" + last + "”结尾" : "段落末尾没有句号", "请" + (mark ? "改为" : "补上") + "“。”",
                        List.of(new Edit(element.index(), mark ? text.length() - 1 : text.length(), text.length(), "。")));
            }
        }
    }
}
