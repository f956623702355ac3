package wenshu.check.fact;

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
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;
import wenshu.paper.organ.Organs;

/** Telephone numbers, addresses of mail and web, and whom to ask. */
public final class ContactRules implements RuleFamily {

    private static final Pattern LABEL = Pattern.compile("电\\s*话|传\\s*真|座\\s*机|热\\s*线|联系方式");
    private static final Pattern FULL = Pattern.compile("(?<![\\d-－])(0\\d{2,3})\\s*[-－—–﹣‐]?\\s*([2-8]\\d{6,7})(?!\\d)");
    private static final Pattern ODD_DASH = Pattern.compile("(?<!\\d)(0\\d{2,3})(\\s*[－—–﹣‐]+\\s*|\\s+-\\s*|-\\s+|\\s+)([2-8]\\d{6,7})(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d.\\-－—–﹣‐])[2-8]\\d{6,7}(?![\\d.]|\\s?[元名人号年份件])");
    private static final Pattern TAGGED = Pattern.compile("[<＜](\\s*(?:https?://|www\\.|[\\w.%+-]+@)[^<>＜＞\\s]*\\s*)[>＞]");
    private static final Pattern WIDE_MAIL = Pattern.compile("(?<![\\w.])[\\w.%+-]+\\s*[＠@]\\s*[\\w-]+(?:\\s*[.．。]\\s*(?:[A-Za-z]{2,6}|\\d{1,3})(?![A-Za-z]))+");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern BROKEN_MAIL = Pattern.compile("[A-Za-z0-9._%+-]+(?:@@+|[@#])(?:qq|163|126|sina|sohu|139|189|gmail|foxmail|yeah|\\w+)(?:[,，](?:com|cn|net)|com|(?![\\w.@-]))");
    private static final Pattern WEB = Pattern.compile("(?i)\\b(https?)(?:[：:][/／\\\\]{2}|[：:]/(?!/)|//|[：]//)(?=[A-Za-z0-9])|\\bhtt?p?s?:\\\\\\\\|\\bwww[，。,．](?=[A-Za-z0-9])");
    private static final Pattern NAME = Pattern.compile("联\\s*系\\s*人|(?:受\\s*理|经\\s*办)\\s*人");
    private static final Pattern PHONE = Pattern.compile("电\\s*话|手\\s*机|(?<!\\d)0\\d{2,3}\\s?[-－—–]\\s?\\d{7,8}|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)[2-8]\\d{6,7}(?!\\d)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D19", ContactRules::phones, "D20", ContactRules::addresses, "K08", ContactRules::complete);
    }

    private static void phones(Subject subject, Report report) {
        Paper paper = subject.paper();
        for (Element element : paper.elements()) {
            Matcher odd = ODD_DASH.matcher(element.text());
            while (odd.find()) {
                report.replace(element, odd.start(2), odd.end(2), "-", "电话“" + odd.group() + "”的区号后用了“" + odd.group(2) + "”",
                        "请写成“" + odd.group(1) + "-" + odd.group(3) + "”");
            }
            if (!LABEL.matcher(element.text()).find()) {
                continue;
            }
            Matcher bare = SHORT.matcher(element.text());
            while (bare.find()) {
                if (!element.text().substring(0, bare.start()).matches("(?s).*(?<!\\d)(?:0\\d{2,3}|400|800|86)\\s*[-－—–﹣‐]?\\s*$")) {
                    String area = area(paper, element);
                    List<Edit> edits = area.isEmpty() ? List.of() : List.of(new Edit(element.index(), bare.start(), bare.start(), area + "-"));
                    report.add(element, bare.start(), bare.end(), "电话" + bare.group() + "没有区号",
                            area.isEmpty() ? "请加上区号，如“0351-7676026”" : "请写成“" + area + "-" + bare.group() + "”", edits);
                }
            }
        }
    }

    /**
     * The area code that the same part of the file has elsewhere, its own paragraph first, else that of
     * the issuer's place; empty when there is none or several.
     */
    private static String area(Paper paper, Element element) {
        for (List<Element> near : List.of(List.of(element), paper.elements().stream().filter(e -> e.part().equals(element.part())).toList())) {
            List<String> codes = near.stream().flatMap(e -> FULL.matcher(e.text()).results().map(r -> r.group(1))).distinct().toList();
            if (!codes.isEmpty()) {
                return codes.size() == 1 ? codes.getFirst() : "";
            }
        }
        return element.part().equals(Part.MAIN) ? Organs.house().areaCode(paper.said(Role.SIGNATURE)).orElse("") : "";
    }

    private static void addresses(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            Matcher tagged = TAGGED.matcher(text);
            while (tagged.find()) {
                report.add(element, tagged.start(), tagged.end(), "网址或邮箱外面残留了尖括号", "请去掉尖括号，只留“" + tagged.group(1).strip() + "”",
                        List.of(new Edit(element.index(), tagged.start(), tagged.start(1), ""),
                                new Edit(element.index(), tagged.end(1), tagged.end(), "")));
            }
            Matcher wide = WIDE_MAIL.matcher(text);
            while (wide.find()) {
                if (!MAIL.matcher(wide.group()).matches()) {
                    mail(report, element, wide.start(), wide.end());
                }
            }
            Matcher broken = BROKEN_MAIL.matcher(text);
            while (broken.find()) {
                report.add(element, broken.start(), broken.end(), "邮箱“" + broken.group() + "”写错了", "请核对后写成“name@example.com”的样子");
            }
            Matcher web = WEB.matcher(text);
            while (web.find()) {
                if (!web.group().matches("(?i)https?://")) {
                    report.add(element, web.start(), web.end(), "网址“" + web.group() + "”写错了", "请写成“http://”或“www.”开头的半角网址");
                }
            }
        }
    }

    /** Only the marks that are wrong are changed, never the letters. */
    private static void mail(Report report, Element element, int start, int end) {
        List<Edit> edits = new ArrayList<>();
        StringBuilder right = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = element.text().charAt(i);
            String mended = c == '＠' ? "@" : c == '．' || c == '。' ? "." : Character.isWhitespace(c) ? "" : String.valueOf(c);
            right.append(mended);
            if (!mended.equals(String.valueOf(c))) {
                edits.add(new Edit(element.index(), i, i + 1, mended));
            }
        }
        report.add(element, start, end, "邮箱“" + element.text().substring(start, end) + "”里有全角符号或空格", "请写成“" + right + "”", edits);
    }

    /** A person without a number, or a number that belongs to nobody, in the paper itself. */
    private static void complete(Subject subject, Report report) {
        List<Element> main = subject.paper().main().filter(e -> e.role() != Role.TABLE).toList();
        List<Element> named = main.stream().filter(e -> NAME.matcher(e.text()).find() && asks(e)).toList();
        boolean phone = main.stream().anyMatch(e -> PHONE.matcher(e.text()).find());
        if (!named.isEmpty() && !phone) {
            Element first = named.getFirst();
            report.add(first, 0, first.text().length(), "有联系人，没有联系电话", "请写明带区号的办公电话");
        }
        List<Element> numbers = main.stream().filter(e -> e.part().equals(Part.MAIN) && e.text().matches("(?s)\\s*联\\s*系\\s*电\\s*话\\s*[：:].*")).toList();
        boolean person = main.stream().anyMatch(e -> NAME.matcher(e.text()).find()) || main.stream().filter(e -> e.role() != Role.RECIPIENTS)
                .anyMatch(e -> e.text().matches("(?s).*(?:联系|受理|咨询|监督)?(?:单位|部门|科室|机构)\\s*[：:].*"));
        if (!numbers.isEmpty() && !person) {
            Element first = numbers.getFirst();
            report.add(first, 0, first.text().length(), "有联系电话，没有联系人或联系单位", "请写明联系人姓名");
        }
    }

    private static boolean asks(Element element) {
        return element.text().matches("(?s).*人\\s*[：:]\\s*[\\p{IsHan}].*");
    }
}
