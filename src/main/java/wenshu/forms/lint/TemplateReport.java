package wenshu.forms.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.render.BookmarkPages;
import wenshu.render.Renderer;
import wenshu.template.TemplateLint;
import wenshu.template.compile.Flaw;
import wenshu.template.compile.Place;
import wenshu.template.compile.TemplateBookmarks;
import wenshu.template.compile.TemplateComments;
import wenshu.template.compile.TemplateRepair;

/** Everything that is wrong with a template, each at the page and the place where a clerk finds it. */
public final class TemplateReport {

    private final String name;
    private final byte[] original;
    private final byte[] formYaml;
    private final byte[] docx;
    private final List<Finding> faults;
    private final List<Finding> warnings;

    private TemplateReport(String name, byte[] original, byte[] formYaml, byte[] docx, List<Finding> faults,
            List<Finding> warnings) {
        this.original = original;
        this.formYaml = formYaml;
        this.name = name;
        this.docx = docx;
        this.faults = List.copyOf(faults);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * One finding.
     *
     * @param flaw what it is, with its proposal
     * @param page the page of the template it is on, from 1; 0 when it is on none
     * @param fault the message, whose place names the page
     */
    public record Finding(Flaw flaw, int page, Fault fault) {
    }

    /**
     * Looks a template through; where it finds something, the template itself is laid out to tell the pages.
     *
     * @param formYaml the bytes of form.yaml, or null
     * @param snippets the DOCX of a snippet's name
     */
    public static TemplateReport of(String name, byte[] docx, byte[] formYaml, Function<String, Optional<byte[]>> snippets,
            Renderer renderer) {
        TemplateLint.Result result = TemplateLint.check(name, docx, formYaml, snippets);
        List<Place> places = Stream.concat(result.faults().stream(), result.warnings().stream()).map(Flaw::place)
                .filter(place -> place != null && place.tag() >= 0).distinct().toList();
        Map<Place, Integer> pages = places.isEmpty() ? Map.of() : pages(name, result.docx(), places, renderer);
        return new TemplateReport(name, docx, formYaml, result.docx(), result.faults().stream().map(flaw -> finding(flaw, pages)).toList(),
                result.warnings().stream().map(flaw -> finding(flaw, pages)).toList());
    }

    /** What is wrong; empty when the template can be used. */
    public List<Finding> faults() {
        return faults;
    }

    /** What works but should be mended. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** A copy of the template with a comment at each finding. */
    public byte[] commented() {
        List<Finding> all = Stream.concat(faults.stream(), warnings.stream()).toList();
        List<String> sentences = new ArrayList<>();
        all.forEach(finding -> sentences.add((faults.contains(finding) ? "错误：" : "提醒：") + finding.fault.sentence()));
        return TemplateComments.at(name, docx, all.stream().map(Finding::flaw).toList(), sentences);
    }

    /** A copy of the template alone, without its snippets, with every proposal carried out. */
    public byte[] mended() {
        // Snippets stay where they are: only what the template itself says is mended.
        TemplateLint.Result alone = TemplateLint.check(name, original, formYaml);
        return TemplateRepair.mend(name, original, Stream.concat(alone.faults().stream(), alone.warnings().stream()).toList());
    }

    private static Finding finding(Flaw flaw, Map<Place, Integer> pages) {
        int page = flaw.place() == null ? 0 : pages.getOrDefault(flaw.place(), 0);
        Fault fault = flaw.fault();
        return new Finding(flaw, page, page == 0 ? fault
                : new Fault(fault.code(), flaw.place().onPage(page), fault.what(), fault.remedy()));
    }

    private static Map<Place, Integer> pages(String name, byte[] docx, List<Place> places, Renderer renderer) {
        Map<String, Integer> bookmarks;
        try {
            bookmarks = BookmarkPages.of(renderer.layOut(name, TemplateBookmarks.at(name, docx, places)));
        } catch (FaultException e) {
            // A template too broken to be laid out has places without pages.
            return Map.of();
        }
        Map<Place, Integer> pages = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Integer page = bookmarks.get(TemplateBookmarks.NAME + i);
            if (page != null) {
                pages.put(places.get(i), page);
            }
        }
        return pages;
    }
}
