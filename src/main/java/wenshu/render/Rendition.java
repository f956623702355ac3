package wenshu.render;

import java.util.List;
import wenshu.typeset.frame.Frame;

/**
 * A DOCX as pages.
 *
 * @param frames the laid-out pages
 * @param pdf the same pages as PDF/A-2u; the caller must not change it
 * @param findings what a reader should know about them
 */
public record Rendition(List<Frame> frames, byte[] pdf, List<Finding> findings) {

    public Rendition {
        frames = List.copyOf(frames);
        findings = List.copyOf(findings);
    }

    /** How many pages there are. */
    public int pages() {
        return frames.size();
    }
}
