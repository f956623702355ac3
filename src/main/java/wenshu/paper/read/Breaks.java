package wenshu.paper.read;

import java.util.Set;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Finds paragraphs that a line or page break of a conversion has cut. */
final class Breaks {

    private static final String TERMINAL = "。！？；：”）》…:;!?)";
    private static final Set<Role> CUT = Set.of(Role.RECIPIENTS, Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4,
            Role.ATTACHMENT_NOTE, Role.COPIES, Role.CONTACT, Role.ANNOTATION);

    private final Sheet sheet;
    /** Whether the text sets in the first lines of its paragraphs, so that one set in begins a new paragraph. */
    private final boolean indents;

    Breaks(Sheet sheet) {
        this.sheet = sheet;
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
                    && !(indents && sheet.indented(at)) && cut(before);
            default -> false;
        };
    }

    private boolean indentsFirstLines() {
        int indented = 0;
        int all = 0;
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.role(i) == Role.BODY || sheet.mark(i) != null) {
                all++;
                indented += sheet.indented(i) ? 1 : 0;
            }
        }
        return indented * 4 >= all && indented * 20 <= all * 19;
    }

    private boolean cut(int before) {
        String text = sheet.tight(before);
        if (sheet.full(before)) {
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
