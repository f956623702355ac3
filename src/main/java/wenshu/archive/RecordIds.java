package wenshu.archive;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Gives out record ids: the day, and eight characters that nobody can mistake for each other when read aloud. */
final class RecordIds {

    static final String PREFIX = "R";

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RANDOM = 8;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    RecordIds(Clock clock) {
        this.clock = clock;
    }

    /** Whether a text may be an id: those of earlier archives may look differently, but never like a path. */
    static boolean valid(String id) {
        return id.matches(PREFIX + "[0-9A-Za-z][0-9A-Za-z-]{0,62}");
    }

    String next() {
        StringBuilder id = new StringBuilder(PREFIX)
                .append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        for (int i = 0; i < RANDOM; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
