package wenshu.render;

import java.util.List;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.ofd.OfdPainter;
import wenshu.pdf.PdfPainter;
import wenshu.typeset.frame.Frame;

/**
 * A DOCX as pages that are not painted yet.
 *
 * @param name what the clerk calls the file, for messages
 * @param title for the metadata of what is painted; may be empty
 * @param identity sixteen bytes that name the file's content
 * @param frames the laid-out pages
 * @param findings what a reader should know about them
 */
public record LaidOut(String name, String title, byte[] identity, List<Frame> frames, List<Finding> findings) {

    public LaidOut {
        frames = List.copyOf(frames);
        findings = List.copyOf(findings);
    }

    /**
     * The strict mode: these pages, if everything on them is drawn as it stands in the file. Fonts that stand in for
     * others do not count.
     *
     * @throws FaultException with one fault for everything that is not
     */
    public LaidOut strictly() {
        List<Fault> faults = findings.stream().filter(finding -> finding.severity() == Severity.LEFT_OUT)
                .map(finding -> new Fault(finding.code(), name + finding.place(),
                        finding.what().replaceFirst("。$", ""), "严格模式不予转换"))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
        return this;
    }

    /** The pages as PDF/A-2u. */
    public byte[] pdf() {
        return PdfPainter.paint(frames, title, identity);
    }

    /** The pages as OFD (GB/T 33190). */
    public byte[] ofd() {
        return OfdPainter.paint(frames, title, identity);
    }
}
