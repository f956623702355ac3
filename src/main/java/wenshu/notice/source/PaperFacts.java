package wenshu.notice.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.mend.Mend;

/** Reads the facts out of one paper's paragraphs. */
final class PaperFacts {

    private static final Pattern BASIS = Pattern.compile(
            "(?:《([^《》]{1,200}(?:《[^《》]{1,200}》[^《》]{0,100}){0,3})》)?[^，。；《》（）]{0,6}（([^（）]{4,40}?号)[^（）]{0,40}）");
    private static final Pattern OFFICE = Pattern.compile("(专业技术人[才员]|高技能人才|[\\p{IsHan}]{2,12}?(?:类|人才|人选|集体|个人|项目))?(?:人选)?(?:的)?(?:申报|推荐)?(?:材料|资料|表)[^，。；]{0,12}?"
            + "(?:报送|送交|送|报|提交|交)(?:至|到|给)?((?:省|市|县|区|我)?[\\p{IsHan}（）]{2,30}?(?:处|科|室|办公室|中心|司|股)(?:[\\p{IsHan}]{2,12}(?:处|科|室))?)(?=[，。；（ \\d]|$)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|届)");

    /** Nobody writes a longer paragraph; what follows in one that is longer is not looked through for facts. */
    private static final int LONGEST = 5_000;

    private final PaperHead head;
    private final List<Found<String>> paragraphs;
    private final List<Found<String>> behind;
    private final List<Mend> mends;
    private final RawText raw;
    private final List<Passage> passages;

    /** The paper's parts; {@code behind} is what follows its annotation: forms, guides. */
    PaperFacts(PaperHead head, List<Found<String>> paragraphs, List<Found<String>> behind, List<Mend> mends, RawText raw) {
        this.head = head;
        this.paragraphs = paragraphs.stream().map(p -> new Found<>(p.value(), new Passage(p, raw).place(0, p.value().length()), p.certainty())).toList();
        this.behind = behind;
        this.mends = mends;
        this.raw = raw;
        this.passages = paragraphs.stream().map(p -> new Passage(p.value().length() <= LONGEST ? p
                : new Found<>(p.value().substring(0, LONGEST), p.place(), p.certainty()), raw)).toList();
    }

    UpperPaper paper() {
        Optional<Found<String>> recipients = Optional.of(paragraphs.getFirst())
                .filter(first -> first.value().endsWith("："))
                .map(first -> new Found<>(first.value().substring(0, first.value().length() - 1), first.place(), first.certainty()));
        Optional<Found<String>> openness = paragraphs.stream().filter(p -> PaperText.annotation(p.value())).findFirst()
                .map(p -> new Found<>(p.value().substring(1, p.value().length() - 1), p.place(), p.certainty()));
        Optional<Found<LocalDate>> date = date();
        Matcher title = YEAR.matcher(head.title().value());
        Optional<Integer> year = head.number().map(found -> found.value().year())
                .or(() -> title.find() ? Optional.of(Integer.parseInt(title.group(1))) : Optional.empty());
        return new UpperPaper(placed(head.issuer()), head.number().map(this::placedNumber), placed(Optional.of(head.title())).get(), recipients, paragraphs, date,
                basis(), new DeadlineReader(date.map(Found::value), year).read(passages), new QuotaReader().read(passages, lines(), raw), offices(),
                new ContactReader().read(passages), new CopyReader().read(passages), openness, new NamedPapers().read(passages, behind), mends);
    }

    private Optional<Found<String>> placed(Optional<Found<String>> found) {
        return found.map(f -> new Found<>(f.value(), new Passage(f, raw).place(0, f.value().length()), f.certainty()));
    }

    private Found<DocumentNumber> placedNumber(Found<DocumentNumber> found) {
        return new Found<>(found.value(), new Passage(new Found<>(found.value().format(), found.line()), raw).place(0, found.value().format().length()), found.certainty());
    }

    private List<Found<String>> lines() {
        List<Found<String>> all = new ArrayList<>(paragraphs);
        all.addAll(behind);
        return all;
    }

    private Optional<Found<LocalDate>> date() {
        return paragraphs.stream()
                .flatMap(p -> ChineseDate.parse(p.value()).or(() -> HanziDate.parse(p.value())).stream().map(date -> new Found<>(date, p.place(), Certainty.CERTAIN)))
                .findFirst();
    }

    private List<Basis> basis() {
        List<Basis> basis = new ArrayList<>();
        for (Passage passage : passages) {
            Matcher matcher = BASIS.matcher(passage.text);
            while (matcher.find()) {
                String cited = matcher.group(1) == null ? "" : matcher.group(1);
                Place place = passage.place(matcher.start(), matcher.end());
                DocumentNumber.findAll(matcher.group(2)).stream().findFirst()
                        .filter(found -> basis.stream().noneMatch(one -> one.number().equals(found.number())))
                        .ifPresent(found -> basis.add(new Basis(cited, found.number(), place, cited.isEmpty() ? Certainty.LIKELY : Certainty.CERTAIN)));
            }
        }
        return basis;
    }

    private List<Office> offices() {
        List<Office> offices = new ArrayList<>();
        for (Passage passage : passages) {
            Matcher matcher = OFFICE.matcher(passage.text);
            while (matcher.find()) {
                String type = matcher.group(1) == null ? "" : matcher.group(1);
                offices.add(new Office(type, matcher.group(2), passage.place(matcher.start(2), matcher.end(2)), type.isEmpty() ? Certainty.LIKELY : Certainty.CERTAIN));
            }
        }
        return offices;
    }
}
