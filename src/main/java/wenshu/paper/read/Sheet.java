package wenshu.paper.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The lines of a file with what has been found out about each so far. */
final class Sheet {

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 40;

    private final List<SourceLine> lines;
    private final String[] keys;
    private final String[] tights;
    private final HeadingMark[] marks;
    private final Role[] roles;
    private final Part[] parts;
    /** The least length of a full printed line. */
    private final int full;
    /** Bit by bit what was asked about a line before, and the answers. */
    private final int[] asked;
    private final int[] shown;
    /** Where each line stands for the last time; made when first asked. */
    private Map<String, Integer> last;

    Sheet(List<SourceLine> lines) {
        this.lines = lines;
        this.keys = new String[lines.size()];
        this.tights = new String[lines.size()];
        this.marks = new HeadingMark[lines.size()];
        this.roles = new Role[lines.size()];
        this.parts = new Part[lines.size()];
        this.asked = new int[lines.size()];
        this.shown = new int[lines.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Tidy.key(lines.get(i).numbering() + lines.get(i).text());
            tights[i] = Tidy.tight(keys[i]);
            marks[i] = HeadingMark.of(keys[i]);
        }
        full = PrintedLines.full(tights);
    }

    /** Whether the same short line stands once more behind it, as an issuer's name does. */
    boolean recurs(int at) {
        if (last == null) {
            last = new HashMap<>();
            for (int i = 0; i < tights.length; i++) {
                last.put(tights[i], i);
            }
        }
        return tights[at].length() >= SHORTEST_NAME && tights[at].length() <= LONGEST_NAME && last.get(tights[at]) > at;
    }

    int size() {
        return keys.length;
    }

    SourceLine line(int at) {
        return lines.get(at);
    }

    String key(int at) {
        return keys[at];
    }

    String tight(int at) {
        return tights[at];
    }

    /** Whether a line shows a sign by itself. */
    boolean is(int at, Sign sign) {
        int bit = 1 << sign.ordinal();
        if ((asked[at] & bit) == 0) {
            asked[at] |= bit;
            shown[at] |= sign.on(tights[at]) ? bit : 0;
        }
        return (shown[at] & bit) != 0;
    }

    /** The number a line begins with, or null. */
    HeadingMark mark(int at) {
        return marks[at];
    }

    /** What it is, or null when that is still open. */
    Role role(int at) {
        return roles[at];
    }

    Part part(int at) {
        return parts[at];
    }

    void set(int at, Role role, Part part) {
        roles[at] = role;
        parts[at] = part;
    }

    void set(int from, int to, Role role, Part part) {
        for (int i = from; i < to; i++) {
            set(i, role, part);
        }
    }

    /** Whether a line ends as a sentence does. */
    boolean sentence(int at) {
        String tight = tights[at];
        return !tight.isEmpty() && "。；;！？!?，,".indexOf(tight.charAt(tight.length() - 1)) >= 0 || tight.indexOf('。') >= 0;
    }

    /** Whether it fills a printed line. */
    boolean full(int at) {
        return tights[at].length() >= full;
    }

    /** Whether it is a printed line in the midst of a text: full, with the marks of a sentence. */
    boolean running(int at) {
        return full(at) && (tights[at].indexOf('，') > 0 || tights[at].indexOf('。') > 0 || tights[at].indexOf('；') > 0);
    }

    /** Whether it goes on with a text that the printed line before it left open. */
    boolean goesOn(int at) {
        return at > 0 && full(at - 1) && marks[at] == null && !indented(at) && roles[at - 1] != null && roles[at - 1].text()
                && "。；：".indexOf(tights[at - 1].charAt(tights[at - 1].length() - 1)) < 0;
    }

    /** Whether the file sets its beginning in. */
    boolean indented(int at) {
        String text = lines.get(at).text();
        return text.startsWith("\u3000") || text.startsWith("  ") || text.startsWith("\t") || text.startsWith("\u00A0\u00A0");
    }

    boolean endsWithColon(int at) {
        return tights[at].endsWith("：") || tights[at].endsWith(":") || tights[at].endsWith("︰");
    }
}
