package wenshu.check.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.notice.source.UpperPaper;
import wenshu.paper.Element;
import wenshu.paper.Near;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;
import wenshu.paper.organ.Level;
import wenshu.paper.organ.Mention;

/** Organs and papers that a title names: in full, truly, with the verb that fits. */
public final class TitleNames implements RuleFamily {

    private static final Pattern VERB = Pattern.compile("(转发|印发|批转)《?(?=([\\u4E00-\\u9FFF（）]{2,40}))");
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{6,160})》");
    private static final Pattern IN_TITLE = Pattern.compile("[《〈]([^《》〈〉]{6,160})[》〉]");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?:度)?");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("T15", TitleNames::quoted, "T16", TitleNames::shortened, "T18", TitleNames::verb, "T19", TitleNames::years);
    }

    private static void quoted(Subject subject, Report report) {
        List<String> known = subject.known().upper().stream().map(UpperPaper::title).map(found -> plain(found.value())).toList();
        if (known.isEmpty()) {
            return;
        }
        Joined title = Heads.title(subject.paper());
        Matcher inTitle = IN_TITLE.matcher(title.text());
        while (inTitle.find()) {
            wrong(inTitle.group(1), known).ifPresent(right -> title.report(report, "标题所引“《" + Scan.cut(inTitle.group(1)) + "》”与来文标题不一致",
                    "来文标题是“" + right + "”", List.of()));
        }
        for (Element element : subject.paper().main().filter(e -> e.role() != Role.TITLE).toList()) {
            Matcher m = QUOTED.matcher(element.text());
            while (m.find()) {
                wrong(m.group(1), known).ifPresent(right -> report.replace(element, m.start(1), m.end(1), right,
                        "所引“《" + Scan.cut(m.group(1)) + "》”与来文标题不一致", "请照来文改为“" + right + "”"));
            }
        }
    }

    private static String plain(String title) {
        return title.replaceAll("[\\s\\u3000]+", "");
    }

    /** The known title that is meant when the quoted one is near it but not it. */
    private static Optional<String> wrong(String quoted, List<String> known) {
        String said = plain(quoted);
        if (known.stream().anyMatch(title -> title.equals(said) || title.endsWith(said) && said.startsWith("关于") || said.endsWith(title))) {
            return Optional.empty();
        }
        return known.stream().filter(title -> Near.distance(title, said, Math.max(2, title.length() / 6)) <= Math.max(2, title.length() / 6)).findFirst();
    }

    private static void shortened(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        Matcher verb = Pattern.compile("(?:转发|印发)(?:《)?([\\u4E00-\\u9FFF]{2,14}?(?:厅|局|部|委|办))(?=[《〈]|关于)").matcher(title.text());
        while (verb.find()) {
            String name = verb.group(1);
            Optional<String> full = full(subject.paper(), name);
            if (full.isPresent() && !full.get().equals(name)) {
                title.report(report, verb.start(1), verb.end(1), "标题里的“" + name + "”是简称", "请用全称“" + full.get() + "”",
                        title.edit(verb.start(1), verb.end(1), full.get()));
            }
        }
    }

    /** The full name, of an organ named only by its level by the place of the issuer. */
    private static Optional<String> full(Paper paper, String name) {
        if (name.startsWith("省")) {
            List<String> places = Heads.ORGANS.places(Heads.issuer(paper));
            Optional<String> cited = paper.elements().stream().map(Element::text).flatMap(text -> QUOTED_PROVINCE.matcher(text).results())
                    .map(match -> match.group(1)).findFirst();
            String province = places.stream().filter(place -> place.endsWith("省")).findFirst().or(() -> cited).orElse("");
            return province.isEmpty() ? Optional.empty() : Heads.ORGANS.fullName(province + name.substring(1));
        }
        return Heads.ORGANS.fullName(name);
    }

    private static final Pattern QUOTED_PROVINCE = Pattern.compile("(?:^|现将|转发|按照|根据)([\\u4E00-\\u9FFF]{2,3}省)(?=[\\u4E00-\\u9FFF]{2,12}[厅委局])");

    private static void verb(Subject subject, Report report) {
        Paper paper = subject.paper();
        Joined title = Heads.title(paper);
        String issuer = Heads.issuer(paper);
        Matcher m = VERB.matcher(title.text());
        if (issuer.isEmpty() || !m.find()) {
            return;
        }
        Optional<Mention> named = Heads.ORGANS.find(m.group(2)).stream().filter(mention -> mention.start() == 0).findFirst();
        if (named.isEmpty()) {
            return;
        }
        String organ = named.get().name();
        Optional<Level> mine = Heads.ORGANS.level(issuer);
        Optional<Level> other = Heads.ORGANS.level(organ);
        boolean own = organ.equals(issuer) || Heads.ORGANS.fullName(organ).equals(Heads.ORGANS.fullName(issuer)) && Heads.ORGANS.fullName(organ).isPresent();
        boolean above = mine.isPresent() && other.isPresent() && other.get().above(mine.get());
        String right = switch (m.group(1)) {
            case "印发", "批转" -> above ? "转发" : "";
            default -> own ? "印发" : "";
        };
        if (!right.isEmpty()) {
            title.report(report, m.start(1), m.end(1), above ? "“" + Scan.cut(organ) + "”是上级机关，它的公文不能“" + m.group(1) + "”"
                    : "本机关自己的文件不能“转发”", "请改为“" + right + "”", title.edit(m.start(1), m.end(1), right));
        }
    }

    private static void years(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        if (YEAR.matcher(title.text()).results().count() > 1) {
            return;
        }
        Matcher only = YEAR.matcher(title.text());
        if (!only.find()) {
            return;
        }
        String year = only.group(1);
        String matter = title.text().substring(only.end(), Math.min(title.text().length(), only.end() + 6));
        for (Element element : subject.paper().elements()) {
            if (element.part().kind() == Part.Kind.FORWARDED || element.role() == Role.TITLE) {
                continue;
            }
            Matcher other = YEAR.matcher(element.text());
            while (other.find()) {
                boolean sameMatter = matter.length() >= 5 && element.text().startsWith(matter, other.end());
                boolean form = element.role() == Role.ATTACHMENT_NOTE && !element.text().contains(year)
                        && element.text().matches(".*(?:申报表|推荐表|登记表|汇总表|一览表|报名表|审批表|名额分配表|信息表)[》”]?\\s*");
                if (!other.group(1).equals(year) && (sameMatter && !element.text().contains(year + "年" + matter) || form)) {
                    report.add(element, other.start(), other.end(), (form ? "附件写的是" : "正文写的是") + other.group(1) + "年，标题是" + year + "年", "请核对年度");
                }
            }
        }
    }
}
