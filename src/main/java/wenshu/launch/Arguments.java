package wenshu.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The program's arguments on their way from one JVM to the next; always whole, whatever the locale. */
final class Arguments {

    private static final String HANDED_OVER = "wenshu.arguments";
    private static final Path RAW = Path.of("/proc/self/cmdline");

    private Arguments() {
    }

    /** Whether this JVM can name a Chinese file: under the locale C it cannot. */
    static boolean chineseWorks() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !Files.exists(RAW) || Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode("表");
    }

    /** The option that hands these arguments over: in letters that survive every locale. */
    static List<String> handedOver(String[] args) {
        if (args.length == 0) {
            return List.of();
        }
        String joined = String.join("\0", chineseWorks() ? List.of(args) : raw(args));
        return List.of("-D" + HANDED_OVER + "="
                + Base64.getUrlEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8)));
    }

    /** The arguments as they were given to the first JVM. */
    static String[] received(String[] args) {
        String handed = System.getProperty(HANDED_OVER);
        return handed == null ? args
                : new String(Base64.getUrlDecoder().decode(handed), StandardCharsets.UTF_8).split("\0", -1);
    }

    /** What the caller really typed: this JVM has already lost every Chinese character of it. */
    private static List<String> raw(String[] args) {
        try {
            String line = new String(Files.readAllBytes(RAW), StandardCharsets.UTF_8);
            List<String> words = List.of(line.substring(0, Math.max(0, line.length() - 1)).split("\0", -1));
            return words.size() >= args.length ? words.subList(words.size() - args.length, words.size()) : List.of(args);
        } catch (IOException e) {
            return List.of(args);
        }
    }

    /** Options of this JVM that the next one needs too; a debugger's port can be taken only once. */
    static List<String> ofThisJvm() {
        List<String> options = new ArrayList<>();
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            boolean again = option.startsWith("-X") || option.startsWith("-D") && !option.startsWith("-Dwenshu.relaunched")
                    && !option.startsWith("-Dfile.encoding");
            if (again) {
                options.add(option);
            }
        }
        return options;
    }
}
