package wenshu.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.ofd.OfdPainter;
import wenshu.pdf.PdfPainter;
import wenshu.svg.PngPainter;
import wenshu.svg.SvgPainter;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.unit.LayoutStoppedException;

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

    /** Pictures are held together until they are written. */
    private static final int MOST_PICTURES = 500;

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
                .map(finding -> new Fault(finding.code(),
                        finding.place().isEmpty() ? name : name + "，" + finding.place(),
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

    /** What is written on each page, without white space, in the order of painting: headers and footers first. */
    public List<String> words() {
        return frames.stream().map(GlyphRuns::words).toList();
    }

    /** Each page as SVG. */
    public List<byte[]> svg() {
        return pictures(frame -> SvgPainter.page(frame).getBytes(StandardCharsets.UTF_8));
    }

    /** Each page as PNG of 144 dots an inch. */
    public List<byte[]> png() {
        return pictures(frame -> PngPainter.page(frame, Math.clamp(frame.width() / 500, 1, PngPainter.WIDEST)));
    }

    private List<byte[]> pictures(Function<Frame, byte[]> painter) {
        if (frames.size() > MOST_PICTURES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TOO_MANY_PICTURES", name,
                    "有 " + frames.size() + " 页，逐页转成图片最多 " + MOST_PICTURES + " 页", "请改转 PDF，或把文件拆成几份");
        }
        List<byte[]> pictures = new ArrayList<>();
        for (Frame frame : frames) {
            LayoutStoppedException.check();
            pictures.add(painter.apply(frame));
        }
        return pictures;
    }
}
