package wenshu.assembly.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.assembly.Notices;
import wenshu.assembly.PaperChecks;
import wenshu.assembly.Workshop;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Profile;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.check.layout.LayoutRules;
import wenshu.home.DataHome;
import wenshu.notice.DraftElements;
import wenshu.paper.Paper;

/** Our own papers keep the standard: every clause that is measured, in every layout, from one page to nine. */
class ConformanceTests {

    private static final int CLAUSES = 40;

    @TempDir
    private Path home;

    @Test
    void everyClauseIsKeptInPdfAndDocx() throws Exception {
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            ConformanceTable.Result result = new ConformanceTable(workshop.notices(), workshop.prints()).measure(SamplePapers.all());
            assertThat(result.failures()).isEmpty();
            assertThat(result.clauses().stream().filter(id -> id.startsWith("F"))).hasSizeGreaterThanOrEqualTo(CLAUSES);
            assertThat(result.pages()).contains(1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(result.rows().stream().map(ConformanceTable.Row::layout).distinct()).containsExactlyInAnyOrder("文件", "信函", "命令", "纪要");
        }
    }

    /** The same files as if they came from elsewhere, with whatever the reader makes of them. */
    @Test
    void noFindingsOnTheirFilesAsAnybodyWouldReadThem() throws Exception {
        Set<String> measured = new LayoutRules().rules().keySet();
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            List<Sample> samples = SamplePapers.all();
            // Every other one, and one of its two files: both are made of the same paper, and the table above measures all.
            for (int i = 0; i < samples.size(); i += 2) {
                Sample sample = samples.get(i);
                Notices.Set set = workshop.notices().preview(sample.name(), sample.draft());
                String name = i % 4 == 0 ? "x.docx" : "x.pdf";
                byte[] file = name.endsWith("x") ? set.docx() : set.rendition().pdf();
                assertThat(workshop.paperChecks().check(name, file, PaperChecks.Terms.of(Profile.HOUSE)).findings().stream()
                        .filter(finding -> measured.contains(finding.rule().id()) && finding.severity() != Severity.HINT)
                        .map(Finding::sentence)).as(sample.name() + " " + name).isEmpty();
            }
        }
    }

    /** The rules of layout have nothing to say about any of them, but for hints. */
    @Test
    void noFindingsOnOurOwnPapers() {
        Checker checker = new Checker(Catalogue.standard(), List.of(new LayoutRules()));
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            for (Sample sample : SamplePapers.all()) {
                byte[] docx = workshop.notices().preview(sample.name(), sample.draft()).docx();
                Paper paper = DraftElements.of(sample.draft()).paper();
                List<Finding> findings = checker.check(new Subject(paper).printed(workshop.prints().docx(sample.name(), docx, paper)));
                assertThat(findings.stream().filter(finding -> finding.severity() != Severity.HINT).map(Finding::sentence)).as(sample.name()).isEmpty();
            }
        }
    }
}
