package wenshu.check.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

/** 书名号 within 书名号 (GB/T 15834-2011, 4.15), in titles and wherever titles are named. */
public final class TitleMarks implements RuleFamily {

    private static final Pattern ANGLES = Pattern.compile("[<＜](?=[\\u4E00-\\u9FFF])([^<>＜＞/]{3,80})[>＞]");
    private static final Pattern ORGAN_INSIDE = Pattern.compile("《([\\u4E00-\\u9FFF（）]{3,40}?(?:厅|局|部|委|委员会|办公室|办公厅|人民政府|政府|院|中心))[〈《]([^〈〉《》]{4,120})[〉》]》");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("T09", TitleMarks::nesting, "T10", TitleMarks::organInside);
    }

    private record Pair(int open, int close, char was, int depth) {
    }

    private static void nesting(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            List<Pair> pairs = pairs(element.text());
            for (Pair pair : pairs) {
                char right = pair.depth % 2 == 0 ? '《' : '〈';
                if (pair.was != right && pair.depth > 0) {
                    String open = right == '《' ? "《" : "〈";
                    String close = right == '《' ? "》" : "〉";
                    report.add(element, pair.open, pair.close + 1, "书名号里又用了“" + pair.was + "”", "里层请改用“" + open + close + "”",
                            List.of(new Edit(element.index(), pair.open, pair.open + 1, open),
                                    new Edit(element.index(), pair.close, pair.close + 1, close)));
                }
            }
            Matcher m = ANGLES.matcher(element.text());
            while (m.find()) {
                String before = element.text().substring(Math.max(0, m.start() - 100), m.start());
                boolean inside = before.lastIndexOf('《') > before.lastIndexOf('》');
                report.add(element, m.start(), m.end(), "书名号写成了“" + m.group().charAt(0) + "”“" + m.group().charAt(m.group().length() - 1) + "”",
                        "请改用" + (inside ? "“〈〉”" : "“《》”"), List.of(new Edit(element.index(), m.start(), m.start() + 1, inside ? "〈" : "《"),
                                new Edit(element.index(), m.end() - 1, m.end(), inside ? "〉" : "》")));
            }
        }
    }

    /** The pairs of a text in which every mark is closed; none when one is left open. */
    private static List<Pair> pairs(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '《' || c == '〈') {
                open.push(i);
            } else if (c == '》' || c == '〉') {
                if (open.isEmpty() || text.charAt(open.peek()) != (c == '》' ? '《' : '〈')) {
                    return List.of();
                }
                int start = open.pop();
                pairs.add(new Pair(start, i, text.charAt(start), open.size()));
            }
        }
        return open.isEmpty() ? pairs : List.of();
    }

    private static void organInside(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (element.role() == Role.TITLE) {
                continue;
            }
            Matcher m = ORGAN_INSIDE.matcher(element.text());
            while (m.find()) {
                report.replace(element, m.start(), m.end(), m.group(1) + "《" + m.group(2) + "》", "机关名称“" + Scan.cut(m.group(1)) + "”写进了书名号",
                        "请写成“" + Scan.cut(m.group(1)) + "《" + Scan.cut(m.group(2)) + "》”");
            }
        }
        Joined title = Heads.title(subject.paper());
        Matcher m = ORGAN_INSIDE.matcher(title.text());
        if (m.find()) {
            String right = m.group(1) + "《" + m.group(2) + "》";
            List<Edit> edits = title.edit(m.start(), m.end(), right);
            title.report(report, m.start(), m.end(), "机关名称“" + Scan.cut(m.group(1)) + "”写进了书名号", "请写成“" + Scan.cut(m.group(1)) + "《……》”",
                    edits.isEmpty() ? title.whole(title.text().substring(0, m.start()) + right + title.text().substring(m.end())) : edits);
        }
    }
}
