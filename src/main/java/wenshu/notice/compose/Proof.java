package wenshu.notice.compose;

import java.util.List;
import wenshu.typeset.frame.Frame;

/** A look at the pages that a DOCX becomes. */
@FunctionalInterface
public interface Proof {

    /** The pages in order. */
    List<Frame> pages(byte[] docx);
}
