package wenshu.web.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Knowledge;
import wenshu.check.Subject;
import wenshu.check.mend.Change;
import wenshu.check.mend.DraftMendable;
import wenshu.check.mend.Mended;
import wenshu.check.mend.Mender;
import wenshu.check.suite.HouseRules;
import wenshu.desk.Desk;
import wenshu.desk.IgnoredFindings;
import wenshu.desk.IgnoredFindings.Ignored;
import wenshu.fault.FaultException;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.DraftFile;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Paper;
import wenshu.register.Register;

/** The checker over a draft in the editor: what is at fault in which field, and the fields after mending. */
@Component
public final class DraftCheck {

    private static final int AROUND = 12;

    private final Checker checker = HouseRules.checker();
    private final IgnoredFindings ignored;
    private final Desk desk;
    private final Register register;
    private final Clock clock;

    DraftCheck(IgnoredFindings ignored, Desk desk, Register register, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.ignored = ignored;
        this.clock = clock;
    }

    /**
     * A finding as the editor shows it.
     *
     * @param key names it until the draft changes
     * @param rule id of the rule
     * @param name of the rule
     * @param severity error, warning or hint
     * @param basis clause and level, as a person reads it
     * @param at the field, empty when the whole paper is meant
     * @param start first character within the field's paragraph
     * @param end after the last one
     * @param words what stands there
     * @param message one Chinese sentence
     * @param mend what would stand there instead, for the button; null when only a person can mend it
     * @param safe whether it may be mended without asking
     * @param reason why somebody lets it stand; empty when nobody does
     */
    public record Shown(String key, String rule, String name, String severity, String basis, String at, int start, int end,
            String words, String message, String mend, boolean safe, String reason) {
    }

    /**
     * Fields after mending.
     *
     * @param fields the editor's names of the fields that changed, and their words now
     * @param changes one sentence each
     */
    public record Fields(Map<String, String> fields, List<String> changes) {
    }

    /** Everything at fault; nothing while the draft cannot be read, which the pages tell. */
    public List<Shown> check(long draftId, String text) {
        Optional<Draft> draft = read(text);
        if (draft.isEmpty()) {
            return List.of();
        }
        DraftElements elements = DraftElements.of(draft.get());
        Paper paper = elements.paper();
        Map<String, String> reasons = ignored.of(draftId).stream()
                .collect(Collectors.toMap(one -> one.rule() + "\n" + one.words(), Ignored::reason, (a, b) -> b));
        Subject bare = subject(draft.get(), paper);
        Subject subject = new Subject(paper, bare.known().withRegister(ofOthers(draftId)));
        return checker.check(subject).stream().map(one -> shown(one, elements, paper, reasons)).toList();
    }

    /** The fields after mending the chosen findings, or all that need no asking when none is named. */
    public Fields mend(String text, Set<String> keys) {
        Draft draft = DraftFile.parse("", text);
        Mender mender = new Mender(checker, paper -> subject(draft, paper));
        DraftMendable original = new DraftMendable(draft);
        Mended<DraftMendable> mended;
        if (keys.isEmpty()) {
            mended = mender.safe(original);
        } else {
            List<Finding> chosen = checker.check(subject(draft, original.paper())).stream()
                    .filter(finding -> keys.contains(key(finding))).toList();
            mended = mender.confirmed(original, chosen);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        DraftMendable result = mended.result();
        for (Change change : mended.changes()) {
            for (Change.Part part : change.parts()) {
                fields.put(FieldNames.editor(part.unit()), result.unit(part.unit()));
                said.add(part.place() + "：“" + part.before() + "”改为“" + part.after() + "”（" + String.join("、", change.rules()) + "）");
            }
        }
        return new Fields(fields, said);
    }

    /** Tells whether another paper has a number; the one that the draft was issued under is its own. */
    private Predicate<String> ofOthers(long draftId) {
        String own = desk.find(draftId).recordId();
        return number -> register.list().find(number).filter(entry -> own.isEmpty() || !entry.recordId().equals(own)).isPresent();
    }

    private Subject subject(Draft draft, Paper paper) {
        return new Subject(paper, Knowledge.NONE.on(LocalDate.now(clock)).from(Knowledge.Source.DRAFT)
                .withOpenness(draft.head().openness()));
    }

    private static Optional<Draft> read(String text) {
        try {
            return Optional.of(DraftFile.parse("", text));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private static String key(Finding finding) {
        return finding.rule().id() + "@" + finding.element() + "@" + finding.start() + "@" + finding.end();
    }

    private static Shown shown(Finding finding, DraftElements elements, Paper paper, Map<String, String> reasons) {
        FieldNames.Stretch place = new FieldNames.Stretch("", 0, 0);
        String words = "";
        if (finding.element() >= 0) {
            Element element = paper.elements().get(finding.element());
            int end = Math.min(finding.end(), element.text().length());
            int start = Math.min(finding.start(), end);
            words = element.text().substring(start, end);
            place = place(elements, paper, element, start, end);
            if (words.isEmpty()) {
                words = element.text().substring(Math.max(0, start - AROUND), Math.min(element.text().length(), start + AROUND));
            }
        }
        String mend = finding.edits().isEmpty() ? null
                : finding.edits().size() == 1 ? finding.edits().getFirst().replacement() : "";
        String kept = IgnoredFindings.cut(words);
        return new Shown(key(finding), finding.rule().id(), finding.rule().name(),
                switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case HINT -> "hint";
                }, finding.rule().level().word() + (finding.rule().clause().isEmpty() ? "" : " " + finding.rule().clause()),
                place.at(), place.start(), place.end(), kept, finding.sentence(), mend, finding.safe(),
                reasons.getOrDefault(finding.rule().id() + "\n" + kept, ""));
    }

    private static FieldNames.Stretch place(DraftElements elements, Paper paper, Element element, int start, int end) {
        Optional<DraftElements.Spot> spot = elements.spot(element.index(), start, end);
        // What is printed round a field, such as a colon, is shown at the field itself.
        for (int cut = end; spot.isEmpty() && cut >= 0; cut--) {
            spot = elements.spot(element.index(), Math.min(start, cut), cut);
        }
        if (spot.isPresent() && !element.part().foreign()) {
            DraftElements.Spot found = spot.get();
            return FieldNames.stretch(found.field(), elements.field(found.field()), found.start(), found.end());
        }
        if (element.part().kind() == Part.Kind.FORWARDED) {
            long before = paper.elements().subList(0, element.index()).stream()
                    .filter(other -> other.part().equals(element.part())).count();
            return new FieldNames.Stretch("f." + Math.max(0, element.part().number() - 1) + "#" + before, start, end);
        }
        String field = element.place().field();
        return new FieldNames.Stretch(field.isEmpty() ? "" : FieldNames.editor(field), 0, 0);
    }
}
