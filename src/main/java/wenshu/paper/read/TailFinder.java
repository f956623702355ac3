package wenshu.paper.read;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds where a paper's text ends: signature, date, annotation. */
final class TailFinder {

    private static final int MOST_SIGNERS = 14;
    private static final int FAR = 80;
    private static final int LONGEST_NAME = 44;

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）()·]{2,40}");
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}]{1,10}(?:办公室|办公厅|办|委|处|科|室|部|局|会|院|组|中心|站|所|队|厅|司|系|股)");

    private final Sheet sheet;

    TailFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The end of a paper among the lines.
     *
     * @param signature first line of the names below the text
     * @param date the line of the date, or -1
     * @param end after the paper's last line of all, the annotation included
     */
    record Tail(int signature, int date, int end) {
    }

    /**
     * The tail of the paper whose text begins at {@code body}.
     *
     * @param sections answers whether something else begins at a line
     */
    Tail find(int body, int to, IntPredicate sections) {
        int stop = to;
        for (int i = body; i < to; i++) {
            String tight = sheet.tight(i);
            if (i > body && sections.test(i)) {
                stop = i;
                break;
            }
            if (!sheet.line(i).table() && (sheet.is(i, Sign.DATE) && dates(body, i, to, sections) || sheet.is(i, Sign.SIGNED_DATE) && i > body)) {
                int signature = sheet.is(i, Sign.DATE) ? signature(body, i) : i;
                return new Tail(signature, i, annotation(slips(signature, i, to), to));
            }
        }
        return undated(body, stop);
    }

    /** Whether a line with nothing but a date closes the text. */
    private boolean dates(int body, int at, int to, IntPredicate sections) {
        if (at == body) {
            return false;
        }
        if (signature(body, at) < at || at + 1 >= to) {
            return true;
        }
        if (alone(body, at, to, sections)) {
            return true;
        }
        String next = sheet.tight(at + 1);
        return sheet.is(at + 1, Sign.BRACKETED) || sheet.is(at + 1, Sign.COPIES) || sheet.is(at + 1, Sign.PRINTER) || sheet.is(at + 1, Sign.LABEL) || sheet.is(at + 1, Sign.ORGAN)
                || sheet.is(at + 1, Sign.PAGE_NUMBER) || sheet.is(at + 1, Sign.WEB) || sheet.line(at + 1).newPage() || sections.test(at + 1);
    }

    /** Whether a date without names closes the text: a sentence is over before it, and no date with names comes after it. */
    private boolean alone(int body, int at, int to, IntPredicate sections) {
        if (!sheet.sentence(at - 1) && sheet.role(at - 1) == null && !sheet.is(at - 1, Sign.NOTE) && !sheet.is(at - 1, Sign.CONTACT)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + FAR) && !sections.test(i); i++) {
            if (sheet.is(i, Sign.SIGNED_DATE) || sheet.is(i, Sign.DATE)) {
                return false;
            }
        }
        return true;
    }

    /** First of the names above a date. */
    private int signature(int body, int date) {
        int first = date;
        while (first > body && date - first < MOST_SIGNERS && (signs(first - 1) || first == date && stands(first - 1, body))) {
            first--;
        }
        return first;
    }

    /** Whether a short line right above the date, where a sentence is over before it, can be nothing but a name. */
    private boolean stands(int at, int body) {
        if (at <= body || !NAME.matcher(sheet.tight(at)).matches() || sheet.mark(at) != null || sheet.line(at).table() || sheet.is(at, Sign.KIND)) {
            return false;
        }
        boolean list = sheet.is(at - 1, Sign.NOTE) || sheet.is(at - 1, Sign.NOTE_ITEM);
        return sheet.sentence(at - 1) || sheet.is(at - 1, Sign.CONTACT) || list && sheet.line(at).gap() > 0;
    }

    private boolean signs(int at) {
        String tight = sheet.tight(at);
        if (sheet.mark(at) != null || sheet.sentence(at) || sheet.endsWithColon(at) || sheet.line(at).table()
                || sheet.is(at, Sign.NOTE) || sheet.is(at, Sign.CONTACT)) {
            return false;
        }
        return sheet.is(at, Sign.ORGAN) || OFFICE.matcher(tight).matches() || tight.length() <= LONGEST_NAME && person(tight) || tight.matches("[（(](?:盖章|印章|公章|代章)[）)]");
    }

    private static boolean person(String tight) {
        return tight.matches("(?:代)?(?:局|市|省|厅|县|区|部|处|院|校|司|科|镇|乡|州|所|会|行|署)长[：:]?[\\p{IsHan}·]{2,12}")
                || tight.matches("(?:主任|主席|书记|总理|委员长|检察长|负责人|总经理|董事长|理事长|会长)[：:]?[\\p{IsHan}·]{2,12}");
    }

    /** After what belongs above the date but was put below it: the names when none stand above, the note of attachments. */
    private int slips(int signature, int date, int to) {
        int end = date + 1;
        if (signature == date) {
            int names = end;
            while (names < to && names - end < MOST_SIGNERS && sheet.is(names, Sign.ORGAN) && sheet.mark(names) == null) {
                names++;
            }
            end = names == to || closes(names) || sheet.is(names, Sign.NOTE) ? names : end;
        }
        int note = end;
        while (note < to && note - end < MOST_SIGNERS && (sheet.is(note, Sign.NOTE) || note > end && sheet.is(note, Sign.NOTE_ITEM))
                && !sheet.line(note).newPage()) {
            note++;
        }
        return note < to && sheet.is(note, Sign.ANNOTATION) ? note : end;
    }

    private boolean closes(int at) {
        return sheet.is(at, Sign.ANNOTATION) || sheet.is(at, Sign.BRACKETED) && !sheet.is(at, Sign.NUMBER) || sheet.is(at, Sign.COPIES)
                || sheet.is(at, Sign.PRINTER) || sheet.is(at, Sign.WEB);
    }

    /** After the annotation lines that follow a date. */
    private int annotation(int from, int to) {
        int end = from;
        while (end < to && end - from < 6) {
            String tight = sheet.tight(end);
            if (sheet.is(end, Sign.ANNOTATION) || sheet.is(end, Sign.BRACKETED) && !sheet.is(end, Sign.NUMBER)) {
                end++;
            } else if (end > from && open(sheet.tight(end - 1)) && !sheet.is(end, Sign.COPIES)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean open(String tight) {
        return (tight.startsWith("（") || tight.startsWith("(")) && tight.indexOf('）') < 0 && tight.indexOf(')') < 0;
    }

    /** Where the foot of a page begins: its buttons and notices and short lines among them; {@code stop} when there is none. */
    private int foot(int body, int stop) {
        int foot = stop;
        for (int i = stop - 1; i > body && stop - i <= MOST_SIGNERS; i--) {
            if (sheet.is(i, Sign.WEB)) {
                foot = i;
            } else if (sheet.sentence(i) || sheet.mark(i) != null || sheet.is(i, Sign.ORGAN) || sheet.is(i, Sign.NOTE) || sheet.is(i, Sign.NOTE_ITEM)) {
                break;
            }
        }
        return foot;
    }

    /** A paper without a date: what stands last may still be a signature, an annotation. */
    private Tail undated(int body, int stop) {
        int end = foot(body, stop);
        while (end > body + 1 && (sheet.is(end - 1, Sign.WEB) || sheet.is(end - 1, Sign.PAGE_NUMBER)
                || sheet.is(end - 1, Sign.COPIES) || sheet.is(end - 1, Sign.PRINTER))) {
            end--;
        }
        int annotation = end;
        while (annotation > body + 1 && sheet.is(annotation - 1, Sign.ANNOTATION)) {
            annotation--;
        }
        int signature = annotation;
        while (signature > body + 1 && annotation - signature < MOST_SIGNERS && sheet.is(signature - 1, Sign.ORGAN)
                && sheet.mark(signature - 1) == null) {
            signature--;
        }
        return new Tail(signature, -1, end);
    }
}
