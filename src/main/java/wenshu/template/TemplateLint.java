package wenshu.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.Compilation;
import wenshu.template.compile.CompiledTemplate;
import wenshu.template.compile.Flaw;
import wenshu.template.compile.TemplateCompiler;
import wenshu.template.grammar.TagParser;
import wenshu.template.schema.FormSchema;
import wenshu.template.schema.SchemaBinding;
import wenshu.template.schema.SchemaReader;
import wenshu.template.snippet.Snippets;

/** Looks a template and its form.yaml through and finds everything at once. */
public final class TemplateLint {

    private static final TemplateCompiler COMPILER = new TemplateCompiler();

    /** What is about the whole comes first; within a part as the tags stand, the parts by name. */
    private static final Comparator<Flaw> IN_READING_ORDER = Comparator
            .comparing((Flaw flaw) -> flaw.place() == null ? "" : flaw.place().part())
            .thenComparing(flaw -> flaw.place() == null ? 0 : flaw.place().tag());

    private TemplateLint() {
    }

    /**
     * What was found.
     *
     * @param template the compiled template; null when it is faulty
     * @param docx the template with its snippets, which the places of the findings are about
     * @param schema the fields; null when there is no form.yaml or it cannot be read
     * @param faults why it cannot be used; empty when it can
     * @param warnings what works but should be mended
     */
    public record Result(CompiledTemplate template, byte[] docx, FormSchema schema, List<Flaw> faults, List<Flaw> warnings) {

        public Result {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Looks a template through.
     *
     * @param formYaml the bytes of form.yaml, or null for a template without a schema
     * @throws FaultException only when a limit is passed
     */
    public static Result check(String name, byte[] docx, byte[] formYaml) {
        return check(name, docx, formYaml, snippet -> Optional.empty());
    }

    /**
     * Looks a template through together with the snippets that it asks for.
     *
     * @param formYaml the bytes of form.yaml, or null for a template without a schema
     * @param snippets the DOCX of a snippet's name
     * @throws FaultException only when a limit is passed
     */
    public static Result check(String name, byte[] docx, byte[] formYaml, Function<String, Optional<byte[]>> snippets) {
        List<Flaw> faults = new ArrayList<>();
        List<Flaw> warnings = new ArrayList<>();
        FormSchema schema = null;
        Compilation compilation = null;
        Snippets.Expanded expanded = new Snippets.Expanded(docx, Map.of());
        try {
            schema = formYaml == null ? null : SchemaReader.read("form.yaml", formYaml);
        } catch (FaultException e) {
            e.faults().forEach(fault -> faults.add(Flaw.general(fault)));
        }
        Set<String> names = schema == null ? Set.of() : schema.names();
        try {
            compilation = COMPILER.tryOut(name, docx, names);
            if (compilation.faults().stream().anyMatch(flaw -> flaw.fault().code().equals(TagParser.SNIPPET))) {
                expanded = Snippets.into(name, docx, snippets);
                compilation = COMPILER.tryOut(name, expanded.docx(), names);
            }
        } catch (FaultException e) {
            if (e.kind() != FaultException.Kind.BAD_INPUT) {
                throw e;
            }
            e.faults().forEach(fault -> faults.add(Flaw.general(fault)));
        }
        if (compilation != null) {
            TagMending mending = new TagMending(names);
            for (Flaw flaw : compilation.faults()) {
                faults.add(flaw.fault().code().equals(TagParser.SNIPPET) ? refused(flaw, expanded.refusals())
                        : proposing(flaw, mending));
            }
            warnings.addAll(compilation.warnings());
            if (schema != null) {
                SchemaBinding binding = SchemaBinding.of(schema, compilation.uses(), compilation.template() != null);
                faults.addAll(binding.faults());
                warnings.addAll(binding.warnings());
            }
        }
        faults.sort(IN_READING_ORDER);
        warnings.sort(IN_READING_ORDER);
        return new Result(faults.isEmpty() ? compilation.template() : null, expanded.docx(), schema, faults, warnings);
    }

    /** Why a snippet was not put in. */
    private static Flaw refused(Flaw flaw, Map<String, Snippets.Refusal> refusals) {
        return refusals.entrySet().stream().filter(refusal -> flaw.written().matches("[{｛]{2}\\s*[>＞]\\s*"
                + Pattern.quote(refusal.getKey()) + "\\s*[}｝]{2}")).findFirst().map(Map.Entry::getValue)
                .map(why -> new Flaw(new Fault(why.code(), flaw.fault().place(), why.what(), why.remedy()), flaw.place(),
                        flaw.written(), "")).orElse(flaw);
    }

    /** A guess is worth a word in the remedy, unless that says it already. */
    private static Flaw proposing(Flaw flaw, TagMending mending) {
        if (flaw.place() == null || !flaw.proposal().isEmpty()) {
            return flaw;
        }
        return mending.propose(flaw.fault().code(), flaw.written()).map(proposal -> {
            Fault fault = flaw.fault();
            String tag = proposal.substring(0, proposal.indexOf("}}") + 2);
            String remedy = fault.remedy().contains(tag) ? fault.remedy() : fault.code().equals("UNCLOSED_TAG")
                    ? fault.remedy() + "，写成 " + tag : "是否要写 " + tag + "；" + fault.remedy();
            return new Flaw(new Fault(fault.code(), fault.place(), fault.what(), remedy), flaw.place(), flaw.written(), proposal);
        }).orElse(flaw);
    }
}
