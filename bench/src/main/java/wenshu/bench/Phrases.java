package wenshu.bench;

import java.util.Random;
import wenshu.search.Paper;

/** Phrases to look for: some that stand in a paper, and some that stand nowhere. */
final class Phrases {

    /** Where a sentence, a table cell or a line ends. */
    private static final String ENDS = "。！？；\t\n";
    private static final int AGAIN = 10_000;

    private Phrases() {
    }

    /** A piece of one sentence, table cell or line, whole words in it. */
    static String standing(Paper paper, Random random, int length) {
        String text = text(paper);
        for (int i = 0; i < AGAIN; i++) {
            int from = random.nextInt(text.length() - length);
            String piece = text.substring(from, from + length);
            if (!holdsAnEnd(piece) && !cutsAWord(text, from) && !cutsAWord(text, from + length)
                    && Character.isLetterOrDigit(piece.charAt(0)) && Character.isLetterOrDigit(piece.charAt(length - 1))) {
                return piece;
            }
        }
        throw new IllegalStateException("no phrase of " + length + " in " + paper.id());
    }

    /** The end of a sentence or a table cell and the beginning of the next, as one phrase. */
    static String overTwoCells(Paper paper, Random random, int length) {
        String text = text(paper);
        for (int i = 0; i < AGAIN; i++) {
            int from = random.nextInt(text.length() - length - 1);
            String piece = text.substring(from, from + length + 1);
            int end = Math.max(piece.indexOf('\t'), piece.indexOf('。'));
            String joined = end < 0 ? "" : piece.substring(0, end) + piece.substring(end + 1);
            if (end > 0 && end < length && !holdsAnEnd(joined) && han(joined) == length) {
                return joined;
            }
        }
        throw new IllegalStateException("no two cells in " + paper.id());
    }

    /** Characters of one paper in no order. */
    static String shuffled(Paper paper, Random random, int length) {
        int[] characters = text(paper).codePoints().filter(Character::isIdeographic).toArray();
        StringBuilder together = new StringBuilder();
        for (int i = 0; i < length; i++) {
            together.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return together.toString();
    }

    /** A phrase that stands in the paper with one of its inner characters exchanged for another of the paper. */
    static String wrong(Paper paper, Random random, int length) {
        StringBuilder phrase = new StringBuilder(standing(paper, random, length));
        int at = 1 + random.nextInt(length - 2);
        return phrase.replace(at, at + 1, shuffled(paper, random, 1)).toString();
    }

    private static String text(Paper paper) {
        return paper.files().getFirst().text();
    }

    private static boolean holdsAnEnd(String piece) {
        return piece.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    }

    private static long han(String piece) {
        return piece.codePoints().filter(Character::isIdeographic).count();
    }

    private static boolean cutsAWord(String text, int at) {
        return at > 0 && at < text.length() && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
