package wenshu.check.print;

import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.ParagraphStyle;

/**
 * A paragraph of a DOCX.
 *
 * @param section its section, from 0
 * @param table whether it stands in a table
 * @param style how it is set, lengths in millipoints
 * @param runs its text piece by piece
 */
public record DocxParagraph(int section, boolean table, ParagraphStyle style, List<Run> runs) {

    public DocxParagraph {
        runs = List.copyOf(runs);
    }

    /**
     * Text in one style; a tab is {@code \t}, a forced end of line or page {@code \n}.
     *
     * @param pageBreak whether it ends the page
     */
    public record Run(String text, CharacterStyle style, boolean pageBreak) {
    }

    /** Its text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
