package wenshu.template.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML as values: only the node tree is used, so that no tag can name a class. */
final class YamlValues {

    private final String name;
    private int values;

    private YamlValues(String name) {
        this.name = name;
    }

    static Value read(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(ValueReader.MAX_DEPTH + 4);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(ValueReader.MAX_BYTES);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            return root == null ? new Value.Fields(Map.of()) : new YamlValues(name).value(root, 0);
        } catch (MarkedYAMLException e) {
            if (e.getProblemMark() == null) {
                throw ValueReader.broken(name, 1, 1);
            }
            throw ValueReader.broken(name, e.getProblemMark().getLine() + 1, e.getProblemMark().getColumn() + 1);
        } catch (YAMLException e) {
            throw ValueReader.tooMuch(name);
        }
    }

    private Value value(Node node, int depth) {
        if (depth > ValueReader.MAX_DEPTH || ++values > ValueReader.MAX_VALUES) {
            throw ValueReader.tooMuch(name);
        }
        return switch (node) {
            case ScalarNode scalar -> Tag.NULL.equals(scalar.getTag()) ? Value.BLANK : Value.text(scalar.getValue());
            case SequenceNode sequence -> {
                List<Value> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(value(item, depth + 1));
                }
                yield new Value.Items(items);
            }
            case MappingNode mapping -> fields(mapping, depth);
            default -> throw ValueReader.broken(name, node.getStartMark().getLine() + 1, 1);
        };
    }

    private Value fields(MappingNode mapping, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw ValueReader.broken(name, line, 1);
            }
            if (fields.put(key.getValue(), value(tuple.getValueNode(), depth + 1)) != null) {
                throw ValueReader.duplicate(name, line, key.getValue());
            }
        }
        return new Value.Fields(fields);
    }
}
