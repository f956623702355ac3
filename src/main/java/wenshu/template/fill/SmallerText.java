package wenshu.template.fill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.EffectiveText;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.compile.Piece;
import wenshu.template.grammar.Tag;

/**
 * Prints some fields in smaller characters than the template has. Lines of an exact height come closer in the same
 * ratio, and the paragraph leaves the document's grid: on it smaller characters would not save a line.
 */
final class SmallerText {

    /** A line is never closer than this part of the size of its characters, in percent. */
    private static final int CLOSEST = 118;

    /** What may follow w:snapToGrid in w:pPr (ECMA-376, 17.3.1.26: the order is fixed). */
    private static final Set<String> BEHIND_SNAP = Set.of("w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
            "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
            "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange");
    private static final Set<String> BEHIND_SPACING = without(BEHIND_SNAP, "w:spacing");
    /** What may follow w:sz in w:rPr (17.3.2.28). */
    private static final Set<String> BEHIND_SIZE = Set.of("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
            "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange");

    private final Map<String, Integer> sizes;
    private final EffectiveText text;

    /**
     * @param sizes the largest size in half points by name of the field
     */
    SmallerText(OpcPackage template, Map<String, Integer> sizes) {
        this.sizes = Map.copyOf(sizes);
        this.text = sizes.isEmpty() ? null : EffectiveText.of(template);
    }

    private static Set<String> without(Set<String> names, String name) {
        return Set.copyOf(names.stream().filter(other -> !other.equals(name)).toList());
    }

    /**
     * The size a tag is to be printed in; 0 for the template's own.
     *
     * @param loops outermost names of the loops around it
     */
    int size(Tag.Field tag, List<String> loops) {
        if (sizes.isEmpty()) {
            return 0;
        }
        String field = loops.isEmpty() ? tag.path().names().getFirst() : loops.getFirst();
        return sizes.getOrDefault(field, 0);
    }

    /** The run with its characters no larger than that. */
    XmlElement run(XmlElement shell, XmlElement paragraph, int size) {
        if (size == 0 || text.halfPoints(paragraph, shell.child("w:rPr")) <= size) {
            return shell;
        }
        XmlElement copy = shell.copy();
        XmlElement properties = copy.child("w:rPr");
        if (properties == null) {
            properties = new XmlElement("w:rPr");
            copy.content().addFirst(properties);
        }
        put(properties, new XmlElement("w:szCs").with("w:val", Integer.toString(size)), BEHIND_SIZE);
        put(properties, new XmlElement("w:sz").with("w:val", Integer.toString(size)),
                with(BEHIND_SIZE, "w:szCs"));
        return copy;
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> all = new java.util.HashSet<>(names);
        all.add(name);
        return all;
    }

    /** The paragraph's properties for a run of that size, from what the template has; null where nothing changes. */
    XmlElement paragraph(XmlElement properties, XmlElement shell, int size) {
        int base = size == 0 ? 0 : text.halfPoints(properties, shell.child("w:rPr"));
        if (base <= size) {
            return null;
        }
        XmlElement copy = properties == null ? new XmlElement("w:pPr") : properties.copy();
        put(copy, new XmlElement("w:snapToGrid").with("w:val", "0"), BEHIND_SNAP);
        int line = text.exactLine(properties);
        if (line > 0) {
            int closer = Math.max(line * size / base, size * 10 * CLOSEST / 100);
            XmlElement spacing = copy.child("w:spacing") == null ? new XmlElement("w:spacing") : copy.child("w:spacing").copy();
            spacing.attributes().put("w:line", Integer.toString(Math.min(line, closer)));
            spacing.attributes().put("w:lineRule", "exact");
            put(copy, spacing, BEHIND_SPACING);
        }
        return copy;
    }

    /** The smallest of the sizes that are asked for among these pieces, with the run it is asked for; null for none. */
    Wanted wanted(List<Piece> pieces, List<String> loops) {
        Wanted found = null;
        if (!sizes.isEmpty()) {
            for (Piece piece : pieces) {
                Wanted one = switch (piece) {
                    case Piece.Slot slot -> size(slot.tag(), loops) == 0 ? null
                            : new Wanted(slot.run(), size(slot.tag(), loops));
                    case Piece.Element element -> wanted(element.content(), loops);
                    default -> null;
                };
                found = one != null && (found == null || one.size < found.size) ? one : found;
            }
        }
        return found;
    }

    /**
     * A size that is asked for.
     *
     * @param run the run as the template has it
     * @param size half points
     */
    record Wanted(XmlElement run, int size) {
    }

    private static void put(XmlElement properties, XmlElement property, Set<String> behind) {
        List<XmlNode> content = properties.content();
        content.removeIf(node -> node instanceof XmlElement child && child.is(property.name()));
        int at = 0;
        while (at < content.size() && !(content.get(at) instanceof XmlElement child && behind.contains(child.name()))) {
            at++;
        }
        content.add(at, property);
    }
}
