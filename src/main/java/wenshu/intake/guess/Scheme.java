package wenshu.intake.guess;

import java.util.List;

/**
 * A scheme that people are recommended for.
 *
 * @param name its name, as it is written into records
 * @param award the honour that comes of it; may be empty
 * @param words what folders and titles call it, the name itself among them
 */
public record Scheme(String name, String award, List<String> words) {

    public Scheme {
        words = List.copyOf(words);
    }
}
