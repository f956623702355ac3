package wenshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whole processes from the command to the file: {@code java -jar target/wenshu.jar convert} and a cold LibreOffice, each
 * on one paper and on a folder of them. Prints the least and the greatest time of the rounds and the greatest resident
 * memory (Linux).
 */
public final class WholeProcess {

    private static final Path JAR = Path.of("target/wenshu.jar");
    private static final int FOLDER = 50;

    private final Path work;
    private final int rounds;

    private WholeProcess(Path work, int rounds) {
        this.work = work;
        this.rounds = rounds;
    }

    /** An argument that is a number is the number of rounds; 5 without. */
    public static void main(String[] args) throws Exception {
        int rounds = Arrays.stream(args).filter(a -> a.matches("\\d+")).mapToInt(Integer::parseInt).findFirst().orElse(5);
        Path work = Files.createTempDirectory("bench-process-");
        try {
            new WholeProcess(work, rounds).run();
        } finally {
            Watched.remove(work);
        }
    }

    private void run() throws Exception {
        if (!Files.exists(JAR)) {
            System.out.println(JAR + " is missing: run mvn -DskipTests package first.");
            return;
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (Papers paper : Papers.values()) {
            Path docx = Files.write(work.resolve(paper + ".docx"), paper.docx());
            measure("convert " + paper, () -> List.of(java, "-Xmx256m", "-jar", JAR.toString(), "convert", docx.toString(),
                    "-o", work.resolve(paper + ".pdf").toString(), "--home", work.resolve("home").toString()));
            if (paper != Papers.PAGES_2000) {
                libreOffice(paper.toString(), docx);
            }
        }
        Path folder = Files.createDirectory(work.resolve("folder"));
        for (int i = 0; i < FOLDER; i++) {
            Files.write(folder.resolve(i + ".docx"), Papers.NOTICE.docx());
        }
        measure("convert folder of " + FOLDER + " notices", () -> List.of(java, "-jar", JAR.toString(), "convert",
                folder.toString(), "-o", work.resolve("pdf").toString(), "--home", work.resolve("home").toString()));
    }

    private void libreOffice(String paper, Path docx) throws Exception {
        if (LibreOffice.home() == null) {
            System.out.println("LibreOffice is not installed: left out.");
            return;
        }
        String soffice = LibreOffice.home().toPath().resolve("program/soffice.bin").toString();
        measure("LibreOffice, cold, " + paper, () -> List.of(soffice, "--headless", "--norestore",
                "-env:UserInstallation=" + work.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir",
                work.resolve("office").toString(), docx.toString()));
    }

    private interface Command {
        List<String> line();
    }

    private void measure(String name, Command command) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        long memory = 0;
        for (int i = 0; i < rounds; i++) {
            Watched run = Watched.run(command.line(), work.resolve("said.txt"));
            memory = Math.max(memory, run.memory());
            seconds.add(run.seconds());
            if (run.exit() != 0) {
                System.out.println(name + ": exit code " + run.exit());
            }
        }
        seconds.sort(Comparator.naturalOrder());
        System.out.println(String.format(Locale.ROOT, "%-40s %6.2f - %6.2f s  %4d MB", name, seconds.getFirst(),
                seconds.getLast(), memory >> 10));
    }
}
