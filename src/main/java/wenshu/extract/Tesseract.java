package wenshu.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Debian's {@code tesseract} with the data for simplified Chinese, where it is installed. Each page is a process of its own:
 * polite, without network where the system allows, with limits of memory and time, and an empty environment.
 */
public final class Tesseract {

    /** System property: the program, when it is not on the PATH; {@code none} when there is to be none. */
    public static final String PROGRAM = "wenshu.tesseract";

    private static final Duration ASKING = Duration.ofSeconds(10);
    /** Kilobytes of address space; a page takes a tenth. */
    private static final String MEMORY = "1500000";
    private static final int MOST_OUTPUT = 16 << 20;

    private final List<String> command;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private Tesseract(List<String> command) {
        this.command = command;
    }

    /** The program, when it is there and knows Chinese; asks it anew each time. */
    public static Optional<Tesseract> find() {
        String named = System.getProperty(PROGRAM, "");
        Optional<Path> program = named.isEmpty() ? onPath() : named.equals("none") ? Optional.empty() : Optional.of(Path.of(named));
        return program.filter(Files::isExecutable).filter(Tesseract::knowsChinese).map(found -> new Tesseract(command(found)));
    }

    private static Optional<Path> onPath() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "tesseract"))) {
                return Optional.of(Path.of(folder, "tesseract"));
            }
        }
        return Optional.empty();
    }

    private static boolean knowsChinese(Path program) {
        try {
            return new String(output(List.of(program.toString(), "--list-langs"), ASKING, new HashSet<>()), StandardCharsets.UTF_8).lines().anyMatch("chi_sim"::equals);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(Path program) {
        List<String> command = new ArrayList<>();
        if (WorkerLaunch.canLeaveNetwork()) {
            command.addAll(List.of("unshare", "-rn"));
        }
        command.addAll(List.of("sh", "-c", "ulimit -v " + MEMORY + "; exec nice -n 19 \"$@\"", "sh", program.toString()));
        return List.copyOf(command);
    }

    /** The text of one page. */
    PageText read(Path png, Duration limit) throws IOException {
        List<String> call = new ArrayList<>(command);
        call.addAll(List.of(png.toString(), "stdout", "-l", "chi_sim", "--psm", "3", "--dpi", "200", "tsv"));
        return PageText.ofTable(new String(output(call, limit, running), StandardCharsets.UTF_8));
    }

    private static byte[] output(List<String> call, Duration limit, Set<Process> running) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C.UTF-8");
        // One thread: the house has other work, and two are hardly faster.
        environment.put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        running.add(process);
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            CompletableFuture<Boolean> late = new CompletableFuture<Boolean>().completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
            late.thenAccept(yes -> {
                if (yes) {
                    end(process);
                }
            });
            byte[] bytes = out.readNBytes(MOST_OUTPUT);
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            if (late.getNow(false)) {
                throw new IOException("not done in " + limit);
            }
            late.complete(false);
            if (!ended || process.exitValue() != 0) {
                throw new IOException("ended with " + (ended ? process.exitValue() : "nothing"));
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            end(process);
            running.remove(process);
        }
    }

    /** Ends what is running. */
    void stop() {
        running.forEach(Tesseract::end);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
