package wenshu.check.layout;

import java.util.Optional;
import wenshu.check.print.DocxParagraph;
import wenshu.typeset.content.Section;

/**
 * Where the type area of the paper really begins and ends from left to right, so that one wrong margin is found once and
 * not again by every indent. Millimetres from the paper's left edge.
 */
record Edges(double left, double right) {

    private static final double FARTHEST = 25;

    static Edges of(Printed paper) {
        Optional<Section.PageSetup> setup = paper.print().docx().flatMap(docx -> paper.paper().main()
                .flatMap(element -> paper.print().paragraph(element).stream()).filter(paragraph -> !paragraph.table())
                .map(DocxParagraph::section).findFirst().map(section -> docx.sections().get(section).page()));
        if (setup.isPresent()) {
            Section.PageSetup page = setup.get();
            return new Edges(Mm.of(page.left(1)), Mm.of(page.left(1) + page.textWidth()));
        }
        double left = paper.text().continued().mapToDouble(spot -> Mm.of(spot.left())).min().orElse(Mm.LEFT);
        double right = paper.text().fullLines().stream().mapToDouble(spot -> Mm.of(spot.right())).max().orElse(Mm.RIGHT);
        // A line that ends a little before the edge, because the next character had no room, is no edge.
        right = right > Mm.RIGHT - Mm.CHARACTER && right < Mm.RIGHT + Mm.INK ? Mm.RIGHT : right;
        return new Edges(Math.abs(left - Mm.LEFT) < FARTHEST ? left : Mm.LEFT, Math.abs(right - Mm.RIGHT) < FARTHEST ? right : Mm.RIGHT);
    }
}
