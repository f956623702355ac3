package wenshu.docx.read;

import wenshu.fault.FaultException;
import wenshu.typeset.unit.LayoutStoppedException;

/** Counts the paragraphs of one document, those in cells too, and stops a document that has too many to lay out. */
final class ParagraphLimit {

    /** 20,000 rows of twelve cells; layout holds about a kilobyte for each. */
    private static final int MOST = 250_000;

    private int paragraphs;

    void count() {
        LayoutStoppedException.check();
        if (++paragraphs > MOST) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TOO_MANY_PARAGRAPHS", "",
                    "文件超过 " + MOST / 10_000 + " 万段", "请把文件拆成几份再试");
        }
    }
}
