package wenshu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something the clerk still has to fill in, written 【待填：…】, or to decide, written 【待定：…】. */
public final class Placeholder {

    private static final Pattern OPEN = Pattern.compile("【(?:待填|待定)[：:]?[^】\\n]*】");

    private Placeholder() {
    }

    /** A placeholder for something unknown. */
    public static String fill(String what) {
        return "【待填：" + what + "】";
    }

    /** A placeholder for something that must be decided, with the reason. */
    public static String decide(String what) {
        return "【待定：" + what + "】";
    }

    /** Whether the text still holds one. */
    public static boolean in(String text) {
        return OPEN.matcher(text).find();
    }

    /** All that the text still holds, in order. */
    public static List<String> all(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = OPEN.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
