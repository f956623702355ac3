package wenshu.paper.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.FaultException;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * Takes any draft or paper apart: each paragraph of the file becomes one {@link Element}, in order, none lost.
 *
 * <p>What a paragraph is follows from how it looks and where it stands, never from its words alone; a file that is no
 * paper at all gives elements, too, and is never refused.
 */
public final class PaperReader {

    private static final int MAX_CHARACTERS = 2_000_000;

    private PaperReader() {
    }

    /**
     * The paper in a plain text, in Markdown, on a copied web page, or in what conversion made of a PDF.
     *
     * @throws FaultException {@code TOO_LARGE} over 2 million characters
     */
    public static Paper ofText(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "PAPER_TOO_LARGE", "文稿", "文稿超过 200 万字", "请确认选对了文件");
        }
        return of(TextSource.lines(text));
    }

    /**
     * The paper in a DOCX; the number of a paragraph is that of {@link wenshu.docx.read.FileParagraph}.
     *
     * @throws FaultException when the file is damaged or over the limits
     */
    public static Paper ofDocx(byte[] docx) {
        return ofDocx(OpcPackage.readOnly("文稿", docx));
    }

    /** The paper in a DOCX that is open already. */
    public static Paper ofDocx(OpcPackage docx) {
        return of(DocxSource.lines(docx));
    }

    static Paper of(List<SourceLine> lines) {
        Sheet sheet = new Sheet(lines);
        if (sheet.size() > 0) {
            new Sections(sheet).divide();
        }
        Breaks breaks = new Breaks(sheet);
        List<Element> elements = new ArrayList<>(lines.size());
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            Role role = sheet.role(i) == null ? Role.OTHER : sheet.role(i);
            Part part = sheet.part(i) == null ? Part.MAIN : sheet.part(i);
            SourceLine line = lines.get(i);
            StringBuilder text = new StringBuilder(line.text());
            boolean continues = before >= 0 && breaks.continues(i, before);
            while (i + 1 < lines.size() && oneParagraph(sheet, i)) {
                text.append('\n').append(lines.get(++i).text());
            }
            elements.add(new Element(elements.size(), role, part, text.toString(), continues, line.gap(), line.place(),
                    line.numbering(), line.offset()));
            if (role != Role.PAGE_NUMBER) {
                before = i;
            }
        }
        return new Paper(elements);
    }

    /** Whether the line after this one stands in the same paragraph and is nothing else. */
    private static boolean oneParagraph(Sheet sheet, int at) {
        return sheet.line(at + 1).offset() > 0 && sheet.role(at) == sheet.role(at + 1) && sheet.mark(at + 1) == null
                && (sheet.part(at) == null || sheet.part(at).equals(sheet.part(at + 1)));
    }
}
