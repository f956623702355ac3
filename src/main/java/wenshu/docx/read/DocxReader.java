package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.unit.Length;

/** Reads a DOCX into the content that layout takes. */
public final class DocxReader {

    private DocxReader() {
    }

    /**
     * What was read.
     *
     * @param document for layout
     * @param fonts what it says of the fonts it names
     * @param remarks what was not taken over as it stands, with where it stands, each once
     */
    public record ReadDocx(Document document, FontTable fonts, List<Remark> remarks) {
        public ReadDocx {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads a package.
     *
     * @throws FaultException {@code DOCX_BROKEN} when it has no document body
     */
    public static ReadDocx read(OpcPackage file) {
        String main = file.mainDocument();
        Reading reading = Reading.of(file, main);
        XmlElement body = body(file.xml(main).root());
        if (body == null) {
            throw FaultException.badInput("DOCX_BROKEN", main, "文件里没有正文", "请用 Word 或 WPS 打开后另存为新的 .docx 再试");
        }
        remarkWhatActs(file, reading);
        List<Section> sections = sections(reading, main, body);
        Document document = new Document(title(file), reading.settings(), reading.notes().rules(reading),
                sections);
        return new ReadDocx(document, FontTable.read(file, main), reading.remarks().all());
    }

    /** The body; the blocks of further ones, which some programs write, stand after its own, as Word shows them. */
    private static XmlElement body(XmlElement document) {
        List<XmlElement> bodies = document.children("w:body");
        if (bodies.size() < 2) {
            return bodies.isEmpty() ? null : bodies.getFirst();
        }
        XmlElement all = new XmlElement("w:body");
        bodies.forEach(body -> body.children().forEach(all::add));
        return all;
    }

    /** Links to the outside are never followed and macros never run, so the paper is shown without them. */
    private static void remarkWhatActs(OpcPackage file, Reading reading) {
        for (String kind : file.linksOutside()) {
            if (kind.equals("image")) {
                reading.remark("LINK_NOT_FOLLOWED", "文件链接了外部图片，为安全起见没有打开外部地址，图片处可能空着；请在 Word 中把图片嵌入文件。");
            } else if (!List.of("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource").contains(kind)) {
                reading.remark("LINK_NOT_FOLLOWED", "文件链接了外部内容（" + kind
                        + "），为安全起见没有打开外部地址，排出的是文件里存着的样子。");
            }
        }
        if (file.hasMacros()) {
            reading.remark("MACRO_NOT_RUN", "文件里含有宏，宏没有运行。");
        }
    }

    private static List<Section> sections(Reading reading, String main, XmlElement body) {
        List<Section> sections = new ArrayList<>();
        SectionReader reader = new SectionReader(reading, main);
        List<XmlElement> elements = new ArrayList<>();
        XmlElement last = body.child("w:sectPr");
        for (XmlElement element : unwrapped(body.children())) {
            if (element.is("w:sectPr")) {
                continue;
            }
            elements.add(element);
            XmlElement properties = element.is("w:p") && element.child("w:pPr") != null
                    ? element.child("w:pPr").child("w:sectPr") : null;
            if (properties != null) {
                sections.add(section(reading, reader, properties, elements, false));
                elements.clear();
            }
        }
        if (!elements.isEmpty() || sections.isEmpty()) {
            sections.add(section(reading, reader, last, elements, true));
        }
        return sections;
    }

    /** What content controls and marked changes wrap, since a section may end within them. */
    private static List<XmlElement> unwrapped(List<XmlElement> elements) {
        List<XmlElement> all = new ArrayList<>();
        for (XmlElement element : elements) {
            switch (element.name()) {
                case "w:sdt" -> element.children("w:sdtContent").forEach(c -> all.addAll(unwrapped(c.children())));
                case "w:customXml", "w:ins", "w:moveTo" -> all.addAll(unwrapped(element.children()));
                default -> all.add(element);
            }
        }
        return all;
    }

    private static Section section(Reading reading, SectionReader reader, XmlElement properties,
            List<XmlElement> elements, boolean last) {
        Section.PageSetup setup = reader.pageSetup(properties);
        int pitch = setup.grid() == Section.GridType.NONE ? 0 : setup.linePitch();
        int characters = setup.grid() == Section.GridType.LINES_AND_CHARS
                || setup.grid() == Section.GridType.SNAP_TO_CHARS ? setup.characterPitch() : 0;
        reading.notes().section(properties);
        Reading here = reading.withGrid(pitch, characters);
        List<Block> blocks = new ArrayList<>(StoryReader.of(here).blocks(elements));
        blocks.addAll(reading.notes().endnotes(last, setup.textWidth() / Length.TWIP, here));
        return reader.section(properties, setup, blocks);
    }

    private static String title(OpcPackage file) {
        for (Relationship relationship : file.relationships("")) {
            if (relationship.type().equals("core-properties") && file.has(relationship.target())) {
                XmlElement title = file.xml(relationship.target()).root().child("dc:title");
                return title == null ? "" : title.allText();
            }
        }
        return "";
    }
}
