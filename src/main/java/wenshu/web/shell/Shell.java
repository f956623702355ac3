package wenshu.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import wenshu.audit.Act;
import wenshu.org.Accounts;
import wenshu.org.Bureau;
import wenshu.org.Person;
import wenshu.org.Role;
import wenshu.web.security.SignedIn;

/** What every page shows around its content. */
@Component
public final class Shell {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final long KILO = 1024;

    private final Bureau bureau;
    private final Accounts accounts;
    private final Clock clock;
    private final String pdfjs = "/webjars/pdfjs-dist/" + version("pdfjs-dist") + "/";
    private final String htmx = "/webjars/htmx.org/" + version("htmx.org") + "/dist/htmx.min.js";

    Shell(Bureau bureau, Accounts accounts, Clock clock) {
        this.bureau = bureau;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** People's names by their login names. */
    public Map<String, String> names() {
        return accounts.list().stream().collect(Collectors.toMap(Person::login, Person::name));
    }

    /** Who did something, as it is shown: a name of the house, the system itself, or a user of the command line. */
    public String called(String who, Map<String, String> names) {
        return Act.shown(who, names);
    }

    /** A moment as it is shown, in the bureau's time. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }

    /** The bureau's name. */
    public String bureau() {
        return bureau.name().orElse("文书");
    }

    /** A number of bytes as it is shown. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        if (bytes >= KILO * KILO * KILO) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (KILO * KILO * KILO));
        }
        return bytes < KILO * KILO ? (bytes + KILO / 2) / KILO + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    /** The one who is signed in, or null. */
    public Person person() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof SignedIn in ? in.person() : null;
    }

    /** Whether the one who is signed in sees the pages of an administrator. */
    public boolean administrator() {
        Person person = person();
        return person != null && person.role() == Role.ADMINISTRATOR;
    }

    /** Where pdf.js lies; the build that older browsers still read. */
    public String pdfjs() {
        return pdfjs;
    }

    /** Where htmx lies. */
    public String htmx() {
        return htmx;
    }

    private static String version(String webjar) {
        String path = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
        try (InputStream in = Shell.class.getResourceAsStream(path)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
