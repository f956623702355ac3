package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The numbered paragraphs of one part in order (GB/T 9704-2012, 7.3.3), however their marks are written. */
final class Numbering {

    private static final String HANZI = "[一二三四五六七八九十百]{1,5}";
    private static final Pattern MARK = Pattern.compile("^[ \\u3000\\t]*(?:(?<a>" + HANZI + ")[、.．，,]|[（(](?<b>" + HANZI + ")[）)][、.．]?"
            + "|(?<c>\\d{1,2})(?:[.．]、?(?!\\d)|[.．](?=(?:19|20)\\d\\d年)|、(?!\\d)|\\.(?= \\d))|[（(](?<d>\\d{1,2})[）)][、.．]?|(?<e>[①-⑳]))[ \\u3000]*");

    /**
     * A numbered paragraph.
     *
     * @param element the paragraph
     * @param level 1 to 4, and 5 for ①
     * @param number what it says
     * @param start where the number itself begins
     * @param end after it, without its brackets or mark
     * @param behind after the whole mark
     */
    record Item(Element element, int level, int number, int start, int end, int behind) {

        /** What follows the mark. */
        String words() {
            return element.text().substring(behind).strip();
        }

        /** The mark and number as written. */
        String written() {
            return element.text().substring(0, behind).strip();
        }
    }

    private Numbering() {
    }

    /** Each part that has text, as its paragraphs in order. */
    static List<List<Element>> parts(Paper paper) {
        List<List<Element>> parts = new ArrayList<>();
        Part part = null;
        for (Element element : paper.elements()) {
            boolean counts = element.role().text() || element.role() == Role.OTHER;
            if (!element.part().equals(part) || element.role() == Role.ATTACHMENT_TITLE) {
                parts.add(new ArrayList<>());
                part = element.part();
            }
            if (counts) {
                parts.getLast().add(element);
            }
        }
        return parts;
    }

    static Optional<Item> item(Element element) {
        Matcher m = MARK.matcher(element.text());
        if (!m.find() || element.continues()) {
            return Optional.empty();
        }
        for (int level = 1; level <= 5; level++) {
            String group = String.valueOf((char) ('a' + level - 1));
            String digits = m.group(group);
            if (digits != null) {
                int number = level == 5 ? digits.charAt(0) - '①' + 1 : level % 2 == 0 && level == 2 || level == 1 ? value(digits) : Integer.parseInt(digits);
                return number == 0 ? Optional.empty()
                        : Optional.of(new Item(element, level, number, m.start(group), m.end(group), m.end()));
            }
        }
        return Optional.empty();
    }

    static List<Item> items(List<Element> part) {
        return part.stream().flatMap(element -> item(element).stream()).toList();
    }

    /** 二十三 as 23; 0 when it is no number. */
    static int value(String hanzi) {
        int value = 0;
        int digit = 0;
        for (char c : hanzi.toCharArray()) {
            int at = "一二三四五六七八九".indexOf(c);
            if (at >= 0) {
                if (digit > 0) {
                    return 0;
                }
                digit = at + 1;
            } else if (c == '十') {
                value += Math.max(1, digit) * 10;
                digit = 0;
            } else if (c == '百') {
                value += Math.max(1, digit) * 100;
                digit = 0;
            } else {
                return 0;
            }
        }
        return value + digit;
    }

    /** 23 as 二十三. */
    static String hanzi(int value) {
        String digits = "零一二三四五六七八九";
        if (value >= 100) {
            return String.valueOf(value);
        }
        int tens = value / 10;
        int ones = value % 10;
        return (tens > 1 ? digits.substring(tens, tens + 1) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits.substring(ones, ones + 1) : "");
    }

    /** The mark of a number on a level as it should be written. */
    static String mark(int level, int number) {
        return switch (level) {
            case 1 -> hanzi(number) + "、";
            case 2 -> "（" + hanzi(number) + "）";
            case 3 -> number + ".";
            case 4 -> "（" + number + "）";
            default -> String.valueOf((char) ('①' + number - 1));
        };
    }

    /** The bare number on a level. */
    static String figure(int level, int number) {
        return level <= 2 ? hanzi(number) : level == 5 ? mark(5, number) : String.valueOf(number);
    }
}
