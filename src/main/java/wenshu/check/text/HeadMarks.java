package wenshu.check.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.notice.DocumentKind;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** 份号, 密级, 紧急程度, 签发人 and the issuer's name in its several places (GB/T 9704-2012, 7.2; 条例 art. 9). */
public final class HeadMarks implements RuleFamily {

    private static final Pattern SECRECY = Pattern.compile("(绝密|机密|秘密)(?:★(?:\\d{1,2}(?:年|个月)|长期|.{4,20}))?");
    private static final Pattern LOOSE = Pattern.compile("(绝密|机密|秘密)[\\s☆*＊·•:：—-]{0,3}(\\d{1,2}(?:年|个月)|长期)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("N13", HeadMarks::secrecy, "N14", HeadMarks::copyNumber, "N15", HeadMarks::urgency, "N16", HeadMarks::signatory,
                "N17", HeadMarks::names, "N20", HeadMarks::copyDigits);
    }

    private static void secrecy(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.SECRECY)) {
            String text = element.stripped();
            if (!SECRECY.matcher(text).matches()) {
                int start = element.text().indexOf(text);
                Matcher loose = LOOSE.matcher(text);
                Optional<String> right = loose.matches() ? Optional.of(loose.group(1) + "★" + loose.group(2)) : Optional.empty();
                report.add(element, start, start + text.length(), "密级和保密期限“" + Scan.cut(text) + "”写法不对",
                        "请写成“" + right.orElse("机密★1年") + "”的形式", right.map(words -> List.of(new Edit(element.index(), start, start + text.length(), words))).orElse(List.of()));
            }
        }
    }

    private static void copyNumber(Subject subject, Report report) {
        Paper paper = subject.paper();
        if (!paper.has(Role.COPY_NUMBER)) {
            paper.main(Role.SECRECY).stream().limit(1).forEach(element -> report.add(element, 0, element.text().length(),
                    "标了密级却没有份号", "请在版心左上角第一行编6位份号"));
        }
    }

    private static void urgency(Subject subject, Report report) {
        boolean telegram = subject.paper().said(Role.NUMBER).contains("电");
        for (Element element : subject.paper().main(Role.URGENCY)) {
            String text = element.stripped().replaceAll("\\s", "");
            if (text.equals("特急") || text.equals("加急") || telegram && text.matches("特提|平急")) {
                continue;
            }
            String right = text.matches("特急件|特别紧急|十万火急") ? "特急" : text.matches("急件|紧急|急|加急件|平急|急办") ? "加急" : "";
            int start = element.text().indexOf(element.stripped());
            int end = start + element.stripped().length();
            report.add(element, start, end, "紧急程度“" + Scan.cut(text) + "”不是规定的写法", "请写“特急”或“加急”",
                    right.isEmpty() ? List.of() : List.of(new Edit(element.index(), start, end, right)));
        }
    }

    private static void signatory(Subject subject, Report report) {
        Paper paper = subject.paper();
        Optional<DocumentKind> kind = Heads.kind(paper);
        boolean named = paper.has(Role.SIGNATORY) || paper.main(Role.NUMBER).stream().anyMatch(e -> e.text().contains("签发人"));
        if (kind.isEmpty() || !paper.has(Role.NUMBER)) {
            return;
        }
        if (kind.get().direction() == DocumentKind.Direction.UP && !named) {
            Element number = paper.main(Role.NUMBER).getFirst();
            report.add(number, 0, number.text().length(), kind.get().word() + "是上行文，却没有标注签发人", "请在发文字号同一行右侧写“签发人：姓名”");
        } else if (kind.get().direction() == DocumentKind.Direction.DOWN && named) {
            Element where = paper.main().filter(e -> e.role() == Role.SIGNATORY || e.role() == Role.NUMBER && e.text().contains("签发人")).findFirst().orElseThrow();
            report.milder(Severity.WARNING).add(where, 0, where.text().length(), kind.get().word() + "不是上行文，不标注签发人", "请删去签发人");
        }
    }

    private static void names(Subject subject, Report report) {
        Paper paper = subject.paper();
        Set<String> marks = new LinkedHashSet<>();
        paper.main(Role.MASTHEAD).forEach(element -> marks.add(full(Heads.markName(element.text()))));
        marks.removeIf(name -> !Heads.ORGANS.isOrgan(name));
        if (marks.isEmpty() || marks.size() != paper.main(Role.MASTHEAD).size()) {
            return;
        }
        for (Element element : paper.main(Role.SIGNATURE)) {
            String name = element.text().replaceAll("[\\s\\u3000]", "");
            String full = full(name.replaceFirst("[（(](?:公章|盖章|印章)[）)]$", ""));
            boolean same = marks.stream().anyMatch(mark -> mark.equals(full) || mark.startsWith(full) || full.startsWith(mark));
            if (!same && Heads.ORGANS.isOrgan(full)) {
                report.add(element, 0, element.text().length(), "署名“" + Scan.cut(name) + "”与发文机关标志“"
                        + Scan.cut(String.join("、", marks)) + "”不是同一个机关", "标志、署名和印章要用同一个机关的全称或规范化简称");
            }
        }
    }

    private static String full(String name) {
        return Heads.ORGANS.fullName(name).orElse(name);
    }

    private static void copyDigits(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.COPY_NUMBER)) {
            String text = element.stripped();
            String digits = text.replaceFirst("^(?:No\\.?|№|份号[:：]?)\\s*", "");
            if (!text.matches("\\d{6}") && digits.matches("\\d{1,6}")) {
                int start = element.text().indexOf(text);
                String right = "0".repeat(6 - digits.length()) + digits;
                report.replace(element, start, start + text.length(), right, "份号“" + Scan.cut(text) + "”不是6位", "请写成“" + right + "”");
            }
        }
    }
}
