package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import wenshu.fault.FaultException;

/**
 * Papers of a size or shape that nobody prints, in a process with a heap of 256 MB: each becomes pages or is refused in
 * one sentence, in bounded time, and the process goes on. {@code -Dheavy=true} adds those that fill the heap.
 */
class HeavyDocxTests {

    private static final String ROW_END = "<w:p/></w:tc></w:tr></w:tbl>";
    private static final String NESTED = "<w:tbl><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc>";

    @Test
    void eachBecomesPagesOrIsRefused() throws Exception {
        check("light");
    }

    @Test
    @EnabledIfSystemProperty(named = "heavy", matches = "true")
    void thoseThatFillTheHeapToo() throws Exception {
        check("heavy");
    }

    /** A list in which every paragraph keeps with the next is cut where the page ends, like one in which none does. */
    @Test
    void aChainLongerThanAPageIsCutWhereThePageEnds() {
        Renderer renderer = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        for (int count : new int[] {60, 200, 1_000}) {
            assertThat(renderer.layOut("甲", TestDocx.body(ppr("<w:keepNext/>", "一段").repeat(count)).build().toBytes()).frames())
                    .hasSameSizeAs(renderer.layOut("甲", TestDocx.body(p("一段").repeat(count)).build().toBytes()).frames());
        }
    }

    private static void check(String which) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), HeavyDocxTests.class.getName(), which)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = new ArrayList<>(out.lines().toList());
        }
        assertThat(process.waitFor()).isZero();
        assertThat(lines).hasSize(papers(which).size()).allSatisfy(line -> assertThat(line)
                .matches(".+: ([1-9]\\d* pages|refused .*\\p{IsHan}.*。)"));
    }

    /** The process itself. */
    public static void main(String[] args) {
        Renderer renderer = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(60));
        papers(args[0]).forEach((name, body) -> {
            try {
                int pages = limit.run(name, () -> {
                    LaidOut laid = renderer.layOut(name, TestDocx.body(body.get()).build().toBytes());
                    laid.pdf();
                    return laid.frames().size();
                });
                System.out.println(name + ": " + pages + " pages");
            } catch (FaultException e) {
                System.out.println(name + ": refused " + e.getMessage().replace("\n", " "));
            } catch (Exception e) {
                System.out.println(name + ": " + e);
                e.printStackTrace();
            }
        });
    }

    private static Map<String, java.util.function.Supplier<String>> papers(String which) {
        Map<String, java.util.function.Supplier<String>> papers = new LinkedHashMap<>();
        if (which.equals("heavy")) {
            papers.put("100,000 paragraphs", () -> p("一段").repeat(100_000));
            papers.put("100,000 kept together", () -> ppr("<w:keepNext/><w:keepLines/>", "一段").repeat(100_000));
            papers.put("20,000 rows of 12", () -> table(("<w:tr>" + cell(p("格")).repeat(12) + "</w:tr>").repeat(20_000)));
            papers.put("a cell of 50,000 paragraphs", () -> table("<w:tr>" + cell(p("行").repeat(50_000)) + "</w:tr>"));
            papers.put("600,000 runs", () -> "<w:p>" + "<w:r><w:t>字</w:t></w:r>".repeat(600_000) + "</w:p>");
            papers.put("a word of 5,000,000 letters", () -> p("abcdefghij".repeat(500_000)));
            return papers;
        }
        papers.put("10,000 paragraphs kept together", () -> ppr("<w:keepNext/><w:keepLines/>", "一段").repeat(10_000));
        papers.put("a paragraph of 1,000,000 characters", () -> p("一二三四五，六七八九。".repeat(90_000)));
        papers.put("100,000 marks that may not begin a line", () -> p("，。）".repeat(33_334)));
        papers.put("100,000 marks that may not end a line", () -> p("（".repeat(100_000)));
        papers.put("100,000 tabs", () -> "<w:p><w:r>" + "<w:tab/>".repeat(100_000) + "</w:r></w:p>");
        papers.put("tables 40 deep", () -> NESTED.repeat(40) + p("深") + ROW_END.repeat(40));
        papers.put("tables 120 deep", () -> NESTED.repeat(120) + p("深") + ROW_END.repeat(120));
        papers.put("tables 12 deep, 200 times", () -> (NESTED.repeat(12) + p("深") + ROW_END.repeat(12)).repeat(200));
        papers.put("2,000 rows merged", () -> table("<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>"
                + cell(p("一")) + "</w:tr>" + ("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" + cell(p("一"))
                + "</w:tr>").repeat(2_000)));
        papers.put("2,000 heading rows", () -> table(("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + cell(p("头"))
                + "</w:tr>").repeat(2_000)));
        papers.put("1,000 columns", () -> table(("<w:tr>" + cell(p("格")).repeat(1_000) + "</w:tr>").repeat(5)));
        papers.put("a span of 2,000,000,000", () -> table(("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>"
                + "<w:p/></w:tc></w:tr>").repeat(100)));
        papers.put("rows of 2,000,000,000 twips", () -> table(("<w:tr><w:trPr><w:trHeight w:val=\"2000000000\" "
                + "w:hRule=\"exact\"/></w:trPr>" + cell("<w:p/>") + "</w:tr>").repeat(50)));
        papers.put("a page of one twip", () -> p("字").repeat(6_000) + "<w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr>");
        papers.put("margins wider than the page", () -> p("字").repeat(500) + "<w:sectPr><w:pgMar w:top=\"90000\" "
                + "w:bottom=\"90000\" w:left=\"90000\" w:right=\"90000\"/></w:sectPr>");
        papers.put("1,000,000 columns of text", () -> p("字").repeat(500)
                + "<w:sectPr><w:cols w:num=\"1000000\" w:space=\"0\"/></w:sectPr>");
        papers.put("letters of 1,000,000,000 points", () -> "<w:p><w:r><w:rPr><w:sz w:val=\"2000000000\"/></w:rPr><w:t>"
                + "大".repeat(300) + "</w:t></w:r></w:p>");
        papers.put("lines of no height", () -> ppr("<w:spacing w:line=\"0\" w:lineRule=\"exact\"/>", "字").repeat(3_000));
        papers.put("lines of negative height", () -> ppr("<w:spacing w:line=\"-500\" w:lineRule=\"exact\"/>", "字").repeat(3_000));
        papers.put("space of 2,000,000,000", () -> ppr("<w:spacing w:before=\"-2000000000\" w:after=\"2000000000\"/>", "字")
                .repeat(500));
        papers.put("indents of 2,000,000,000", () -> ppr("<w:ind w:left=\"2000000000\" w:right=\"2000000000\" "
                + "w:firstLine=\"-2000000000\"/>", "字".repeat(50)).repeat(50));
        papers.put("a grid of one twip", () -> p("字".repeat(100)).repeat(100) + "<w:sectPr><w:docGrid "
                + "w:type=\"linesAndChars\" w:linePitch=\"1\" w:charSpace=\"-2000000000\"/></w:sectPr>");
        papers.put("3,000 sections", () -> ("<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p>")
                .repeat(3_000) + "<w:p/>");
        papers.put("50,000 fields within each other", () -> "<w:p>" + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                .repeat(50_000) + "</w:p>" + p("后"));
        papers.put("3,000 frames", () -> ppr("<w:framePr w:w=\"100\" w:h=\"100\" w:hAnchor=\"page\" w:vAnchor=\"page\" "
                + "w:x=\"1\" w:y=\"1\"/>", "框").repeat(3_000));
        papers.put("2,000 shapes of 2,000,000,000", () -> "<w:p>" + shape("2000000000").repeat(2_000) + "</w:p>");
        papers.put("emphasis on 50,000 characters", () -> "<w:p><w:r><w:rPr><w:em w:val=\"dot\"/><w:u w:val=\"wave\"/>"
                + "<w:bdr w:val=\"single\"/></w:rPr><w:t>" + "重".repeat(50_000) + "</w:t></w:r></w:p>");
        return papers;
    }

    private static String shape(String emu) {
        return "<w:r><w:drawing><wp:anchor behindDoc=\"1\"><wp:positionH relativeFrom=\"page\"><wp:posOffset>" + emu
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>-" + emu
                + "</wp:posOffset></wp:positionV><wp:extent cx=\"" + emu + "\" cy=\"" + emu + "\"/><a:graphic><a:graphicData>"
                + "<wps:wsp><wps:spPr><a:prstGeom prst=\"rect\"/><a:ln w=\"9525\"/></wps:spPr></wps:wsp></a:graphicData>"
                + "</a:graphic></wp:anchor></w:drawing></w:r>";
    }

    private static String p(String text) {
        return ppr("", text);
    }

    private static String ppr(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"800\"/></w:tblGrid>" + rows + "</w:tbl>";
    }
}
