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

/** How the numbers of paragraphs and their headings are written (GB/T 9704-2012, 7.3.3; GB/T 15834-2011). */
public final class NumberingMarks implements RuleFamily {

    private static final String HANZI = "[一二三四五六七八九十百]{1,5}";
    private static final Pattern DOTS = Pattern.compile("^[ \\u3000\\t]*(?:(\\d{1,2})(、)(?!\\d)|(\\d{1,2})(．、?|\\.、|[，,])(?![\\d])|[（(](?:" + HANZI
            + "|\\d{1,2})[）)]([、.．，,])|(" + HANZI + ")([.．，,])(?=[ \\u3000]{0,2}[\\u4E00-\\u9FFF]))");
    private static final Pattern HALF = Pattern.compile("(?:^[ \\u3000\\t]*|(?<=[。；：，]))(?:(\\()(?:" + HANZI + "|\\d{1,2})([）)])|（(?:" + HANZI + "|\\d{1,2})(\\)))");
    private static final Pattern CIRCLED = Pattern.compile("^[ \\u3000\\t]*([①-⑳])[.、．]?");
    private static final int ROUND = 60;
    private static final int LONGEST_HEADING = 22;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("B02", NumberingMarks::dots, "B04", NumberingMarks::half, "B05", NumberingMarks::circled, "B06", NumberingMarks::headingMark,
                "B07", NumberingMarks::runIn);
    }

    private static void dots(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher m = DOTS.matcher(element.text());
            if (!element.role().text() || !m.find()) {
                continue;
            }
            int group = m.group(2) != null ? 2 : m.group(4) != null ? 4 : m.group(5) != null ? 5 : 7;
            String right = group == 5 ? "" : group == 7 ? "、" : ".";
            String written = m.group().strip();
            String shown = group == 5 ? written.substring(0, written.length() - 1) : (group == 2 ? m.group(1) : group == 4 ? m.group(3) : m.group(6)) + right;
            report.replace(element, m.start(group), m.end(group), right, "序号“" + written + "”的点号不对", "请写成“" + shown + "”");
        }
    }

    private static void half(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (!element.role().text()) {
                continue;
            }
            Matcher m = HALF.matcher(element.text());
            while (m.find()) {
                List<Edit> edits = new ArrayList<>();
                if (m.group(1) != null) {
                    edits.add(new Edit(element.index(), m.start(1), m.end(1), "（"));
                    if (m.group(2).equals(")")) {
                        edits.add(new Edit(element.index(), m.start(2), m.end(2), "）"));
                    }
                } else {
                    edits.add(new Edit(element.index(), m.start(3), m.end(3), "）"));
                }
                String written = m.group().strip();
                report.add(element, m.end() - written.length(), m.end(), "序号“" + written + "”用了半角括号",
                        "请改为“" + written.replace('(', '（').replace(')', '）') + "”", edits);
            }
        }
    }

    private static void circled(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher m = CIRCLED.matcher(element.text());
            if (element.role().text() && m.find()) {
                String right = "（" + (m.group(1).charAt(0) - '①' + 1) + "）";
                report.replace(element, m.start(1), m.end(), right, "用带圈数字“" + m.group(1) + "”作层次序号", "第四层请用“" + right + "”");
            }
        }
    }

    private static void headingMark(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            boolean plain = others(part);
            for (int i = 0; i + 1 < part.size(); i++) {
                Numbering.Item item = Numbering.item(part.get(i)).filter(found -> found.level() <= 2).orElse(null);
                if (item == null) {
                    continue;
                }
                String words = item.words();
                int next = Numbering.item(part.get(i + 1)).map(Numbering.Item::level).orElse(9);
                char end = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
                boolean lead = words.matches(".*(?:如下|下列|以下|之一|包括|分别|指|为|即)[^。；]{0,6}[：:]");
                boolean clause = words.length() < 2 || words.substring(0, words.length() - 1).matches(".*[，。；：！？,;].*")
                        || item.level() == 2 && words.matches(".*(?:不得|应当|必须|可以|须|不予|按照|由|的)。|[^。]{16,}。") || lead;
                if (item.level() == 2 && end == '。' && !plain) {
                    continue;
                }
                if ("。；：;:".indexOf(end) >= 0 && words.length() <= LONGEST_HEADING && next > item.level() && !clause) {
                    int at = part.get(i).text().stripTrailing().length();
                    report.replace(part.get(i), at - 1, at, "", "单独成行的标题“" + Scan.cut(words) + "”末尾有“" + end + "”", "请删去");
                }
            }
        }
    }

    /** Whether most headings of the second level that stand alone have no mark, so that one that has sticks out. */
    private static boolean others(List<Element> part) {
        int bare = 0;
        int marked = 0;
        for (int i = 0; i + 1 < part.size(); i++) {
            Numbering.Item item = Numbering.item(part.get(i)).orElse(null);
            if (item != null && item.level() == 2 && item.words().length() <= LONGEST_HEADING) {
                bare += item.words().matches("[^，。；：]+") ? 1 : 0;
                marked += item.words().endsWith("。") ? 1 : 0;
            }
        }
        return bare > marked;
    }

    private static boolean runsIn(Numbering.Item item) {
        int stop = item.words().indexOf('。');
        return stop > 1 && stop <= LONGEST_HEADING && stop < item.words().length() - 1 && !item.words().substring(0, stop).matches(".*[，；：].*");
    }

    private static void runIn(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            List<Numbering.Item> items = Numbering.items(part);
            for (int i = 0; i < items.size(); i++) {
                Numbering.Item item = items.get(i);
                if (item.level() != 2 || runsIn(item) || item.words().length() < 40 || item.words().indexOf('。') == item.words().indexOf("。”")) {
                    continue;
                }
                int others = 0;
                int alike = 0;
                for (int j = i - 1; j >= Math.max(0, i - ROUND) && items.get(j).level() >= 2; j--) {
                    others += items.get(j).level() == 2 ? 1 : 0;
                    alike += items.get(j).level() == 2 && runsIn(items.get(j)) ? 1 : 0;
                }
                for (int j = i + 1; j < Math.min(items.size(), i + ROUND) && items.get(j).level() >= 2; j++) {
                    others += items.get(j).level() == 2 ? 1 : 0;
                    alike += items.get(j).level() == 2 && runsIn(items.get(j)) ? 1 : 0;
                }
                if (others >= 2 && alike == others) {
                    report.add(item.element(), item.start(), item.behind(), "同一层其他各项都有小标题，“" + item.written() + "”没有用句号隔出小标题",
                            "请在小标题后加“。”，如“（一）专业技术人才。”");
                }
            }
        }
    }
}
