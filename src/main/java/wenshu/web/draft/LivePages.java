package wenshu.web.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import wenshu.assembly.Workshop;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.DraftSheet;
import wenshu.notice.Placeholder;
import wenshu.render.Finding;
import wenshu.render.LaidOut;
import wenshu.signoff.Issuing;
import wenshu.svg.SvgPainter;
import wenshu.typeset.frame.Frame;
import wenshu.web.draft.place.PageMap;
import wenshu.web.draft.place.PageMark;

/** The pages of a draft while somebody types: only those that changed are painted and sent. */
@Component
public final class LivePages {

    private final Workshop workshop;

    /** The pages of drafts that are set in this workshop. */
    public LivePages(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Sets the draft as it stands. Items that cannot be read are reported and left open on the page, so that the rest is
     * shown while somebody is still typing a date.
     *
     * @param known the marks of the pages that the editor holds
     */
    public LivePreview of(String text, Set<String> known) {
        List<LivePreview.Wrong> wrong = new ArrayList<>();
        Optional<Draft> draft = read(text, wrong);
        if (draft.isEmpty()) {
            return new LivePreview("", List.of(), List.of(), List.of(), wrong);
        }
        LaidOut laid = workshop.notices().pages("draft", draft.get());
        List<LivePreview.Page> pages = new ArrayList<>();
        for (Frame frame : laid.frames()) {
            String mark = PageMark.of(frame);
            pages.add(new LivePreview.Page(mark, frame.width() / 100, frame.height() / 100,
                    known.contains(mark) ? null : SvgPainter.picture(frame)));
        }
        Set<String> notes = new LinkedHashSet<>();
        draft.get().openPoints().stream().filter(point -> !Issuing.fillsIn(draft.get(), point)).map(Fault::sentence)
                .forEach(notes::add);
        laid.findings().stream().map(Finding::message).forEach(notes::add);
        return new LivePreview(draft.get().head().title(), pages, PageMap.of(draft.get(), laid.frames()),
                List.copyOf(notes), wrong);
    }

    private static Optional<Draft> read(String text, List<LivePreview.Wrong> wrong) {
        try {
            return Optional.of(DraftFile.parse("", text));
        } catch (FaultException e) {
            e.faults().forEach(fault -> wrong.add(FieldOfLine.wrong(text, fault)));
        }
        Optional<DraftSheet> sheet = DraftSheet.read(text);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        for (LivePreview.Wrong one : wrong) {
            if (one.at().startsWith("i.")) {
                sheet.get().items().remove(one.at().substring(2));
            }
        }
        for (String needed : List.of("发文机关", "标题")) {
            sheet.get().items().putIfAbsent(needed, Placeholder.fill(needed));
        }
        if (sheet.get().body().isEmpty()) {
            sheet.get().body().add(Placeholder.fill("正文"));
        }
        try {
            return Optional.of(DraftFile.parse("", sheet.get().write()));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }
}
