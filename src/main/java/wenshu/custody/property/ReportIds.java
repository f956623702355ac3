package wenshu.custody.property;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Gives out ids of reports and lists: a letter, the day, and eight characters that nobody can mistake for each other. */
public final class ReportIds {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RANDOM = 8;

    private final SecureRandom random = new SecureRandom();
    private final String letter;
    private final Clock clock;

    /** Ids that begin with this letter. */
    public ReportIds(String letter, Clock clock) {
        this.letter = letter;
        this.clock = clock;
    }

    /** An id that nothing has. */
    public String next() {
        StringBuilder id = new StringBuilder(letter).append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        for (int i = 0; i < RANDOM; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
