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
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** How a title reads: repeated words, marks, length, blanks. */
public final class TitleWords implements RuleFamily {

    /** 甲关于转发《乙〈关于……的通知〉》的通知 or 甲关于转发乙《关于……的通知》的通知. */
    private static final Pattern FORWARDS = Pattern.compile(
            "^(.*?)关于转发(?:《?([^《〈》〉]{0,40})[《〈])?(关于[^《》〈〉]+?通知)[〉》]{1,2}的通知$");
    private static final Pattern MARKED = Pattern.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|“[^“”]*”|（[^（）]*）");
    private static final int ROWS = 3;
    private static final int ROW = 20;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("T06", TitleWords::noticeOfNotice, "T07", TitleWords::about, "T08", TitleWords::forward,
                "T11", TitleWords::marks, "T12", TitleWords::length, "T14", TitleWords::blanks);
    }

    private static void noticeOfNotice(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        Matcher m = Pattern.compile("通知[〉》]{0,2}的通知$").matcher(title.text());
        if (m.find()) {
            Matcher forwards = FORWARDS.matcher(title.text());
            String proposal = forwards.matches() ? forwards.group(1) + "转发" + (forwards.group(2) == null ? "" : forwards.group(2)) + forwards.group(3) : "";
            title.report(report, m.start(), m.end(), "标题出现“通知的通知”", proposal.isEmpty() ? "请改写标题，只保留一个“通知”" : "可改为“" + proposal + "”",
                    proposal.isEmpty() ? List.of() : title.whole(proposal));
        }
    }

    /** The title with what stands within marks blanked out, so that places stay. */
    private static String outside(String title) {
        StringBuilder plain = new StringBuilder(title);
        Matcher m = MARKED.matcher(title);
        while (m.find()) {
            for (int i = m.start(); i < m.end(); i++) {
                plain.setCharAt(i, '\u3000');
            }
        }
        return plain.toString();
    }

    private static void about(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        String plain = outside(title.text());
        int first = plain.indexOf("关于");
        int second = first < 0 ? -1 : plain.indexOf("关于", first + 2);
        if (second > 0) {
            boolean forwards = plain.substring(first, second).matches("关于(?:转发|批转).*");
            title.report(report, second, second + 2, "标题里有不止一个“关于”", forwards ? "可删去“转发”前的“关于”" : "请改写标题，只保留一个“关于”",
                    forwards ? title.edit(first, first + 2, "") : List.of());
        }
    }

    private static void forward(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        int first = title.text().indexOf("转发");
        int second = first < 0 ? -1 : title.text().indexOf("转发", first + 2);
        if (second > 0) {
            title.report(report, second, second + 2, "标题里有不止一个“转发”", "请只写最初发文机关的原件，中间层级的来文在正文开头说明", List.of());
        }
    }

    private static void marks(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        String plain = outside(title.text());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ("，。；：！？".indexOf(c) >= 0) {
                boolean end = i == plain.length() - 1;
                title.report(end && c == '。' ? report : report.milder(Severity.WARNING), i, i + 1, end ? "标题末尾有“" + c + "”" : "标题中间用了“" + c + "”",
                        end ? "请删去" : "标题除书名号等外一般不用标点，请改写", end ? title.edit(i, i + 1, "") : List.of());
            }
        }
    }

    private static void length(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        double width = title.text().chars().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
        if (width > ROWS * ROW) {
            title.report(report, "标题有" + (int) Math.ceil(width) + "个字宽，2号字要排" + (int) Math.ceil(width / ROW) + "行", "请概括事由，把标题压到三行以内", List.of());
        }
    }

    private static void blanks(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.TITLE)) {
            String text = element.text();
            List<Edit> edits = new ArrayList<>();
            for (int i = 1; i < text.length() - 1; i++) {
                if (!Scan.blank(text.charAt(i)) || Scan.blank(text.charAt(i - 1))) {
                    continue;
                }
                int end = i;
                while (end < text.length() && Scan.blank(text.charAt(end))) {
                    end++;
                }
                boolean inside = end < text.length() && !text.substring(0, i).isBlank();
                if (inside && wide(text.charAt(i - 1)) | wide(text.charAt(end)) && !organs(text.substring(0, i), text.substring(end))) {
                    edits.add(new Edit(element.index(), i, end, ""));
                }
            }
            if (!edits.isEmpty()) {
                report.add(element, edits.getFirst().start(), edits.getLast().end(), "标题里留有空格", "请删去，回行用换行不用空格", edits);
            }
        }
    }

    private static boolean wide(char c) {
        return Scan.han(c) || c > 0x2000;
    }

    /** 中共中央 国务院: a blank between the names of two issuers is custom. */
    private static boolean organs(String before, String after) {
        String left = before.strip().replaceFirst(".*[ \\u3000]", "");
        boolean right = Heads.ORGANS.find(after.substring(0, Math.min(30, after.length()))).stream().anyMatch(mention -> mention.start() == 0)
                || after.matches("(?:国务院|中央军委|中央办公厅|国务院办公厅|最高人民).*");
        return right && (Heads.ORGANS.isOrgan(left) || left.matches("中共中央|中央军委|国务院|中共中央办公厅"));
    }
}
