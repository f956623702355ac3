package wenshu.check.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import wenshu.check.Subject;
import wenshu.check.reading.PaperKind;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Who may ask what of whom, and whether a paper says the same thing throughout. */
public final class ConductRules implements RuleFamily {

    private static final Pattern REQUEST = Pattern.compile("(?:妥否|当否|可否|是否妥当|以上(?:请示|意见|报告|事项)?[^，。]{0,6}(?:妥否|当否|如无不妥))[，,\\s]*(?:敬请|恳请|请)?\\s*(?:领导)?(?:予以)?(?:批示|批复|审批|指示|审示|批准|审定)|"
            + "(?:^|[，。；])(?:现|特此|专此)?(?:特)?(?:敬请|恳请|请)(?:贵\\p{IsHan}|予以|予|上级)?(?:批示|批复|指示|批准|审批)(?=[。！]|$)|请予(?:批准|批复|审批|批示)(?=[。！]|$)");
    private static final Pattern INNER = Pattern.compile("[\\p{IsHan}]+(?:局|厅|委员会|委|政府|部)[\\p{IsHan}]{2,14}(?:科|处|股|室)|[\\p{IsHan}]{2,12}(?:科|股)");
    private static final Set<String> ASKING = Set.of("请示", "");
    private static final Pattern SHORT_NAME = Pattern.compile("《(通知|办法|意见|方案|规定|决定|细则|条例|公告|规划|纲要|要点|指南|函)》");
    private static final Pattern CITED = Pattern.compile("《[^《》]{6,120}(?:〈[^〈〉]{2,100}〉[^《》]{0,40})?》(?:\\s*（[^（）]{0,12}[〔\\[（(﹝][^（）]{2,24}号[^（）]{0,20}）|（[^（）]{0,12}（\\d{4}）\\d+号）)?");
    private static final Pattern NAMED = Pattern.compile("《([^《》]{10,120})》");
    private static final Pattern AMOUNT = Pattern.compile("(每次|每批|每年度?|每届|每两年|总共|共计?|计划|全市|全省|全区|全县|总数|总量)[^，。；、]{0,12}?(选拔|遴选|评选|招聘|招募|录用|资助|奖励|表彰)(?:人数|名额|数量|总数)?[^，。；、\\d]{0,12}?(不超过|不少于|约)?\\s?(\\d{1,5})\\s?(名|人|个|家|项)(左右|以内|以上)?");
    private static final Pattern AMOUNT_BACK = Pattern.compile("(每次|每批|每届|每年度?)(?:选拔|遴选|评选|招聘|招募|录用|资助|奖励|表彰)?[^，。；、\\d]{0,8}?(不超过|不少于|约)?\\s?(\\d{1,5})\\s?(名|人|个|家|项)(左右|以内|以上)?");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("K01", ConductRules::hiddenRequest, "K02", ConductRules::twoRequests, "K03", ConductRules::innerOffice,
                "K07", ConductRules::undefined, "K10", ConductRules::twoNames, "K11", ConductRules::twoFigures);
    }

    private static List<Element> text(Paper paper) {
        return paper.main().filter(e -> e.role().text() || e.role() == Role.OTHER).toList();
    }

    private static void hiddenRequest(Subject subject, Report report) {
        String kind = PaperKind.of(subject.paper());
        if (ASKING.contains(kind)) {
            return;
        }
        for (Element element : text(subject.paper())) {
            Matcher matcher = REQUEST.matcher(element.text());
            while (matcher.find()) {
                boolean letter = kind.equals("函") && matcher.group().contains("批准");
                if (!letter) {
                    report.add(element, matcher.start(), matcher.end(), "“" + kind + "”里夹带了请示用语", "请删去；需要上级答复的另写请示");
                }
            }
        }
    }

    private static void twoRequests(Subject subject, Report report) {
        if (!PaperKind.of(subject.paper()).equals("请示")) {
            return;
        }
        int seen = 0;
        for (Element element : text(subject.paper())) {
            Matcher matcher = REQUEST.matcher(element.text());
            while (matcher.find()) {
                seen++;
                if (seen > 1) {
                    report.add(element, matcher.start(), matcher.end(), "请示里有两处请求批复的结语，可能一文多事", "请示应当一文一事，请分开行文或合并结语");
                }
            }
        }
    }

    private static void innerOffice(Subject subject, Report report) {
        Paper paper = subject.paper();
        List<Element> issuers = new ArrayList<>(paper.main(Role.MASTHEAD));
        issuers.addAll(paper.main(Role.SIGNATURE));
        for (Element element : issuers) {
            String name = element.text().replaceAll("[\\s\\u3000]", "").replaceFirst("文件$", "");
            if (INNER.matcher(name).matches() && !name.matches(".*(?:办公[室厅]|教研室|研究室)$")) {
                report.add(element, 0, element.text().length(), "发文机关“" + name + "”是内设机构", "请以机关的名义发文；内设机构除办公室（厅）外不得对外正式行文");
            }
        }
    }

    private static void undefined(Subject subject, Report report) {
        Map<String, Set<String>> defined = new HashMap<>();
        Map<String, Set<String>> told = new HashMap<>();
        Map<String, Element> citing = new HashMap<>();
        Map<String, Integer> citedEnd = new HashMap<>();
        for (Element element : subject.paper().elements()) {
            if (!element.role().text() && element.role() != Role.OTHER) {
                continue;
            }
            String part = element.part().kind() + "" + element.part().number();
            Matcher definition = Pattern.compile("以下(?:统一)?简称[“《\"]*([^”》\"）)]{1,20})").matcher(element.text());
            while (definition.find()) {
                defined.computeIfAbsent(part, key -> new HashSet<>()).add(definition.group(1));
            }
            Matcher cited = CITED.matcher(element.text());
            while (cited.find()) {
                citing.putIfAbsent(part, element);
                citedEnd.putIfAbsent(part, cited.end());
            }
            Matcher used = SHORT_NAME.matcher(element.text());
            while (used.find()) {
                boolean known = defined.getOrDefault(part, Set.of()).contains(used.group(1));
                if (!known && told.computeIfAbsent(part, key -> new HashSet<>()).add(used.group(1))) {
                    Element at = citing.get(part);
                    List<Edit> edits = at == null ? List.of()
                            : List.of(new Edit(at.index(), citedEnd.get(part), citedEnd.get(part), "（以下简称" + used.group() + "）"));
                    report.add(element, used.start(), used.end(), "简称" + used.group() + "前面没有说明", "请在第一次写全称处加上“（以下简称" + used.group() + "）”", edits);
                }
            }
        }
    }

    /** Names of nine tenths the same letters and the same figures mean the same paper. */
    private static void twoNames(Subject subject, Report report) {
        Map<String, Element> first = new HashMap<>();
        List<String> names = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Element element : subject.paper().elements()) {
            if (element.part().foreign()) {
                continue;
            }
            String text = element.text();
            if (element.role() == Role.TITLE || element.role() == Role.ATTACHMENT_TITLE) {
                String whole = said(subject.paper(), element);
                remember(names, first, whole, element);
            }
            Matcher matcher = NAMED.matcher(text);
            while (matcher.find()) {
                String name = plain(matcher.group(1));
                Optional<String> other = names.stream().filter(known -> near(known, name)).findFirst();
                if (other.isPresent() && told.add(name)) {
                    report.add(element, matcher.start(1), matcher.end(1), "同一份文件在别处写作“" + other.get() + "”", "请核对后统一名称",
                            List.of(new Edit(element.index(), matcher.start(1), matcher.end(1), other.get())));
                }
                remember(names, first, name, element);
            }
        }
    }

    private static String said(Paper paper, Element line) {
        StringBuilder whole = new StringBuilder();
        paper.elements().stream().filter(e -> e.role() == line.role() && e.part().equals(line.part())).forEach(e -> whole.append(e.text()));
        return plain(whole.toString());
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").replaceAll("（(?:征求意见稿|试行|草案|送审稿|讨论稿|暂行|修订稿?)）", "");
    }

    private static void remember(List<String> names, Map<String, Element> first, String name, Element element) {
        if (name.length() >= 10 && first.putIfAbsent(name, element) == null) {
            names.add(name);
        }
    }

    /** Up to three characters put in or left out at one place, none of them a figure, a place or a degree. */
    private static boolean near(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter == one ? other : one;
        int most = Math.min(3, shorter.length() / 8);
        if (longer.length() == shorter.length() || longer.length() - shorter.length() > most) {
            return false;
        }
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter.length() - head && shorter.charAt(shorter.length() - 1 - tail) == longer.charAt(longer.length() - 1 - tail)) {
            tail++;
        }
        String put = longer.substring(head, longer.length() - tail);
        boolean inside = head >= 4 && tail >= 4;
        return head + tail == shorter.length() && inside && !put.matches(".*(?:\\d|[一二三四五六七八九十第次届批]|不|非|补|再|省|市|县|区|国|女|复|总|副|新|续|延|后|预|初|终|公示|名单|修).*");
    }

    private static void twoFigures(Subject subject, Report report) {
        Map<String, String> first = new HashMap<>();
        for (Element element : subject.paper().elements()) {
            if (element.part().kind() == Part.Kind.FORWARDED || !element.role().text()) {
                continue;
            }
            figures(report, element, AMOUNT.matcher(element.text()), 1, 3, 4, 5, 6, first);
            figures(report, element, AMOUNT_BACK.matcher(element.text()), 1, 2, 3, 4, 5, first);
        }
    }

    private static void figures(Report report, Element element, Matcher matcher, int scope, int before, int figure, int unit, int after,
            Map<String, String> first) {
        while (matcher.find()) {
            String same = matcher.group(scope) + (matcher.group(unit).equals("名") ? "人" : matcher.group(unit));
            String said = (matcher.group(before) == null ? "" : matcher.group(before)) + matcher.group(figure)
                    + matcher.group(unit).replace('名', '人') + (matcher.group(after) == null ? "" : matcher.group(after));
            String other = first.putIfAbsent(same, said);
            if (other != null && !other.equals(said)) {
                report.add(element, matcher.start(), matcher.end(), "“" + said + "”与前文“" + other + "”口径不一", "请核对后统一数字和限定词");
            }
        }
    }
}
