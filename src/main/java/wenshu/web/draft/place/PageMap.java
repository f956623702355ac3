package wenshu.web.draft.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenshu.notice.Draft;
import wenshu.typeset.frame.Frame;

/**
 * Finds the words of a draft on its pages. The Word file carries no marks for this: printed paragraphs are recognised by
 * their words and their order, so that whatever sets the page need not know of the editor.
 */
public final class PageMap {

    /** A part of a paragraph is looked for this far ahead of the last that was found. */
    private static final int AHEAD = 14;
    private static final int PREFIX = 10;

    private final List<Piece> pieces;
    private final String[] plain;
    private final boolean[] found;
    private final List<Line> lines = new ArrayList<>();
    private int next;

    private PageMap(List<Piece> pieces) {
        this.pieces = pieces;
        this.plain = pieces.stream().map(piece -> plain(piece.text())).toArray(String[]::new);
        this.found = new boolean[pieces.size()];
    }

    /** The lines of every field that was recognised. */
    public static List<Line> of(Draft draft, List<Frame> frames) {
        PageMap map = new PageMap(Pieces.of(draft));
        Printed.of(frames).forEach(map::place);
        return map.lines;
    }

    private static String plain(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0xA0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private void place(Printed printed) {
        int same = same(printed.text(), AHEAD);
        if (same < 0 && parts(printed)) {
            return;
        }
        same = same < 0 ? same(printed.text(), pieces.size()) : same;
        if (same >= 0) {
            put(same, printed, 0);
        } else {
            nearly(printed);
        }
    }

    /** The piece that is the whole paragraph, so many ahead at most; after the last one come those that were passed over. */
    private int same(String text, int ahead) {
        for (int turn = 0; turn < Math.min(ahead, pieces.size()); turn++) {
            int i = (next + turn) % pieces.size();
            if (!found[i] && plain[i].equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Pieces that stand in the paragraph between other words. */
    private boolean parts(Printed printed) {
        boolean any = false;
        int from = 0;
        int begin = next;
        for (int i = begin; i < Math.min(pieces.size(), begin + AHEAD); i++) {
            if (found[i] || pieces.get(i).whole()) {
                continue;
            }
            int at = printed.text().indexOf(plain[i], from);
            if (at >= 0 && (plain[i].length() > 1 || printed.text().length() < 8)) {
                put(i, printed, at);
                from = at + plain[i].length();
                any = true;
            }
        }
        return any;
    }

    /** A paragraph that was set with other marks than it was typed with, such as full-width brackets. */
    private void nearly(Printed printed) {
        for (int i = next; i < Math.min(pieces.size(), next + AHEAD); i++) {
            int length = Math.min(PREFIX, plain[i].length());
            if (!found[i] && length >= 4 && Math.abs(plain[i].length() - printed.text().length()) <= 4
                    && printed.text().startsWith(plain[i].substring(0, length))) {
                put(i, printed, 0);
                return;
            }
        }
    }

    private void put(int piece, Printed printed, int at) {
        found[piece] = true;
        if (piece >= next) {
            next = piece + 1;
        }
        String text = pieces.get(piece).text();
        int glyph = at;
        int i = 0;
        while (i < text.length() && glyph < printed.glyphs().size()) {
            Printed.Glyph first = null;
            int start = i;
            int[] xs = new int[text.length() - i + 1];
            int count = 0;
            int right = 0;
            while (i < text.length() && glyph < printed.glyphs().size()) {
                char c = text.charAt(i);
                boolean space = Character.isWhitespace(c) || c == 0xA0;
                Printed.Glyph here = printed.glyphs().get(glyph);
                if (first != null && !space && (here.page() != first.page() || here.baseline() != first.baseline())) {
                    break;
                }
                if (first == null && space) {
                    start = ++i;
                    continue;
                }
                if (first == null) {
                    first = here;
                }
                xs[count++] = tenths(space ? right : here.left());
                if (!space) {
                    right = here.right();
                    glyph++;
                }
                i++;
            }
            if (first != null) {
                xs[count++] = tenths(right);
                lines.add(new Line(first.page(), pieces.get(piece).at(), pieces.get(piece).start() + start, tenths(first.baseline() - first.size() * 88 / 100),
                        tenths(first.baseline() + first.size() * 14 / 100), Arrays.copyOf(xs, count)));
            }
        }
    }

    private static int tenths(int millipoints) {
        return Math.round(millipoints / 100f);
    }
}
