package wenshu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wenshu.notice.DraftFile;
import wenshu.notice.compose.NoticeComposer;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;

/**
 * A folder of papers into the archive, end to end, as a process of its own: {@code java -Xmx1g -jar target/wenshu.jar
 * archive add FOLDER}, once with DOCX and once with text PDF. Every paper is the built-in notice of four pages under another
 * number with other names in it. Argument, optional: how many of each (500).
 */
public final class TakeInFolder {

    private static final Path JAR = Path.of("target/wenshu.jar");

    private TakeInFolder() {
    }

    /** Runs both once. */
    public static void main(String[] args) throws Exception {
        if (!Files.exists(JAR)) {
            System.out.println(JAR + " is missing: run mvn -DskipTests package first.");
            return;
        }
        int papers = Arrays.stream(args).filter(a -> a.matches("\\d+")).mapToInt(Integer::parseInt).findFirst().orElse(500);
        Path work = Files.createTempDirectory("bench-intake-");
        try {
            write(papers, Files.createDirectory(work.resolve("docx")), Files.createDirectory(work.resolve("pdf")));
            for (String kind : List.of("docx", "pdf")) {
                Path said = work.resolve("said.txt");
                Watched run = Watched.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar",
                        JAR.toString(), "archive", "add", work.resolve(kind).toString(), "--home",
                        work.resolve("home-" + kind).toString()), said);
                List<String> lines = Files.readAllLines(said);
                System.out.println(String.join("\n", lines.subList(Math.max(0, lines.size() - 2), lines.size())));
                System.out.println(String.format(Locale.ROOT, "%d %s: %s; %.1f a second", papers, kind, run, papers / run.seconds()));
            }
        } finally {
            Watched.remove(work);
        }
    }

    private static void write(int papers, Path docx, Path pdf) throws IOException {
        String sample;
        try (InputStream in = DraftFile.class.getResourceAsStream("/samples/own-notice.txt")) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        NoticeComposer composer = new NoticeComposer(name -> new byte[0]);
        Renderer renderer = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        for (int i = 1; i <= papers; i++) {
            String name = "林" + Character.toString('一' + i % 5_000) + Character.toString('丁' + i * 7 % 5_000);
            String text = sample.replace("〔2024〕18号", "〔2024〕" + i + "号").replace("顾明川", name);
            byte[] paper = composer.docx(DraftFile.parse("paper.txt", text));
            Files.write(docx.resolve("通知" + i + ".docx"), paper);
            Files.write(pdf.resolve("通知" + i + ".pdf"), renderer.render("paper.docx", paper).pdf());
        }
    }
}
