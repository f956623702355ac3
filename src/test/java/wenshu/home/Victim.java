package wenshu.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A process of a test's own that is killed (SIGKILL) while it works: a class with a {@code main} that says, a line each, what it
 * has answered for.
 */
public final class Victim {

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /** Starts the program with these arguments. */
    public static Victim start(Class<?> program, Object... arguments) {
        return start(List.of(), program, arguments);
    }

    /** Starts it under another program, such as {@code strace}. */
    public static Victim start(List<String> under, Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return new Victim(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that random moments are made of: said, and to be given again by {@code -Dkill.seed}. */
    public static Random random(Class<?> test) {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println(test.getSimpleName() + " seed " + seed + " (repeat with -Dkill.seed=" + seed + ")");
        return new Random(seed);
    }

    /** What the program says with: whole lines, at once. */
    public static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /**
     * Hears every line until the process has ended. A kill may cut the last one short, so that lines of the same beginning need
     * an end that tells.
     */
    public void listen(BiConsumer<String, Victim> each) throws InterruptedException {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line, this);
            }
        } catch (IOException e) {
            // The stream of a killed process may end in the middle of a line: that was no answer.
        }
        process.waitFor();
    }

    /** Hears every line, and kills so many milliseconds after so many answers, which the list holds that the hearer fills. */
    public void listen(Consumer<String> hearer, List<?> answers, int killAt, int millis) throws InterruptedException {
        listen((line, victim) -> {
            int before = answers.size();
            hearer.accept(line);
            if (answers.size() > before && answers.size() == killAt) {
                victim.killAfter(millis);
            }
        });
    }

    /** Lets it work for a while, and kills it. */
    public void killAfter(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }
}
