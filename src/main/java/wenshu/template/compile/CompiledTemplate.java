package wenshu.template.compile;

import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;

/**
 * A template ready to be filled any number of times, by any number of threads.
 *
 * @param sha256 hash of the template's bytes
 * @param original the package it came from
 * @param parts the parts with tags
 * @param uses every tag in order
 * @param warnings what should be mended
 */
public record CompiledTemplate(String sha256, OpcPackage original, List<Part> parts, List<TagUse> uses,
        List<Flaw> warnings) {

    /**
     * A part with tags.
     *
     * @param namespaces the foreign namespaces of the part by prefix
     */
    public record Part(String name, Piece.Element root, Map<String, String> namespaces) {
    }

    public CompiledTemplate {
        parts = List.copyOf(parts);
        uses = List.copyOf(uses);
        warnings = List.copyOf(warnings);
    }

    /** The same template in another package, such as one with properties put in. */
    public CompiledTemplate with(OpcPackage other) {
        return new CompiledTemplate(sha256, other, parts, uses, warnings);
    }
}
