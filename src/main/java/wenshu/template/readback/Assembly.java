package wenshu.template.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import wenshu.template.FormData;
import wenshu.template.readback.Reading.ReadField;
import wenshu.template.readback.Reading.Unread;
import wenshu.template.schema.Checked;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormCheck;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/** Decides for every field what the file says, and brings it into the order of the form. */
final class Assembly {

    private static final double LEAST_TO_KNOW = 0.7;

    private final FormSchema schema;
    private final Candidates candidates;
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, Candidate> chosen = new LinkedHashMap<>();

    Assembly(FormSchema schema, Hits hits) {
        this.schema = schema;
        this.candidates = new Candidates(schema, hits);
        // On an empty form an unticked box says nothing.
        boolean filled = candidates.byPath().values().stream().flatMap(List::stream)
                .anyMatch(candidate -> !candidate.concluded() && !candidate.inverse().value().isEmpty());
        candidates.byPath().forEach((path, all) -> {
            if (filled || all.stream().anyMatch(candidate -> !candidate.concluded())) {
                chosen.put(path, choose(all));
            }
        });
    }

    /** The form's own fields that are surely known, for choosing between the branches of conditions. */
    Known known() {
        Map<String, Value> known = new LinkedHashMap<>();
        chosen.forEach((path, candidate) -> {
            if (candidate.steps().size() == 1 && !candidate.concluded() && candidate.readable()
                    && candidate.quality() >= LEAST_TO_KNOW) {
                known.put(path, Value.text(candidate.inverse().value()));
            }
        });
        if (schema != null && !known.isEmpty()) {
            Checked checked = FormCheck.check(schema, new Value.Fields(known));
            known.replaceAll((name, value) -> value.equals(Value.BLANK) ? value : checked.values().values().getOrDefault(name, value));
        }
        return new Known(known);
    }

    /** The best of what is said: printed before concluded, readable before not, the surest place, something before nothing. */
    private static Candidate choose(List<Candidate> all) {
        Comparator<Candidate> better = Comparator.comparing(Candidate::concluded)
                .thenComparing(candidate -> !candidate.readable())
                .thenComparingDouble(candidate -> -Math.round(candidate.quality() * 20))
                .thenComparing(candidate -> candidate.inverse().value().isEmpty())
                .thenComparing(candidate -> !candidate.inverse().exact());
        return all.stream().min(better).orElseThrow();
    }

    /** The result. */
    Result finish() {
        Map<String, Object> tree = new TreeMap<>();
        candidates.tables().forEach(table -> put(tree, table, new TreeMap<Integer, Object>()));
        chosen.values().forEach(candidate -> {
            if (candidate.readable()) {
                put(tree, candidate.steps(), choicesOf(candidate));
            }
        });
        Map<String, Object> plain = ordered(schema == null ? List.of() : schema.fields(), tree);
        FormData data = FormData.of(plain);
        Map<String, String> objections = new LinkedHashMap<>();
        if (schema != null) {
            Checked checked = FormCheck.check(schema, data.values());
            checked.faults().stream().filter(fault -> !fault.missing() && !fault.fault().code().equals("DERIVED_MISMATCH"))
                    .forEach(fault -> objections.putIfAbsent(fault.path(), fault.fault().what()));
            data = new FormData(normal(schema.fields(), data.values(), checked.values()));
        }
        List<ReadField> fields = new ArrayList<>();
        FormData finished = data;
        sorted().forEach(candidate -> {
            if (candidate.readable()) {
                fields.add(field(candidate, objections, finished));
            } else {
                unread.add(new Unread(candidate.path(), label(candidate.steps()), candidate.inverse().unreadable(),
                        candidate.printed().strip()));
            }
        });
        missing();
        return new Result(data, fields, unread);
    }

    /** What was decided. */
    record Result(FormData data, List<ReadField> fields, List<Unread> unread) {
    }

    private List<Candidate> sorted() {
        List<String> order = new ArrayList<>();
        if (schema != null) {
            schema.fields().forEach(field -> order.add(field.name()));
        }
        return chosen.values().stream().sorted(Comparator.comparingInt(candidate -> {
            int at = order.indexOf(String.valueOf(candidate.steps().getFirst()));
            return at < 0 ? order.size() : at;
        })).toList();
    }

    private ReadField field(Candidate candidate, Map<String, String> objections, FormData data) {
        String remark = candidate.remark();
        String elsewhere = "";
        String value = candidate.inverse().value();
        double sure = candidate.quality() * (candidate.inverse().exact() ? 1 : 0.9) * (remark.isEmpty() ? 1 : 0.6);
        List<Candidate> others = candidates.byPath().get(candidate.path()).stream()
                .filter(other -> other != candidate && !other.concluded() && other.quality() >= LEAST_TO_KNOW)
                .filter(other -> !Inverse.printed(other.slot(), value).equals(Folding.letters(other.printed()))).toList();
        if (!others.isEmpty() && !candidate.concluded()) {
            elsewhere = others.getFirst().spot() + "写的是“" + others.getFirst().printed().strip() + "”";
            remark = join(remark, elsewhere + "，两处不一致");
            sure *= 0.5;
        }
        String objection = objections.get(candidate.path());
        if (objection != null) {
            remark = join(remark, objection);
            sure *= 0.6;
        }
        if (candidate.concluded()) {
            remark = join(remark, "由勾选或条件推出");
        }
        Object normal = at(data, candidate.steps());
        return new ReadField(candidate.path(), label(candidate.steps()), normal instanceof String text ? text : value,
                candidate.concluded() ? "" : candidate.printed(), candidate.spot().toString(), elsewhere, Math.round(sure * 100) / 100.0, remark);
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : first + "；" + second;
    }

    private static Object at(FormData data, List<Object> steps) {
        Object value = data.toMap();
        for (Object step : steps) {
            value = value instanceof Map<?, ?> map ? map.get(step)
                    : value instanceof List<?> list && step instanceof Integer row && row <= list.size() ? list.get(row - 1) : null;
        }
        return value instanceof List<?> list ? String.join("、", list.stream().map(String::valueOf).toList()) : value;
    }

    private String label(List<Object> steps) {
        List<Field> fields = schema == null ? List.of() : schema.fields();
        StringBuilder out = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer row) {
                out.append("第").append(row).append("行");
                continue;
            }
            Field field = fields.stream().filter(each -> each.name().equals(step)).findFirst().orElse(null);
            out.append(out.isEmpty() ? "" : "·").append(field == null ? step : field.label());
            fields = field == null ? List.of() : field.columns();
        }
        return out.toString();
    }

    /** Fields that the file says nothing about. */
    private void missing() {
        if (schema == null) {
            return;
        }
        for (Field field : schema.fields()) {
            boolean told = field.type().derived() || candidates.tables().contains(List.<Object>of(field.name()))
                    || candidates.byPath().keySet().stream().anyMatch(path -> path.equals(field.name())
                    || path.startsWith(field.name() + ".") || path.startsWith(field.name() + "["));
            if (!told) {
                unread.add(new Unread(field.name(), field.label(), field.type() == FieldType.PHOTO
                        ? "照片不读回，请重新选择照片文件" : "文件里没有找到这一项", ""));
            }
        }
    }

    /** Several choices that were ticked one by one are one field. */
    private Object choicesOf(Candidate candidate) {
        Field field = candidate.steps().size() == 1 && schema != null
                ? schema.field(candidate.path()).orElse(null) : null;
        if (field == null || field.type() != FieldType.MULTI || !candidate.concluded()) {
            return candidate.inverse().value();
        }
        return candidates.byPath().get(candidate.path()).stream().filter(Candidate::concluded)
                .map(each -> each.inverse().value()).filter(value -> !value.isEmpty()).distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<Object> steps, Object value) {
        Object at = tree;
        for (int i = 0; i < steps.size(); i++) {
            Map<Object, Object> map = (Map<Object, Object>) at;
            boolean last = i == steps.size() - 1;
            boolean rows = !last && steps.get(i + 1) instanceof Integer;
            if (last) {
                if (!(map.get(steps.get(i)) instanceof Map)) {
                    map.put(steps.get(i), value);
                }
                return;
            }
            if (!(map.get(steps.get(i)) instanceof Map)) {
                map.put(steps.get(i), rows ? new TreeMap<Integer, Object>() : new TreeMap<String, Object>());
            }
            at = map.get(steps.get(i));
        }
    }

    /** The tree with rows as lists, fields in the order of the schema. */
    private static Map<String, Object> ordered(List<Field> fields, Map<String, Object> tree) {
        Map<String, Object> out = new LinkedHashMap<>();
        fields.stream().filter(field -> tree.containsKey(field.name()))
                .forEach(field -> out.put(field.name(), plain(field.columns(), tree.get(field.name()))));
        tree.forEach((name, value) -> out.computeIfAbsent(name, any -> plain(List.of(), value)));
        return out;
    }

    @SuppressWarnings("unchecked")
    private static Object plain(List<Field> columns, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        boolean rows = map.isEmpty() || map.keySet().iterator().next() instanceof Integer;
        return rows ? new ArrayList<>(map.values().stream().map(item -> plain(columns, item)).toList())
                : ordered(columns, (Map<String, Object>) map);
    }

    /** What was read, in the form in which the check keeps it; doubtful values as they were read. */
    private static Value.Fields normal(List<Field> fields, Value.Fields read, Value.Fields checked) {
        Map<String, Value> out = new LinkedHashMap<>();
        for (Field field : fields) {
            Value own = read.values().get(field.name());
            if (own != null && !field.type().derived()) {
                out.put(field.name(), normal(field, own, checked.values().get(field.name())));
            }
        }
        return new Value.Fields(out);
    }

    private static Value normal(Field field, Value read, Value checked) {
        return switch (checked) {
            case Value.Text(String text, boolean doubtful) when !doubtful -> text.isEmpty() ? read : checked;
            case Value.Fields fields when read instanceof Value.Fields own -> normal(field.columns(), own, fields);
            case Value.Items(List<Value> items) when read instanceof Value.Items(List<Value> own) && items.size() == own.size() -> {
                List<Value> rows = new ArrayList<>();
                for (int i = 0; i < own.size(); i++) {
                    rows.add(normal(field, own.get(i), items.get(i)));
                }
                yield new Value.Items(rows);
            }
            case Value.Items items when !(read instanceof Value.Items) -> checked;
            case null, default -> Objects.requireNonNull(read);
        };
    }
}
