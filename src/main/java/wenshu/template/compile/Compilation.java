package wenshu.template.compile;

import java.util.List;

/**
 * What came of compiling a template.
 *
 * @param template the result; null when there are faults
 * @param uses every tag that could be read, in order, also of a faulty template
 * @param faults everything that is wrong
 * @param warnings what works but should be mended
 */
public record Compilation(CompiledTemplate template, List<TagUse> uses, List<Flaw> faults, List<Flaw> warnings) {

    public Compilation {
        uses = List.copyOf(uses);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
