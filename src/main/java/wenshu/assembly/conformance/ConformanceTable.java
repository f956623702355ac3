package wenshu.assembly.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenshu.assembly.Notices;
import wenshu.assembly.Prints;
import wenshu.check.Catalogue;
import wenshu.check.Level;
import wenshu.check.RuleEntry;
import wenshu.check.Subject;
import wenshu.check.layout.LayoutRules;
import wenshu.check.layout.Measurement;
import wenshu.check.print.Print;
import wenshu.notice.DraftElements;
import wenshu.paper.Paper;

/**
 * Holds our own papers against the clauses of GB/T 9704-2012: each is composed, and then measured in the bytes of its PDF
 * and in its DOCX.
 */
public final class ConformanceTable {

    private final Catalogue catalogue = Catalogue.standard();
    private final Notices notices;
    private final Prints prints;

    /** A table of papers that are set like this. */
    public ConformanceTable(Notices notices, Prints prints) {
        this.notices = notices;
        this.prints = prints;
    }

    /**
     * What was measured for one clause in one layout.
     *
     * @param rule the rule that names the clause
     * @param what is measured
     * @param layout of the papers
     * @param pdf the values in the PDFs, each once, in order of appearance
     * @param docx the values in the DOCX
     * @param wanted the value of the clause
     * @param papers how many papers it was measured on
     * @param failed names of papers where it was not kept
     */
    public record Row(RuleEntry rule, String what, String layout, Set<String> pdf, Set<String> docx, Set<String> wanted,
            Set<String> papers, Set<String> failed) {

        /** Whether it is kept in every paper. */
        public boolean passed() {
            return failed.isEmpty();
        }
    }

    /**
     * The whole table.
     *
     * @param rows clause by clause
     * @param pages the numbers of pages that the papers have
     */
    public record Result(List<Row> rows, Set<Integer> pages) {

        public Result {
            rows = List.copyOf(rows);
            pages = Set.copyOf(pages);
        }

        /** The clauses of the standard that were measured. */
        public Set<String> clauses() {
            Set<String> clauses = new TreeSet<>();
            rows.forEach(row -> clauses.add(row.rule().id()));
            return clauses;
        }

        /** The rows where a paper does not keep the clause. */
        public List<Row> failures() {
            return rows.stream().filter(row -> !row.passed()).toList();
        }
    }

    /** Makes and measures these papers. */
    public Result measure(List<Sample> samples) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        Set<Integer> pages = new TreeSet<>();
        for (Sample sample : samples) {
            Notices.Set set = notices.preview(sample.name(), sample.draft());
            Paper paper = DraftElements.of(sample.draft()).paper();
            Print fromPdf = Print.of(paper, prints.pages(sample.name(), set.rendition().pdf()), Optional.empty());
            pages.add(fromPdf.pages().sheets().size());
            add(rows, sample, LayoutRules.all(new Subject(paper).printed(fromPdf)), true);
            add(rows, sample, LayoutRules.all(new Subject(paper).printed(prints.docx(sample.name(), set.docx(), paper))), false);
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        List<String> order = catalogue.entries().stream().map(RuleEntry::id).toList();
        sorted.sort(java.util.Comparator.comparing(Row::layout).thenComparingInt(row -> order.indexOf(row.rule().id())));
        return new Result(sorted, pages);
    }

    private void add(Map<String, Row> rows, Sample sample, Map<String, List<Measurement>> measured, boolean pdf) {
        String layout = sample.draft().head().layout().word();
        measured.forEach((id, measurements) -> {
            RuleEntry rule = catalogue.rule(id);
            if (rule.level() != Level.STANDARD) {
                return;
            }
            for (Measurement one : measurements) {
                String what = one.what().replaceFirst("^第\\d+页", "各页").replaceFirst("^第\\d+节", "");
                Row row = rows.computeIfAbsent(id + what + layout, key -> new Row(rule, what, layout, new LinkedHashSet<>(),
                        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
                (pdf ? row.pdf() : row.docx()).add(one.measured());
                row.wanted().add(one.wanted());
                row.papers().add(sample.name());
                if (!one.passed()) {
                    row.failed().add(sample.name() + (pdf ? "（PDF，" : "（DOCX，") + one.measured() + "）");
                }
            }
        });
    }
}
