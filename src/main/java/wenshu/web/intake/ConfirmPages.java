package wenshu.web.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wenshu.archive.EntryField;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.intake.Change;
import wenshu.intake.Corrections;
import wenshu.intake.Intake;
import wenshu.intake.Item;
import wenshu.intake.Shown;
import wenshu.web.security.SignedIn;

/** Looking over what was concluded: row by row, many rows at once with a preview, and taking back. */
@Controller
final class ConfirmPages {

    private final Intake intake;
    private final IntakeDesk desk;
    private final Corrections corrections;
    private final BatchScreen screen;

    ConfirmPages(Intake intake, IntakeDesk desk, Corrections corrections, BatchScreen screen) {
        this.screen = screen;
        this.intake = intake;
        this.desk = desk;
        this.corrections = corrections;
    }

    /**
     * Saves what was written into the rows of a page; with {@code confirm} the rows count as looked over. When one row is refused
     * nothing is saved, and the page comes back with everything that was written.
     */
    @PostMapping("/intake/{id}/rows")
    Object rows(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam(required = false) List<Integer> seen,
            @RequestParam Map<String, String> all, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "ALL") Shown show, @RequestParam(defaultValue = "") String confirm, RedirectAttributes flash) {
        desk.find(me, id);
        List<Integer> positions = seen == null ? List.of() : seen;
        Map<Integer, Map<EntryField, String>> typed = new LinkedHashMap<>();
        positions.forEach(position -> typed.put(position, texts(all, position)));
        List<Change.Row> changes = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        typed.forEach((position, texts) -> {
            try {
                changes.addAll(corrections.preview(id, position, texts, version(all.get("v." + position))));
            } catch (FaultException e) {
                e.faults().forEach(fault -> refusals.add("《" + intake.name(id, position) + "》" + fault.sentence()));
            }
        });
        try {
            if (refusals.isEmpty()) {
                demand(changes);
                corrections.apply(id, changes, me.getName(), "逐行更正");
            }
        } catch (FaultException e) {
            refusals.addAll(e.faults().stream().map(Fault::sentence).toList());
        }
        if (!refusals.isEmpty()) {
            ModelAndView again = screen.of(me, id, page, show, typed);
            again.addObject("refusals", refusals);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (confirm.equals("page")) {
            intake.confirm(id, positions);
        } else if (confirm.equals("all")) {
            intake.confirmAll(id);
        }
        flash.addFlashAttribute("said", (changes.isEmpty() ? "" : "更正了 " + changes.size() + " 件。")
                + (confirm.equals("page") ? "本页 " + positions.size() + " 件已确认。" : confirm.equals("all") ? "全部已确认。"
                : changes.isEmpty() ? "没有改动。" : ""));
        return "redirect:/intake/" + id + "?show=" + show + "&page=" + page;
    }

    private static Map<EntryField, String> texts(Map<String, String> all, int position) {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        IntakeRow.COLUMNS.forEach(field -> {
            String text = all.get("r." + position + "." + field.name());
            if (text != null) {
                texts.put(field, text);
            }
        });
        return texts;
    }

    private void demand(List<Change.Row> changes) {
        desk.demandCorrectable(changes.stream().map(Change.Row::recordId).toList());
    }

    private static int version(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Shows what would change. */
    @PostMapping("/intake/{id}/preview")
    Object preview(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam(required = false) List<Integer> pick,
            @RequestParam(defaultValue = "") String whole, @RequestParam EntryField field, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "ALL") Shown show, RedirectAttributes flash) {
        desk.find(me, id);
        List<Integer> positions = !whole.isEmpty()
                ? intake.items(id, show, 0, Intake.MOST_FILES).stream().map(Item::position).toList() : pick == null ? List.of() : pick;
        try {
            if (positions.isEmpty()) {
                throw FaultException.badInput("NOTHING_CHOSEN", "批量更正", "没有选择文件", "请先勾选要更正的行");
            }
            List<Change.Row> rows = corrections.preview(id, positions, field, text);
            ModelAndView shown = new ModelAndView("intake-preview", Map.of("batch", intake.find(id), "rows", rows, "field", field,
                    "text", text.strip(), "picked", positions.size(), "page", page, "show", show));
            shown.setStatus(HttpStatus.OK);
            return shown;
        } catch (FaultException e) {
            flash.addFlashAttribute("refusals", e.faults().stream().map(Fault::sentence).toList());
            return "redirect:/intake/" + id + "?show=" + show + "&page=" + page;
        }
    }

    /** Does what was shown; a record that was changed since is not overwritten. */
    @PostMapping("/intake/{id}/apply")
    String apply(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam List<String> row,
            @RequestParam EntryField field, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "ALL") Shown show, RedirectAttributes flash) {
        desk.find(me, id);
        try {
            List<Change.Row> changes = new ArrayList<>();
            for (String each : row) {
                String[] seen = each.split(":");
                changes.addAll(corrections.preview(id, version(seen[0]), Map.of(field, text), seen.length > 1 ? version(seen[1]) : 0));
            }
            demand(changes);
            corrections.apply(id, changes, me.getName(), field.label() + "改为“" + text.strip() + "”");
            flash.addFlashAttribute("said", "更正了 " + changes.size() + " 件；改错了可以在下面撤销。");
        } catch (FaultException e) {
            flash.addFlashAttribute("refusals", e.faults().stream().map(Fault::sentence).toList());
        }
        return "redirect:/intake/" + id + "?show=" + show + "&page=" + page;
    }

    @PostMapping("/intake/{id}/undo/{change}")
    String undo(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @PathVariable String change, RedirectAttributes flash) {
        desk.find(me, id);
        try {
            desk.demandCorrectable(corrections.records(change));
            flash.addFlashAttribute("said", corrections.undo(id, change, me.getName()).sentence());
        } catch (FaultException e) {
            flash.addFlashAttribute("refusals", e.faults().stream().map(Fault::sentence).toList());
        }
        return "redirect:/intake/" + id;
    }
}
