package wenshu.template.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenshu.template.Form;
import wenshu.template.compile.TagUse;
import wenshu.template.grammar.Tag;
import wenshu.template.readback.FixedText;
import wenshu.template.schema.CodeList;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormSchema;
import wenshu.template.version.TemplateChange.Kind;

/** What differs between two versions of a template: its fields by name, label and place, and the words printed on it. */
public final class TemplateDiff {

    private final List<TemplateChange> changes = new ArrayList<>();

    private TemplateDiff() {
    }

    /** All changes from the old version to the new one, in the order of the new one; empty when they ask for the same. */
    public static List<TemplateChange> of(Form old, Form now) {
        TemplateDiff diff = new TemplateDiff();
        if (old.schema().isPresent() && now.schema().isPresent()) {
            diff.fields("", old.schema().get().fields(), now.schema().get().fields());
            diff.groups(old.schema().get(), now.schema().get());
        } else {
            diff.tags(names(old), names(now));
        }
        diff.words(FixedText.of(old), FixedText.of(now));
        return List.copyOf(diff.changes);
    }

    private void fields(String prefix, List<Field> old, List<Field> now) {
        Map<Field, Field> kept = new LinkedHashMap<>();
        now.forEach(field -> old.stream().filter(other -> other.name().equals(field.name())).findFirst()
                .ifPresent(other -> kept.put(field, other)));
        Map<Field, Field> renamed = Renames.of(old, now, kept);
        for (Field field : now) {
            if (kept.containsKey(field)) {
                field(prefix, kept.get(field), field);
            } else if (renamed.containsKey(field)) {
                Field before = renamed.get(field);
                add(Kind.RENAMED, prefix + field.name(), "“" + before.label() + "”改名为“" + field.label() + "”", prefix + before.name(),
                        prefix + field.name());
                field(prefix, before, field);
            } else {
                add(Kind.ADDED, prefix + field.name(), "新增“" + field.label() + "”（" + field.type().word()
                        + (field.required() ? "，必填" : "") + "）", "", prefix + field.name());
            }
        }
        old.stream().filter(field -> !kept.containsValue(field) && !renamed.containsValue(field)).forEach(field ->
                add(Kind.REMOVED, prefix + field.name(), "删去“" + field.label() + "”", prefix + field.name(), ""));
    }

    private void field(String prefix, Field old, Field now) {
        String path = prefix + now.name();
        String label = "“" + now.label() + "”";
        if (old.name().equals(now.name()) && !old.label().equals(now.label())) {
            add(Kind.LABEL, path, label + "原来写作“" + old.label() + "”", old.label(), now.label());
        }
        if (old.type() != now.type()) {
            add(Kind.TYPE, path, label + "由" + old.type().word() + "改为" + now.type().word(), old.type().word(), now.type().word());
        }
        if (old.maxLength() != now.maxLength()) {
            add(Kind.LENGTH, path, label + "最长由" + length(old) + "改为" + length(now), "" + old.maxLength(), "" + now.maxLength());
        }
        if (old.minLength() != now.minLength()) {
            add(Kind.LENGTH, path, label + "最短由 " + old.minLength() + " 改为 " + now.minLength(), "" + old.minLength(),
                    "" + now.minLength());
        }
        if (old.required() != now.required()) {
            add(Kind.REQUIRED, path, label + (now.required() ? "改为必填" : "不再必填"), word(old.required()), word(now.required()));
        }
        if (!Objects.equals(old.when(), now.when())) {
            add(Kind.CONDITION, path, label + (old.when() == null ? "增加了适用条件" : now.when() == null ? "不再有适用条件" : "的适用条件改了"),
                    "", "");
        }
        codes(path, label, old.codes(), now.codes());
        if (!old.columns().isEmpty() || !now.columns().isEmpty()) {
            fields(path + ".", old.columns(), now.columns());
        }
    }

    private static String word(boolean required) {
        return required ? "必填" : "选填";
    }

    private static String length(Field field) {
        return field.maxLength() == 0 ? "不限" : " " + field.maxLength() + (field.repeats() ? " 行" : " 字");
    }

    private void codes(String path, String label, CodeList old, CodeList now) {
        Set<String> before = new TreeSet<>(old == null ? List.of() : old.names());
        Set<String> after = new TreeSet<>(now == null ? List.of() : now.names());
        if (!before.equals(after)) {
            List<String> gone = before.stream().filter(name -> !after.contains(name)).limit(10).toList();
            List<String> fresh = after.stream().filter(name -> !before.contains(name)).limit(10).toList();
            add(Kind.CODES, path, label + "的可选值" + (fresh.isEmpty() ? "" : "增加" + String.join("、", fresh))
                    + (fresh.isEmpty() || gone.isEmpty() ? "" : "，") + (gone.isEmpty() ? "" : "去掉" + String.join("、", gone)),
                    String.join("、", gone), String.join("、", fresh));
        }
    }

    private void groups(FormSchema old, FormSchema now) {
        for (FormSchema.Group group : now.groups()) {
            for (Field field : group.fields()) {
                Optional<FormSchema.Group> before = old.groups().stream()
                        .filter(other -> other.fields().stream().anyMatch(each -> each.name().equals(field.name()))).findFirst();
                if (before.isPresent() && !before.get().name().equals(group.name())) {
                    add(Kind.MOVED, field.name(), "“" + field.label() + "”由“" + before.get().name() + "”移到“" + group.name() + "”",
                            before.get().name(), group.name());
                }
            }
        }
    }

    /** The names in the tags, for templates without form.yaml. */
    private static Set<String> names(Form form) {
        Set<String> names = new TreeSet<>();
        for (TagUse use : form.template().uses()) {
            switch (use.tag()) {
                case Tag.Field field -> names.add(field.path().toString());
                case Tag.Picture picture -> names.add(picture.path().toString());
                case Tag.Loop loop -> names.add(loop.path().toString());
                default -> { }
            }
        }
        return names;
    }

    private void tags(Set<String> old, Set<String> now) {
        now.stream().filter(name -> !old.contains(name))
                .forEach(name -> add(Kind.ADDED, name, "新增“" + name + "”", "", name));
        old.stream().filter(name -> !now.contains(name))
                .forEach(name -> add(Kind.REMOVED, name, "删去“" + name + "”", name, ""));
    }

    private void words(List<String> old, List<String> now) {
        now.stream().filter(line -> !old.contains(line)).distinct()
                .forEach(line -> add(Kind.TEXT, "", "表样上新印“" + line + "”", "", line));
        old.stream().filter(line -> !now.contains(line)).distinct()
                .forEach(line -> add(Kind.TEXT, "", "表样上不再印“" + line + "”", line, ""));
    }

    private void add(Kind kind, String path, String sentence, String old, String now) {
        changes.add(new TemplateChange(kind, path, sentence, old, now));
    }
}
