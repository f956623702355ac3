package wenshu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.compose.NoticeComposer;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;

/** A forwarding notice: reading the upper-level paper, and setting the draft with the paper behind it as DOCX. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NoticeBenchmark {

    private final NoticeComposer composer = new NoticeComposer(name -> new byte[0]);
    private String paper;
    private Draft draft;

    @Setup
    public void read() throws IOException {
        try (InputStream in = DraftFile.class.getResourceAsStream("/samples/yangquan-forward.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            draft = DraftFile.parse("yangquan-forward.txt", text);
            paper = text.substring(text.lastIndexOf("========") + 8);
        }
    }

    @Benchmark
    public UpperPaper paperToFacts() {
        return new UpperPaperReader().read(paper);
    }

    @Benchmark
    public byte[] draftToDocx() {
        return composer.docx(draft);
    }
}
