package wenshu.check.text;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;
import wenshu.paper.Near;
import wenshu.paper.Paper;
import wenshu.paper.Role;
import wenshu.paper.organ.Successor;

/** Names of organs: of today, spelt right, the ministries without 国家. */
public final class OrganWords implements RuleFamily {

    private static final Set<Role> NAMED = EnumSet.of(Role.RECIPIENTS, Role.COPIES, Role.SIGNATURE, Role.MASTHEAD, Role.PRINTER);
    private static final Pattern ITEM = Pattern.compile("[\\u4E00-\\u9FFF（）]{4,30}");
    /** Old duties with the endings they had; cheap to find, then asked of the dictionary. */
    private static final Pattern OLD = Pattern.compile("(?:卫生和计划生育委员会|卫生计生委|卫计委|人事厅|人事局|劳动和社会保障厅|劳动和社会保障局|国土资源厅|国土资源局|环境保护厅|环境保护局|环保厅|环保局|工商行政管理局|质量技术监督局|食品药品监督管理局|安全生产监督管理局|安监局|旅游发展委员会)");
    /** What may stand before a name in a sentence. */
    private static final String LEAD = "请报送至由向经和与及据按照的为交转发现将会同原在对从";
    private static final List<String[]> CALLED = WordLists.read("organ-names.tsv");
    private static final Pattern ANY_CALLED = Pattern.compile(IntStream.range(0, CALLED.size()).mapToObj(i -> "(?<w" + i + ">" + CALLED.get(i)[0] + ")")
            .collect(Collectors.joining("|")));
    private static final int MOST_NAMES = 60;
    private static final int LONGEST_PLACE = 12;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("R07", OrganWords::old, "W07", OrganWords::called);
    }

    private static int year(Paper paper) {
        return paper.main(Role.DATE).stream().flatMap(e -> ChineseDate.parse(e.text()).stream()).map(LocalDate::getYear).reduce((a, b) -> b).orElse(Integer.MAX_VALUE);
    }

    private static void old(Subject subject, Report report) {
        int year = year(subject.paper());
        for (Element element : subject.paper().elements()) {
            Matcher m = OLD.matcher(element.text());
            Quoted quoted = null;
            while (m.find()) {
                quoted = quoted == null ? new Quoted(element.text()) : quoted;
                int start = m.start();
                while (start > 0 && m.start() - start < LONGEST_PLACE && Scan.han(element.text().charAt(start - 1))) {
                    start--;
                }
                boolean past = false;
                while (start < m.end() - 4 && LEAD.indexOf(element.text().charAt(start)) >= 0) {
                    past = element.text().charAt(start++) == '原';
                }
                Optional<Successor> now = Optional.empty();
                // What stands before the name has no end of its own: the longest rest that is a name is it.
                for (; now.isEmpty() && start < m.end() - 3; start++) {
                    String rest = element.text().substring(start, m.end());
                    now = Heads.ORGANS.successor(rest).or(() -> short4(rest));
                }
                start--;
                String name = element.text().substring(start, m.end());
                if (now.isPresent() && !past && year > now.get().since() && !quoted.at(m.start())) {
                    report.replace(element, start, m.end(), now.get().name(), "“" + name + "”是旧名，" + now.get().since() + "年机构改革后已经改名", "请核对是否应为“" + now.get().name() + "”");
                }
            }
        }
        int names = 0;
        for (Element element : subject.paper().elements()) {
            Matcher m = ITEM.matcher(element.text());
            while (NAMED.contains(element.role()) && names < MOST_NAMES && m.find()) {
                names++;
                String name = m.group();
                boolean whole = name.matches("[^各有].*(?:局|厅|委员会|人民政府|办公室)") && !name.contains("有关");
                Optional<String> near = whole ? Heads.ORGANS.near(name) : Optional.empty();
                if (near.isPresent() && near.get().length() == name.length() && Near.distance(near.get(), name, 1) == 1) {
                    report.add(element, m.start(), m.end(), "机关名称“" + Scan.cut(name) + "”不在机关词典里", "请核对是否应为“" + near.get() + "”",
                            List.of(new Edit(element.index(), m.start(), m.end(), near.get())));
                }
            }
        }
    }

    /** 卫计委 and the like, which the dictionary knows with their place only. */
    private static Optional<Successor> short4(String name) {
        return name.matches(".{0,8}[省市区县州](?:卫计委|卫生计生委)|(?:国家)?(?:卫计委|卫生计生委)") ? Optional.of(new Successor(name.replaceFirst("卫计委$|卫生计生委$", "") + "卫生健康委", 2018)) : Optional.empty();
    }

    private static void called(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher m = ANY_CALLED.matcher(element.text());
            while (m.find()) {
                for (int i = 0; i < CALLED.size(); i++) {
                    if (m.group("w" + i) != null) {
                        String right = CALLED.get(i)[1];
                        report.replace(element, m.start(), m.end(), right, "“" + m.group() + "”不是机关的规范称谓", "请写“" + right + "”");
                    }
                }
            }
        }
    }
}
