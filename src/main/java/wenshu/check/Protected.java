package wenshu.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stretches of a text that no mending may touch: addresses of the web and of mail, times, ratios, decimals, grouped
 * numbers, codes, file names, Latin text.
 */
public final class Protected {

    private static final String WORD = "[A-Za-z0-9]";
    private static final Pattern STRETCH = Pattern.compile(String.join("|",
            "[A-Za-z][A-Za-z0-9+.-]*://[^\\s\\p{IsHan}，。；：、！？（）《》〈〉“”‘’〔〕【】<>]+",
            "(?:www\\.|mailto:)[^\\s\\p{IsHan}，。；：、！？（）《》〈〉“”‘’〔〕【】<>]+",
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
            // File names, also with Chinese in them.
            "[\\p{IsHan}A-Za-z0-9_.()-]+\\.(?i:docx?|xlsx?|pptx?|pdf|ofd|wps|et|txt|zip|rar|7z|jpe?g|png|tiff?|csv|xml|json|html?)(?![A-Za-z0-9])",
            // Times, ratios, versions, dates with dots, grouped thousands, decimals.
            "\\d+(?:[:.,/]\\d+)+%?",
            // Codes of letters and figures, and Latin words with the marks between them.
            "(?=[A-Za-z0-9_/.&+-]*[A-Za-z])" + WORD + "(?:[A-Za-z0-9_/.&+'-]*" + WORD + ")?"
                    + "(?:[ ,.:;()'\"&/+-]{1,2}" + WORD + "(?:[A-Za-z0-9_/.&+'-]*" + WORD + ")?)*"));

    private Protected() {
    }

    /** Whether a stretch, or a place between two characters, lies within or across something protected. */
    public static boolean touched(String text, int start, int end) {
        Matcher matcher = STRETCH.matcher(text);
        while (matcher.find() && matcher.start() <= end) {
            boolean apart = matcher.end() <= start || matcher.start() >= end;
            if (!apart || start == end && matcher.start() < start && start < matcher.end()) {
                return true;
            }
        }
        return false;
    }
}
