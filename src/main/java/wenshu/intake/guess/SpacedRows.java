package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table that lost its columns, as PDF leaves it: a number, a name, whatever else stood beside, with the cells
 * that went over several lines one below the other.
 */
final class SpacedRows {

    private static final int MOST_PEOPLE = 20_000;
    /** So many lines of a cell at most. */
    private static final int MOST_LINES = 8;
    private static final Pattern HEADING = Pattern.compile(".*序\\s*号\\s+姓\\s*名(?:\\s.*)?");
    private static final Pattern ROW = Pattern.compile("\\s*\\d{1,4} +(\\p{IsHan} \\p{IsHan}|\\S+)(?: +(.*))?");
    private static final Pattern ABOUT = Pattern.compile("(?:男|女|\\p{IsHan}{1,5}族|\\d\\S*)\\s+");

    private SpacedRows() {
    }

    /** Those named in such rows; nobody when no heading says that there are names. */
    static List<Announced> in(List<String> lines) {
        List<Announced> found = new ArrayList<>();
        boolean headed = false;
        for (int i = 0; i < lines.size() && found.size() < MOST_PEOPLE; i++) {
            Matcher row = ROW.matcher(lines.get(i));
            if (HEADING.matcher(lines.get(i)).matches()) {
                headed = true;
            } else if (headed && row.matches() && Names.mayBeName(Names.plain(row.group(1)))) {
                String beside = row.group(2) == null ? "" : row.group(2);
                found.add(new Announced(Names.plain(row.group(1)), unit(beside, lines, i + 1)));
            }
        }
        return found;
    }

    /** The unit beside a name, with its further lines up to an empty one. */
    private static String unit(String beside, List<String> lines, int from) {
        StringBuilder cell = new StringBuilder(ABOUT.matcher(beside).replaceAll(""));
        for (int i = from; i < Math.min(lines.size(), from + MOST_LINES) && !lines.get(i).isBlank(); i++) {
            if (ROW.matcher(lines.get(i)).matches()) {
                break;
            }
            cell.append(lines.get(i).strip());
        }
        return Guesses.unitAtStart(cell).orElse("");
    }
}
