package wenshu.check.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.notice.DocumentKind;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** 主送机关 (GB/T 9704-2012, 7.3.2; 条例 art. 15). */
public final class Recipients implements RuleFamily {

    private static final Pattern ITEM = Pattern.compile("[^、，,；;：:。\\n]+");
    private static final Pattern PERSON = Pattern.compile("[\\u4E00-\\u9FFF]{1,8}(?:局长|厅长|市长|县长|区长|省长|书记|主任|处长|科长|部长|同志|主席|院长)");
    private static final List<Map.Entry<String, Pattern>> BODIES = List.of(
            Map.entry("省属企业", Pattern.compile("省属(?:国有)?(?:大型)?企业")), Map.entry("市属企业", Pattern.compile("市属(?:国有)?企业")),
            Map.entry("高等学校", Pattern.compile("(?:各|有关|省属|驻[\\u4E00-\\u9FFF]{1,2})(?:高等院校|高等学校|高校|普通高校)")),
            Map.entry("中央驻地单位", Pattern.compile("中央驻[\\u4E00-\\u9FFF]{1,3}(?:单位|企业|机构)")));
    private static final Pattern DUTY = Pattern.compile("^[^。；]{0,12}(?:推荐|报送|负责|上报|申报|要按|应按|于\\d)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("R01", Recipients::missing, "R02", Recipients::colon, "R03", Recipients::twice, "R04", Recipients::marks,
                "R05", Recipients::many, "R06", Recipients::person, "R08", Recipients::left);
    }

    private record Item(Element element, int start, int end, String name) {
    }

    private static List<Item> items(List<Element> lines) {
        List<Item> items = new ArrayList<>();
        for (Element line : lines) {
            Matcher m = ITEM.matcher(line.text());
            while (m.find()) {
                String name = m.group().strip();
                if (!name.isEmpty() && !name.matches("抄送|主送")) {
                    int start = m.start() + m.group().indexOf(name);
                    items.add(new Item(line, start, start + name.length(), name));
                }
            }
        }
        return items;
    }

    private static void missing(Subject subject, Report report) {
        Paper paper = subject.paper();
        boolean below = paper.main(Role.COPIES).stream().anyMatch(e -> e.stripped().startsWith("主送"));
        Heads.kind(paper).filter(DocumentKind::addressed).filter(kind -> Heads.official(paper) && !paper.has(Role.RECIPIENTS) && !below)
                .ifPresent(kind -> report.whole(kind.word() + "没有写主送机关", "请在标题下空一行顶格写主送机关，末尾用全角冒号"));
    }

    private static void colon(Subject subject, Report report) {
        List<Element> lines = subject.paper().main(Role.RECIPIENTS);
        if (lines.isEmpty()) {
            return;
        }
        Element last = lines.getLast();
        String text = last.text().stripTrailing();
        if (text.endsWith("：")) {
            return;
        }
        char end = text.charAt(text.length() - 1);
        boolean mark = ":，。、；;,.︰﹕".indexOf(end) >= 0;
        report.replace(last, mark ? text.length() - 1 : text.length(), text.length(), "：",
                mark ? "主送机关末尾用了“" + end + "”" : "主送机关末尾没有冒号", "请用全角冒号“：”");
    }

    private static void twice(Subject subject, Report report) {
        Paper paper = subject.paper();
        Set<String> seen = new HashSet<>();
        String issuer = Heads.issuer(paper);
        for (Item item : items(paper.main(Role.RECIPIENTS))) {
            if (item.name.equals(issuer)) {
                report.add(item.element, item.start, item.end, "主送机关里有发文机关自己", "请删去“" + item.name + "”");
            } else if (!seen.add(item.name) && item.name.length() > 2) {
                report.add(item.element, item.start, item.end, "主送机关“" + Scan.cut(item.name) + "”写了两次", "请删去一处");
            }
        }
        Set<String> copied = new HashSet<>();
        for (Item item : items(paper.main(Role.COPIES))) {
            boolean sent = seen.contains(item.name) && item.name.length() > 2;
            if (sent || item.name.equals(issuer) || !copied.add(item.name) && item.name.length() > 2) {
                report.add(item.element, item.start, item.end, sent ? "“" + Scan.cut(item.name) + "”既主送又抄送"
                        : item.name.equals(issuer) ? "抄送机关里有发文机关自己" : "抄送机关“" + Scan.cut(item.name) + "”写了两次", "请删去一处");
            }
        }
    }

    private enum Kind { AREA, DEPARTMENT, COMPANY, OTHER }

    private static Kind kind(String name) {
        if (name.matches(".*(?:企业|公司|院校|高校|高等学校|事业单位|大学).*")) {
            return Kind.COMPANY;
        }
        if (name.matches("(?:[省市县区州]|自治区)?[直属].{0,6}(?:部门|单位|机关|机构).*|.*(?:[省市县区州]直).*(?:部门|单位|机关|机构)|各(?:有关)?(?:部门|直属机构|部委)")) {
            return Kind.DEPARTMENT;
        }
        return name.matches("各.{0,10}[省市县区州盟旗乡镇）](?!直).{0,24}") && !name.contains("直") ? Kind.AREA : Kind.OTHER;
    }

    private static void marks(Subject subject, Report report) {
        List<Item> items = items(subject.paper().main(Role.RECIPIENTS));
        for (int i = 1; i < items.size(); i++) {
            Item before = items.get(i - 1);
            Item item = items.get(i);
            Kind left = kind(before.name);
            Kind right = kind(item.name);
            // What stands between two groups belongs to the first of them.
            for (int j = i - 2; j >= Math.max(0, i - 20) && left == Kind.OTHER && commas(before.element, items.get(j), items.get(j + 1)) == 0; j--) {
                left = kind(items.get(j).name);
            }
            boolean differ = left != Kind.OTHER && right != Kind.OTHER && left != right && before.element.equals(item.element);
            if (differ && item.element.text().substring(before.end, item.start).strip().equals("、")) {
                int at = item.element.text().indexOf('、', before.end);
                report.replace(item.element, at, at + 1, "，", "“" + Scan.cut(before.name) + "”和“" + Scan.cut(item.name) + "”不是同类机关，中间用了顿号",
                        "同类机关之间用顿号，不同类之间用逗号");
            }
        }
    }

    /** How many commas part two items of a line; then they are of two groups. */
    private static long commas(Element line, Item left, Item right) {
        return !left.element.equals(line) || !right.element.equals(line) ? 1
                : line.text().substring(left.end, right.start).chars().filter(c -> c != '、').count();
    }

    private static boolean request(Paper paper) {
        return Heads.kind(paper).filter(DocumentKind.REQUEST::equals).isPresent();
    }

    private static void many(Subject subject, Report report) {
        List<Item> items = items(subject.paper().main(Role.RECIPIENTS));
        if (request(subject.paper()) && items.size() > 1) {
            report.add(items.get(1).element, items.get(1).start, items.get(1).end, "请示写了" + items.size() + "个主送机关", "请示只主送一个上级机关，其他用抄送");
        }
    }

    private static void person(Subject subject, Report report) {
        for (Item item : items(subject.paper().main(Role.RECIPIENTS))) {
            if (PERSON.matcher(item.name).matches()) {
                report.add(item.element, item.start, item.end, "公文主送给了个人“" + item.name + "”", "请改为主送机关");
            }
        }
    }

    private static void left(Subject subject, Report report) {
        Paper paper = subject.paper();
        String sent = paper.said(Role.RECIPIENTS) + paper.said(Role.COPIES);
        if (sent.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Element element : paper.main().filter(e -> e.role().text()).toList()) {
            for (Map.Entry<String, Pattern> body : BODIES) {
                String name = body.getKey();
                Matcher m = body.getValue().matcher(element.text());
                boolean covered = switch (name) {
                    case "高等学校" -> sent.matches(".*(?:高校|院校|学校|大学|企事业|事业单位).*");
                    case "中央驻地单位" -> sent.contains("驻");
                    default -> sent.matches(".*(?:企业|企事业|公司|集团).*");
                };
                while (!covered && m.find()) {
                    int end = Math.min(element.text().length(), m.end() + 30);
                    if (DUTY.matcher(element.text().substring(m.end(), end)).find() && told.add(name)) {
                        report.add(element, m.start(), m.end(), "正文给“" + m.group() + "”布置了任务，主送机关里没有它", "请核对主送范围");
                    }
                }
            }
        }
    }
}
