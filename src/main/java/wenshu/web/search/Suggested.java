package wenshu.web.search;

import java.util.List;
import wenshu.archive.Archive;
import wenshu.home.PrivateNumbers;
import wenshu.search.Rights;
import wenshu.search.Suggestion;

/**
 * A suggestion as it is sent.
 *
 * @param kind what it is, in Chinese
 * @param text as it is shown
 * @param papers how many records that the asker may see have it
 * @param query what to search for to find them
 */
public record Suggested(String kind, String text, long papers, String query) {

    private static final int MOST = 8;

    /** What somebody may want who has typed this. */
    public static List<Suggested> of(Archive archive, String typed, Rights rights) {
        return archive.suggest(typed, rights, MOST).stream().map(Suggested::of).toList();
    }

    /** Titles come out of files, so private numbers are masked here too. */
    private static Suggested of(Suggestion one) {
        return new Suggested(one.kind().label(), PrivateNumbers.masked(one.text()), one.papers(), PrivateNumbers.masked(one.query()));
    }
}
