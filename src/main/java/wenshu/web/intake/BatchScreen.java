package wenshu.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.EntryField;
import wenshu.intake.Batch;
import wenshu.intake.Corrections;
import wenshu.intake.Intake;
import wenshu.intake.Item;
import wenshu.intake.Shown;
import wenshu.web.security.SignedIn;

/** One batch as it is looked over: how far it is, a page of its files with what is said about them, what was corrected. */
@Component
final class BatchScreen {

    private static final int PAGE = 50;

    private final Intake intake;
    private final IntakeDesk desk;
    private final Corrections corrections;

    BatchScreen(Intake intake, IntakeDesk desk, Corrections corrections) {
        this.intake = intake;
        this.desk = desk;
        this.corrections = corrections;
    }

    /**
     * The page of a batch.
     *
     * @param typed what stands in the cells instead of what is saved, by the position of its file: what was refused is not to be
     *     typed a second time
     */
    ModelAndView of(SignedIn me, String id, int page, Shown show, Map<Integer, Map<EntryField, String>> typed) {
        Batch batch = desk.find(me, id);
        int count = intake.count(id, show);
        int last = Math.max(1, (count + PAGE - 1) / PAGE);
        int now = Math.clamp(page, 1, last);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("batch", batch);
        model.put("tally", intake.tally(id));
        model.put("rows", intake.items(id, show, (now - 1) * PAGE, PAGE).stream()
                .map(item -> row(me, item).typed(typed.getOrDefault(item.position(), Map.of()))).toList());
        model.put("columns", IntakeRow.COLUMNS);
        model.put("page", now);
        model.put("last", last);
        model.put("count", count);
        model.put("show", show);
        model.put("shows", Shown.values());
        model.put("changes", corrections.of(id));
        model.put("faults", List.of());
        return new ModelAndView("intake-batch", model);
    }

    private IntakeRow row(SignedIn me, Item item) {
        return desk.record(me, item).map(record -> IntakeRow.of(item, record,
                        item.state() == Item.State.KEPT ? desk.nears(me, record.id()) : List.of(), desk.mayCorrect(record)))
                .orElseGet(() -> IntakeRow.of(item, null, List.of(), false));
    }
}
