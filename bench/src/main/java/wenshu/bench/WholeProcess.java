package wenshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
            remove(work);
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
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command.line()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            while (process.isAlive()) {
                memory = Math.max(memory, resident(process.pid()));
                Thread.sleep(5);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            if (process.exitValue() != 0) {
                System.out.println(name + ": exit code " + process.exitValue());
            }
        }
        seconds.sort(Comparator.naturalOrder());
        System.out.println(String.format(Locale.ROOT, "%-40s %6.2f - %6.2f s  %4d MB", name, seconds.getFirst(),
                seconds.getLast(), memory >> 10));
    }

    /** Greatest resident memory so far in kilobytes. */
    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
