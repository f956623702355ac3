package wenshu.web.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.source.Certainty;
import wenshu.notice.source.Deadline;
import wenshu.notice.source.Found;
import wenshu.notice.source.NamedPaper;
import wenshu.notice.source.Office;
import wenshu.notice.source.Place;
import wenshu.notice.source.UpperPaper;

/** What was read from an upper-level paper as rows that a clerk confirms, and the paper with what the clerk has changed. */
public final class UpperFacts {

    private UpperFacts() {
    }

    /** Facts of one kind. */
    public record Group(String title, List<Fact> facts) {
    }

    /**
     * One fact.
     *
     * @param inputs what can be changed of it
     * @param keep name of the tick that says whether it counts; empty when it always does
     * @param note what is only shown
     * @param place where it was read; line 0 when nowhere
     * @param certainty how far it may be trusted, in a word; empty when certain
     */
    public record Fact(List<Input> inputs, String keep, String note, Place place, String certainty) {
    }

    /** A field. */
    public record Input(String name, String label, String value, List<String> choices) {
    }

    /** What the names of a paper's fields begin with; of the nearest one with nothing. */
    static String prefix(int number) {
        return number == 0 ? "" : "paper" + (number + 1) + ".";
    }

    /** The facts of a chain of papers in the order in which they are confirmed, the nearest paper first. */
    public static List<Group> groups(List<UpperPaper> chain) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            String prefix = prefix(i);
            String paper = chain.size() == 1 ? "" : "第" + (i + 1) + "份来文：";
            groups(chain.get(i)).forEach(group -> groups.add(new Group(paper + group.title(), group.facts().stream()
                    .map(fact -> new Fact(fact.inputs().stream().map(input -> new Input(prefix + input.name(), input.label(),
                            input.value(), input.choices())).toList(), fact.keep().isEmpty() ? "" : prefix + fact.keep(),
                            fact.note(), fact.place(), fact.certainty())).toList())));
        }
        return groups;
    }

    private static List<Group> groups(UpperPaper paper) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("来文", List.of(
                one("issuer", "发文机关", paper.issuer()),
                one("number", "发文字号", paper.number().map(found -> new Found<>(found.value().format(), found.place(), found.certainty()))),
                one("title", "标题", Optional.of(paper.title())), one("recipients", "主送", paper.recipients()),
                one("openness", "附注", paper.openness()))));
        add(groups, "依据", paper.basis().stream().map(basis -> shown((basis.title().isEmpty() ? "" : "《" + basis.title() + "》")
                + "（" + basis.number().format() + "）", basis.place(), basis.certainty())));
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < paper.deadlines().size(); i++) {
            Deadline deadline = paper.deadlines().get(i);
            facts.add(new Fact(List.of(new Input("deadline." + i + ".kind", "事项", deadline.kind().word(), kinds()),
                    new Input("deadline." + i + ".date", "期限", ChineseDate.format(deadline.date()), List.of())),
                    "deadline." + i + ".keep", (deadline.yearGiven() ? "" : "来文没有写年份；") + deadline.sentence(), deadline.place(),
                    word(deadline.certainty())));
        }
        group(groups, "期限", facts);
        facts = new ArrayList<>();
        for (int i = 0; i < paper.offices().size(); i++) {
            Office office = paper.offices().get(i);
            facts.add(new Fact(List.of(new Input("office." + i + ".type", "人才类型", office.talentType(), List.of()),
                    new Input("office." + i + ".office", "上级受理处室", office.office(), List.of())), "office." + i + ".keep", "",
                    office.place(), word(office.certainty())));
        }
        group(groups, "受理处室", facts);
        facts = new ArrayList<>();
        for (int i = 0; i < paper.attachments().size(); i++) {
            NamedPaper named = paper.attachments().get(i);
            facts.add(new Fact(List.of(new Input("attachment." + i + ".title", "名称", named.title(), List.of()),
                    new Input("attachment." + i + ".as", "", named.enclosed() ? "随文附上" : "只是提到", List.of("随文附上", "只是提到"))),
                    "", "", named.place(), word(named.certainty())));
        }
        group(groups, "附件和表格", facts);
        add(groups, "名额", paper.quotas().stream().map(quota -> shown((quota.body().isEmpty() ? "" : quota.body() + " ")
                + quota.talentType() + " " + (quota.free() ? "不占名额" : (quota.least() == quota.most() ? "" : quota.least() + "～") + quota.most()
                + quota.unit() + (quota.about() ? "左右" : "")), quota.place(), quota.certainty())));
        add(groups, "材料份数", paper.copies().stream().map(copies -> shown(copies.item() + " " + (copies.count() > 0 ? copies.count() + "份" : "")
                + " " + String.join("、", copies.media()), copies.place(), copies.certainty())));
        add(groups, "上级联系方式", paper.contacts().stream().map(contact -> shown(String.join(" ", contact.matter(),
                String.join("、", contact.names()), String.join("、", contact.phones()), contact.email(), contact.address()).strip(),
                contact.place(), contact.certainty())));
        return groups;
    }

    private static Fact one(String name, String label, Optional<Found<String>> found) {
        return new Fact(List.of(new Input(name, label, found.map(Found::value).orElse(""), List.of())), "",
                found.isEmpty() ? "没有读到，请补上" : "", found.map(Found::place).orElse(Place.ofLine(0)),
                found.map(one -> word(one.certainty())).orElse(""));
    }

    private static Fact shown(String text, Place place, Certainty certainty) {
        return new Fact(List.of(), "", text.replaceAll("\\s+", " ").strip(), place, word(certainty));
    }

    private static String word(Certainty certainty) {
        return certainty == Certainty.CERTAIN ? "" : certainty.word();
    }

    private static void add(List<Group> groups, String title, Stream<Fact> facts) {
        group(groups, title, facts.toList());
    }

    private static void group(List<Group> groups, String title, List<Fact> facts) {
        if (!facts.isEmpty()) {
            groups.add(new Group(title, facts));
        }
    }

    private static List<String> kinds() {
        return Stream.of(Deadline.Kind.values()).map(Deadline.Kind::word).toList();
    }

    /**
     * The papers with what the clerk has confirmed.
     *
     * @param sent the fields of the page
     * @throws FaultException naming every field that cannot be understood
     */
    public static List<UpperPaper> confirmed(List<UpperPaper> chain, Map<String, String> sent) {
        List<UpperPaper> papers = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            String prefix = prefix(i);
            Map<String, String> own = new HashMap<>();
            sent.forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    own.put(name.substring(prefix.length()), value);
                }
            });
            papers.add(confirmed(chain.get(i), own));
        }
        return papers;
    }

    private static UpperPaper confirmed(UpperPaper read, Map<String, String> sent) {
        List<Fault> faults = new ArrayList<>();
        Optional<Found<DocumentNumber>> number = Optional.empty();
        String written = sent.getOrDefault("number", "").strip();
        if (!written.isEmpty()) {
            Optional<DocumentNumber> meant = DocumentNumber.lenient(written);
            if (meant.isEmpty()) {
                faults.add(new Fault("BAD_NUMBER", "来文的发文字号", "“" + written + "”写法不对", "请写成“晋人社厅函〔2024〕230号”的形式"));
            }
            number = meant.map(one -> new Found<>(one, read.number().map(Found::place).orElse(Place.ofLine(0)), Certainty.CERTAIN));
        }
        String title = sent.getOrDefault("title", "").strip();
        if (title.isEmpty()) {
            faults.add(new Fault("MISSING", "来文的标题", "没有填写", "请填写来文标题"));
        }
        List<Deadline> deadlines = new ArrayList<>();
        for (int i = 0; i < read.deadlines().size(); i++) {
            Deadline old = read.deadlines().get(i);
            if (sent.containsKey("deadline." + i + ".keep")) {
                String day = sent.getOrDefault("deadline." + i + ".date", "");
                Optional<LocalDate> date = ChineseDate.parse(day);
                if (date.isEmpty()) {
                    faults.add(new Fault("BAD_DATE", "来文的期限", "“" + day + "”不是有效的日期", "请写成“2024年5月10日”的形式"));
                }
                String kind = sent.getOrDefault("deadline." + i + ".kind", "");
                deadlines.add(new Deadline(date.orElse(old.date()), old.time(), old.from(), Stream.of(Deadline.Kind.values())
                        .filter(one -> one.word().equals(kind)).findFirst().orElse(old.kind()), true, old.sentence(), old.place(),
                        Certainty.CERTAIN));
            }
        }
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < read.offices().size(); i++) {
            if (sent.containsKey("office." + i + ".keep")) {
                offices.add(new Office(sent.getOrDefault("office." + i + ".type", "").strip(),
                        sent.getOrDefault("office." + i + ".office", "").strip(), read.offices().get(i).place(), Certainty.CERTAIN));
            }
        }
        List<NamedPaper> attachments = new ArrayList<>();
        for (int i = 0; i < read.attachments().size(); i++) {
            String name = sent.getOrDefault("attachment." + i + ".title", "").strip();
            if (!name.isEmpty()) {
                attachments.add(new NamedPaper(name, sent.getOrDefault("attachment." + i + ".as", "").equals("随文附上"),
                        read.attachments().get(i).place(), Certainty.CERTAIN));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
        return new UpperPaper(text(sent, "issuer", read.issuer()), number, new Found<>(title, read.title().place(), Certainty.CERTAIN),
                text(sent, "recipients", read.recipients()), read.paragraphs(), read.date(), read.basis(), deadlines, read.quotas(),
                offices, read.contacts(), read.copies(), text(sent, "openness", read.openness()), attachments, read.mends());
    }

    private static Optional<Found<String>> text(Map<String, String> sent, String name, Optional<Found<String>> old) {
        String written = sent.getOrDefault(name, "").strip();
        return written.isEmpty() ? Optional.empty()
                : Optional.of(new Found<>(written, old.map(Found::place).orElse(Place.ofLine(0)), Certainty.CERTAIN));
    }
}
