package wenshu.check.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.Due;
import wenshu.check.reading.Measure;
import wenshu.check.reading.Upper;
import wenshu.notice.ChineseDate;
import wenshu.notice.source.Deadline;
import wenshu.notice.source.Found;
import wenshu.notice.source.Quota;
import wenshu.notice.source.UpperPaper;
import wenshu.paper.Element;
import wenshu.paper.Part;

/** A paper held against the paper above it: nothing later, nothing looser, no more people than were granted. */
public final class UpperRules implements RuleFamily {

    private static final Pattern SHARE = Pattern.compile("([\\p{IsHan}]{1,10}?(?:市|县|区|旗|局|委|部|厅|办|集团|公司|学院|大学|医院|中心))(?:可)?(?:推荐)?(?:不超过)?\\s?(\\d{1,4})\\s?名");
    private static final Pattern TOTAL = Pattern.compile("(?:我市|我县|我区|全市|全县|全区|本市)[^，。；]{0,16}?(?:指标|名额|推荐|选拔)[^，。；\\d]{0,10}?(\\d{1,4})\\s?名");
    private static final Pattern EACH_PLACE = Pattern.compile("各市|各县|各区|各设区市|各地|各州");

    /** The upper papers of the subject that was asked about last. */
    private record Read(Subject subject, List<UpperPaper> papers) {
    }

    private volatile Read last;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D14", this::later, "K04", this::looser, "K05", this::stricter, "K06", this::tooMany, "K09", UpperRules::materials);
    }

    /** Four rules ask for the same upper papers, which take longer to read than all else. */
    private List<UpperPaper> upper(Subject subject) {
        Read read = last;
        if (read == null || read.subject != subject) {
            read = new Read(subject, Upper.of(subject));
            last = read;
        }
        return read.papers;
    }

    private void later(Subject subject, Report report) {
        List<UpperPaper> papers = upper(subject);
        if (papers.isEmpty()) {
            return;
        }
        List<Deadline> upper = papers.getFirst().deadlines();
        for (Due due : Due.own(subject)) {
            boolean summary = due.mention().element().text().contains("总结");
            Optional<LocalDate> limit = upper.stream()
                    .filter(deadline -> summary == (deadline.kind() == Deadline.Kind.SUMMARY))
                    .filter(deadline -> deadline.kind() == Deadline.Kind.MATERIALS || summary || upper.size() == 1)
                    .map(Deadline::date).max(LocalDate::compareTo);
            LocalDate own = limit.isPresent() && !due.sure()
                    ? due.mention().in(limit.get().getYear()).orElse(due.date()) : due.date();
            if (limit.isPresent() && !own.isBefore(limit.get())) {
                report.add(due.mention().element(), due.mention().start(), due.mention().end(), "本级期限" + ChineseDate.format(own)
                        + "不早于上级期限" + ChineseDate.format(limit.get()), "请提前，给审核和上报留出时间");
            }
        }
    }

    private void looser(Subject subject, Report report) {
        compare(subject, report, true);
    }

    private void stricter(Subject subject, Report report) {
        compare(subject, report, false);
    }

    private void compare(Subject subject, Report report, boolean looser) {
        List<UpperPaper> papers = upper(subject);
        if (papers.isEmpty()) {
            return;
        }
        List<Measure> upper = Measure.in(papers.getLast().paragraphs().stream().map(Found::value).collect(Collectors.joining("\n")));
        for (Element element : subject.paper().main().filter(e -> e.role().text()).toList()) {
            for (Measure own : Measure.in(element)) {
                List<Measure> same = upper.stream().filter(own::comparable).toList();
                boolean differs = !same.isEmpty() && same.stream().noneMatch(other -> other.value() == own.value());
                if (differs && same.stream().allMatch(other -> own.topic().looser(own.value(), other.value()) == looser)) {
                    String there = Set.copyOf(same.stream().map(Measure::value).toList()).stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
                    String said = element.text().substring(own.start(), own.end());
                    String rank = own.topic() == Measure.Topic.RANK ? "等级" : there;
                    report.add(element, own.start(), own.end(), "“" + said + "”比来文（" + own.topic().word() + (rank.equals("等级") ? "" : there) + "）" + (looser ? "放宽了" : "更严"),
                            looser ? "请按来文的规定改正" : "请确认是本级有意加严");
                }
            }
        }
    }

    private void tooMany(Subject subject, Report report) {
        List<UpperPaper> papers = upper(subject);
        if (papers.isEmpty()) {
            return;
        }
        List<Quota> quotas = papers.getFirst().quotas();
        int granted = quotas.stream().filter(quota -> EACH_PLACE.matcher(quota.body()).find() || ours(subject, quota.body()))
                .mapToInt(Quota::most).max().orElse(0);
        // Where two kinds of people have a quota each, both together are the limit for what names no kind.
        int together = quotas.stream().filter(quota -> EACH_PLACE.matcher(quota.body()).find() || ours(subject, quota.body())).mapToInt(Quota::most).sum();
        if (granted == 0) {
            return;
        }
        for (Element element : subject.paper().main().filter(e -> e.role().text()).toList()) {
            List<int[]> shares = new ArrayList<>();
            Matcher share = SHARE.matcher(element.text());
            int sum = 0;
            while (share.find()) {
                if (!share.group(1).matches(".*各.*|我.*|全.*|本.*")) {
                    shares.add(new int[] {share.start(), share.end()});
                    sum += Integer.parseInt(share.group(2));
                }
            }
            if (shares.size() >= 2 && sum > together) {
                report.add(element, shares.getFirst()[0], shares.getLast()[1], "分配的名额合计" + sum + "名，超过来文给的" + together + "名", "请核减，不得超指标推荐");
            }
            Matcher total = TOTAL.matcher(element.text());
            while (total.find()) {
                if (Integer.parseInt(total.group(1)) > together) {
                    report.add(element, total.start(), total.end(), "本级名额" + total.group(1) + "名，超过来文给的" + together + "名", "请核减，不得超指标推荐");
                }
            }
        }
    }

    /** Whether a quota's body is the place of the issuer. */
    private static boolean ours(Subject subject, String body) {
        String issuer = subject.paper().said(wenshu.paper.Role.SIGNATURE);
        int place = issuer.indexOf('市') >= 0 ? issuer.indexOf('市') : issuer.indexOf('县');
        return place > 0 && body.contains(issuer.substring(0, place + 1));
    }

    /** Copies that the paper itself states in two ways, in its text and in its own attachments. */
    private static void materials(Subject subject, Report report) {
        List<Element> own = subject.paper().elements().stream().filter(e -> !e.part().foreign()).toList();
        List<Measure> first = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Element element : own) {
            for (Measure measure : Measure.in(element)) {
                if (measure.topic() != Measure.Topic.COPIES) {
                    continue;
                }
                Optional<Measure> before = first.stream().filter(measure::comparable).findFirst();
                if (before.isEmpty()) {
                    first.add(measure);
                } else if (before.get().value() != measure.value() && said.add(measure.object())) {
                    report.add(element, measure.start(), measure.end(), "“" + measure.object() + "”的份数前面写" + before.get().value() + "份，这里写"
                            + measure.value() + "份", element.part().equals(Part.MAIN) ? "请核对后统一" : "请核对正文和附件后统一");
                }
            }
        }
    }
}
