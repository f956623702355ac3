package wenshu.check.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** Words by the lists that a bureau keeps: misspellings, everyday speech, standing phrases. */
public final class ListedWords implements RuleFamily {

    private static final String PLACE_ORGAN = "(?:省|市|自治区|州|县|区)人力资源和?社会保障(?=$|[\\s（(]*(?:邮编|[（(]邮))";
    private static final Pattern CUT = Pattern.compile(PLACE_ORGAN);
    /** Two organs run into one name. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=领导小组|组织部|宣传部|统战部|办公室|办公厅|人民政府)(?=中共[\\u4E00-\\u9FFF]{2,5}[省市县区州]委)");
    /** By their first character, so that a long list costs little. */
    private static final Map<Character, List<Entry>> TYPOS = entries("typos.tsv").stream().collect(Collectors.groupingBy(entry -> entry.wrong.charAt(0)));
    private static final List<Entry> SPEECH = entries("colloquial.tsv");
    private static final List<Entry> PHRASES = entries("phrases.tsv");

    /**
     * @param pattern what finds the wrong form
     * @param right what is right; empty when only a person can say
     * @param why for the message
     */
    private record Entry(String wrong, Pattern pattern, String right, String why) {
    }

    private static List<Entry> entries(String name) {
        return WordLists.read(name).stream().map(row -> new Entry(row[0], Pattern.compile(row[0]), row.length > 1 ? row[1] : "", row.length > 2 ? row[2] : "")).toList();
    }

    @Override
    public Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        rules.put("W06", ListedWords::typos);
        rules.put("W10", (subject, report) -> listed(subject, report, SPEECH));
        rules.put("W11", (subject, report) -> listed(subject, report, PHRASES));
        return rules;
    }

    private static void typos(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Quoted quoted = null;
            for (int i = 0; i < element.text().length(); i++) {
                for (Entry entry : TYPOS.getOrDefault(element.text().charAt(i), List.of())) {
                    Matcher m = entry.pattern.matcher(element.text()).region(i, element.text().length()).useTransparentBounds(true);
                    if (m.lookingAt()) {
                        quoted = quoted == null ? new Quoted(element.text()) : quoted;
                        List<Edit> edits = quoted.at(i) ? List.of() : List.of(new Edit(element.index(), i, m.end(), entry.right));
                        report.add(element, i, m.end(), "“" + m.group() + "”是错别字或漏字", "请改为“" + entry.right + "”", edits);
                    }
                }
            }
            Matcher together = RUN_TOGETHER.matcher(element.text());
            while (together.find()) {
                int from = Math.max(0, together.start() - 4);
                int to = Math.min(element.text().length(), together.end() + 4);
                report.add(element, from, to, "“" + element.text().substring(from, to) + "”两个机关的名称连在了一起", "请在中间加“、”",
                        List.of(new Edit(element.index(), together.start(), together.start(), "、")));
            }
            Matcher cut = CUT.matcher(element.text());
            while (cut.find()) {
                report.add(element, cut.start(), cut.end(), "机关名称“" + Scan.cut(cut.group()) + "”没有写完", "请补上“厅”或“局”");
            }
        }
    }

    private static void listed(Subject subject, Report report, List<Entry> entries) {
        for (Element element : subject.paper().elements()) {
            BitSet told = new BitSet();
            Quoted quoted = null;
            for (Entry entry : entries) {
                Matcher m = entry.pattern.matcher(element.text());
                while (m.find()) {
                    quoted = quoted == null ? new Quoted(element.text()) : quoted;
                    int start = m.start();
                    if (!quoted.at(start) && !told.get(start)) {
                        told.set(m.start(), m.end());
                        report.add(element, m.start(), m.end(), "“" + Scan.cut(m.group()) + "”" + entry.why, entry.right.isEmpty() ? "请改写" : "宜写“" + entry.right + "”");
                    }
                }
            }
        }
    }
}
