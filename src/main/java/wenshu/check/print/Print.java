package wenshu.check.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.measure.Pages;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * A paper as it is printed.
 *
 * @param pages what stands on them, measured
 * @param docx what its DOCX asks for, where it is one
 * @param spots where each element stands, by its index; elements that are not found on the pages are missing
 * @param paragraphs each element's paragraph in the DOCX, by its index
 */
public record Print(Pages pages, Optional<DocxFormat> docx, Map<Integer, List<Spot>> spots,
        Map<Integer, DocxParagraph> paragraphs) {

    public Print {
        spots = Map.copyOf(spots);
        paragraphs = Map.copyOf(paragraphs);
    }

    /** Finds the elements of a paper on its pages and in its DOCX. */
    public static Print of(Paper paper, Pages pages, Optional<DocxFormat> docx) {
        return new Print(pages, docx, Placement.of(paper, pages),
                docx.map(format -> paragraphs(paper, format.paragraphs())).orElse(Map.of()));
    }

    /** Both lists have one order; what has no like ahead is passed over. */
    private static Map<Integer, DocxParagraph> paragraphs(Paper paper, List<DocxParagraph> all) {
        Map<Integer, DocxParagraph> found = new HashMap<>();
        List<String> texts = all.stream().map(paragraph -> Plain.of(paragraph.text())).toList();
        int next = 0;
        for (Element element : paper.elements()) {
            String wanted = Plain.of(element.text());
            // A mark may stand in the header, which comes before everything; the same name stands again below the text.
            boolean mark = element.role() == Role.MASTHEAD && element.part().equals(Part.MAIN);
            int at = wanted.isEmpty() ? -1 : find(texts, wanted, mark ? 0 : next);
            if (at < 0 && !wanted.isEmpty()) {
                at = find(texts, wanted, 0);
            }
            if (at >= 0) {
                found.put(element.index(), all.get(at));
                next = mark ? next : Math.max(next, at);
            }
        }
        return found;
    }

    private static int find(List<String> texts, String wanted, int from) {
        for (int i = from; i < texts.size(); i++) {
            if (texts.get(i).equals(wanted)) {
                return i;
            }
        }
        for (int i = from; i < texts.size(); i++) {
            if (wanted.length() > 1 && texts.get(i).contains(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Where an element stands; empty when it is not found. */
    public List<Spot> of(Element element) {
        return spots.getOrDefault(element.index(), List.of());
    }

    /** The element's paragraph in the DOCX. */
    public Optional<DocxParagraph> paragraph(Element element) {
        return Optional.ofNullable(paragraphs.get(element.index()));
    }
}
