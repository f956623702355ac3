package wenshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A process that was watched until its end.
 *
 * @param seconds on the clock
 * @param processor seconds of processor time, those of its children not included; 0 where nobody tells
 * @param memory greatest resident memory in kilobytes (Linux); 0 where nobody tells
 * @param exit its exit code
 */
record Watched(double seconds, double processor, long memory, int exit) {

    private static final int LOOK_MILLIS = 10;

    /** Runs a command; what it says goes to {@code said}. */
    static Watched run(List<String> command, Path said) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        long memory = 0;
        double processor = 0;
        while (process.isAlive()) {
            memory = Math.max(memory, resident(process.pid()));
            processor = process.info().totalCpuDuration().map(cpu -> cpu.toMillis() / 1e3).orElse(processor);
            Thread.sleep(LOOK_MILLIS);
        }
        return new Watched((System.nanoTime() - start) / 1e9, processor, memory, process.exitValue());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s, processor %.1f s, %d MB resident, exit code %d", seconds, processor, memory >> 10,
                exit);
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
