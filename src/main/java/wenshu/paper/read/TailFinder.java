package wenshu.paper.read;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds where a paper's text ends: signature, date, annotation. */
final class TailFinder {

    private static final int MOST_SIGNERS = 14;
    private static final int LONGEST_NAME = 44;

    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}]{0,6}(?:办公室|办公厅|工会|党委|团委|人事[处科股]|政治[部处])");

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
        String next = sheet.tight(at + 1);
        return sheet.is(at + 1, Sign.BRACKETED) || sheet.is(at + 1, Sign.COPIES) || sheet.is(at + 1, Sign.PRINTER) || sheet.is(at + 1, Sign.LABEL) || sheet.is(at + 1, Sign.ORGAN)
                || sheet.is(at + 1, Sign.PAGE_NUMBER) || sheet.is(at + 1, Sign.WEB) || sheet.line(at + 1).newPage() || sections.test(at + 1);
    }

    /** First of the names above a date. */
    private int signature(int body, int date) {
        int first = date;
        while (first > body && date - first < MOST_SIGNERS && signs(first - 1)) {
            first--;
        }
        return first;
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

    /** A paper without a date: what stands last may still be a signature, an annotation. */
    private Tail undated(int body, int stop) {
        int end = stop;
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
