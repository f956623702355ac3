package wenshu.template.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.grammar.Condition;
import wenshu.template.grammar.ConditionParser;
import wenshu.template.grammar.TagFault;
import wenshu.template.value.Value;
import wenshu.template.value.ValueReader;

/** Reads form.yaml. */
public final class SchemaReader {

    private static final Set<String> FIELD_KEYS = Set.of("名称", "标签", "类型", "最长", "必填", "代码表", "条件", "说明", "列",
            "身份证核对", "最短", "取自", "比例", "适应");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, CodeList> own = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();

    private SchemaReader(String file) {
        this.file = file;
    }

    /**
     * Reads a schema.
     *
     * @param file the file's name, for messages
     * @throws FaultException with every fault of the file
     */
    public static FormSchema read(String file, byte[] bytes) {
        SchemaReader reader = new SchemaReader(file);
        FormSchema schema = reader.schema(ValueReader.read(file, bytes));
        if (!reader.faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, reader.faults);
        }
        return schema;
    }

    private FormSchema schema(Value.Fields root) {
        fields(root.values().get("代码表")).forEach((name, list) -> own.put(name, CodeList.of(name, texts(list))));
        List<FormSchema.Group> groups = new ArrayList<>();
        for (Value item : items(root.values().get("分组"))) {
            Map<String, Value> group = fields(item);
            groups.add(new FormSchema.Group(text(group, "名称"), fieldList(group.get("字段"), text(group, "名称"), names)));
        }
        if (groups.isEmpty()) {
            fault(file, "没有“分组”", "请写 分组: 和其中的 字段:");
        }
        DerivedFields derived = DerivedFields.of(file, groups);
        faults.addAll(derived.faults());
        return new FormSchema(text(root.values(), "名称"), text(root.values(), "版本"), text(root.values(), "依据"),
                number(root.values(), "页数", file), derived.groups());
    }

    private List<Field> fieldList(Value value, String group, Set<String> taken) {
        List<Field> list = new ArrayList<>();
        for (Value item : items(value)) {
            Field field = field(fields(item), group);
            if (!taken.add(field.name())) {
                fault(group + "·" + field.name(), "字段名重复", "请改名");
            }
            list.add(field);
        }
        return list;
    }

    private Field field(Map<String, Value> keys, String group) {
        String name = text(keys, "名称");
        String place = group + "·" + name;
        for (String key : keys.keySet()) {
            if (!FIELD_KEYS.contains(key)) {
                fault(place, "不认识“" + key + "”", "可用的有 " + String.join("、", new TreeSet<>(FIELD_KEYS)));
            }
        }
        if (name.isEmpty()) {
            fault(place, "缺少“名称”", "请补写");
        }
        String word = text(keys, "类型");
        FieldType type = word.isEmpty() ? FieldType.TEXT : FieldType.of(word).orElseGet(() -> {
            fault(place, "没有“" + word + "”这种类型", "请改用 文本、长文本、日期、年月、年、是否、代码、照片、表格 等");
            return FieldType.TEXT;
        });
        List<Field> columns = keys.containsKey("列") ? fieldList(keys.get("列"), place, new TreeSet<>()) : List.of();
        if (type != FieldType.PAGES && (type == FieldType.TABLE || type == FieldType.GROUP) == columns.isEmpty()) {
            fault(place, "类型与“列”不相配", "只有表格和组要写“列”");
        }
        String label = text(keys, "标签");
        return new Field(name, label.isEmpty() ? name : label, type, number(keys, "最短", place),
                number(keys, "最长", place), text(keys, "必填").equals("是"), codes(keys, type, place),
                condition(text(keys, "条件"), place), text(keys, "说明"), columns, identity(keys, place), source(text(keys, "取自")),
                ratio(keys, type, place), fit(text(keys, "适应"), type, place));
    }

    /** 取自: a table, or a column of one. */
    private static Field.Source source(String path) {
        int dot = path.indexOf('.');
        return path.isEmpty() ? null : new Field.Source(dot < 0 ? path : path.substring(0, dot), dot < 0 ? "" : path.substring(dot + 1));
    }

    private Fit fit(String words, FieldType type, String place) {
        if (words.isEmpty()) {
            return Fit.REFUSED;
        }
        Fit fit = FitReader.read(words).orElseGet(() -> {
            fault(place, "不认识“适应: " + words + "”", FitReader.REMEDY);
            return Fit.REFUSED;
        });
        if (fit.continued() && type != FieldType.LONG_TEXT && type != FieldType.TABLE) {
            fault(place, "只有长文本和表格能转到续页", "请只写“缩小到…”，或改类型");
        }
        return fit;
    }

    private int number(Map<String, Value> keys, String key, String place) {
        String text = text(keys, key);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            fault(place, "“" + key + "”不是正整数", "请写如 " + key + ": 50");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private CodeList codes(Map<String, Value> keys, FieldType type, String place) {
        String name = text(keys, "代码表");
        if (name.isEmpty()) {
            if (type == FieldType.CODE || type == FieldType.MULTI) {
                fault(place, "缺少“代码表”", "请写代码表的名称");
            }
            return null;
        }
        CodeList list = own.containsKey(name) ? own.get(name) : CodeLists.national(name).orElse(null);
        if (list == null) {
            fault(place, "没有名为“" + name + "”的代码表", "请在文件开头的 代码表: 里写出它");
        }
        return list;
    }

    private Field.Identity identity(Map<String, Value> keys, String place) {
        if (!keys.containsKey("身份证核对")) {
            return null;
        }
        Map<String, Value> rule = fields(keys.get("身份证核对"));
        return new Field.Identity(condition(text(rule, "条件"), place), text(rule, "出生日期"), text(rule, "性别"));
    }

    private Field.Ratio ratio(Map<String, Value> keys, FieldType type, String place) {
        String text = text(keys, "比例").replace('：', ':').replace('/', ':');
        if (text.isEmpty()) {
            return null;
        }
        if (type != FieldType.PHOTO || !text.matches("[1-9]\\d{0,3}:[1-9]\\d{0,3}")) {
            fault(place, "“比例”写得不对", "只有照片有比例，请写如 比例: 3:4（宽比高）");
            return null;
        }
        String[] parts = text.split(":");
        return new Field.Ratio(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private Condition condition(String text, String place) {
        try {
            return text.isEmpty() ? null : ConditionParser.parse(text);
        } catch (TagFault e) {
            fault(place, e.getMessage(), e.remedy());
            return null;
        }
    }

    private void fault(String place, String what, String remedy) {
        faults.add(new Fault("BAD_SCHEMA", place.equals(file) ? file : file + " " + place, what, remedy));
    }

    private static String text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text, boolean doubtful) ? text.strip() : "";
    }

    private static Map<String, Value> fields(Value value) {
        return value instanceof Value.Fields fields ? fields.values() : Map.of();
    }

    private static List<Value> items(Value value) {
        return value instanceof Value.Items items ? items.items() : List.of();
    }

    private static List<String> texts(Value value) {
        return items(value).stream().filter(Value.Text.class::isInstance).map(item -> ((Value.Text) item).text()).toList();
    }
}
