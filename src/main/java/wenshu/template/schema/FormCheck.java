package wenshu.template.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.fault.Fault;
import wenshu.home.IdNumber;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/** Checks data against a schema and brings it into one form; finds everything in one pass. */
public final class FormCheck {

    private final List<FieldFault> faults = new ArrayList<>();

    private FormCheck() {
    }

    /** Checks the data of one form. */
    public static Checked check(FormSchema schema, Value.Fields data) {
        FormCheck check = new FormCheck();
        Value.Fields known = check.fields(schema.fields(), data, null, "", "");
        check.identities(schema.fields(), known);
        return new Checked(check.marked(known), check.faults);
    }

    private Value.Fields fields(List<Field> fields, Value.Fields data, Scope outer, String path, String place) {
        for (String name : data.values().keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                String nearest = Nearest.of(name, fields.stream().map(Field::name).toList())
                        .map(near -> "是否要写“" + near + "”").orElse("请删去，或核对字段名");
                fault(path + name, false, "UNKNOWN_FIELD", place + name, "表里没有这个字段", nearest);
            }
        }
        Map<String, Value> kept = new LinkedHashMap<>();
        for (Field field : fields) {
            Scope scope = new Scope(new Value.Fields(kept), outer, outer == null ? 0 : 1);
            kept.put(field.name(), field(field, data.values().get(field.name()), scope, path, place));
        }
        return new Value.Fields(kept);
    }

    private Value field(Field field, Value given, Scope scope, String path, String place) {
        boolean applies = field.when() == null || field.when().test(scope);
        boolean absent = given == null || given instanceof Value.Text(String text, boolean doubtful) && text.isBlank()
                || given instanceof Value.Items(List<Value> items) && items.isEmpty();
        String here = place + field.label();
        if (field.type().derived()) {
            return derived(field, absent ? null : given, scope, path, here);
        }
        if (!applies) {
            if (!absent && given.holds()) {
                fault(path + field.name(), false, "NOT_APPLICABLE", here, "按前面填写的内容，这一项不应填", "请清空，或核对前面的内容");
                return doubtful(given);
            }
            return field.blank();
        }
        if (absent) {
            if (field.required()) {
                fault(path + field.name(), true, "MISSING_VALUE", here, "没有填写", "请补填");
                return new Value.Missing(field.label());
            }
            return field.blank();
        }
        return switch (field.type()) {
            case TABLE -> table(field, given, scope, path, here);
            case MULTI -> choices(field, given, path, here);
            case GROUP -> given instanceof Value.Fields fields
                    ? fields(field.columns(), fields, scope, path + field.name() + ".", here + "·")
                    : wrong(field, given, path, here);
            case PHOTO -> photo(field, given, path, here);
            default -> given instanceof Value.Text(String text, boolean doubtful) ? text(field, text, path, here)
                    : wrong(field, given, path, here);
        };
    }

    private static Value doubtful(Value given) {
        return given instanceof Value.Text(String text, boolean doubtful) ? new Value.Text(text, true) : given;
    }

    private Value wrong(Field field, Value given, String path, String here) {
        boolean table = field.type() == FieldType.TABLE;
        fault(path + field.name(), false, "WRONG_SHAPE", here,
                table ? "应是若干行" : field.type() == FieldType.GROUP ? "应是一组字段" : "应是文字", "请按 sample.yaml 的样子填写");
        return field.blank();
    }

    /** A picture that cannot be taken is missing: a draft marks its box instead of showing it. */
    private Value photo(Field field, Value given, String path, String here) {
        TextRules.Result result = given instanceof Value.Picture picture ? PhotoRules.check(field, picture)
                : TextRules.check(field, "");
        if (result.text() == null) {
            fault(path + field.name(), false, "BAD_PHOTO", here, result.what(), result.remedy());
            return new Value.Missing(field.label());
        }
        return given;
    }

    private Value text(Field field, String text, String path, String here) {
        TextRules.Result result = TextRules.check(field, text);
        if (result.text() == null) {
            fault(path + field.name(), false, "BAD_VALUE", here, result.what(), result.remedy());
            return new Value.Text(text, true);
        }
        return Value.text(result.text());
    }

    /** The chosen values in the list's order; a single text names several with 、 or commas between them. */
    private Value choices(Field field, Value given, String path, String here) {
        List<String> written = switch (given) {
            case Value.Text(String text, boolean doubtful) -> field.codes().resolve(text).isPresent() ? List.of(text)
                    : List.of(text.strip().split("\\s*[、,，;；\\n]\\s*"));
            case Value.Items(List<Value> items) when items.stream().allMatch(Value.Text.class::isInstance) ->
                    items.stream().map(item -> ((Value.Text) item).text()).filter(text -> !text.isBlank()).toList();
            default -> null;
        };
        if (written == null) {
            return wrong(field, given, path, here);
        }
        List<Value> chosen = new ArrayList<>();
        written.forEach(one -> {
            Value value = text(field, one, path, here);
            if (!chosen.contains(value)) {
                chosen.add(value);
            }
        });
        if (field.maxLength() > 0 && chosen.size() > field.maxLength()) {
            fault(path + field.name(), false, "TOO_MANY_CHOICES", here,
                    "选了 " + chosen.size() + " 项，超过了 " + field.maxLength() + " 项", "请删减");
        }
        List<String> order = field.codes().names();
        chosen.sort(Comparator.comparingInt(value -> order.indexOf(((Value.Text) value).text())));
        return new Value.Items(chosen);
    }

    /** What the program makes itself may be given, as a form that was read back does, when it agrees. */
    private Value derived(Field field, Value given, Scope scope, String path, String here) {
        Value made = Derived.of(field, ((Value.Fields) scope.current()).values());
        if (given != null && !Derived.agrees(made, given)) {
            fault(path + field.name(), false, "DERIVED_MISMATCH", here, made instanceof Value.Text(String text, boolean doubtful)
                    ? "与表中各行合计的 " + text + " 不一致" : "由程序生成，不用填", "请删去这一项，或核对表中各行");
        }
        return made;
    }

    private Value table(Field field, Value given, Scope scope, String path, String here) {
        if (!(given instanceof Value.Items(List<Value> rows))) {
            return wrong(field, given, path, here);
        }
        if (field.maxLength() > 0 && rows.size() > field.maxLength()) {
            fault(path + field.name(), false, "TOO_MANY_ROWS", here,
                    "有 " + rows.size() + " 行，超过了 " + field.maxLength() + " 行", "请删减");
        }
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = path + field.name() + "[" + (i + 1) + "]";
            if (rows.get(i) instanceof Value.Fields fields) {
                kept.add(fields(field.columns(), fields, scope, row + ".", here + "第" + (i + 1) + "行·"));
            } else {
                fault(row, false, "WRONG_SHAPE", here + "第" + (i + 1) + "行", "应是“列: 内容”", "请按 sample.yaml 的样子填写");
            }
        }
        return new Value.Items(kept);
    }

    /** GB 11643: the check character, and the date of birth and sex that the number states. */
    private void identities(List<Field> fields, Value.Fields known) {
        for (Field field : fields) {
            String number = text(known, field.name());
            Field.Identity rule = field.identity();
            if (rule == null || number.isEmpty() || rule.when() != null && !rule.when().test(Scope.of(known))) {
                continue;
            }
            Optional<IdNumber> identity = IdNumber.parse(number);
            if (identity.isEmpty()) {
                fault(field.name(), false, "BAD_ID_NUMBER", field.label(), "不是有效的身份证号码（校验位或日期不对）", "请对照证件逐位核对");
                continue;
            }
            String birth = text(known, rule.birth());
            if (!birth.isEmpty() && !birth.equals(identity.get().birth().toString())) {
                fault(rule.birth(), false, "ID_BIRTH_MISMATCH", rule.birth(), "与身份证号码中的出生日期不一致", "请核对证件");
            }
            String sex = text(known, rule.sex());
            if (!sex.isEmpty() && sex.equals("男") != identity.get().male()) {
                fault(rule.sex(), false, "ID_SEX_MISMATCH", rule.sex(), "与身份证号码中的性别不一致", "请核对证件");
            }
        }
    }

    private static String text(Value.Fields values, String name) {
        return values.values().get(name) instanceof Value.Text(String text, boolean doubtful) && !doubtful ? text : "";
    }

    /** What the identity check objects to is doubtful as well. */
    private Value.Fields marked(Value.Fields known) {
        Map<String, Value> marked = new LinkedHashMap<>(known.values());
        for (FieldFault fault : faults) {
            if (!fault.missing() && marked.get(fault.path()) instanceof Value.Text(String text, boolean doubtful)) {
                marked.put(fault.path(), new Value.Text(text, true));
            }
        }
        return new Value.Fields(marked);
    }

    private void fault(String path, boolean missing, String code, String place, String what, String remedy) {
        faults.add(new FieldFault(path, missing, new Fault(code, place, what, remedy)));
    }
}
