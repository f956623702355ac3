package wenshu.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import wenshu.org.Bureau;
import wenshu.org.Person;
import wenshu.org.Role;
import wenshu.web.security.SignedIn;

/** What every page shows around its content. */
@Component
public final class Shell {

    private final Bureau bureau;
    private final String pdfjs = "/webjars/pdfjs-dist/" + version("pdfjs-dist") + "/";
    private final String htmx = "/webjars/htmx.org/" + version("htmx.org") + "/dist/htmx.min.js";

    Shell(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The bureau's name. */
    public String bureau() {
        return bureau.name().orElse("文书");
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
