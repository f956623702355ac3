package wenshu.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entry of the program: makes sure that the JVM is new enough, then hands over to the command line.
 *
 * <p>Under a locale without Chinese (a bare container, a service, cron) the JVM can name no Chinese file; it is then
 * started once more under C.UTF-8. This package alone is compiled for Java 17, so that {@code java -jar wenshu.jar} also works where the default
 * {@code java} is old but a newer JDK is installed beside it.
 */
public final class Start {

    private static final int REQUIRED = 21;
    private static final String RELAUNCHED = "wenshu.relaunched";

    private Start() {
    }

    /** Starts the command line, here or on a newer JVM. */
    public static void main(String[] args) throws Exception {
        boolean relaunched = Boolean.getBoolean(RELAUNCHED);
        boolean recent = Runtime.version().feature() >= REQUIRED;
        if (recent && (relaunched || Arguments.chineseWorks())) {
            if (relaunched) {
                dieWithParent();
            }
            Class.forName("wenshu.cli.WenshuCommand").getMethod("main", String[].class)
                    .invoke(null, (Object) Arguments.received(args));
            return;
        }
        if (recent) {
            System.exit(relaunch(Path.of(System.getProperty("java.home"), "bin", "java"), args));
        }
        Path java = newestJava();
        if (java == null) {
            System.err.println("需要 JDK 21 或更高版本，当前是 " + Runtime.version().feature()
                    + "。请安装新的 JDK，或用它的 java 命令运行本程序。");
            System.exit(3);
        }
        System.exit(relaunch(java, args));
    }

    private static int relaunch(Path java, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-D" + RELAUNCHED + "=true");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(Arguments.ofThisJvm());
        command.addAll(Arguments.handedOver(args));
        command.add("-cp");
        String classPath = System.getProperty("java.class.path");
        command.add(classPath);
        command.add(classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
                ? "org.springframework.boot.loader.launch.JarLauncher" : Start.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (!Arguments.chineseWorks()) {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        Process child = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        return child.waitFor();
    }

    /** A killed parent must not leave a service behind that holds the data home. */
    private static void dieWithParent() {
        ProcessHandle.current().parent().ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(137)));
    }

    private static Path newestJava() {
        List<Path> found = new ArrayList<>();
        String home = System.getenv("JAVA_HOME");
        if (home != null) {
            found.add(Path.of(home));
        }
        try (DirectoryStream<Path> installed = Files.newDirectoryStream(Path.of("/usr/lib/jvm"))) {
            installed.forEach(found::add);
        } catch (IOException e) {
            // No such folder on this system: only JAVA_HOME counts.
        }
        return found.stream()
                .filter(jdk -> feature(jdk) >= REQUIRED && Files.isExecutable(jdk.resolve("bin/java")))
                .max(Comparator.comparingInt(Start::feature))
                .map(jdk -> jdk.resolve("bin/java"))
                .orElse(null);
    }

    /** The feature version that a JDK's release file states, or 0. */
    private static int feature(Path jdk) {
        try {
            for (String line : Files.readAllLines(jdk.resolve("release"))) {
                if (line.startsWith("JAVA_VERSION=")) {
                    return Runtime.Version.parse(line.substring(13).replace("\"", "").trim()).feature();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
        return 0;
    }
}
