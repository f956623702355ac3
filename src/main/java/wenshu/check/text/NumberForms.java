package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.paper.Element;

/** How document numbers 发文字号 are written, the paper's own and cited ones (GB/T 9704-2012, 7.2.5). */
public final class NumberForms implements RuleFamily {

    private static final String OPEN = "[〔\\[（(﹝【〖［{｛<〈《]";
    private static final String CLOSE = "[〕\\]）)﹞】〗］}｝>〉》]";
    private static final String BLANK = "[ \\u3000\\t\\u00A0]{0,3}";
    private static final String FIGURE = "[0-9０-９]";
    /** 号 of a house, a bus or a well is no document's. */
    private static final String END = "号(?![楼线院门机店井矿库桥地馆房室层厂仓码车])";
    private static final String YEAR = "((?:19|20)\\d{2}|[２１][０９]" + FIGURE + "{2})";
    private static final String NUMBER = "(?<=[\\u4E00-\\u9FFF])(" + BLANK + ")(" + OPEN + ")(" + BLANK + ")" + "(" + FIGURE
            + "{4}|" + FIGURE + "{2})(" + BLANK + ")(" + CLOSE + ")(" + BLANK + ")(第?)(" + BLANK + ")(" + FIGURE + "{1,5})(" + BLANK + ")" + END;
    private static final String LOOK_ALIKE = "﹝﹞【】〖〗［］";

    @Override
    public Map<String, Rule> rules() {
        return Map.of("N01", Scan.each(Scan.ANY, NUMBER, (e, m, r) -> brackets(e, m, r, false)),
                "N02", Scan.each(Scan.ANY, NUMBER, (e, m, r) -> brackets(e, m, r, true)),
                "N03", Scan.each(Scan.ANY, NUMBER, NumberForms::year),
                "N04", Scan.each(Scan.ANY, NUMBER, NumberForms::zeros),
                "N05", Scan.each(Scan.ANY, NUMBER, NumberForms::ordinal),
                "N06", Scan.each(Scan.ANY, "(?<=[\\u4E00-\\u9FFF])" + OPEN + YEAR + CLOSE + "第?\\d{1,5}(?![\\d.\\-—～~]| {0,3}号|[、和及至](?:第|〔|\\d)|[年月日％%])", (e, m, r) -> {
                    boolean digits = m.group().startsWith("〔") || m.group().matches(".*[〕\\]］】〗﹞]\\d+");
                    if (digits) {
                        r.replace(e, m.end(), m.end(), "号", "发文字号“" + m.group() + "”少了“号”字", "请在顺序号后加“号”");
                    }
                }),
                "N07", Scan.each(Scan.ANY, NUMBER, NumberForms::blanks));
    }

    private static void brackets(Element element, Matcher m, Report report, boolean alike) {
        char open = m.group(2).charAt(0);
        char close = m.group(6).charAt(0);
        boolean wrong = open != '〔' || close != '〕';
        boolean lookAlike = LOOK_ALIKE.indexOf(open) >= 0 || LOOK_ALIKE.indexOf(close) >= 0;
        if (wrong && lookAlike == alike) {
            List<Edit> edits = new ArrayList<>();
            if (open != '〔') {
                edits.add(new Edit(element.index(), m.start(2), m.end(2), "〔"));
            }
            if (close != '〕') {
                edits.add(new Edit(element.index(), m.start(6), m.end(6), "〕"));
            }
            String right = "请改用六角括号“〔" + m.group(4) + "〕”";
            report.add(element, m.start(2), m.end(6), alike ? "发文字号的年份用了形近的括号“" + m.group(2) + m.group(6) + "”"
                    : "发文字号的年份用了“" + m.group(2) + m.group(6) + "”括号", right, edits);
        }
    }

    private static void year(Element element, Matcher m, Report report) {
        if (m.group(4).length() == 2) {
            int year = Integer.parseInt(plain(m.group(4)));
            String full = (year < 60 ? "20" : "19") + plain(m.group(4));
            report.replace(element, m.start(4), m.end(4), full, "发文字号的年份“" + m.group(4) + "”不是四位", "请写全为“〔" + full + "〕”");
        }
    }

    private static void zeros(Element element, Matcher m, Report report) {
        String figures = m.group(10);
        int zeros = 0;
        while (zeros < figures.length() - 1 && "0０".indexOf(figures.charAt(zeros)) >= 0) {
            zeros++;
        }
        if (zeros > 0) {
            report.replace(element, m.start(10), m.start(10) + zeros, "", "发文字号的顺序号“" + figures + "”编了虚位",
                    "请写成“" + plain(figures).substring(zeros) + "号”");
        }
    }

    private static void ordinal(Element element, Matcher m, Report report) {
        boolean order = m.start() > 0 && element.text().charAt(m.start() - 1) == '令';
        if (!m.group(8).isEmpty() && !order) {
            report.replace(element, m.start(8), m.end(8), "", "发文字号的顺序号前加了“第”字", "请写成“" + plain(m.group(10)) + "号”");
        }
    }

    private static void blanks(Element element, Matcher m, Report report) {
        List<Edit> edits = new ArrayList<>();
        for (int group : new int[] {1, 3, 5, 7, 9, 11}) {
            if (!m.group(group).isEmpty()) {
                edits.add(new Edit(element.index(), m.start(group), m.end(group), ""));
            }
        }
        for (int group : new int[] {4, 10}) {
            if (!m.group(group).equals(plain(m.group(group)))) {
                edits.add(new Edit(element.index(), m.start(group), m.end(group), plain(m.group(group))));
            }
        }
        if (!edits.isEmpty()) {
            report.add(element, m.start(), m.end(), "发文字号“" + Scan.cut(m.group().strip()) + "”里有空格或全角数字",
                    "请去掉空格，数字用半角阿拉伯数字", edits);
        }
    }

    /** Full-width figures as half-width ones. */
    private static String plain(String figures) {
        StringBuilder plain = new StringBuilder();
        figures.chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return plain.toString();
    }
}
