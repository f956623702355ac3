package wenshu.paper.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.read.FileParagraphs;
import wenshu.paper.Element;

/** The paragraphs of a DOCX as lines. */
final class DocxSource {

    private DocxSource() {
    }

    /** Every paragraph that is not blank, those of the first page's header first. */
    static List<SourceLine> lines(OpcPackage file) {
        List<SourceLine> lines = new ArrayList<>();
        for (FileParagraph paragraph : FileParagraphs.ofFirstHeader(file)) {
            if (!Tidy.blank(paragraph.text())) {
                lines.add(new SourceLine(paragraph.text(), "", false, false, true, 0, new Element.Place(paragraph.number(), 1, "首页页眉"), 0));
            }
        }
        int gap = 0;
        boolean newPage = false;
        for (FileParagraph paragraph : FileParagraphs.of(file)) {
            newPage |= paragraph.pageBefore();
            if (Tidy.blank(paragraph.text())) {
                gap++;
                continue;
            }
            int first = lines.size();
            split(paragraph, newPage, gap, lines);
            // Blank lines at the end of a paragraph look like blank paragraphs.
            gap = 0;
            newPage = lines.size() == first && newPage;
        }
        return lines;
    }

    /** A break within a paragraph may stand for the end of one; who knows the roles puts together what belongs together. */
    private static void split(FileParagraph paragraph, boolean newPage, int gap, List<SourceLine> into) {
        String text = paragraph.text();
        int last = text.length();
        while (last > 0 && Tidy.blank(text.charAt(last - 1))) {
            last--;
        }
        int from = 0;
        boolean ink = false;
        for (int i = 0; i < last; i++) {
            if (text.charAt(i) == '\n' && ink) {
                into.add(line(paragraph, from, i, newPage, gap));
                from = i + 1;
                ink = false;
            } else {
                ink |= !Tidy.blank(text.charAt(i));
            }
        }
        into.add(line(paragraph, from, text.length(), newPage, gap));
    }

    private static SourceLine line(FileParagraph paragraph, int from, int to, boolean newPage, int gap) {
        boolean first = from == 0;
        return new SourceLine(paragraph.text().substring(from, to), first ? paragraph.numbering() : "", paragraph.inTable(),
                first && newPage, paragraph.centred(), first ? gap : 0, Element.Place.of(paragraph.number()), from);
    }
}
