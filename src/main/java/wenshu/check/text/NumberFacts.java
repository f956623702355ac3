package wenshu.check.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** The paper's own number held against what else is known: its organ, its date, its mark, the register. */
public final class NumberFacts implements RuleFamily {

    @Override
    public Map<String, Rule> rules() {
        return Map.of("N08", NumberFacts::code, "N09", NumberFacts::year, "N10", NumberFacts::taken, "N18", NumberFacts::letter,
                "N19", NumberFacts::several);
    }

    private static List<Element> lines(Subject subject) {
        return subject.paper().main(Role.NUMBER);
    }

    private static Optional<DocumentNumber.Citation> number(Element element) {
        return DocumentNumber.findAll(element.text()).stream().findFirst();
    }

    private static void code(Subject subject, Report report) {
        List<String> codes = Heads.ORGANS.codes(Heads.issuer(subject.paper()));
        for (Element element : lines(subject)) {
            Optional<DocumentNumber.Citation> found = number(element);
            if (codes.isEmpty() || found.isEmpty()) {
                continue;
            }
            String code = found.get().number().code();
            boolean known = codes.stream().anyMatch(own -> own.endsWith("*") ? code.startsWith(own.substring(0, own.length() - 1)) : own.equals(code));
            if (!known) {
                Optional<String> near = codes.stream().map(own -> own.endsWith("*") ? complete(own, code) : own).filter(own -> oneOff(own, code)).findFirst();
                int start = found.get().start();
                List<Edit> edits = near.map(own -> List.of(new Edit(element.index(), start, start + code.length(), own))).orElse(List.of());
                report.add(element, start, start + code.length(), "机关代字“" + code + "”不在发文机关已登记的代字之中",
                        near.map(own -> "请核对是否应为“" + own + "”").orElse("请核对代字，已登记的有“" + String.join("”“", codes).replace("*", "") + "”"), edits);
            }
        }
    }

    /** An open code with the rest of the written one. */
    private static String complete(String open, String code) {
        String stem = open.substring(0, open.length() - 1);
        return stem + code.substring(Math.min(stem.length(), code.length()));
    }

    private static boolean oneOff(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }

    private static void year(Subject subject, Report report) {
        Optional<LocalDate> date = subject.paper().main(Role.DATE).stream().flatMap(e -> ChineseDate.parse(e.text()).stream()).reduce((a, b) -> b);
        for (Element element : lines(subject)) {
            number(element).filter(found -> date.isPresent() && date.get().getYear() != found.number().year())
                    .ifPresent(found -> report.add(element, found.start(), found.end(), "发文字号的年份是" + found.number().year()
                            + "年，成文日期是" + ChineseDate.format(date.get()), "请核对两处年份"));
        }
    }

    private static void taken(Subject subject, Report report) {
        for (Element element : lines(subject)) {
            number(element).filter(found -> subject.known().registered().test(found.number().format()))
                    .ifPresent(found -> report.add(element, found.start(), found.end(), "发文字号“" + found.number().format() + "”已经编给别的公文",
                            "请到发文登记处重新取号"));
        }
    }

    private static void letter(Subject subject, Report report) {
        String mark = subject.paper().said(Role.MASTHEAD);
        for (Element element : lines(subject)) {
            boolean file = mark.endsWith("文件");
            number(element).filter(found -> found.number().code().matches(".*函字?") && (file || subject.paper().has(Role.PRINTER)))
                    .ifPresent(found -> report.add(element, found.start(), found.end(), "代字“" + found.number().code()
                            + (file ? "”是函，发文机关标志却带“文件”二字" : "”是函，却按普通版式编排了印发机关和印发日期"), "请改用信函格式，标志只写机关名称，不编版记"));
        }
    }

    private static void several(Subject subject, Report report) {
        int count = 0;
        for (Element element : lines(subject)) {
            for (DocumentNumber.Citation found : DocumentNumber.findAll(element.text())) {
                if (++count > 1) {
                    report.add(element, found.start(), found.end(), "一件公文编了不止一个发文字号", "联合行文只使用主办机关的发文字号");
                }
            }
        }
    }
}
