package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.inline.SetLine;

/** A piece of the main text as the page composer takes it. Lengths in millipoints. */
public sealed interface Part {

    /**
     * A paragraph in lines.
     *
     * @param before space above, contextual spacing already applied
     * @param after space below
     */
    record Lines(ParagraphStyle style, int before, int after, List<SetLine> lines, List<Drawing> drawings)
            implements Part {
    }

    /** A table; its rows go to pages one by one. */
    record Rows(SetTable table) implements Part {
    }

    /** Paragraphs that stand in one frame beside the flow. */
    record Framed(FramePlacement placement, int width, Stack stack) implements Part {
    }
}
