package wenshu.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import wenshu.search.Indexed;
import wenshu.search.Units;

/**
 * Cuts a text into Lucene tokens: each Chinese character alone and, at the same position, with the one after it; each
 * run of letters and digits as one. Positions are exact, so a phrase is a phrase.
 */
final class GramTokenizer extends Tokenizer {

    private static final int BUFFER = 4_096;
    private static final int MOST_KEPT = 1 << 16;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    /** Kept from one text to the next, for a paper has many short ones; a very long one is let go. */
    private StringBuilder text = new StringBuilder();
    private final char[] buffer = new char[BUFFER];
    private Units units;
    private boolean more;
    private int pairFirst;
    private int pairStart;

    @Override
    public void reset() throws IOException {
        super.reset();
        if (text.capacity() > MOST_KEPT) {
            text = new StringBuilder();
        }
        text.setLength(0);
        for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
            text.append(buffer, 0, n);
        }
        units = new Units(text);
        more = units.next();
        pairFirst = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (pairFirst != 0) {
            int first = pairFirst;
            pairFirst = 0;
            if (more && units.isHan() && !units.afterGap()) {
                append(first);
                if (units.afterMark()) {
                    term.append(MARK);
                }
                append(units.han());
                offset.setOffset(correctOffset(pairStart), correctOffset(units.end()));
                increment.setPositionIncrement(0);
                return true;
            }
        }
        if (!more) {
            return false;
        }
        increment.setPositionIncrement(units.afterGap() ? 2 : 1);
        offset.setOffset(correctOffset(units.start()), correctOffset(units.end()));
        if (units.isHan()) {
            append(units.han());
            pairFirst = units.han();
            pairStart = units.start();
        } else {
            String word = units.unit();
            term.append(word.length() > Indexed.LONGEST_KEY ? word.substring(0, Indexed.LONGEST_KEY) : word);
        }
        more = units.next();
        return true;
    }

    /** Stands in a pair of characters that had a mark between them. */
    static final char MARK = '\u0001';

    private void append(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            term.append((char) codePoint);
        } else {
            term.append(Character.highSurrogate(codePoint)).append(Character.lowSurrogate(codePoint));
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(text.length()), correctOffset(text.length()));
    }
}
