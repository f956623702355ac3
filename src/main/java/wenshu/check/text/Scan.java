package wenshu.check.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Rules that look at one paragraph after the other for a pattern. Patterns must be linear: papers come from anywhere. */
final class Scan {

    /** Every paragraph but page numbers. */
    static final Predicate<Element> ANY = element -> element.role() != Role.PAGE_NUMBER;
    /** Running text: what a reader reads as sentences. */
    static final Predicate<Element> PROSE = element -> element.role().text();
    private static final Set<Role> LABELS = EnumSet.of(Role.TABLE, Role.CONTACT, Role.PAGE_NUMBER);
    /** All that is not a form or a list of labels. */
    static final Predicate<Element> WRITTEN = element -> !LABELS.contains(element.role());

    private Scan() {
    }

    /** What to do with a find. */
    interface Hit {
        void found(Element element, Matcher matcher, Report report);
    }

    /** A rule that reports every find of a pattern. */
    static Rule each(Predicate<Element> where, String regex, Hit hit) {
        Pattern pattern = Pattern.compile(regex);
        return (subject, report) -> {
            for (Element element : subject.paper().elements()) {
                if (where.test(element)) {
                    Matcher matcher = pattern.matcher(element.text());
                    while (matcher.find()) {
                        hit.found(element, matcher, report);
                    }
                }
            }
        };
    }

    static boolean han(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '〇' || Character.isSurrogate(c);
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00A0';
    }

    /** Cut to what fits into a message. */
    static String cut(String text) {
        String one = text.replaceAll("\\s+", " ");
        return one.length() <= 24 ? one : one.substring(0, 22) + "……";
    }
}
