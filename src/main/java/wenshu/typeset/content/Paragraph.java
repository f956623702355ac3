package wenshu.typeset.content;

import java.util.List;

/**
 * A paragraph.
 *
 * @param style how it is set
 * @param inlines its content in order
 */
public record Paragraph(ParagraphStyle style, List<Inline> inlines) implements Block {

    public Paragraph {
        inlines = List.copyOf(inlines);
    }
}
