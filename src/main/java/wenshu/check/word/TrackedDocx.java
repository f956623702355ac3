package wenshu.check.word;

import java.util.Comparator;
import java.util.List;
import wenshu.docx.read.FileParagraph;

/** A copy of a DOCX with changes that a person accepts or rejects in Word, WPS or LibreOffice. */
public final class TrackedDocx {

    private TrackedDocx() {
    }

    /**
     * One change.
     *
     * @param paragraph number of the paragraph, from 1
     * @param start first character that goes
     * @param end after the last one
     * @param replacement what stands there then; may hold breaks
     * @param joined whether the paragraph's end goes, so that the next paragraph goes on in it; the stretch is then ignored
     */
    public record Change(int paragraph, int start, int end, String replacement, boolean joined) {
    }

    /**
     * The copy. Formatting stays; the author of the changes is 文书检查.
     *
     * @throws wenshu.fault.FaultException when the file is damaged, or holds what acts or fetches by itself
     */
    public static byte[] of(String name, byte[] docx, List<Change> changes) {
        OpenDocx open = new OpenDocx(name, docx);
        Revision revision = new Revision(open.root());
        // Last first: the places of the others stay.
        List<Change> ordered = changes.stream().sorted(Comparator.comparingInt(Change::paragraph).thenComparingInt(Change::start).reversed()).toList();
        int number = 0;
        ParagraphCut cut = null;
        for (Change change : ordered) {
            if (change.paragraph() != number) {
                number = change.paragraph();
                FileParagraph paragraph = open.paragraphs().get(number - 1);
                cut = new ParagraphCut(open, paragraph);
            }
            if (change.joined()) {
                cut.trackEnd(revision);
            } else {
                cut.track(change.start(), change.end(), change.replacement(), revision);
            }
        }
        return open.toBytes();
    }
}
