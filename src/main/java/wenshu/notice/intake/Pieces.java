package wenshu.notice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.notice.mend.Keep;
import wenshu.notice.mend.LineMender;
import wenshu.notice.mend.Mend;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The paragraphs of a paper, mended. */
final class Pieces {

    /** Joining would cost, and nobody writes such a paragraph. */
    private static final int LONGEST = 5_000;
    private static final int SEAM = 20;

    private final LineMender mender;
    private final Map<Integer, Cell> cells;
    private final List<Piece> pieces = new ArrayList<>();
    private int row = -1;

    private Pieces(Keep keep, Map<Integer, Cell> cells, Set<String> excluded) {
        this.mender = new LineMender(keep, excluded);
        this.cells = cells;
    }

    /** Mends a paper, except for the mends excluded. */
    static Pieces of(Paper paper, Keep keep, Map<Integer, Cell> cells, Set<String> excluded) {
        Pieces pieces = new Pieces(keep, cells, excluded);
        boolean ended = false;
        boolean titled = paper.elements().stream().noneMatch(element -> element.role() == Role.TITLE);
        for (Element element : paper.elements()) {
            titled |= element.role() == Role.TITLE;
            ended |= element.role() == Role.DATE || element.role() == Role.ANNOTATION;
            pieces.add(element, !titled || ended);
        }
        return pieces;
    }

    List<Mend> mends() {
        return mender.mends();
    }

    /** Those of one part, in order. */
    List<Piece> of(Part part) {
        return pieces.stream().filter(piece -> piece.part().equals(part)).toList();
    }

    /** Those of one part that are one of these. */
    List<Piece> of(Part part, Role... roles) {
        return of(part).stream().filter(piece -> List.of(roles).contains(piece.role())).toList();
    }

    /** What the pieces say in one line, Latin words apart. */
    static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).reduce("", Pieces::glue);
    }

    private void add(Element element, boolean outside) {
        int number = element.place().paragraph();
        boolean dropped = element.role() == Role.OTHER && outside || element.role() == Role.PAGE_NUMBER;
        boolean layout = Set.of(Role.NUMBER, Role.PRINTER, Role.SIGNATURE, Role.SIGNATORY, Role.MASTHEAD, Role.DATE).contains(element.role())
                || element.part().kind() == Part.Kind.ATTACHMENT && element.text().chars().noneMatch(c -> "。，；,;".indexOf(c) >= 0);
        List<String> lines = element.text().lines().map(line -> dropped || element.role() == Role.TABLE ? line.strip()
                : mender.mend(line, number, !layout)).filter(line -> !line.isEmpty()).toList();
        boolean one = element.role() == Role.TITLE || element.role() == Role.RECIPIENTS || element.role() == Role.ATTACHMENT_TITLE;
        String text = element.numbering() + (one ? lines.stream().reduce("", Pieces::glue) : String.join("\n", lines));
        if (dropped) {
            text = mender.replace(element.role() == Role.OTHER ? Mend.Kind.WEB : Mend.Kind.PAGE_NUMBER, number, text, "");
        } else if (element.role().headingLevel() > 0 && !element.part().foreign()) {
            text = mender.replace(Mend.Kind.HEADING, number, text, HeadingSpelling.usual(text, element.role().headingLevel()));
        } else if (element.role() == Role.TABLE) {
            cell(element, text);
            return;
        }
        row = -1;
        if (text.isEmpty()) {
            return;
        }
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (element.continues() && last != null && last.part().equals(element.part()) && last.text().length() < LONGEST) {
            // The mend shows the seam; a record of the whole paragraph at each of its lines would grow without bound.
            String seam = glue(last.text().substring(Math.max(0, last.text().length() - SEAM)), text);
            if (!mender.replace(Mend.Kind.JOIN, number, text, seam).equals(text)) {
                pieces.set(pieces.size() - 1, new Piece(last.element(), glue(last.text(), text)));
                return;
            }
        }
        pieces.add(new Piece(element, text));
    }

    /** Cells of one row become one line between bars. */
    private void cell(Element element, String text) {
        Cell cell = cells.get(element.place().paragraph());
        String plain = text.replace("\n", " ").replace("|", "\\|");
        if (cell == null) {
            String raw = element.text().strip();
            pieces.add(new Piece(element, raw.startsWith("|") ? raw : "| " + String.join(" | ", raw.split("\t+")) + " |"));
            return;
        }
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (row == cell.row() && last != null && last.role() == Role.TABLE) {
            Cell before = cells.get(last.element().place().paragraph());
            String line = last.text().substring(0, last.text().length() - 2);
            int empty = Math.max(0, cell.column() - before.column() - 1);
            String together = before.column() == cell.column() ? line + plain : line + " |".repeat(empty) + " | " + plain;
            pieces.set(pieces.size() - 1, new Piece(element, together + " |"));
        } else {
            pieces.add(new Piece(element, "| ".repeat(cell.column()) + "| " + plain + " |"));
        }
        row = cell.row();
    }

    /** Two halves of a sentence in one; Latin words and numbers keep a space between them. */
    static String glue(String left, String right) {
        boolean latin = !left.isEmpty() && !right.isEmpty() && latin(left.charAt(left.length() - 1)) && latin(right.charAt(0));
        return left + (latin ? " " : "") + right;
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
