package wenshu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.check.Knowledge;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Subject;
import wenshu.check.suite.HouseRules;
import wenshu.home.DataHome;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.DraftFile;
import wenshu.web.draft.LivePages;
import wenshu.web.draft.LivePreview;

/**
 * One keystroke in a notice of three pages: from the draft's text to the pages that changed, with the places of all words;
 * and what the checker then needs. Sampled, so that the ninety-fifth percentile is told: the goal is 150 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DeskBenchmark {

    private static final String HEAD = "---\n文种: 通知\n发文机关: 示例市人力资源和社会保障局\n发文字号: 示人社函〔2026〕7号\n"
            + "标题: 示例市人力资源和社会保障局关于做好2026年度技能人才选拔推荐工作的通知\n主送: 各县（区）人力资源和社会保障局\n"
            + "成文日期: 2026年3月3日\n附注: 此件主动公开\n---\n";

    private final Checker checker = HouseRules.checker();
    private Workshop workshop;
    private LivePages pages;
    private Set<String> known = Set.of();
    private int turn;

    @Setup
    public void open() {
        try {
            workshop = new Workshop(new DataHome(Files.createTempDirectory("wenshu-bench")), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages = new LivePages(workshop);
    }

    @TearDown
    public void close() {
        workshop.close();
    }

    private String text() {
        return text(14);
    }

    private String text(int many) {
        turn++;
        List<String> paragraphs = new ArrayList<>(List.of("现就有关事项通知如下。"));
        IntStream.range(0, many).forEach(i -> paragraphs.add("（" + "一二三四五六七八九十".charAt(i % 10) + "）按时报送。各单位要严格审核把关，"
                + "按规定做好公示等工作，于2026年4月30日前将申报材料（含电子版）报送我局，逾期不予受理。推荐人选须经本单位集体研究，并在一定范围内公示。"));
        // A character comes and goes on the first page.
        paragraphs.set(1, paragraphs.get(1) + "字".repeat(turn % 7));
        return HEAD + String.join("\n\n", paragraphs) + "\n";
    }

    @Benchmark
    public LivePreview keystroke() {
        LivePreview preview = pages.of(text(), known);
        Set<String> marks = new HashSet<>();
        preview.pages().forEach(page -> marks.add(page.mark()));
        known = marks;
        return preview;
    }

    @Benchmark
    public List<Finding> check() {
        return checker.check(new Subject(DraftElements.of(DraftFile.parse("", text())).paper(),
                Knowledge.NONE.from(Knowledge.Source.DRAFT)));
    }

    /** A notice of ten pages from its text to findings, Word file and PDF: the goal is 200 ms. */
    @Benchmark
    public Object tenPages() {
        Draft draft = DraftFile.parse("", text(48));
        List<Finding> findings = checker.check(new Subject(DraftElements.of(draft).paper(), Knowledge.NONE.from(Knowledge.Source.DRAFT)));
        Notices.Set set = workshop.notices().preview("十页", draft);
        if (set.rendition().pages() != 10) {
            throw new IllegalStateException("pages: " + set.rendition().pages());
        }
        return List.of(findings, set);
    }
}
