package wenshu.notice.title;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a title into lines by meaning: complete words, symmetric, in the shape of a 梯形 or a 菱形 (GB/T 9704-2012,
 * 7.3.1).
 */
public final class TitleBreaker {

    /** 156 mm hold this many characters of 22 pt. */
    public static final int WIDEST = 20;

    private static final int MOST_LINES_WEIGHED = 5;
    private static final double ONE_LINE_MORE = 16;

    private TitleBreaker() {
    }

    /** The lines of a title; joined they are the title. */
    public static List<String> lines(String title) {
        return lines(title, WIDEST);
    }

    /** The lines of a title where each may be so many full-width characters wide. */
    public static List<String> lines(String title, int widest) {
        if (room(title) <= widest) {
            return List.of(title);
        }
        List<String> pieces = Words.of(title, widest);
        int fewest = (int) Math.ceil(room(title) / widest);
        if (fewest <= MOST_LINES_WEIGHED) {
            List<String> best = null;
            double least = Double.MAX_VALUE;
            for (int count = fewest; count <= fewest + 1; count++) {
                Search search = new Search(pieces, count, widest);
                search.from(0, 0, 0);
                // One line more is worth it only where fewer would break badly.
                double cost = search.bestCost + (count - fewest) * ONE_LINE_MORE;
                if (search.best != null && cost < least) {
                    best = search.best;
                    least = cost;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return fill(pieces, widest);
    }

    /** Whether a break at that index would cut a word, an organ's name, a year, or a mark off what it belongs to. */
    public static boolean cutsWord(String title, int at) {
        int end = 0;
        for (String piece : Words.of(title, WIDEST)) {
            if (at > end && at < end + piece.length()) {
                return true;
            }
            end += piece.length();
        }
        return false;
    }

    /** Width in full-width characters as the eye weighs lines: ASCII counts half. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
    }

    /** Room that a text takes in full-width characters: the digits of bold title faces need more than half. */
    private static double room(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x80 ? 0.58 : 1).sum();
    }

    private static List<String> fill(List<String> pieces, int widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (!line.isEmpty() && room(line + piece) > widest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Tries every break between pieces for one number of lines. */
    private static final class Search {

        private final List<String> pieces;
        private final int widest;
        private final double[] left;
        private final double[] room;
        private final double[] breaks;
        private final double[] widths;
        private final int[] ends;
        private List<String> best;
        private double bestCost = Double.MAX_VALUE;

        Search(List<String> pieces, int count, int widest) {
            this.pieces = pieces;
            this.widest = widest;
            this.left = new double[pieces.size() + 1];
            this.room = new double[pieces.size() + 1];
            this.breaks = new double[pieces.size()];
            for (int i = pieces.size() - 1; i >= 0; i--) {
                left[i] = left[i + 1] + width(pieces.get(i));
                room[i] = room[i + 1] + TitleBreaker.room(pieces.get(i));
                breaks[i] = i + 1 < pieces.size() ? breakCost(pieces.get(i), pieces.get(i + 1)) : 0;
            }
            this.widths = new double[count];
            this.ends = new int[count];
        }

        /** Sets line {@code line} from that piece on, with what the breaks before have cost. */
        void from(int piece, int line, double cost) {
            if (line == ends.length - 1) {
                if (room[piece] > 0 && room[piece] <= widest) {
                    ends[line] = pieces.size();
                    widths[line] = left[piece];
                    weigh(cost + shapeCost(widths));
                }
                return;
            }
            for (int end = piece + 1; end < pieces.size() && room[piece] - room[end] <= widest; end++) {
                if (room[end] <= (double) widest * (ends.length - line - 1)) {
                    ends[line] = end;
                    widths[line] = left[piece] - left[end];
                    from(end, line + 1, cost + breaks[end - 1]);
                }
            }
        }

        private void weigh(double cost) {
            if (cost >= bestCost) {
                return;
            }
            bestCost = cost;
            best = new ArrayList<>();
            for (int line = 0, from = 0; line < ends.length; from = ends[line++]) {
                best.add(String.join("", pieces.subList(from, ends[line])));
            }
        }
    }

    /** What a break between two pieces costs: it should fall where the sense pauses. */
    private static double breakCost(String before, String after) {
        double cost = 4;
        if (before.length() >= 8 && before.matches(".*(?:局|厅|部|委员会|人民政府|办公室)")) {
            cost = 0;
        } else if (after.matches("[《〈（].*") || after.matches("关于|转发|印发") || before.equals("转发") || before.equals("印发")) {
            cost = 1;
        } else if (before.length() == 1 && after.length() == 1) {
            // Two single characters are most likely one word that the list does not know.
            cost = 12;
        } else if (before.length() == 1 || after.length() == 1) {
            cost = 7;
        }
        if (before.matches("[《〈]?关于|和|与|及|或|在|对|为")) {
            cost += before.endsWith("关于") ? 40 : 8;
        }
        if (after.matches("人员|人才|工作|的?通知.*")) {
            // What these words are about stands right before them.
            cost += 3;
        }
        return cost + (after.matches("[的和与及]") ? 8 : 0);
    }

    /** What the outline costs: two lines upper ≥ lower; more lines growing, shrinking, or bulging in the middle. */
    private static double shapeCost(double[] width) {
        double cost = 0;
        double mean = 0;
        for (double w : width) {
            cost += w < 3 ? 40 : w < 5 ? 10 : 0;
            mean += w / width.length;
        }
        for (double w : width) {
            cost += Math.abs(w - mean) * 0.5;
        }
        if (width.length == 2) {
            return cost + (width[0] < width[1] ? 4 : 0);
        }
        int turns = 0;
        boolean waist = false;
        for (int i = 1; i < width.length - 1; i++) {
            boolean turnsHere = (width[i] - width[i - 1]) * (width[i + 1] - width[i]) < 0;
            turns += turnsHere ? 1 : 0;
            waist |= turnsHere && width[i] < width[i - 1];
        }
        boolean brick = width[0] == width[1] && width[1] == width[width.length - 1];
        return cost + (waist ? 10 : 0) + (turns > 1 ? 10 : 0) + (brick ? 5 : 0);
    }
}
