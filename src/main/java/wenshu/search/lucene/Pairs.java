package wenshu.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The Chinese characters of a segment and which of them stand beside each other anywhere in it, as sorted numbers: four bytes
 * for each pair; characters beyond the first plane, which few names have, and their pairs as they are.
 *
 * @param characters the characters
 * @param plain pairs, the first character in the upper half
 * @param marked pairs with a mark between the two
 * @param rare characters beyond the first plane, and pairs with them
 */
record Pairs(BitSet characters, int[] plain, int[] marked, Set<String> rare) {

    private static final int FIRST = 0x2E80;
    /** Bytes of a character, in UTF-8, between {@link #FIRST} and the end of the plane. */
    private static final int BYTES = 3;
    /** Bytes of two characters of any plane and a mark. */
    private static final int MOST_BYTES = 9;

    /** Those of some fields, read through once. */
    static Pairs of(LeafReader segment, List<String> fields) throws IOException {
        BitSet characters = new BitSet(1 << Character.SIZE);
        Growing plain = new Growing();
        Growing marked = new Growing();
        Set<String> rare = new HashSet<>();
        for (String field : fields) {
            Terms terms = segment.terms(field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean more = each.seekCeil(new BytesRef(Character.toString(FIRST))) != TermsEnum.SeekStatus.END;
            for (; more; more = each.next() != null) {
                BytesRef term = each.term();
                if (term.length == BYTES) {
                    characters.set(character(term, 0));
                } else if (term.length == 2 * BYTES && character(term, 0) > 0 && character(term, BYTES) > 0) {
                    plain.add(number(character(term, 0), character(term, BYTES)));
                } else if (term.length == 2 * BYTES + 1 && term.bytes[term.offset + BYTES] == GramTokenizer.MARK
                        && character(term, 0) > 0 && character(term, BYTES + 1) > 0) {
                    marked.add(number(character(term, 0), character(term, BYTES + 1)));
                } else if (term.length <= MOST_BYTES && tell(term.utf8ToString())) {
                    rare.add(term.utf8ToString());
                }
            }
        }
        return new Pairs(characters, plain.sorted(), marked.sorted(), rare);
    }

    /** Whether a term is a character or a pair, so that it is known whether it occurs. */
    static boolean tell(String term) {
        int first = term.codePointAt(0);
        int many = term.codePointCount(0, term.length());
        return first >= FIRST && term.codePointBefore(term.length()) >= FIRST
                && (many <= 2 || many == 3 && term.charAt(Character.charCount(first)) == GramTokenizer.MARK);
    }

    /** Whether a term that {@link #tell} holds for is among these. */
    boolean hold(String term) {
        char first = term.charAt(0);
        char last = term.charAt(term.length() - 1);
        if (Character.isSurrogate(first) || Character.isSurrogate(last)) {
            return rare.contains(term);
        }
        return switch (term.length()) {
            case 1 -> characters.get(last);
            case 2 -> Arrays.binarySearch(plain, number(first, last)) >= 0;
            default -> Arrays.binarySearch(marked, number(first, last)) >= 0;
        };
    }

    /** Adds the characters that stand after one, whatever mark is between. */
    void after(char first, BitSet found) {
        for (int[] pairs : List.of(plain, marked)) {
            int from = Arrays.binarySearch(pairs, number(first, (char) 0));
            for (int i = from < 0 ? -1 - from : from; i < pairs.length && pairs[i] >>> Character.SIZE == first; i++) {
                found.set(pairs[i] & 0xFFFF);
            }
        }
    }

    /** Whether the second stands after the first, whatever mark is between. */
    boolean hold(char first, char second) {
        int number = number(first, second);
        return Arrays.binarySearch(plain, number) >= 0 || Arrays.binarySearch(marked, number) >= 0;
    }

    private static int number(char first, char second) {
        return first << Character.SIZE | second;
    }

    /** The character of three bytes at a place; 0 when there is none. */
    private static char character(BytesRef term, int at) {
        int first = term.bytes[term.offset + at];
        if ((first & 0xF0) != 0xE0) {
            return 0;
        }
        return (char) ((first & 0x0F) << 12 | (term.bytes[term.offset + at + 1] & 0x3F) << 6 | term.bytes[term.offset + at + 2] & 0x3F);
    }

    private static final class Growing {
        private int[] numbers = new int[256];
        private int many;

        void add(int number) {
            if (many == numbers.length) {
                numbers = Arrays.copyOf(numbers, many * 2);
            }
            numbers[many++] = number;
        }

        /** Each once. */
        int[] sorted() {
            Arrays.sort(numbers, 0, many);
            int kept = 0;
            for (int i = 0; i < many; i++) {
                if (kept == 0 || numbers[kept - 1] != numbers[i]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
