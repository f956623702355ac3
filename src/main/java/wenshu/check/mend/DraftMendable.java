package wenshu.check.mend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.Edit;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.paper.Paper;

/** A draft whose fields are mended. What is only printed round them, and a forwarded paper, is out of reach. */
public final class DraftMendable implements Mendable<DraftMendable> {

    private final DraftElements elements;

    /** A draft to mend. */
    public DraftMendable(Draft draft) {
        this(DraftElements.of(draft));
    }

    private DraftMendable(DraftElements elements) {
        this.elements = elements;
    }

    /**
     * A draft with edits put in, all of them in the elements of the draft as it is given. Edits out of reach are left
     * out.
     */
    public static Draft apply(Draft draft, List<Edit> edits) {
        DraftMendable mendable = new DraftMendable(draft);
        Tracked tracked = new Tracked();
        // The last ones first, so that the places of the others stay.
        edits.stream().flatMap(edit -> mendable.spot(edit).map(spot -> new Tracked.Step(spot, edit.replacement())).stream())
                .sorted(Tracked.Step.LAST_FIRST)
                .forEach(step -> tracked.put(step, mendable.unit(step.spot().unit()), "", 0));
        return mendable.with(tracked.texts(mendable::unit)).draft();
    }

    /** The draft as it is now. */
    public Draft draft() {
        return elements.draft();
    }

    @Override
    public Paper paper() {
        return elements.paper();
    }

    @Override
    public String unit(String name) {
        return elements.field(name);
    }

    @Override
    public Optional<Spot> spot(Edit edit) {
        Optional<DraftElements.Spot> spot = switch (edit.kind()) {
            case TEXT -> elements.spot(edit.element(), edit.start(), edit.end());
            case JOIN -> elements.breakBefore(edit.element());
            case CLOSE -> Optional.empty();
        };
        return spot.map(found -> new Spot(found.field(), found.start(), found.end()));
    }

    @Override
    public String word(String unit, int at) {
        if (!unit.endsWith("正文")) {
            return unit;
        }
        return unit + "第" + (unit(unit).substring(0, at).chars().filter(c -> c == '\n').count() + 1) + "段";
    }

    @Override
    public DraftMendable with(Map<String, String> units) {
        return new DraftMendable(elements.with(units));
    }
}
