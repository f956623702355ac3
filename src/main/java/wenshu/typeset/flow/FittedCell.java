package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.CharacterStyle.Fit;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;

/** Draws each paragraph of a cell together, or apart, into one line of the cell's width (tcFitText, 17.4.67). */
final class FittedCell {

    private FittedCell() {
    }

    /** The paragraphs with their text fitted into {@code width}, millipoints. */
    static List<Block> blocks(List<Block> blocks, int width) {
        return blocks.stream().map(block -> block instanceof Paragraph paragraph ? fitted(paragraph, width) : block)
                .toList();
    }

    private static Block fitted(Paragraph paragraph, int width) {
        int room = width - paragraph.style().indent().left() - paragraph.style().indent().right()
                - paragraph.style().indent().firstLine();
        boolean text = paragraph.inlines().stream().allMatch(inline -> inline instanceof Inline.Text);
        if (!text || room <= 0) {
            return paragraph;
        }
        Fit fit = new Fit(1, room);
        return new Paragraph(paragraph.style(), paragraph.inlines().stream().map(inline -> (Inline.Text) inline)
                .<Inline>map(each -> new Inline.Text(each.value(), each.style().fitted(fit))).toList());
    }
}
