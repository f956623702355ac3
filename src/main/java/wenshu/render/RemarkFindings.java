package wenshu.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.read.Remark;
import wenshu.typeset.frame.Frame;

/** Gives the reader's remarks the pages on which their words were laid out. */
final class RemarkFindings {

    /** A paper with a thousand pictures of one kind gets this many places, then one sentence for the rest. */
    private static final int PLACES = 20;

    private RemarkFindings() {
    }

    static List<Finding> of(List<Remark> remarks, List<Frame> frames) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        PageWords words = new PageWords(frames);
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Remark remark : remarks) {
            int page = words.nextPageOf(remark.near());
            if (counts.merge(remark.code() + remark.message(), 1, Integer::sum) <= PLACES) {
                findings.add(new Finding(remark.code(), page, remark.near(), remark.message()));
            }
        }
        for (Remark remark : remarks) {
            Integer count = counts.remove(remark.code() + remark.message());
            if (count != null && count > PLACES) {
                findings.add(new Finding(remark.code(), 0, "", "另有 " + (count - PLACES) + " 处：" + remark.message()));
            }
        }
        return findings;
    }
}
