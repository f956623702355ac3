package wenshu.template.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenshu.fault.Fault;
import wenshu.template.compile.Flaw;
import wenshu.template.compile.TagUse;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagScanner;
import wenshu.template.value.Scope;

/** Checks every tag of a template against the fields of its form. */
public final class SchemaBinding {

    private final List<Field> root;
    private final List<Flaw> faults = new ArrayList<>();
    private final List<Flaw> warnings = new ArrayList<>();
    private final Set<Field> used = new LinkedHashSet<>();
    private final Set<Field> continuations = new LinkedHashSet<>();
    private final Set<String> all;
    private final Set<String> doubtful;

    private SchemaBinding(FormSchema schema, boolean whole) {
        this.root = schema.fields();
        this.all = schema.names();
        this.doubtful = whole ? Set.of() : schema.names();
    }

    /**
     * Checks all tags.
     *
     * @param whole false when some tags could not be read: what then only looks wrong because of them is not said
     */
    public static SchemaBinding of(FormSchema schema, List<TagUse> uses, boolean whole) {
        SchemaBinding binding = new SchemaBinding(schema, whole);
        uses.forEach(binding::use);
        if (!whole) {
            return binding;
        }
        // A table that is printed page by page, or only summed up, is used.
        binding.root.stream().filter(field -> field.type().derived() && binding.used.contains(field))
                .forEach(field -> named(field.source().table(), binding.root).ifPresent(binding.used::add));
        schema.continued().stream().filter(field -> !binding.continuations.contains(field)).forEach(field ->
                binding.faults.add(Flaw.general(new Fault("NO_CONTINUATION", field.label(), "写了“适应: 续页”，模板里却没有续页的位置",
                        "请在模板最后的续页里写 " + (field.repeats() ? "{{#续页." + field.name() + "}}…{{/续页." + field.name() + "}}"
                                : "{{续页." + field.name() + "}}")))));
        for (Field field : binding.root) {
            if (!binding.used.contains(field)) {
                binding.warnings.add(Flaw.general(new Fault("UNUSED_FIELD", field.label(), "form.yaml 里有这个字段，模板里没有用到",
                        "请在模板里加上 {{" + field.name() + "}}，或从 form.yaml 删去")));
            }
        }
        return binding;
    }

    /** Tags that name no field, or a table where a text is wanted. */
    public List<Flaw> faults() {
        return List.copyOf(faults);
    }

    /** Fields that no tag uses, names that hide another. */
    public List<Flaw> warnings() {
        return List.copyOf(warnings);
    }

    private void use(TagUse use) {
        List<List<Field>> scopes = new ArrayList<>(List.of(root));
        for (FieldPath loop : use.loops()) {
            scopes.add(resolve(loop, scopes).map(Field::columns).orElse(List.of()));
        }
        switch (use.tag()) {
            case Tag.Field tag -> known(tag.path(), scopes, use).ifPresent(field -> {
                if (field.type() == FieldType.PHOTO) {
                    fault(use, "NOT_TEXT", use.raw() + " 是照片，不是文字", "请写成 {{" + tag.path() + "|图片}}",
                            "{{" + tag.path() + "|图片}}");
                } else if (field.type() == FieldType.GROUP) {
                    fault(use, "NOT_TEXT", use.raw() + " 是一组字段，不是文字", "请写出其中的字段，如 {{" + tag.path() + "."
                            + field.columns().getFirst().name() + "}}", "");
                } else if (field.repeats()) {
                    fault(use, "NOT_TEXT", use.raw() + " 是表格，不是文字",
                            "请写成 {{#" + tag.path() + "}}…{{/" + tag.path() + "}}", "");
                }
            });
            case Tag.Picture tag -> known(tag.path(), scopes, use).ifPresent(field -> {
                boolean text = field.columns().isEmpty() && field.type() != FieldType.PHOTO;
                if (tag.code() ? !text : field.type() != FieldType.PHOTO) {
                    fault(use, tag.code() ? "NOT_TEXT" : "NOT_A_PHOTO",
                            use.raw() + (tag.code() ? " 不是文字，印不成二维码" : " 不是照片"), tag.code() ? "请换一个文字字段"
                            : "请在 form.yaml 里写 类型: 照片，或改成 {{" + tag.path() + "}}", "");
                }
            });
            case Tag.Loop tag -> known(tag.path(), scopes, use).ifPresent(field -> {
                if (!field.repeats() && field.type() != FieldType.MULTI) {
                    fault(use, "NOT_A_TABLE", use.raw() + " 不是表格，不能循环", "请写成 {{" + tag.path() + "}}", "");
                }
            });
            case Tag.If tag -> tag.condition().paths().stream()
                    .filter(path -> !path.names().equals(List.of(Scope.EMPTY_FORM))
                            && !path.names().equals(List.of(Scope.CONTINUATION)))
                    .forEach(path -> known(path, scopes, use));
            case Tag.EndLoop end -> { }
            case Tag.Else otherwise -> { }
            case Tag.EndIf end -> { }
        }
    }

    private Optional<Field> known(FieldPath path, List<List<Field>> scopes, TagUse use) {
        boolean inLoop = scopes.size() > 1;
        String first = path.names().getFirst();
        if (inLoop && path.names().size() == 1 && (first.equals(Scope.NUMBER) || first.equals(Scope.ITEM))) {
            return Optional.empty();
        }
        Optional<Field> field = resolve(path, scopes);
        if (field.isEmpty()) {
            // In a loop that is not known itself nobody can say what is known.
            boolean lost = scopes.stream().anyMatch(List::isEmpty) && all.contains(path.names().getLast());
            if (!lost && path.names().stream().noneMatch(doubtful::contains)) {
                unknown(path, scopes, use);
            }
        } else if (path.up() == 0 && hides(first, scopes)) {
            warnings.add(new Flaw(new Fault("SHADOWED_NAME", use.place().toString(),
                    "里外两层都有“" + first + "”，这里用的是里层的", "要用外层的请写 {{上级." + first + "}}"), use.place(), use.raw(), ""));
        }
        return field;
    }

    /** A column outside its table is told from a misspelt name. */
    private void unknown(FieldPath path, List<List<Field>> scopes, TagUse use) {
        String wrong = path.names().getLast();
        String what = "表里没有“" + path + "”这个字段";
        Optional<Field> table = root.stream().filter(field -> field.repeats() && named(wrong, field.columns()).isPresent())
                .findFirst();
        if (table.isPresent()) {
            String name = table.get().name();
            fault(use, "UNKNOWN_TAG", what, "“" + wrong + "”是“" + name + "”的一列，请写在 {{#" + name + "}} 与 {{/" + name + "}} 之间",
                    "");
            return;
        }
        List<String> names = scopes.reversed().stream().flatMap(List::stream).map(Field::name).distinct().toList();
        Optional<String> near = Nearest.of(wrong, names);
        fault(use, "UNKNOWN_TAG", what, near.map(name -> "是否要写 {{" + name + "}}").orElse("请核对字段名，或在 form.yaml 里加上它"),
                near.map(name -> new TagScanner.Found(0, 0, use.raw(), use.tag(), null).canonical().replace(wrong, name))
                        .orElse(""));
    }

    private void fault(TagUse use, String code, String what, String remedy, String proposal) {
        faults.add(new Flaw(new Fault(code, use.place().toString(), what, remedy), use.place(), use.raw(), proposal));
    }

    private static boolean hides(String name, List<List<Field>> scopes) {
        return scopes.stream().filter(scope -> scope.stream().anyMatch(field -> field.name().equals(name))).count() > 1;
    }

    private Optional<Field> resolve(FieldPath path, List<List<Field>> scopes) {
        int innermost = scopes.size() - 1 - path.up();
        int outermost = path.up() > 0 ? innermost : 0;
        for (int i = innermost; i >= Math.max(0, outermost); i--) {
            if (i == 0 && path.names().size() == 2 && path.names().getFirst().equals(Scope.CONTINUATION)) {
                return named(path.names().get(1), root).filter(field -> field.fit().continued()).map(field -> {
                    continuations.add(field);
                    return field;
                });
            }
            Optional<Field> found = named(path.names().getFirst(), scopes.get(i));
            if (found.isPresent()) {
                used.add(found.get());
                for (String name : path.names().subList(1, path.names().size())) {
                    found = found.flatMap(field -> field.type() == FieldType.GROUP ? named(name, field.columns())
                            : Optional.empty());
                }
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Field> named(String name, List<Field> fields) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
