package wenshu.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as the units that a reader takes in at once: Latin words and numbers whole, all else character by character. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|\\d+|\\X");

    private Words() {
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** How much two texts share, in percent of the longer. */
    static int share(String left, String right) {
        List<String> one = of(left);
        List<String> other = of(right);
        int most = Math.max(one.size(), other.size());
        return most == 0 ? 100 : Common.of(one, other).size() * 100 / most;
    }
}
