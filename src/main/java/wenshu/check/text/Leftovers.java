package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Knowledge;
import wenshu.check.Report;
import wenshu.check.Residue;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** What conversions and typing habits leave: broken paragraphs, marks, blanks. */
public final class Leftovers implements RuleFamily {

    private static final Pattern MARKS = Pattern.compile("\\*{2,}|^[ \\t]*#{1,6} +|\\[bookmark:[^\\]]{0,40}\\]|<(?=https?://)|(?<=[\\w/])>(?![\\w=])|\\\\(?=[.*_#\\[\\](){}~`>+!-])|`{1,3}|[\\uFFFD]+");
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[\\s；。，、（]))((?:联[ \\u3000\\t]*系[ \\u3000\\t]*(?:人|电[ \\u3000\\t]*话|方[ \\u3000\\t]*式)|电[ \\u3000\\t]*话|地[ \\u3000\\t]*址|邮[ \\u3000\\t]*[编箱]|传[ \\u3000\\t]*真|网[ \\u3000\\t]*址|手[ \\u3000\\t]*机|时[ \\u3000\\t]*间|地[ \\u3000\\t]*点|单[ \\u3000\\t]*位|主[ \\u3000\\t]*题[ \\u3000\\t]*词|抄[ \\u3000\\t]*送))(?=[ \\u3000]*[：:])");
    private static final Pattern RUN = Pattern.compile("(?<=\\S)(?: {2,}|[ ]*\\t[ \\t]*)(?=\\S)");
    private static final int A_LINE = 20;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("B11", Leftovers::broken, "B12", Leftovers::marks, "B13", Leftovers::blanks, "B14", Leftovers::empty);
    }

    /** Whether a paragraph breaks off and the next one goes on with its sentence. */
    static boolean goesOn(Element before, Element element) {
        if (!before.part().equals(element.part()) || element.index() != before.index() + 1) {
            return false;
        }
        String text = before.stripped();
        String next = element.stripped();
        // Lists of names and what stands alone in a line are no paragraphs that break off.
        if ((text + next).contains("　　") || (text + next).contains("  ") || next.length() <= A_LINE && !next.matches("(?s).*[，。；：、:;,）].*")) {
            return false;
        }
        if (element.continues()) {
            // The cells of a table that lost its lines and titles over two lines look alike, but have no marks of a sentence.
            return text.matches("(?s).*[，。；,;].*") || text.lastIndexOf('（') > text.lastIndexOf('）');
        }
        if (text.length() < 2 * A_LINE && "，、".indexOf(text.charAt(text.length() - 1)) < 0) {
            return false;
        }
        boolean prose = before.role() == Role.BODY || before.role().headingLevel() > 0 && text.matches("(?s).*[，。；,;].*");
        return prose && element.role() == Role.BODY && text.length() >= A_LINE && !element.stripped().isEmpty() && open(text, element.stripped());
    }

    private static boolean open(String before, String next) {
        char end = before.charAt(before.length() - 1);
        boolean midway = "，、".indexOf(end) >= 0 || Scan.han(end) && before.matches("(?s).*[，。；,;].*");
        return midway && Scan.han(next.charAt(0)) && Numbering.value(next.substring(0, 1)) == 0 && !next.matches("(?s)(?:附件|特此|此致|抄送|联系|地址|邮编|电话|注[:：]).*")
                && (!Scan.han(end) || next.matches("(?s).*[，。；,;].*"));
    }

    private static void broken(Subject subject, Report report) {
        List<Element> elements = subject.paper().elements();
        for (int i = 1; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean prose = element.role().text() || element.role() == Role.OTHER || element.role() == Role.CONTACT;
            if (prose && goesOn(elements.get(i - 1), element)) {
                report.add(element, 0, Math.min(12, element.text().length()), "段落在“" + Scan.cut(element.stripped()) + "”之前被断开", "请与上一段接成一段",
                        List.of(Edit.join(element.index())));
            }
        }
    }

    private static void marks(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            Matcher m = MARKS.matcher(text);
            while (m.find()) {
                boolean code = m.group().startsWith("*") && m.start() > 0 && m.end() < text.length() && digit(text.charAt(m.start() - 1)) && digit(text.charAt(m.end()));
                boolean address = m.group().equals(">") && !text.substring(Math.max(0, m.start() - 200), m.start()).matches("(?s).*<(?:https?://|www\\.)[^<>\\s]*");
                boolean mask = m.group().length() > 2 && m.group().startsWith("*") && !text.startsWith("*", 0);
                if (!code && !address && !mask) {
                    String shown = m.group().equals("\uFFFD") ? "乱码" : "“" + m.group().strip() + "”";
                    report.add(element, m.start(), m.end(), "留有转换的标记" + shown, "请删去", m.group().indexOf('\uFFFD') >= 0 ? List.of()
                            : List.of(new Edit(element.index(), m.start(), m.end(), "")));
                }
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int end = c == '<' ? Residue.tagEnd(text, i) : c == '&' ? Residue.entityEnd(text, i) : i;
                if (end > i) {
                    String meant = c == '<' || text.startsWith("&nbsp;", i) || text.startsWith("&e", i) ? "" : entity(text.substring(i, end));
                    report.replace(element, i, end, meant, "留有网页的标记“" + Scan.cut(text.substring(i, end)) + "”", meant.isEmpty() ? "请删去" : "请改为“" + meant + "”");
                    i = end - 1;
                }
            }
        }
    }

    private static String entity(String written) {
        return switch (written) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&amp;" -> "&";
            case "&quot;" -> "\"";
            case "&ldquo;" -> "“";
            case "&rdquo;" -> "”";
            case "&mdash;" -> "—";
            default -> "…";
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void blanks(Subject subject, Report report) {
        boolean docx = subject.known().source() == Knowledge.Source.DOCX;
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            if (element.role() == Role.TABLE || element.role() == Role.TITLE || element.role() == Role.PRINTER) {
                continue;
            }
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                if (label.group(1).chars().noneMatch(c -> Scan.blank((char) c))) {
                    continue;
                }
                List<Edit> edits = new ArrayList<>();
                for (int i = label.start(1); i < label.end(1); i++) {
                    if (Scan.blank(text.charAt(i))) {
                        edits.add(new Edit(element.index(), i, i + 1, ""));
                    }
                }
                String right = label.group(1).replaceAll("[ \\u3000\\t]", "");
                report.add(element, label.start(1), label.end(1), "“" + label.group(1) + "”用空格撑开", "请写成“" + right + "”", edits);
            }
            Matcher run = RUN.matcher(text);
            boolean prose = element.role().text() && !text.matches("(?s).*(?:\\d{7,}|_{2}|[:：][ \\u3000]{2,}).*");
            while (prose && run.find()) {
                boolean hanzi = wide(text.charAt(run.start() - 1)) && wide(text.charAt(run.end()));
                boolean name = short4(text, run.start(), -1) && short4(text, run.end() - 1, 1);
                if (hanzi && !name) {
                    report.replace(element, run.start(), run.end(), "", "文中用空格排版", "请删去多余的空格");
                }
            }
            int lead = text.length() - text.stripLeading().length();
            if (docx && lead > 0 && element.role().text()) {
                report.replace(element, 0, lead, "", "段首用空格缩进", "请删去空格，用首行缩进2字");
            }
        }
    }

    private static boolean wide(char c) {
        return Scan.han(c) || "，。；：、！？）》”’〉】".indexOf(c) >= 0 || "（《“‘〈【".indexOf(c) >= 0;
    }

    /** Whether no more than four hanzi stand before the next blank or mark on that side: then it may be a list of names. */
    private static boolean short4(String text, int from, int step) {
        int count = 0;
        for (int i = from + step; i >= 0 && i < text.length() && Scan.han(text.charAt(i)); i += step) {
            if (++count > 4) {
                return false;
            }
        }
        return true;
    }

    private static void empty(Subject subject, Report report) {
        List<Element> prose = subject.paper().main().filter(e -> e.role().text()).toList();
        long gaps = prose.stream().filter(e -> e.gap() > 0).count();
        if (prose.size() < 4 || gaps * 4 > prose.size()) {
            return;
        }
        List<Element> all = subject.paper().elements();
        for (Element element : prose) {
            if (element.gap() > 0 && element.index() > 0 && all.get(element.index() - 1).role().text()) {
                report.add(element, 0, 0, "正文中间空了" + element.gap() + "段", "请删去空段", List.of(Edit.close(element.index())));
            }
        }
    }
}
