package wenshu.check.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.HanNumber;
import wenshu.paper.Element;

/** Figures: written alike, not doubly vague, adding up (GB/T 15835-2011). */
public final class QuantityRules implements RuleFamily {

    private static final Pattern HAN_YEARS = Pattern.compile("近([一二三四五六七八九十]{1,3})年(?!级|期|制|代)");
    private static final Pattern FIGURE_YEARS = Pattern.compile("近\\s?\\d{1,2}\\s?年");
    private static final Pattern HAN_COPIES = Pattern.compile("(?<![省月年身股第某])([一二两三四五六七八九十]{1,3})份(?![额量内子])");
    private static final Pattern FIGURE_COPIES = Pattern.compile("(?<![\\d.])\\d{1,3}\\s?份(?![额量内子])");
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千两]{1,6})\\s?(?:[%％]|[万亿]?)";
    private static final String UNIT = "(?:个?工作日|个?小时|个?自然日|周?岁|个百分点|平方米|立方米|公里|公斤|分钟|学时|课时|人次|个月|万元|亿元|千元|美元|单位|企业|职工|学生|学员|人员|专家|项目|名额|[个名人家件项元岁年月天日时次场份篇户亩吨分倍成字页台套辆所期届种类米周级点号处名条本张批])?";
    private static final Pattern ABOUT = Pattern.compile("(大约|大概|约|将近|接近|近)(" + NUMBER + "(" + UNIT + "))(左右|上下|以上|以下|以内|之内)");
    private static final Pattern ABOUT_MORE = Pattern.compile("(大约|大概|约|将近|接近|近)((?:\\d+|[一二三四五六七八九十百千]{1,6})[多余来](?:万|亿)?([\\p{IsHan}]))");
    private static final Pattern AT_LEAST = Pattern.compile("(不少于|不低于|不得少于|不得低于|至少|最少|起码|(?<![不得])(?:超过|多于|高于))(" + NUMBER + UNIT + ")(以上|左右|上下)");
    private static final Pattern AT_MOST = Pattern.compile("(不超过|不多于|不高于|不得超过|不大于|最多|至多|(?<![不得])(?:少于|低于)|不足|不到)(" + NUMBER + UNIT + ")(以下|以内|之内|左右|上下|以上)");
    private static final String COUNTED = "(万人次|人次|万人|万名|万户|万亩|亩|名|人|个|家|项|万元|亿元|元|份|件|次|户|所|篇|辆|台|公里|分|场|期|套|本|张)";
    private static final Pattern TOTAL = Pattern.compile("(\\d+(?:\\.\\d+)?)" + COUNTED + "[\\p{IsHan}]{0,6}(?:[，,；;：:]\\s*其中[：:，,]?|[（(](?:其中[：:，,]?)?)");
    private static final Pattern OVERLAP = Pattern.compile("党员|团员|民族|以上|以下|以内|岁|学历|学位|职称|博士|硕士|研究生|本科|专科|留学|退休|新增|较|占|同比|增长|"
            + "最高|最低|累计|各|每|首次|脱贫|残疾|约|近|至少|不少于|不超过|不低于|左右|含|包括");
    private static final Pattern ROUGH_AGE = Pattern.compile("近(?:\\d{1,2}|[一二三四五六七八九十]{1,3})年(?!级)|\\d{2}周?岁(?:以下|以上|以内)|(?:不超过|不满|未满|年满)\\d{2}周?岁");
    private static final Pattern FIXED = Pattern.compile("\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:起|以来|以后|以前|之后|之前|前|后|至|出生|为准|为限|计算)|截至\\d{4}年|计算到\\d{4}年");
    private static final Pattern ROUND = Pattern.compile("(?<![\\d.,，])([1-9]\\d*)0000元(?!/)");
    private static final Pattern BARE = Pattern.compile("(奖励|奖金|补助|补贴|津贴|资助|经费|资金|给予|发放|拨付|投入)([\\p{IsHan}]{0,6}?)(\\d+(?:\\.\\d+)?)([万亿])(?=[，。；、）]|$|的(?:奖励|补助|资助|补贴))");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D09", QuantityRules::years, "D10", QuantityRules::copies, "D11", QuantityRules::twiceVague,
                "D12", QuantityRules::sums, "D21", QuantityRules::noFixedDay, "D22", QuantityRules::money);
    }

    private static void years(Subject subject, Report report) {
        mixed(subject, report, HAN_YEARS, FIGURE_YEARS, "近", "年");
    }

    private static void copies(Subject subject, Report report) {
        mixed(subject, report, HAN_COPIES, FIGURE_COPIES, "", "份");
    }

    /** Where both ways of writing stand in words of the same author, the hanzi are reported. */
    private static void mixed(Subject subject, Report report, Pattern hanzi, Pattern figures, String before, String after) {
        for (boolean foreign : new boolean[] {false, true}) {
            List<Element> elements = subject.paper().elements().stream().filter(e -> e.part().foreign() == foreign).toList();
            if (elements.stream().noneMatch(e -> figures.matcher(e.text()).find())) {
                continue;
            }
            for (Element element : elements) {
                Matcher matcher = hanzi.matcher(element.text());
                while (matcher.find()) {
                    String right = before + HanNumber.parse(matcher.group(1)).orElse(0) + after;
                    report.replace(element, matcher.start(), matcher.end(), right, "“" + matcher.group() + "”与文中用阿拉伯数字的写法不一致",
                            "全文统一写成“" + right + "”");
                }
            }
        }
    }

    private static void twiceVague(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            String text = element.text();
            drop(report, element, ABOUT.matcher(text), 1);
            Matcher more = ABOUT_MORE.matcher(text);
            while (more.find()) {
                if (!more.group(1).equals("近") || !"年月日天个代".contains(more.group(3))) {
                    vague(report, element, more, more.start(1), more.end(1));
                }
            }
            drop(report, element, AT_LEAST.matcher(text), 3);
            drop(report, element, AT_MOST.matcher(text), 3);
        }
    }

    /** 近三年以上 speaks of the last years, not of about three. */
    private static void drop(Report report, Element element, Matcher matcher, int group) {
        while (matcher.find()) {
            boolean recent = matcher.group(1).equals("近") && matcher.group(3).matches("年|个月|天|日|个?世纪|年来");
            boolean joined = matcher.start() > 0 && "合签预节制条违公大特契要简纽相".indexOf(element.text().charAt(matcher.start())) >= 0;
            if (!recent && !joined && !(group == 1 && matcher.start() > 0 && "大合签特预节条契要集".indexOf(element.text().charAt(matcher.start() - 1)) >= 0)) {
                int drop = group == 1 ? 1 : 3;
                vague(report, element, matcher, matcher.start(drop), matcher.end(drop));
            }
        }
    }

    private static void vague(Report report, Element element, Matcher matcher, int from, int to) {
        String text = element.text();
        String right = text.substring(matcher.start(), from) + text.substring(to, matcher.end());
        report.add(element, matcher.start(), matcher.end(), "“" + matcher.group() + "”重复表示约数或限度", "请改为“" + right + "”",
                List.of(new wenshu.check.Edit(element.index(), from, to, "")));
    }

    private static void sums(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = TOTAL.matcher(element.text());
            while (matcher.find()) {
                String rest = element.text().substring(matcher.end());
                boolean bracket = matcher.group().endsWith("（") || matcher.group().endsWith("(")
                        || matcher.group().matches(".*[（(]其中[：:，,]?$");
                String list = rest.split(bracket ? "[）)]" : "[。；;）)\\n]", 2)[0];
                sum(report, element, matcher, list);
            }
        }
    }

    private static void sum(Report report, Element element, Matcher total, String list) {
        Matcher item = Pattern.compile("([^，、,；;]*?)(\\d+(?:\\.\\d+)?)" + total.group(2) + "(?![\\p{IsHan}]*\\d)").matcher(list);
        List<BigDecimal> parts = new ArrayList<>();
        for (String piece : list.split("[，、,；;]|和(?=[\\p{IsHan}]{2,12}\\d)")) {
            item.reset(piece);
            if (!item.find() || OVERLAP.matcher(piece).find()) {
                return;
            }
            parts.add(new BigDecimal(item.group(2)));
        }
        boolean women = list.contains("女") != list.contains("男");
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal said = new BigDecimal(total.group(1));
        if (parts.size() >= 2 && !women && sum.compareTo(said) != 0) {
            report.add(element, total.start(1), total.end() + list.length(), "总数" + total.group(1) + total.group(2) + "与各项之和"
                    + sum.toPlainString() + total.group(2) + "不符", "请核对总数和各项数字");
        }
    }

    private static void noFixedDay(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = ROUGH_AGE.matcher(element.text());
            if (element.role().text() && !FIXED.matcher(element.text()).find() && matcher.find()) {
                report.add(element, matcher.start(), matcher.end(), "“" + matcher.group() + "”没有写明计算的起止日期",
                        "请加上如“2019年1月1日以来”“1984年1月1日以后出生”的日期");
            }
        }
    }

    private static void money(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher round = ROUND.matcher(element.text());
            while (element.role().text() && round.find()) {
                report.replace(element, round.start(), round.end(), round.group(1) + "万元", "金额“" + round.group() + "”不便读",
                        "可写成“" + round.group(1) + "万元”");
            }
            Matcher bare = BARE.matcher(element.text());
            while (element.role().text() && bare.find()) {
                report.replace(element, bare.end(4), bare.end(4), "元", "金额“" + bare.group(3) + bare.group(4) + "”后面缺“元”",
                        "请写成“" + bare.group(3) + bare.group(4) + "元”");
            }
        }
    }
}
