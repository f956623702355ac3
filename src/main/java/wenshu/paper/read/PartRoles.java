package wenshu.paper.read;

import wenshu.paper.Part;
import wenshu.paper.Role;

/** Says of every line of a part what it is, once the part's bounds are known. */
final class PartRoles {

    private static final int LONGEST_ATTACHMENT_TITLE = 4;

    private final Sheet sheet;

    PartRoles(Sheet sheet) {
        this.sheet = sheet;
    }

    /** What stands above the text. */
    void head(int from, Head head, Part part) {
        for (int i = from; i < head.start(); i++) {
            sheet.set(i, sheet.is(i, Sign.PAGE_NUMBER) ? Role.PAGE_NUMBER : Role.OTHER, part);
        }
        for (int i = head.start(); i < head.body(); i++) {
            boolean title = i >= head.title() && i < head.titleEnd();
            sheet.set(i, title ? Role.TITLE : i >= head.recipients() ? Role.RECIPIENTS : above(i, i < head.title()), part);
        }
    }

    private Role above(int at, boolean aboveTitle) {
        return sheet.is(at, Sign.NUMBER) ? Role.NUMBER
                : sheet.is(at, Sign.SIGNATORY) ? Role.SIGNATORY
                : sheet.is(at, Sign.COPY_NUMBER) ? Role.COPY_NUMBER
                : sheet.is(at, Sign.SECRECY) ? Role.SECRECY
                : sheet.is(at, Sign.URGENCY) ? Role.URGENCY
                : sheet.is(at, Sign.DATE) && sheet.tight(at).indexOf('年') > 0 || sheet.is(at, Sign.SIGNED_DATE) ? Role.DATE
                : sheet.is(at, Sign.PAGE_NUMBER) ? Role.PAGE_NUMBER
                : aboveTitle && (sheet.is(at, Sign.ORGAN) || sheet.is(at, Sign.MASTHEAD) || sheet.is(at, Sign.MARK_OF_KIND)
                        || sheet.recurs(at) && !sheet.is(at, Sign.WEB)) ? Role.MASTHEAD
                : Role.OTHER;
    }

    /** The text and what closes it. */
    void body(int from, TailFinder.Tail tail, Part part) {
        int note = note(from, tail.signature());
        int noteEnd = noteEnd(note, tail.signature());
        text(from, note, part);
        sheet.set(note, noteEnd, Role.ATTACHMENT_NOTE, part);
        text(noteEnd, tail.signature(), part);
        for (int i = tail.signature(); i < tail.end(); i++) {
            sheet.set(i, tail.date() < 0 ? sheet.is(i, Sign.ANNOTATION) ? Role.ANNOTATION : Role.SIGNATURE
                    : i < tail.date() ? Role.SIGNATURE
                    : i == tail.date() ? sheet.is(i, Sign.DATE) ? Role.DATE : Role.SIGNATURE : below(i), part);
        }
    }

    /** What stands below the date. */
    private Role below(int at) {
        return sheet.is(at, Sign.ANNOTATION) || sheet.is(at, Sign.BRACKETED) ? Role.ANNOTATION
                : sheet.is(at, Sign.NOTE) || sheet.is(at, Sign.NOTE_ITEM) ? Role.ATTACHMENT_NOTE
                : sheet.is(at, Sign.ORGAN) ? Role.SIGNATURE : Role.ANNOTATION;
    }

    /** First line of the note of attachments, the last one in the text; {@code to} when there is none. */
    private int note(int from, int to) {
        int found = to;
        for (int i = from; i < to; i++) {
            String tight = sheet.tight(i);
            boolean begins = sheet.is(i, Sign.NOTE) && !sentence(sheet.tight(i))
                    || sheet.is(i, Sign.LABEL) && i + 1 < to && sheet.is(i + 1, Sign.NOTE_ITEM);
            if (begins && (found == to || i - found > 40)) {
                found = i;
            }
        }
        return found;
    }

    private int noteEnd(int note, int to) {
        int end = Math.min(note + 1, to);
        while (end < to) {
            String tight = sheet.tight(end);
            boolean named = sheet.is(end, Sign.NOTE_ITEM) || sheet.is(end, Sign.NOTE);
            boolean wrapped = tight.length() <= 60 && !sheet.is(end, Sign.ORGAN) && sheet.line(end).gap() == 0 && sheet.mark(end) == null;
            if (sheet.tight(end).endsWith("。") || sheet.endsWithColon(end) || sheet.is(end, Sign.CONTACT) || sheet.line(end).table()
                    || !named && !wrapped) {
                break;
            }
            end++;
        }
        return end;
    }

    /** How many attachments the note of the paper that ends before {@code end} names. */
    int attachmentsNoted(int end) {
        int noted = 0;
        for (int i = 0; i < end; i++) {
            if (sheet.role(i) == Role.ATTACHMENT_NOTE && sheet.part(i).equals(Part.MAIN)
                    && (sheet.is(i, Sign.NOTE_ITEM) || sheet.is(i, Sign.NOTE))) {
                noted++;
            }
        }
        return noted;
    }

    /** An attachment's own page, or a stretch of it. */
    void attachment(int from, int to, Part part, boolean titled) {
        int body = from;
        if (!titled) {
            while (body < to && body - from < LONGEST_ATTACHMENT_TITLE && Titles.line(sheet, body) && sheet.mark(body) == null
                    && sheet.tight(body).length() <= 50 && !sheet.is(body, Sign.BRACKETED)) {
                boolean kind = sheet.is(body, Sign.KIND);
                body++;
                if (kind || endsTitle(body - 1, to)) {
                    break;
                }
            }
            sheet.set(from, body, Role.ATTACHMENT_TITLE, part);
        }
        text(body, to, part);
    }

    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(".*(?:表|册|单|书|图|样式|模板|材料|提纲|指标|名额|流程|安排|日程|回执)(?:[（(].{1,16}[）)])?");

    private boolean endsTitle(int at, int to) {
        return FORM.matcher(sheet.tight(at)).matches() || at + 1 < to && sheet.line(at + 1).gap() > sheet.line(at).gap() && sheet.line(at + 1).gap() > 0;
    }

    /** Paragraphs of the text. */
    private void text(int from, int to, Part part) {
        boolean main = part.kind() != Part.Kind.ATTACHMENT;
        Levels levels = new Levels(sheet, from, to);
        for (int i = from; i < to; i++) {
            String tight = sheet.tight(i);
            HeadingMark mark = sheet.mark(i);
            int level = mark == null || sheet.line(i).table() ? 0 : levels.level(mark);
            sheet.set(i, sheet.line(i).table() ? Role.TABLE
                    : sheet.is(i, Sign.PAGE_NUMBER) ? Role.PAGE_NUMBER
                    : level > 0 ? heading(level)
                    : main && (sheet.is(i, Sign.ATTENDANCE) || HeadFinder.meeting(sheet, i)) ? Role.ATTENDANCE
                    : sheet.is(i, Sign.CONTACT) && !sheet.goesOn(i) ? Role.CONTACT
                    : Role.BODY, part);
        }
    }

    private static Role heading(int level) {
        return switch (level) {
            case 1 -> Role.HEADING_1;
            case 2 -> Role.HEADING_2;
            case 3 -> Role.HEADING_3;
            default -> Role.HEADING_4;
        };
    }

    /** A name with a full stop behind it is a common slip; what has a comma, too, or is long, is a sentence. */
    private static boolean sentence(String tight) {
        return tight.endsWith("。") && (tight.length() > 40 || tight.indexOf('，') >= 0);
    }
}
