package wenshu.template.compile;

import java.util.List;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;

/**
 * A tag at its place, for checking it against a schema.
 *
 * @param loops the loops around it, outermost first
 */
public record TagUse(Tag tag, String raw, Place place, List<FieldPath> loops) {

    public TagUse {
        loops = List.copyOf(loops);
    }
}
