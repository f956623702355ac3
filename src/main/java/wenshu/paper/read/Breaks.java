package wenshu.paper.read;

import java.util.Arrays;
import java.util.Set;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Finds paragraphs that a line or page break of a conversion has cut. */
final class Breaks {

    private static final int LONGEST_PRINTED_LINE = 48;
    /** First-line indent and a mark carried over make a full line this much shorter. */
    private static final int SHORT_OF_FULL = 3;
    private static final int OVER_FULL = 5;
    private static final int ENOUGH = 10;
    private static final String TERMINAL = "。！？；：”）》…:;!?)";
    private static final Set<Role> CUT = Set.of(Role.RECIPIENTS, Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4,
            Role.ATTACHMENT_NOTE, Role.COPIES, Role.CONTACT, Role.ANNOTATION);

    private final Sheet sheet;
    private final int measure;
    /** Whether the text sets in the first lines of its paragraphs, so that one set in begins a new paragraph. */
    private final boolean indents;

    Breaks(Sheet sheet) {
        this.sheet = sheet;
        this.measure = measure();
        this.indents = indentsFirstLines();
    }

    /** Whether a line only goes on with the one before it. */
    boolean continues(int at, int before) {
        Role role = sheet.role(at);
        Role last = sheet.role(before);
        Part part = sheet.part(at);
        if (role == null || !part.equals(sheet.part(before)) || sheet.mark(at) != null || !sheet.line(at).numbering().isEmpty()) {
            return false;
        }
        return switch (role) {
            case RECIPIENTS, COPIES, ANNOTATION -> last == role;
            case ATTACHMENT_NOTE -> last == role && !sheet.is(at, Sign.NOTE_ITEM) && !sheet.is(at, Sign.NOTE)
                    && !sheet.is(before, Sign.LABEL);
            case BODY -> CUT.contains(last) && last != Role.RECIPIENTS && last != Role.ATTACHMENT_NOTE
                    && !(indents && indented(at)) && cut(before);
            default -> false;
        };
    }

    /**
     * The length of a full line when the text comes in printed lines, as out of a PDF; else larger than any. Nine lines
     * of ten are then no longer than it, and a first line is two characters shorter.
     */
    private int measure() {
        int[] lengths = new int[sheet.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = sheet.tight(i).length();
        }
        Arrays.sort(lengths);
        int common = lengths.length < ENOUGH ? Integer.MAX_VALUE : lengths[lengths.length * 9 / 10];
        if (common > LONGEST_PRINTED_LINE) {
            return Integer.MAX_VALUE;
        }
        int longer = 0;
        int full = 0;
        for (int length : lengths) {
            longer += length > common + OVER_FULL ? 1 : 0;
            full += length >= common - SHORT_OF_FULL && length <= common + OVER_FULL ? 1 : 0;
        }
        return longer * 50 <= lengths.length && full * 5 >= lengths.length ? common : Integer.MAX_VALUE;
    }

    private boolean indentsFirstLines() {
        int indented = 0;
        int all = 0;
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.role(i) == Role.BODY || sheet.mark(i) != null) {
                all++;
                indented += indented(i) ? 1 : 0;
            }
        }
        return indented * 4 >= all && indented * 20 <= all * 19;
    }

    private boolean indented(int at) {
        String text = sheet.line(at).text();
        return text.startsWith("\u3000") || text.startsWith("  ") || text.startsWith("\t") || text.startsWith("\u00A0\u00A0");
    }

    private boolean cut(int before) {
        String text = sheet.tight(before);
        if (text.length() >= measure - SHORT_OF_FULL) {
            return true;
        }
        if (TERMINAL.indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        if (sheet.mark(before) == null) {
            return sheet.role(before) == Role.BODY && text.length() > 12;
        }
        // A heading of its own has no mark at its end; a cut paragraph has one inside.
        return text.indexOf('。') > 0 || text.indexOf('，') > 0 && text.length() > 26;
    }
}
