package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.frame.Tag;

/** The tree of structure elements and which marked content belongs to which (ISO 32000-1, 14.7; ISO 14289-1). */
final class Structure {

    /** An element, its children in reading order, and the page its first content stands on. */
    private static final class Element {
        final PdfDictionary dictionary = new PdfDictionary();
        final PdfArray kids = new PdfArray();
        PdfDictionary page;
    }

    private final PdfDocument pdf;
    private final PdfDictionary root = new PdfDictionary();
    private final Element document;
    /** What elements without a parent of their own belong to: the document, or the part that is being written. */
    private Element whole;
    private final Map<Tag, Element> elements = new IdentityHashMap<>();
    private final List<Element> inOrder = new ArrayList<>();
    private Levels levels = new Levels();
    /** What each number in the parent tree stands for: the elements of a page's marks, or the element of a link. */
    private final List<PdfObject> parents = new ArrayList<>();
    private final PdfArray notes = new PdfArray();
    /** How many of the parents are written already. */
    private int written;
    private PdfArray pageParents;
    private PdfDictionary page;

    Structure(PdfDocument pdf) {
        this.pdf = pdf;
        root.makeIndirect(pdf);
        root.put(PdfName.Type, PdfName.StructTreeRoot);
        document = element(PdfName.Document, null);
        whole = document;
    }

    /** Begins a part of a bundle: its headings and elements are its own. */
    void beginPart() {
        whole = element(PdfName.Part, document);
        levels = new Levels();
    }

    /** Ends a part: what is known of it now is written and let go, so that a bundle of any length needs little memory. */
    void endPart() {
        for (Element element : inOrder) {
            if (element != document) {
                putKids(element);
                element.dictionary.flush();
            }
        }
        inOrder.removeIf(element -> element != document);
        elements.clear();
        for (int i = written; i < parents.size(); i++) {
            if (parents.get(i) instanceof PdfArray page) {
                page.makeIndirect(pdf);
                page.flush();
            }
        }
        written = parents.size();
        whole = document;
    }

    void begin(PdfPage itsPage) {
        page = itsPage.getPdfObject();
        pageParents = new PdfArray();
        page.put(PdfName.StructParents, new PdfNumber(parents.size()));
        parents.add(pageParents);
    }

    /** Makes sure of an element, so that it has its place in the order; true when it is new. */
    boolean meet(Tag tag) {
        if (tag.role() == Tag.Role.DOCUMENT || elements.containsKey(tag)) {
            return false;
        }
        Element parent = find(tag.parent());
        Element element = element(name(tag), parent);
        elements.put(tag, element);
        StructureAttributes.add(tag, element.dictionary);
        if (tag.role() == Tag.Role.NOTE) {
            PdfString id = new PdfString("note" + (notes.size() / 2 + 1));
            element.dictionary.put(PdfName.ID, id);
            notes.add(id);
            notes.add(element.dictionary);
        }
        return true;
    }

    /** The depth that a heading came to have. */
    int depth(Tag heading) {
        String role = elements.get(heading).dictionary.getAsName(PdfName.S).getValue();
        return role.charAt(1) - '0';
    }

    /** The number of new marked content on the page that belongs to an element. */
    int mark(Tag tag) {
        Element element = find(tag);
        int number = pageParents.size();
        pageParents.add(element.dictionary);
        if (element.page == null) {
            element.page = page;
            element.dictionary.put(PdfName.Pg, page);
        }
        if (element.page == page) {
            element.kids.add(new PdfNumber(number));
        } else {
            PdfDictionary reference = new PdfDictionary();
            reference.put(PdfName.Type, PdfName.MCR);
            reference.put(PdfName.Pg, page);
            reference.put(PdfName.MCID, new PdfNumber(number));
            element.kids.add(reference);
        }
        return number;
    }

    /** The name of an element in content streams. */
    String roleOf(Tag tag) {
        return find(tag).dictionary.getAsName(PdfName.S).getValue();
    }

    /** Makes an annotation a part of an element. */
    void own(Tag tag, PdfDictionary annotation) {
        Element element = find(tag);
        annotation.put(PdfName.StructParent, new PdfNumber(parents.size()));
        parents.add(element.dictionary);
        PdfDictionary reference = new PdfDictionary();
        reference.put(PdfName.Type, PdfName.OBJR);
        reference.put(PdfName.Pg, page);
        reference.put(PdfName.Obj, annotation);
        element.kids.add(reference);
    }

    void finish() {
        inOrder.forEach(Structure::putKids);
        PdfArray numbers = new PdfArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(new PdfNumber(i));
            numbers.add(parents.get(i));
        }
        PdfDictionary parentTree = new PdfDictionary();
        parentTree.put(PdfName.Nums, numbers);
        parentTree.makeIndirect(pdf);
        root.put(PdfName.ParentTree, parentTree);
        root.put(PdfName.ParentTreeNextKey, new PdfNumber(parents.size()));
        root.put(PdfName.K, document.dictionary);
        if (notes.size() > 0) {
            PdfDictionary names = new PdfDictionary();
            names.put(PdfName.Names, notes);
            root.put(PdfName.IDTree, names);
        }
        pdf.getCatalog().put(PdfName.StructTreeRoot, root);
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.Marked, PdfBoolean.TRUE);
        pdf.getCatalog().put(PdfName.MarkInfo, marked);
    }

    private static void putKids(Element element) {
        if (element.kids.size() > 0) {
            element.dictionary.put(PdfName.K, element.kids.size() == 1 ? element.kids.get(0) : element.kids);
        }
    }

    private Element find(Tag tag) {
        if (tag == null || tag.role() == Tag.Role.DOCUMENT) {
            return whole;
        }
        meet(tag);
        return elements.get(tag);
    }

    private Element element(PdfName role, Element parent) {
        Element element = new Element();
        element.dictionary.makeIndirect(pdf);
        element.dictionary.put(PdfName.S, role);
        element.dictionary.put(PdfName.P, parent == null ? root : parent.dictionary);
        if (parent != null) {
            parent.kids.add(element.dictionary);
        }
        inOrder.add(element);
        return element;
    }

    private PdfName name(Tag tag) {
        return switch (tag.role()) {
            case DOCUMENT -> PdfName.Document;
            case SECTION -> PdfName.Sect;
            case PARAGRAPH, ARTIFACT -> PdfName.P;
            // There are six kinds of headings; deeper ones are read like the sixth.
            case HEADING -> new PdfName("H" + Math.min(6, levels.next(tag.level())));
            case TABLE -> PdfName.Table;
            case ROW -> PdfName.TR;
            case HEADER_CELL -> PdfName.TH;
            case CELL -> PdfName.TD;
            case FIGURE -> PdfName.Figure;
            case NOTE -> PdfName.Note;
            case LINK -> PdfName.Link;
        };
    }
}
