package wenshu.notice.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;

/** Reads the facts out of one paper's paragraphs. */
final class PaperFacts {

    private static final Pattern BASIS = Pattern.compile("《([^《》]{1,200}(?:《[^《》]{1,200}》[^《》]{0,100}){0,3})》（([^（）]{4,40}?号)[^（）]{0,40}）");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:之前|以前|前)[^。；]{0,12}?(?:报|送达|送至)");
    private static final Pattern QUOTA = Pattern.compile(
            "([^，。；：、]{2,30}?)(?:可?各)?(?:推荐|选拔)?(?:不超过|最多)?(\\d+)(?:[-～—](\\d+))?名(?:以内)?");
    private static final Pattern OFFICE = Pattern.compile(
            "(专业技术人[才员]|高技能人才)申报(?:材料|资料)(?:报送|送|报)至([^，。；]+)");
    private static final Pattern FORM = Pattern.compile("《([^《》]{2,30}(?:申报表|登记表|推荐表|汇总表|一览表|名册|信息表))》");
    private static final Pattern PAGE_TITLE = Pattern.compile("^[\\p{IsHan}（）]{2,30}(?:申报表|登记表|推荐表|汇总表|一览表|指南|说明)$");

    private final PaperHead head;
    private final List<Found<String>> paragraphs;
    private final List<Found<String>> behind;
    private final List<Mend> mends;

    /** The paper's parts; {@code behind} is what follows its annotation: forms, guides. */
    PaperFacts(PaperHead head, List<Found<String>> paragraphs, List<Found<String>> behind, List<Mend> mends) {
        this.head = head;
        this.paragraphs = paragraphs;
        this.behind = behind;
        this.mends = mends;
    }

    UpperPaper paper() {
        Optional<Found<String>> recipients = Optional.of(paragraphs.getFirst())
                .filter(first -> first.value().endsWith("："))
                .map(first -> new Found<>(first.value().substring(0, first.value().length() - 1), first.line()));
        Optional<Found<String>> openness = paragraphs.stream().filter(p -> PaperText.annotation(p.value())).findFirst()
                .map(p -> new Found<>(p.value().substring(1, p.value().length() - 1), p.line()));
        return new UpperPaper(head.issuer(), head.number(), head.title(), recipients, paragraphs, date(), basis(), deadlines(), quotas(),
                offices(), new ContactReader().read(paragraphs), openness, attachments(), mends);
    }

    private Optional<Found<LocalDate>> date() {
        return paragraphs.stream()
                .flatMap(p -> ChineseDate.parse(p.value()).stream().map(date -> new Found<>(date, p.line())))
                .findFirst();
    }

    private List<Basis> basis() {
        List<Basis> basis = new ArrayList<>();
        for (Found<String> paragraph : paragraphs) {
            Matcher matcher = BASIS.matcher(paragraph.value());
            while (matcher.find()) {
                String cited = matcher.group(1);
                DocumentNumber.lenient(matcher.group(2))
                        .ifPresent(found -> basis.add(new Basis(cited, found, paragraph.line())));
            }
        }
        return basis;
    }

    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (Found<String> paragraph : paragraphs) {
            for (String sentence : paragraph.value().split("(?<=[。；])")) {
                Matcher matcher = DEADLINE.matcher(sentence);
                while (matcher.find()) {
                    deadline(matcher, sentence, paragraph.line()).ifPresent(deadlines::add);
                }
            }
        }
        return deadlines;
    }

    private Optional<Deadline> deadline(Matcher matcher, String sentence, int line) {
        boolean given = matcher.group(1) != null;
        if (!given && head.number().isEmpty()) {
            return Optional.empty();
        }
        int year = given ? Integer.parseInt(matcher.group(1)) : head.number().get().value().year();
        Deadline.Kind kind = sentence.contains("总结") ? Deadline.Kind.SUMMARY
                : sentence.contains("报名") ? Deadline.Kind.REGISTRATION
                : sentence.matches("(?s).*(材料|资料|表|报告).*") ? Deadline.Kind.MATERIALS : Deadline.Kind.OTHER;
        return ChineseDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))
                .map(date -> new Deadline(date, kind, given, sentence.strip(), line));
    }

    private List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        for (Found<String> paragraph : paragraphs) {
            if (!paragraph.value().matches("(?s).*(指标|名额|推荐).*")) {
                continue;
            }
            Matcher matcher = QUOTA.matcher(paragraph.value());
            while (matcher.find()) {
                int least = Integer.parseInt(matcher.group(2));
                int most = matcher.group(3) == null ? least : Integer.parseInt(matcher.group(3));
                quotas.add(new Quota(matcher.group(1).replaceFirst("^（[一二三四五六七八九十]）", "").replaceFirst("^.*?指标为", "").replaceFirst("(各|择优|各择优)(推荐|选拔)?$", ""),
                        least, most, paragraph.line()));
            }
        }
        return quotas;
    }

    private List<Office> offices() {
        List<Office> offices = new ArrayList<>();
        for (Found<String> paragraph : paragraphs) {
            Matcher matcher = OFFICE.matcher(paragraph.value());
            while (matcher.find()) {
                offices.add(new Office(matcher.group(1), matcher.group(2), paragraph.line()));
            }
        }
        return offices;
    }

    /** The note 附件：, then title-like lines behind the paper (a title may take two), then forms only cited. */
    private List<NamedPaper> attachments() {
        Map<String, NamedPaper> found = new LinkedHashMap<>();
        boolean note = false;
        for (Found<String> paragraph : paragraphs) {
            note = paragraph.value().startsWith("附件：") || note && paragraph.value().matches("^\\d{1,2}[.．].*");
            if (note) {
                String name = paragraph.value().replaceFirst("^附件：", "").replaceFirst("^\\d{1,2}[.．] ?", "")
                        .replaceFirst("^《(.*)》$", "$1");
                found.put(name, new NamedPaper(name, true, paragraph.line()));
            }
        }
        for (int i = 0; i < behind.size(); i++) {
            String line = behind.get(i).value();
            if (PAGE_TITLE.matcher(line).matches()) {
                boolean twoLines = line.length() <= 8 && i > 0 && behind.get(i - 1).value().matches("[\\p{IsHan}]{4,20}(系统|平台|工作)");
                String name = (twoLines ? behind.get(i - 1).value() : "") + line;
                found.putIfAbsent(name, new NamedPaper(name, true, behind.get(i).line()));
            }
        }
        for (Found<String> paragraph : paragraphs) {
            Matcher matcher = FORM.matcher(paragraph.value());
            while (matcher.find()) {
                found.putIfAbsent(matcher.group(1), new NamedPaper(matcher.group(1), false, paragraph.line()));
            }
        }
        return List.copyOf(found.values());
    }
}
