package wenshu.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import wenshu.fault.Fault;

/**
 * The YAML of a draft's head as plain strings with their lines. Nothing is ever constructed from it: the node tree is
 * walked, so that 000012 stays 000012 and a type tag means nothing.
 */
final class YamlHead {

    private static final int MAX_CHARACTERS = 200_000;

    /** A string and the line of the draft file it stands in. */
    record Value(String text, int line) {
    }

    /** A list entry and the line it begins in. */
    record Entry(Map<String, Value> parts, int line) {

        String part(String name) {
            Value value = parts.get(name);
            return value == null ? "" : value.text;
        }
    }

    private final int firstLine;
    private final List<Fault> faults;
    private final Map<HeadKey, Value> values = new EnumMap<>(HeadKey.class);
    private final Map<HeadKey, List<Entry>> lists = new EnumMap<>(HeadKey.class);

    /** Reads the head; whatever is wrong is added to the faults. */
    YamlHead(String yaml, int firstLine, List<Fault> faults) {
        this.firstLine = firstLine;
        this.faults = faults;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(8);
        options.setMaxAliasesForCollections(0);
        try {
            read(new Yaml(options).compose(new java.io.StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? firstLine : firstLine + e.getProblemMark().getLine();
            fault("YAML_BROKEN", line, "文件头的写法不对", "请按“名称: 内容”逐行书写，冒号用半角并在后面留一个空格，内容含特殊符号时加英文双引号");
        } catch (YAMLException e) {
            fault("YAML_BROKEN", firstLine, "文件头太长或含有不允许的字符", "请检查两条 --- 之间的内容");
        }
    }

    /** The value of an item with its line; empty text when it is absent. */
    Value value(HeadKey key) {
        return values.getOrDefault(key, new Value("", 0));
    }

    List<Entry> list(HeadKey key) {
        return lists.getOrDefault(key, List.of());
    }

    /** The line in which an item stands, 0 when it is absent. */
    int line(HeadKey key) {
        return key.list() ? list(key).stream().mapToInt(Entry::line).findFirst().orElse(0) : value(key).line();
    }

    private void read(Node root) {
        if (root == null) {
            return;
        }
        if (!(root instanceof MappingNode mapping)) {
            fault("YAML_BROKEN", line(root), "文件头不是“名称: 内容”的形式", "请逐行写“标题: ……”“发文机关: ……”等");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            HeadKey key = HeadKey.ofWord(word).orElse(null);
            if (key == null) {
                fault("UNKNOWN_KEY", line(tuple.getKeyNode()), "不认识的项目“" + shorten(word) + "”",
                        "可用的项目有：" + HeadKey.allWords());
            } else if (values.containsKey(key) || lists.containsKey(key)) {
                fault("DUPLICATE_KEY", line(tuple.getKeyNode()), "“" + word + "”写了两次", "请只留一行");
            } else if (key.list()) {
                lists.put(key, entries(key, tuple.getValueNode()));
            } else {
                values.put(key, scalar(word, tuple.getValueNode()));
            }
        }
    }

    private List<Entry> entries(HeadKey key, Node node) {
        String word = key.word();
        List<String> allowed = key.parts();
        List<Entry> entries = new ArrayList<>();
        if (node instanceof ScalarNode scalar && (key.single() || scalar.getValue().isBlank())) {
            if (!scalar.getValue().isBlank()) {
                entries.add(new Entry(Map.of(allowed.getFirst(), scalar(word, scalar)), line(node)));
            }
            return entries;
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault("YAML_BROKEN", line(node), "“" + word + "”应是一个列表", "请每项一行，以“  - " + allowed.getFirst() + ": ”开头");
            return entries;
        }
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                entries.add(new Entry(Map.of(allowed.getFirst(), scalar(word, scalar)), line(item)));
            } else if (item instanceof MappingNode mapping) {
                entries.add(entry(word, mapping, allowed));
            } else {
                fault("YAML_BROKEN", line(item), "“" + word + "”里套了列表", "请只用一层列表");
            }
        }
        return entries;
    }

    private Entry entry(String word, MappingNode mapping, List<String> allowed) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            if (!allowed.contains(name)) {
                fault("UNKNOWN_KEY", line(tuple.getKeyNode()), "“" + word + "”里不认识的项目“" + shorten(name) + "”",
                        "可用的项目有：" + String.join("、", allowed));
            } else if (parts.put(name, scalar(name, tuple.getValueNode())) != null) {
                fault("DUPLICATE_KEY", line(tuple.getKeyNode()), "“" + name + "”写了两次", "请只留一行");
            }
        }
        return new Entry(parts, line(mapping));
    }

    private Value scalar(String word, Node node) {
        if (node instanceof ScalarNode scalar) {
            return new Value(scalar.getValue().strip(), line(node));
        }
        fault("YAML_BROKEN", line(node), "“" + word + "”应只有一个内容", "请写成“" + word + ": 内容”；内容以 [ 或 { 开头时请加英文双引号");
        return new Value("", line(node));
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    private void fault(String code, int line, String what, String remedy) {
        faults.add(new Fault(code, "第" + line + "行", what, remedy));
    }

    private static String shorten(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "……";
    }
}
