package wenshu.template;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.CompiledTemplate;
import wenshu.template.compile.TemplateCompiler;
import wenshu.template.compile.Warning;
import wenshu.template.schema.FormSchema;
import wenshu.template.schema.SchemaBinding;
import wenshu.template.schema.SchemaReader;

/** A template ready to be filled, with the fields it asks for. Immutable. */
public final class Form {

    private static final TemplateCompiler COMPILER = new TemplateCompiler();

    private final String name;
    private final String hash;
    private final CompiledTemplate template;
    private final FormSchema schema;
    private final List<Warning> warnings;

    private Form(String name, String hash, CompiledTemplate template, FormSchema schema, List<Warning> warnings) {
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
        List<Fault> faults = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        FormSchema schema = null;
        CompiledTemplate template = null;
        try {
            schema = formYaml == null ? null : SchemaReader.read("form.yaml", formYaml);
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        try {
            template = COMPILER.compile(name, docx, schema == null ? Set.of() : schema.names());
            warnings.addAll(template.warnings());
        } catch (FaultException e) {
            if (e.kind() != FaultException.Kind.BAD_INPUT) {
                throw e;
            }
            faults.addAll(e.faults());
        }
        if (schema != null && template != null) {
            SchemaBinding binding = SchemaBinding.of(schema, template.uses());
            faults.addAll(binding.faults());
            warnings.addAll(binding.warnings());
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
        return new Form(name, hash(docx, formYaml), template, schema, warnings);
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
    public List<Warning> warnings() {
        return warnings;
    }

    /** SHA-256 of the template and its form.yaml in lower-case hexadecimal: another hash is another version. */
    public String hash() {
        return hash;
    }

    CompiledTemplate template() {
        return template;
    }
}
