package wenshu.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.archive.Access;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.Handover;
import wenshu.archive.Link;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.desk.Desk;
import wenshu.desk.SourceShelf;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.ForwardedPaper;
import wenshu.register.Register;
import wenshu.register.Series;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.Passage;
import wenshu.signoff.flow.Step;

/**
 * Signing and numbering. When a paper is numbered its files are made from exactly the text that was signed, staged and
 * forced to disk; then one transaction writes the archived record, the number, the step and its line in the history. What
 * is cut short before that transaction leaves no number, no record and no step behind.
 */
public final class Issuing {

    private static final int LONGEST_NAME = 74;

    private final SignOffs signOffs;
    private final Register register;
    private final Archive archive;
    private final Desk desk;
    private final SourceShelf sources;
    private final Press press;
    private final Clock clock;
    private final Handover.Describing describing;

    /**
     * Issues out of these rooms.
     *
     * @param describing says of an archived paper what its title and text tell beyond its head: scheme, honour, people
     */
    public Issuing(SignOffs signOffs, Register register, Archive archive, Desk desk, SourceShelf sources, Press press,
            Clock clock, Handover.Describing describing) {
        this.describing = describing;
        this.signOffs = signOffs;
        this.register = register;
        this.archive = archive;
        this.desk = desk;
        this.sources = sources;
        this.press = press;
        this.clock = clock;
    }

    /** The paper as it would be issued now, with the next number: for looking at, nothing is taken. */
    public Press.Made proof(SignOff signOff) {
        Draft draft = DraftFile.parse("", signOffs.text(signOff));
        if (!signOff.number().isEmpty()) {
            return press.make(name(draft, signOff.number()), filled(draft, signOff, signOff.number()));
        }
        String number = nextNumber(draft, day(signOff)).orElse("");
        return press.make(name(draft, number), filled(draft, signOff, number));
    }

    /** Whether an open point of a draft is one that its issue fills in: the running number, the dates, the signer. */
    public static boolean fillsIn(Draft draft, Fault point) {
        return switch (point.place()) {
            case "发文字号" -> Series.of(draft.head().number()).isPresent();
            case "成文日期", "印发日期", "签发人" -> true;
            default -> false;
        };
    }

    /** The number that the paper would get now; empty when it gets none. */
    public Optional<String> nextNumber(SignOff signOff) {
        return nextNumber(DraftFile.parse("", signOffs.text(signOff)), day(signOff));
    }

    private Optional<String> nextNumber(Draft draft, LocalDate day) {
        return IssuedDraft.series(draft, day.getYear()).map(series -> series.number(register.list().next(series)));
    }

    /**
     * The leader signs. Faults that keep a paper from being issued are let pass only with a reason, and only those that
     * are there now.
     */
    public SignOff sign(String login, long id, int leg, String opinion, String overrideReason) {
        Actor actor = signOffs.actor(login);
        return signOffs.inOrder(id, () -> {
            SignOff now = signOffs.seen(id, leg);
            Act.Sign sign = new Act.Sign(opinion);
            signOffs.machine().after(now.passage(), sign, actor);
            List<Press.Problem> errors = proof(now).errors();
            if (!errors.isEmpty() && overrideReason.isBlank()) {
                throw refusal("签发", errors, "请退回修改；确需照此签发的，请写明理由");
            }
            Set<String> rules = errors.stream().map(Press.Problem::rule).collect(Collectors.toSet());
            String detail = errors.isEmpty() ? "" : "保留检查问题 " + String.join("、", rules.stream().sorted().toList()) + "，理由："
                    + overrideReason.strip();
            return signOffs.write(jdbc -> {
                Rows.signed(jdbc, id, clock.millis(), rules, errors.isEmpty() ? "" : overrideReason.strip());
                return signOffs.move(jdbc, now, sign, actor, detail, now.title());
            });
        });
    }

    /** Gives the paper its number and its date, makes its files, and archives them. */
    public SignOff issue(String login, long id, int leg, String opinion) {
        Actor actor = signOffs.actor(login);
        return signOffs.inOrder(id, () -> {
            SignOff now = signOffs.seen(id, leg);
            Act.Seal seal = new Act.Seal(opinion);
            signOffs.machine().after(now.passage(), seal, actor);
            Draft draft = signed(now.passage());
            List<Link> links = belonging(now, draft);
            Optional<Series> series = IssuedDraft.series(draft, day(now).getYear());
            if (series.isEmpty()) {
                return issue(now, seal, actor, draft, links, null, 0);
            }
            return register.withNext(series.get(), draft.head().issuer(),
                    sequence -> issue(now, seal, actor, draft, links, series.get(), sequence));
        });
    }

    private SignOff issue(SignOff now, Act.Seal seal, Actor actor, Draft signed, List<Link> links, Series series,
            int sequence) {
        String number = series == null ? "" : series.number(sequence);
        Draft issued = filled(signed, now, number);
        String name = name(issued, number);
        Press.Made made = press.make(name, issued);
        List<Press.Problem> errors = made.errors().stream().filter(problem -> !now.overridden().contains(problem.rule())).toList();
        if (!errors.isEmpty()) {
            throw refusal("编号用印", errors, "请退回签发，由签发人写明理由保留，或退回拟稿修改");
        }
        String text = DraftFile.write(issued);
        String issuer = issued.head().issuer();
        LocalDate day = day(now);
        IssueSheet sheet = new IssueSheet(now, number, day, actor.login(), clock.instant(), signOffs.history(now.id()), text, made, links);
        Entry entry = Entry.of(issued.head().title(), number, day.getYear(), issued.head().kind().word(), issuer, List.of(),
                now.overrideReason().isEmpty() ? "" : "签发人保留检查问题：" + now.overrideReason()).dated(day)
                .classified(issued.head().secrecy()).held(section(now), Access.HOUSE);
        Submission files = new Submission(entry, Origin.ISSUED,
                List.of(FileIn.of(name + ".pdf", made.pdf()), FileIn.of(name + ".docx", made.docx()),
                        FileIn.of(name + ".txt", text.getBytes(StandardCharsets.UTF_8)),
                        FileIn.of(IssueSheet.NAME, sheet.bytes())));
        SignOff[] done = new SignOff[1];
        keep(files, new Alongside(links, (jdbc, record) -> {
            if (series != null) {
                register.take(jdbc, series, issuer, sequence,
                        new Register.Written(issued.head().title(), day, actor.login()), record.id());
            }
            Rows.numbered(jdbc, now.id(), number, record.id());
            String hash = Texts.keep(jdbc, text);
            done[0] = signOffs.move(jdbc, signOffs.seen(now.id(), now.passage().leg()), seal, actor,
                    number.isEmpty() ? "" : "取号 " + number, now.title(), before -> hash);
            desk.issued(now.draftId(), record.id());
        }).with(actor.login()));
        return done[0];
    }

    private Receipt keep(Submission submission, Alongside alongside) {
        return archive.add(new Handover(submission, alongside, describing));
    }

    /** The text that was signed, and no other. */
    private Draft signed(Passage passage) {
        if (passage.step() != Step.SEAL || !passage.signed().equals(passage.text())) {
            throw new IllegalStateException("not the signed text");
        }
        return DraftFile.parse("", signOffs.texts().find(passage.signed()));
    }

    private Draft filled(Draft draft, SignOff signOff, String number) {
        String signer = signOffs.people().find(signOff.passage().route().signer()).map(Actor::name).orElse("");
        return IssuedDraft.of(draft, number, day(signOff), LocalDate.now(clock), signer);
    }

    /** The section that drafted the paper keeps it. */
    private String section(SignOff signOff) {
        return signOffs.people().find(signOff.passage().drafter()).map(Actor::unit).orElse("");
    }

    /** 成文日期 is the day on which the paper was signed. */
    private LocalDate day(SignOff signOff) {
        return signOff.signedAt() == null || signOff.passage().signed().isEmpty() ? LocalDate.now(clock)
                : LocalDate.ofInstant(signOff.signedAt(), clock.getZone());
    }

    /**
     * The records of the papers that the notice forwards, and of the files that go along with it; the same bytes are archived
     * once, however often they are sent.
     */
    private List<Link> belonging(SignOff signOff, Draft draft) {
        Set<Link> links = new LinkedHashSet<>();
        // The file that was handed in is the nearest paper's.
        Optional<SourceShelf.Source> file = sources.find(signOff.draftId());
        for (ForwardedPaper paper : draft.forwarded()) {
            SourceShelf.Source source = links.isEmpty() && file.isPresent() ? file.get() : asText(paper);
            int year = Series.of(paper.number()).map(Series::year).orElse(0);
            Entry entry = Entry.of(paper.title(), paper.number(), year, "", paper.issuer(), List.of(), "")
                    .held(section(signOff), Access.HOUSE);
            links.add(new Link(Link.Kind.FORWARDS, keep(new Submission(entry, Origin.RECEIVED,
                    List.of(FileIn.of(source.name(), source.bytes()))), Alongside.unlessThere((jdbc, record) -> { }))
                    .record().id()));
        }
        for (SourceShelf.Along going : sources.along(signOff.draftId())) {
            Entry entry = Entry.UNKNOWN.by(draft.head().issuer()).held(section(signOff), Access.HOUSE);
            links.add(new Link(Link.Kind.ANNEXES, archive.add(new Submission(entry, Origin.ISSUED,
                    List.of(FileIn.of(going.name(), sources.read(going))))).record().id()));
        }
        return List.copyOf(links);
    }

    private static SourceShelf.Source asText(ForwardedPaper paper) {
        List<String> lines = new ArrayList<>(List.of(paper.issuer(), paper.number(), paper.title(), ""));
        lines.addAll(paper.paragraphs());
        return new SourceShelf.Source(cut(paper.title()) + ".txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static FaultException refusal(String place, List<Press.Problem> errors, String remedy) {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("CHECK_ERRORS", place, "检查发现 " + errors.size() + " 处错误，不能" + place, remedy));
        errors.forEach(error -> faults.add(new Fault(error.rule(), "", error.sentence().replaceFirst("。$", ""), "")));
        return new FaultException(Kind.BAD_INPUT, faults);
    }

    private static String name(Draft draft, String number) {
        String title = draft.head().title().isEmpty() ? draft.head().kind().word() : draft.head().title();
        return cut((number.isEmpty() ? "" : number + " ") + title);
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
