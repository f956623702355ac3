package wenshu.check.closing;

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
import wenshu.notice.DocumentNumber;
import wenshu.notice.Layout;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** The colophon 版记 (GB/T 9704-2012, 7.4 and 10.1). */
public final class ColophonRules implements RuleFamily {

    private static final Pattern LABEL = Pattern.compile("^[\\s\\u3000]*(抄[\\s\\u3000]*[送报][\\s\\u3000]*)([：:]?)");
    private static final Pattern SUBJECTS = Pattern.compile("^[\\s\\u3000]*主[\\s\\u3000]*题[\\s\\u3000]*词[\\s\\u3000]*[：:]");
    private static final Pattern OFFICE = Pattern.compile("(?:办公[室厅]|秘书处|秘书局|综合[科处])$");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("V01", ColophonRules::copies, "V03", ColophonRules::letter, "V04", ColophonRules::subjects, "V05", ColophonRules::office);
    }

    private static void copies(Subject subject, Report report) {
        List<Element> copies = subject.paper().main(Role.COPIES);
        for (int i = 0; i < copies.size(); i++) {
            Element element = copies.get(i);
            Matcher label = LABEL.matcher(element.text());
            if (label.find()) {
                String written = label.group(1).strip();
                boolean good = written.equals("抄送") && label.group(2).equals("：");
                if (!good) {
                    report.replace(element, label.start(1), label.end(), "抄送：", "抄送一行的开头写成了“" + label.group().strip() + "”", "请写成“抄送：”");
                }
            } else if (i == 0 && !element.stripped().startsWith("主送")) {
                report.replace(element, 0, 0, "抄送：", "版记中的抄送机关前面没有“抄送：”", "请加上“抄送：”");
            }
            boolean last = i + 1 == copies.size() || LABEL.matcher(copies.get(i + 1).text()).find();
            int end = element.text().stripTrailing().length();
            if (last && end > 0 && element.text().charAt(end - 1) != '。') {
                boolean other = "，；、.;,：:".indexOf(element.text().charAt(end - 1)) >= 0;
                report.add(element, end - 1, end, "抄送机关的最后没有句号", "请在最后加“。”",
                        List.of(new Edit(element.index(), other ? end - 1 : end, end, "。")));
            }
        }
    }

    /** A 函 number goes with the letter layout, whose colophon names no printer. */
    private static void letter(Subject subject, Report report) {
        Paper paper = subject.paper();
        boolean letter = DocumentNumber.findAll(paper.said(Role.NUMBER)).stream().limit(1).anyMatch(c -> c.number().layout() == Layout.LETTER);
        List<Element> printer = paper.main(Role.PRINTER);
        if (!letter || printer.isEmpty() || paper.said(Role.MASTHEAD).endsWith("文件")) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        printer.forEach(element -> edits.add(new Edit(element.index(), 0, element.text().length(), "")));
        report.add(printer.getFirst(), 0, printer.getFirst().text().length(), "信函格式的公文写了印发机关和印发日期", "请删去，信函格式的版记只写抄送机关", edits);
    }

    private static void subjects(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (SUBJECTS.matcher(element.text()).find()) {
                report.replace(element, 0, element.text().length(), "", "写了主题词，2012年起已经取消", "请删去这一行");
            }
        }
    }

    private static void office(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.PRINTER)) {
            String organ = element.text().replaceAll("[\\s\\u3000]", "").replaceAll("(?:\\d{4}年.*|印发)$", "");
            String signed = subject.paper().said(Role.SIGNATURE);
            if (organ.length() >= 4 && !OFFICE.matcher(organ).find() && !signed.matches(".*办公[室厅]")) {
                int start = element.text().indexOf(element.stripped().charAt(0));
                report.add(element, start, start + organ.length() <= element.text().length() ? start + organ.length() : element.text().length(),
                        "印发机关“" + organ + "”不是办公室（厅）", "一般写发文机关的办公室（厅），没有的写发文机关");
            }
        }
    }
}
