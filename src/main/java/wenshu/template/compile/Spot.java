package wenshu.template.compile;

import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;

/**
 * A marker in the tree, with the elements above it.
 *
 * @param path from the part's root down to the marker itself
 * @param order position among the markers of the part
 * @param loops the loops around it
 */
record Spot(XmlElement marker, List<XmlElement> path, int order, Tag tag, String raw, Place place,
        List<FieldPath> loops) {

    /** How many elements from the root are above both this and that. */
    int shared(Spot other) {
        int n = 0;
        while (n < path.size() && n < other.path.size() && path.get(n) == other.path.get(n)) {
            n++;
        }
        return n;
    }

    /** The depth of the innermost element of that name above depth {@code below}; −1 when there is none. */
    int depthOf(String name, int below) {
        for (int i = Math.min(below, path.size()) - 1; i >= 0; i--) {
            if (path.get(i).is(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an element of that name lies on the path deeper than {@code depth}. */
    boolean hasBelow(String name, int depth) {
        return path.subList(depth + 1, path.size()).stream().anyMatch(element -> element.is(name));
    }
}
