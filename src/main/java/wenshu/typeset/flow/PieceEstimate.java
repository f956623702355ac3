package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;

/** How wide the widest piece of text is at most that no line break may divide: without fonts, so cheap. Millipoints. */
final class PieceEstimate {

    /** Characters from here on may stand alone but for the marks beside them. */
    private static final char CHINESE = 0x2E80;
    /** Where a field's text is not known. */
    private static final int FIELD = 30_000;

    private int piece;
    private int widest;

    private PieceEstimate() {
    }

    static int of(List<Block> blocks) {
        int widest = 0;
        for (Block block : blocks) {
            if (!(block instanceof Paragraph paragraph)) {
                return Integer.MAX_VALUE;
            }
            PieceEstimate estimate = new PieceEstimate();
            paragraph.inlines().forEach(estimate::add);
            widest = Math.max(widest, estimate.widest + paragraph.style().indent().left()
                    + paragraph.style().indent().right());
        }
        return widest;
    }

    private void add(Inline inline) {
        switch (inline) {
            case Inline.Text text -> text(text.value(), text.style());
            case Inline.Embedded embedded -> {
                widest = Math.max(widest, embedded.graphic().width());
                piece = 0;
            }
            case Inline.Break end -> piece = 0;
            case Inline.Tab tab -> piece = 0;
            case Inline.Field field -> grow(FIELD);
            case Inline.Note note -> text(note.mark(), note.style());
            default -> { }
        }
    }

    private void text(String text, CharacterStyle style) {
        int em = style.size() * style.scale() / 100 + style.size() / 20 + Math.max(0, style.spacing());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                piece = 0;
            } else if (c >= CHINESE) {
                grow(3 * em);
                piece = 0;
            } else {
                grow(c >= '0' && c <= '9' || c == '.' || c == ',' || c == '-' ? em * 6 / 10
                        : c >= 'a' && c <= 'z' ? em * 8 / 10 : em);
            }
        }
    }

    private void grow(int width) {
        piece += width;
        widest = Math.max(widest, piece);
    }
}
