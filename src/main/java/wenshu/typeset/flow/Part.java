package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.Table;
import wenshu.typeset.inline.Lanes;
import wenshu.typeset.inline.SetLine;

/** A piece of the main text as the page composer takes it. Lengths in millipoints. */
public sealed interface Part {

    /**
     * A paragraph in lines.
     *
     * @param before space above, contextual spacing already applied
     * @param after space below
     * @param setter sets it, or its rest, again where the room is different
     */
    record Lines(ParagraphStyle style, int before, int after, List<SetLine> lines, List<Drawing> drawings,
            Setter setter) implements Part {
    }

    /** Sets a paragraph anew. */
    @FunctionalInterface
    interface Setter {

        /**
         * The lines from an entry of the text on.
         *
         * @param height lines that begin below it need not be set
         */
        List<SetLine> set(Lanes lanes, int from, int height);
    }

    /**
     * A table; its rows go to pages one by one unless it floats.
     *
     * @param floating where it floats, or null
     * @param owner the same object each time it is set
     */
    record Rows(SetTable table, Table.Floating floating, Object owner) implements Part {
    }

    /**
     * Paragraphs that stand in one frame beside the flow.
     *
     * @param blocks how many paragraphs of the story it takes
     * @param owner the same object each time it is set
     */
    record Framed(FramePlacement placement, int width, Stack stack, int blocks, Object owner) implements Part {
    }
}
