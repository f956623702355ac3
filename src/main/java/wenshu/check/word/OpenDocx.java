package wenshu.check.word;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.read.FileParagraphs;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.paper.Element;

/** A DOCX that is being changed in place. */
public final class OpenDocx {

    private final OpcPackage file;
    private final XmlDocument document;
    private final List<FileParagraph> paragraphs;
    private final Map<XmlElement, XmlElement> parents = new IdentityHashMap<>();

    /**
     * Opens a DOCX for a copy that will be handed on.
     *
     * @throws wenshu.fault.FaultException when it is damaged, or holds what acts or fetches by itself
     */
    public OpenDocx(String name, byte[] bytes) {
        this(OpcPackage.read(name, bytes));
    }

    private OpenDocx(OpcPackage file) {
        this.file = file;
        this.document = file.xml(file.mainDocument());
        this.paragraphs = FileParagraphs.of(file, document.root());
        remember(document.root());
    }

    /** Opens a DOCX only to see what its words would be after changes; the copy is not handed on. */
    public static OpenDocx toRead(String name, byte[] bytes) {
        return new OpenDocx(OpcPackage.readOnly(name, bytes));
    }

    private void remember(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            parents.put(child, parent);
            remember(child);
        }
    }

    /** Every paragraph, as the reader of papers counts them. */
    public List<FileParagraph> paragraphs() {
        return paragraphs;
    }

    /** The paragraph that an element of the paper stands in; nothing for what stands in a header. */
    public Optional<FileParagraph> paragraph(Element element) {
        int number = element.place().paragraph();
        boolean known = element.place().field().isEmpty() && number >= 1 && number <= paragraphs.size();
        return known ? Optional.of(paragraphs.get(number - 1)).filter(paragraph -> holds(paragraph, element)) : Optional.empty();
    }

    private static boolean holds(FileParagraph paragraph, Element element) {
        return paragraph.text().startsWith(element.text(), element.offset());
    }

    /** Takes a paragraph out; the last one of a cell must not go. */
    public void drop(FileParagraph paragraph) {
        remove(paragraph.element());
    }

    /** A file with every tracked change of its words accepted. */
    public static byte[] accepted(String name, byte[] tracked) {
        OpenDocx open = new OpenDocx(name, tracked);
        Acceptance.accept(open.root());
        return open.toBytes();
    }

    OpcPackage file() {
        return file;
    }

    XmlElement parent(XmlElement element) {
        return parents.get(element);
    }

    /** Puts an element before another, or behind it. */
    void insert(XmlElement inserted, XmlElement beside, boolean behind) {
        XmlElement parent = parents.get(beside);
        parent.content().add(index(parent, beside) + (behind ? 1 : 0), inserted);
        parents.put(inserted, parent);
        remember(inserted);
    }

    /** Puts an element in another's place. */
    void exchange(XmlElement old, XmlElement replacement) {
        XmlElement parent = parents.get(old);
        parent.content().set(index(parent, old), replacement);
        parents.put(replacement, parent);
        remember(replacement);
    }

    void remove(XmlElement element) {
        parents.get(element).content().remove(index(parents.get(element), element));
    }

    /** Puts an element at a place among another's content. */
    void into(XmlElement parent, int at, XmlElement inserted) {
        parent.content().add(at, inserted);
        parents.put(inserted, parent);
        remember(inserted);
    }

    static int index(XmlElement parent, XmlElement child) {
        List<XmlNode> content = parent.content();
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) == child) {
                return i;
            }
        }
        throw new IllegalStateException("no child of " + parent.name());
    }

    /** The package with the main document as it is now. */
    OpcPackage saved() {
        return file.with(file.mainDocument(), document);
    }

    /** The file with the main document as it is now. */
    public byte[] toBytes() {
        return saved().toBytes();
    }

    XmlElement root() {
        return document.root();
    }
}
