package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/** A DOCX that is good until a test breaks something in it. */
final class BrokenDocx {

    private OpcPackage file;

    BrokenDocx(byte[] docx) {
        file = OpcPackage.read("broken.docx", docx);
    }

    byte[] bytes() {
        return file.toBytes();
    }

    /** Every element of that name in a part, changed. */
    BrokenDocx each(String part, String name, Consumer<XmlElement> change) {
        XmlDocument document = file.xml(part);
        List<XmlElement> found = new ArrayList<>();
        collect(document.root(), name, found);
        if (found.isEmpty()) {
            throw new IllegalStateException("no " + name + " in " + part);
        }
        found.forEach(change);
        file = file.with(part, document);
        return this;
    }

    /** Every section. */
    BrokenDocx sections(String name, Consumer<XmlElement> change) {
        return each(OpcPackage.DOCUMENT, name, change);
    }

    /** The first paragraph of text or header that begins like this. */
    BrokenDocx paragraph(String begin, Consumer<XmlElement> change) {
        for (String part : List.of(OpcPackage.DOCUMENT, "word/header1.xml")) {
            XmlDocument document = file.xml(part);
            List<XmlElement> found = new ArrayList<>();
            collect(document.root(), "w:p", found);
            for (XmlElement paragraph : found) {
                if (paragraph.allText().startsWith(begin)) {
                    change.accept(paragraph);
                    file = file.with(part, document);
                    return this;
                }
            }
        }
        throw new IllegalStateException("no paragraph " + begin);
    }

    /** Takes the block away that stands so many places before the paragraph that begins like this; 0 for itself. */
    BrokenDocx without(String begin, int before) {
        XmlDocument document = file.xml(OpcPackage.DOCUMENT);
        List<XmlElement> blocks = document.root().child("w:body").children();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).allText().startsWith(begin)) {
                document.root().child("w:body").content().remove(blocks.get(i - before));
                file = file.with(OpcPackage.DOCUMENT, document);
                return this;
            }
        }
        throw new IllegalStateException("no paragraph " + begin);
    }

    /** Puts a paragraph in front of the one that begins like this. */
    BrokenDocx before(String begin, String text) {
        XmlDocument document = file.xml(OpcPackage.DOCUMENT);
        XmlElement body = document.root().child("w:body");
        for (XmlElement block : body.children()) {
            if (block.allText().startsWith(begin)) {
                XmlElement paragraph = new XmlElement("w:p");
                paragraph.addNew("w:r").addNew("w:t").text(text);
                body.content().add(body.content().indexOf(block), paragraph);
                file = file.with(OpcPackage.DOCUMENT, document);
                return this;
            }
        }
        throw new IllegalStateException("no paragraph " + begin);
    }

    private static void collect(XmlElement element, String name, List<XmlElement> into) {
        if (element.is(name)) {
            into.add(element);
        }
        element.children().forEach(child -> collect(child, name, into));
    }

    /** Sets a property of a paragraph in place of what it said. */
    static Consumer<XmlElement> property(String name, String... attributes) {
        return paragraph -> {
            XmlElement properties = paragraph.childOrNew("w:pPr");
            properties.content().removeIf(node -> node instanceof XmlElement child && child.is(name));
            XmlElement property = properties.addNew(name);
            for (int i = 0; i < attributes.length; i += 2) {
                property.with(attributes[i], attributes[i + 1]);
            }
        };
    }

    /** Sets a property of every run of a paragraph. */
    static Consumer<XmlElement> run(String name, String... attributes) {
        return paragraph -> {
            List<XmlElement> runs = new ArrayList<>();
            collect(paragraph, "w:r", runs);
            runs.forEach(run -> {
                XmlElement properties = run.child("w:rPr");
                if (properties == null) {
                    properties = new XmlElement("w:rPr");
                    run.content().addFirst(properties);
                }
                properties.content().removeIf(node -> node instanceof XmlElement child && child.is(name));
                XmlElement property = properties.addNew(name);
                for (int i = 0; i < attributes.length; i += 2) {
                    property.with(attributes[i], attributes[i + 1]);
                }
            });
        };
    }
}
