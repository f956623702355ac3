package wenshu.typeset.flow;

import java.util.List;
import java.util.Objects;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle.Spacing;

/** The space between the paragraphs of a story, millipoints (ECMA-376, 17.3.1.9 and .33; 17.15.3, HTML spacing). */
final class ParagraphSpacing {

    /** The compatibility mode from which on an automatic space gives way to one that is given. */
    private static final int GIVES_WAY = 15;

    private ParagraphSpacing() {
    }

    /**
     * The space above block {@code i}, a paragraph. Word lets only the larger of the two spaces between paragraphs stand:
     * what the paragraph before leaves below itself is taken off.
     */
    static int before(List<Block> blocks, int i, Compatibility compatibility) {
        Spacing spacing = spacing(blocks, i, i);
        Spacing previous = spacing(blocks, i, i - 1);
        if (contextual(spacing, previous) || spacing.automatic().before() && (i == 0 || sameList(spacing, previous))) {
            return 0;
        }
        int above = previous == null || compatibility.spaceAdds() ? 0 : after(blocks, i - 1);
        if (spacing.automatic().before() && above > 0 && !previous.automatic().after() && compatibility.mode() >= GIVES_WAY) {
            return 0;
        }
        return Math.max(0, spacing.before() - above);
    }

    /** The space below block {@code i}, a paragraph. */
    static int after(List<Block> blocks, int i) {
        Spacing spacing = spacing(blocks, i, i);
        Spacing next = spacing(blocks, i, i + 1);
        return contextual(spacing, next) || spacing.automatic().after() && sameList(spacing, next) ? 0 : spacing.after();
    }

    /** The spacing of a block next to paragraph {@code i}, or null when that is no paragraph in the same frame. */
    private static Spacing spacing(List<Block> blocks, int i, int at) {
        return at >= 0 && at < blocks.size() && blocks.get(at) instanceof Paragraph other
                && Objects.equals(other.style().frame(), ((Paragraph) blocks.get(i)).style().frame())
                ? other.style().spacing() : null;
    }

    private static boolean contextual(Spacing spacing, Spacing neighbour) {
        return spacing.contextual() && neighbour != null && neighbour.styleId().equals(spacing.styleId());
    }

    /** The items of one list have no automatic space between them, as in HTML. */
    private static boolean sameList(Spacing spacing, Spacing neighbour) {
        String list = spacing.automatic().list();
        return neighbour != null && !list.isEmpty() && list.equals(neighbour.automatic().list());
    }
}
