package wenshu.notice.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of headings in the one spelling that papers use: 一、（一）1.（1） (GB/T 9704-2012, 7.3.3). */
final class HeadingSpelling {

    private static final Pattern FIRST = Pattern.compile("^([一二三四五六七八九十]{1,4})(?:[.．,，:：] ?|、 +| +)");
    private static final Pattern SECOND = Pattern.compile("^[（(〈]([一二三四五六七八九十]{1,4})[）)〉][、.．，,]? *");
    private static final Pattern THIRD = Pattern.compile("^(\\d{1,2})(?:[、．，,:：）)] *|\\. +(?!\\d))");
    private static final Pattern FOURTH = Pattern.compile("^[（(](\\d{1,2})[）)][、.．，,]? *");
    private static final Pattern CIRCLED = Pattern.compile("^([①-⑳]) *");
    private static final Pattern FULL_WIDTH = Pattern.compile("^([（(]?)([０-９]{1,2})");

    private HeadingSpelling() {
    }

    /**
     * A heading's paragraph with its number in the usual spelling.
     *
     * @param level 1 to 4
     */
    static String usual(String text, int level) {
        Matcher wide = FULL_WIDTH.matcher(text);
        if (wide.find()) {
            StringBuilder figures = new StringBuilder(wide.group(1));
            wide.group(2).chars().forEach(c -> figures.append((char) (c - '０' + '0')));
            return usual(figures + text.substring(wide.end()), level);
        }
        return switch (level) {
            case 1 -> FIRST.matcher(text).replaceFirst("$1、");
            case 2 -> SECOND.matcher(text).replaceFirst("（$1）");
            case 3 -> THIRD.matcher(text).replaceFirst("$1.");
            case 4 -> fourth(text);
            default -> text;
        };
    }

    private static String fourth(String text) {
        Matcher circled = CIRCLED.matcher(text);
        if (circled.find()) {
            return "（" + (circled.group(1).charAt(0) - '①' + 1) + "）" + text.substring(circled.end());
        }
        Matcher half = Pattern.compile("^(\\d{1,2})[）)] *").matcher(text);
        return half.find() ? "（" + half.group(1) + "）" + text.substring(half.end()) : FOURTH.matcher(text).replaceFirst("（$1）");
    }
}
