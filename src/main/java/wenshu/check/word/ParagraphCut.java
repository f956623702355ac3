package wenshu.check.word;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.read.FileParagraph.Piece;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;

/** One paragraph whose runs are cut so that a stretch of its words is made of whole runs, each with its formatting. */
public final class ParagraphCut {

    private final OpenDocx docx;
    private final XmlElement paragraph;
    private final List<Piece> pieces;

    /** A paragraph of an open file. */
    public ParagraphCut(OpenDocx docx, FileParagraph paragraph) {
        this.docx = docx;
        this.paragraph = paragraph.element();
        this.pieces = new ArrayList<>(paragraph.pieces());
    }

    /** The runs that hold exactly these characters, in order. */
    List<XmlElement> runs(int start, int end) {
        cut(start);
        cut(end);
        List<XmlElement> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.start() >= start && piece.end() <= end && start < end
                    && (runs.isEmpty() || runs.getLast() != piece.run())) {
                runs.add(piece.run());
            }
        }
        return runs;
    }

    /** Makes a run begin at this place. */
    private void cut(int at) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.start() < at && at < piece.end()) {
                String text = piece.element().allText();
                XmlElement rest = new XmlElement("w:t").with("xml:space", "preserve").text(text.substring(at - piece.start()));
                docx.insert(rest, piece.element(), true);
                piece.element().content().clear();
                piece.element().with("xml:space", "preserve").text(text.substring(0, at - piece.start()));
                pieces.set(i, new Piece(piece.run(), piece.element(), piece.start(), at));
                pieces.add(i + 1, new Piece(piece.run(), rest, at, piece.end()));
                part(i + 1);
                return;
            }
            if (piece.start() == at && i > 0 && pieces.get(i - 1).run() == piece.run()) {
                part(i);
                return;
            }
        }
    }

    /** The pieces of the run from this one on go into a run of their own with the same formatting. */
    private void part(int from) {
        XmlElement old = pieces.get(from).run();
        XmlElement run = new XmlElement("w:r");
        XmlElement properties = old.child("w:rPr");
        if (properties != null) {
            run.add(properties.copy());
        }
        List<XmlNode> content = old.content();
        int at = OpenDocx.index(old, pieces.get(from).element());
        List<XmlNode> moved = new ArrayList<>(content.subList(at, content.size()));
        content.subList(at, content.size()).clear();
        run.content().addAll(moved);
        docx.insert(run, old, true);
        for (int i = from; i < pieces.size() && pieces.get(i).run() == old; i++) {
            Piece piece = pieces.get(i);
            pieces.set(i, new Piece(run, piece.element(), piece.start(), piece.end()));
        }
    }

    /** Puts an element where the words reach that place: behind the run that ends there, else before the first words. */
    void put(int at, XmlElement element) {
        cut(at);
        Piece before = null;
        for (Piece piece : pieces) {
            before = piece.end() <= at ? piece : before;
        }
        if (before != null) {
            docx.insert(element, outer(before.run()), true);
        } else if (!pieces.isEmpty()) {
            docx.insert(element, outer(pieces.getFirst().run()), false);
        } else {
            XmlElement properties = paragraph.child("w:pPr");
            docx.into(paragraph, properties == null ? 0 : OpenDocx.index(paragraph, properties) + 1, element);
        }
    }

    /** What stands beside a run that is marked as deleted must stand outside the mark. */
    private XmlElement outer(XmlElement run) {
        XmlElement parent = docx.parent(run);
        return parent.is("w:del") ? parent : run;
    }

    /** The formatting that words put in there have: of the words that they replace, else of those before. */
    private XmlElement formatting(int start, int end) {
        XmlElement found = null;
        for (Piece piece : pieces) {
            boolean replaced = piece.start() < end && piece.end() > start;
            if (replaced || piece.end() <= start || found == null) {
                found = piece.run().child("w:rPr");
            }
            if (replaced) {
                break;
            }
        }
        return found;
    }

    private XmlElement written(String text, XmlElement properties) {
        XmlElement run = new XmlElement("w:r");
        if (properties != null) {
            run.add(properties.copy());
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNew("w:br");
            }
            if (!lines[i].isEmpty()) {
                run.add(new XmlElement("w:t").with("xml:space", "preserve").text(lines[i]));
            }
        }
        return run;
    }

    /** Changes words for good. */
    public void replace(int start, int end, String replacement) {
        XmlElement properties = formatting(start, end);
        List<XmlElement> gone = runs(start, end);
        if (!replacement.isEmpty()) {
            put(start, written(replacement, properties));
        }
        gone.forEach(docx::remove);
        pieces.removeIf(piece -> gone.contains(piece.run()));
    }

    /** Changes words so that Word shows what was changed and can take it back. */
    void track(int start, int end, String replacement, Revision revision) {
        XmlElement properties = formatting(start, end);
        List<XmlElement> gone = runs(start, end);
        XmlElement inserted = replacement.isEmpty() ? null : revision.mark("w:ins").add(written(replacement, properties));
        for (XmlElement run : gone) {
            XmlElement deleted = revision.mark("w:del");
            docx.exchange(run, deleted);
            docx.into(deleted, 0, run);
            for (XmlElement text : run.children("w:t")) {
                XmlElement crossed = new XmlElement("w:delText").with("xml:space", "preserve").text(text.allText());
                docx.exchange(text, crossed);
            }
        }
        if (inserted != null && !gone.isEmpty()) {
            docx.insert(inserted, docx.parent(gone.getLast()), true);
        } else if (inserted != null) {
            put(start, inserted);
        }
    }

    /** Takes the end of the paragraph away, so that the next one goes on in it; shown as a change. */
    void trackEnd(Revision revision) {
        XmlElement properties = paragraph.child("w:pPr");
        if (properties == null) {
            properties = new XmlElement("w:pPr");
            docx.into(paragraph, 0, properties);
        }
        XmlElement mark = properties.child("w:rPr");
        if (mark == null) {
            mark = new XmlElement("w:rPr");
            // Behind everything of pPr except what closes a section or tells of a change.
            int at = 0;
            for (XmlNode node : properties.content()) {
                at += node instanceof XmlElement child && (child.is("w:sectPr") || child.is("w:pPrChange")) ? 0 : 1;
            }
            docx.into(properties, at, mark);
        }
        docx.into(mark, 0, revision.mark("w:del"));
    }
}
