package wenshu.forms.mark;

import java.util.Set;
import java.util.stream.Collectors;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;

/** Finds names and identifiers that a package does not have yet. */
final class PackageParts {

    private PackageParts() {
    }

    /** A name in the folder of a part that no other part has. */
    static String free(OpcPackage docx, String stem, String extension) {
        for (int i = 1; ; i++) {
            String name = stem + i + "." + extension;
            if (!docx.has(name)) {
                return name;
            }
        }
    }

    /** A relationship that was made. */
    record Related(OpcPackage docx, String id) {
    }

    /**
     * Relates a part to another under an identifier of its own.
     *
     * @param type the last segment of the relationship's type, such as image
     */
    static Related relate(OpcPackage docx, String source, String type, String target) {
        Set<String> taken = docx.relationships(source).stream().map(Relationship::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("rIdMark" + number)) {
            number++;
        }
        return new Related(Parts.related(docx, source, "rIdMark" + number, type, target), "rIdMark" + number);
    }
}
