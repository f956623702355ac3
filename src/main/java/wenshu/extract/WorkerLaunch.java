package wenshu.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a reading process is started: the same program, little memory, no network, an empty environment. */
final class WorkerLaunch {

    private static final String LAUNCHER = "wenshu.launch.Start";

    private final Path temp;
    private final List<String> command;

    /** @param fonts the folder of a bureau's own fonts; need not exist */
    WorkerLaunch(Path temp, Path fonts) {
        this(temp, fonts, LAUNCHER, "extract-worker");
    }

    /** With a program of a test's own in the place of the reader. */
    WorkerLaunch(Path temp, Path fonts, String program, String argument) {
        this.temp = temp;
        this.command = command(temp, fonts, program, argument);
    }

    Process start() throws IOException {
        Files.createDirectories(temp);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        // Without it a JVM cannot open a path with Chinese characters.
        environment.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Removes what the processes have left behind; they must be gone by then. */
    void removeTemp() {
        if (!Files.isDirectory(temp)) {
            return;
        }
        try (Stream<Path> content = Files.walk(temp)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // Only leftovers in a folder for temporary files: nobody is the worse for it.
        }
    }

    private static List<String> command(Path temp, Path fonts, String program, String argument) {
        List<String> command = new ArrayList<>();
        if (canLeaveNetwork()) {
            command.addAll(List.of("unshare", "-rn"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temp, "-Dpdfbox.fontcache=" + temp,
                // What XML is read with is not looked for in every jar, each time.
                "-Djavax.xml.parsers.SAXParserFactory=com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                // The built-in fonts are unpacked there once; without a network the process takes itself for somebody else.
                "-Duser.home=" + System.getProperty("user.home"), "-D" + Wire.FONTS + "=" + fonts,
                // Where the network cannot be taken away: no name resolves, and every proxy is a closed door.
                "-Djdk.net.hosts.file=" + File.separator + "nonexistent",
                "-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=9", "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9", "-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=9"));
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, program));
        }
        command.add(argument);
        return List.copyOf(command);
    }

    static boolean canLeaveNetwork() {
        try {
            return new ProcessBuilder("unshare", "-rn", "true")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
