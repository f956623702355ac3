package wenshu.template;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wenshu.fault.FaultException;
import wenshu.template.compile.CompiledTemplate;
import wenshu.template.compile.Flaw;
import wenshu.template.schema.FormSchema;
import wenshu.template.stamp.TemplateStamp;

/** A template ready to be filled, with the fields it asks for. Immutable. */
public final class Form {

    private final String name;
    private final String hash;
    private final CompiledTemplate template;
    private final FormSchema schema;
    private final List<Flaw> warnings;

    private Form(String name, String hash, CompiledTemplate template, FormSchema schema, List<Flaw> warnings) {
        this.name = name;
        this.hash = hash;
        this.template = template;
        this.schema = schema;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A form from its files.
     *
     * @param formYaml the bytes of form.yaml, or null for a template without a schema
     * @throws FaultException with every fault of the template and of its schema
     */
    public static Form of(String name, byte[] docx, byte[] formYaml) {
        return of(name, docx, formYaml, snippet -> Optional.empty());
    }

    /**
     * A form from its files.
     *
     * @param formYaml the bytes of form.yaml, or null for a template without a schema
     * @param snippets the DOCX of a snippet's name
     * @throws FaultException with every fault of the template, its snippets and its schema
     */
    public static Form of(String name, byte[] docx, byte[] formYaml, Function<String, Optional<byte[]>> snippets) {
        TemplateLint.Result result = TemplateLint.check(name, docx, formYaml, snippets);
        if (!result.faults().isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, result.faults().stream().map(Flaw::fault).toList());
        }
        String hash = hash(result.docx(), formYaml);
        TemplateStamp stamp = new TemplateStamp(name, result.schema() == null ? "" : result.schema().version(), hash);
        // Whatever is filled begins as this package, so that each document remembers its template at no cost.
        CompiledTemplate stamped = result.template().with(stamp.on(result.template().original()));
        return new Form(name, hash, stamped, result.schema(), result.warnings());
    }

    private static String hash(byte[] docx, byte[] formYaml) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(docx);
            if (formYaml != null) {
                digest.update(formYaml);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the catalogue calls it. */
    public String name() {
        return name;
    }

    /** The SHA-256 of the template's file, as lower-case hexadecimal digits. */
    public String sha256() {
        return template.sha256();
    }

    /** The fields; empty for a template without form.yaml. */
    public Optional<FormSchema> schema() {
        return Optional.ofNullable(schema);
    }

    /** What works but should be mended. */
    public List<Flaw> warnings() {
        return warnings;
    }

    /** SHA-256 of the template and its form.yaml in lower-case hexadecimal: another hash is another version. */
    public String hash() {
        return hash;
    }

    /** The compiled template. */
    public CompiledTemplate template() {
        return template;
    }
}
