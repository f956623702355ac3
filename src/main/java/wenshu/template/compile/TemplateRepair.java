package wenshu.template.compile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.compile.WrittenTags.Written;

/** Writes every tag of a template as it should be written: half-width braces, no stray spaces, one run. */
public final class TemplateRepair {

    private TemplateRepair() {
    }

    /**
     * The mended template.
     *
     * @param flaws what was found; their proposals are written, all else that cannot be read stays as it is
     */
    public static byte[] mend(String name, byte[] docx, List<Flaw> flaws) {
        WrittenTags tags = new WrittenTags(name, docx);
        Map<Written, String> proposals = new IdentityHashMap<>();
        // A text box stands in the file twice, and only the first was looked through.
        Map<String, String> inBoxes = new HashMap<>();
        for (Flaw flaw : flaws) {
            Written written = flaw.proposal().isEmpty() ? null : tags.at(flaw.place());
            if (written != null) {
                proposals.putIfAbsent(written, flaw.proposal());
                if (written.boxed()) {
                    inBoxes.putIfAbsent(written.tag().found().raw(), flaw.proposal());
                }
            }
        }
        for (Written written : tags.all()) {
            String proposal = proposals.getOrDefault(written, written.boxed() ? inBoxes.get(written.tag().found().raw()) : null);
            boolean readable = written.tag().found().tag() != null;
            if (proposal != null || readable) {
                WrittenTags.write(written, proposal != null ? proposal : written.tag().found().canonical());
            }
        }
        return tags.toPackage().toBytes();
    }
}
