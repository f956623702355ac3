package wenshu.docx.draw;

import java.util.Map;
import java.util.TreeMap;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;

/**
 * What the drawings of one part are read with.
 *
 * @param part that is being read: what it refers to is found in its own relationships
 * @param relationships of that part by identifier
 * @param pictures of the whole package
 */
public record Artwork(OpcPackage file, String part, Map<String, Relationship> relationships, Pictures pictures,
        Colors colors, Pens pens) {

    /** For the main part. */
    public static Artwork of(OpcPackage file, String main) {
        Theme theme = Theme.read(file, main);
        Colors colors = new Colors(theme);
        return new Artwork(file, main, relationships(file, main), new Pictures(file), colors, new Pens(colors, theme));
    }

    /** The same for another part, such as a header. */
    public Artwork in(String other) {
        return other.equals(part) ? this
                : new Artwork(file, other, relationships(file, other), pictures, colors, pens);
    }

    private static Map<String, Relationship> relationships(OpcPackage file, String part) {
        Map<String, Relationship> byId = new TreeMap<>();
        for (Relationship relationship : file.relationships(part)) {
            if (relationship.id() != null) {
                byId.put(relationship.id(), relationship);
            }
        }
        return byId;
    }
}
