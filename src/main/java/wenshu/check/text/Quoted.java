package wenshu.check.text;

import java.util.BitSet;

/** Where a text repeats the words of others: titles in 《》, long quotations. No word there is ours to mend. */
final class Quoted {

    private static final int LONG = 14;

    private final BitSet quoted = new BitSet();

    Quoted(String text) {
        int depth = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : c == '》' && depth > 0 ? -1 : 0;
            if (depth > 0) {
                quoted.set(i);
            }
            if (c == '“') {
                open = i;
            } else if (c == '”' && open >= 0) {
                if (i - open > LONG) {
                    quoted.set(open, i);
                }
                open = -1;
            }
        }
    }

    boolean at(int index) {
        return quoted.get(index);
    }
}
