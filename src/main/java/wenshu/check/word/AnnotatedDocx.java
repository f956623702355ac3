package wenshu.check.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.Finding;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/** A copy of a DOCX with a Word comment at each finding (ECMA-376 part 1, 17.13.4). */
public final class AnnotatedDocx {

    private static final String AUTHOR = "文书检查";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private final OpenDocx docx;
    private final Paper paper;
    private final XmlDocument comments;
    private final Map<Integer, ParagraphCut> cuts = new HashMap<>();
    private int last;

    private AnnotatedDocx(OpenDocx docx, Paper paper, XmlDocument comments) {
        this.docx = docx;
        this.paper = paper;
        this.comments = comments;
        this.last = comments.root().children("w:comment").stream().mapToInt(AnnotatedDocx::id).max().orElse(-1);
    }

    /**
     * The commented copy. What concerns the whole paper, or stands where Word allows no comment (header, text box), is said
     * at the first paragraph with its place.
     *
     * @param paper as it was read from that file
     * @throws wenshu.fault.FaultException when the file is damaged, or holds what acts or fetches by itself
     */
    public static byte[] of(String name, byte[] file, Paper paper, List<Finding> findings) {
        OpenDocx docx = new OpenDocx(name, file);
        String main = docx.file().mainDocument();
        String part = docx.file().relationships(main).stream()
                .filter(relation -> relation.type().equals("comments") && docx.file().has(relation.target()))
                .map(Relationship::target).findFirst().orElse("");
        AnnotatedDocx copy = new AnnotatedDocx(docx, paper, part.isEmpty() ? XmlDocument.of(new XmlElement("w:comments")) : docx.file().xml(part));
        findings.forEach(copy::comment);
        OpcPackage saved = docx.saved();
        if (part.isEmpty()) {
            part = "word/wenshu-comments.xml";
            saved = Parts.related(Parts.typed(saved, part, TYPE), main, "wenshuComments", "comments", part);
        }
        return saved.with(part, copy.comments).toBytes();
    }

    private static int id(XmlElement comment) {
        String id = comment.attribute("w:id");
        return id != null && id.matches("\\d{1,8}") ? Integer.parseInt(id) : -1;
    }

    private void comment(Finding finding) {
        Optional<Element> element = finding.element() < 0 ? Optional.empty() : Optional.of(paper.elements().get(finding.element()));
        Optional<FileParagraph> there = element.flatMap(docx::paragraph).filter(paragraph -> !paragraph.inBox());
        Optional<FileParagraph> at = there.or(() -> docx.paragraphs().stream().filter(paragraph -> !paragraph.inBox()).findFirst());
        if (at.isEmpty()) {
            return;
        }
        last++;
        String place = there.isPresent() ? "" : element.map(e -> e.place().word() + "：").orElse("全文：");
        comments.root().add(words(last, "［" + finding.rule().id() + " " + finding.severity().word() + "］" + place + finding.sentence()
                + "（" + finding.rule().clause() + "）"));
        ParagraphCut cut = cuts.computeIfAbsent(at.get().number(), number -> new ParagraphCut(docx, at.get()));
        int offset = there.isPresent() ? element.get().offset() : 0;
        int start = there.isPresent() ? offset + finding.start() : 0;
        int end = there.isPresent() ? offset + finding.end() : 0;
        // From the end on, so that what is put in does not stand between.
        List<XmlElement> runs = cut.runs(start, end);
        if (runs.isEmpty()) {
            cut.put(start, reference(last));
            cut.put(start, range("w:commentRangeEnd", last));
            cut.put(start, range("w:commentRangeStart", last));
        } else {
            docx.insert(range("w:commentRangeStart", last), runs.getFirst(), false);
            docx.insert(reference(last), runs.getLast(), true);
            docx.insert(range("w:commentRangeEnd", last), runs.getLast(), true);
        }
    }

    private static XmlElement words(int id, String sentence) {
        XmlElement comment = new XmlElement("w:comment").with("w:id", Integer.toString(id)).with("w:author", AUTHOR).with("w:initials", "检");
        comment.addNew("w:p").addNew("w:r").add(new XmlElement("w:t").with("xml:space", "preserve").text(sentence));
        return comment;
    }

    private static XmlElement range(String name, int id) {
        return new XmlElement(name).with("w:id", Integer.toString(id));
    }

    private static XmlElement reference(int id) {
        XmlElement run = new XmlElement("w:r");
        run.add(range("w:commentReference", id));
        return run;
    }
}
