package wenshu.notice;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A draft file as a form shows it: every item as it was typed, right or wrong, so that a half-written paper is never lost.
 * What the items mean is {@link DraftFile}'s matter.
 *
 * @param items the head's single items by their words
 * @param lists the head's lists by their words; an entry that is only a text has it under the list's first part
 * @param body the text's paragraphs
 * @param sections what stands behind the separator lines, by the words between the signs, such as 附件：名单
 * @param forwarded the papers that it forwards, the nearest first
 */
public record DraftSheet(Map<String, String> items, Map<String, List<Map<String, String>>> lists, List<String> body,
        Map<String, List<String>> sections, List<List<String>> forwarded) {

    private static final String FORWARDED = DraftFile.FORWARDED;
    /** What the name of an attachment's section begins with. */
    public static final String ATTACHED = DraftFile.ATTACHED;

    private static final int MAX_HEAD = 200_000;

    /** A sheet with nothing on it. */
    public static DraftSheet blank() {
        return new DraftSheet(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(),
                new ArrayList<>());
    }

    /** The value of an item; empty when it is absent. */
    public String item(String word) {
        return items.getOrDefault(word, "");
    }

    /** The entries of a list; empty when it is absent. */
    public List<Map<String, String>> list(String word) {
        return lists.getOrDefault(word, List.of());
    }

    /**
     * An item as lines of plain text: a single value as it is, the entries of a list one a line with their parts side by
     * side.
     */
    public String lines(String word) {
        if (!lists.containsKey(word)) {
            return item(word);
        }
        return list(word).stream().map(entry -> String.join(" ", entry.values()).strip()).collect(Collectors.joining("\n"));
    }

    /** Puts lines in place of an item, the other way round. */
    public void setLines(String word, String text) {
        items.remove(word);
        lists.remove(word);
        List<String> entries = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Optional<HeadKey> key = HeadKey.ofWord(word);
        boolean list = key.map(HeadKey::list).orElse(entries.size() > 1);
        boolean plain = key.map(k -> k.parts().size() <= 1).orElse(true);
        if (entries.isEmpty()) {
            return;
        }
        if (!list) {
            items.put(word, String.join("", entries));
        } else if (entries.size() == 1 && key.map(HeadKey::single).orElse(true)
                && (plain || !entries.getFirst().matches(".*\\s.*"))) {
            items.put(word, entries.getFirst());
        } else {
            lists.put(word, entries.stream().map(line -> plain ? Map.of("", line) : parts(key.get().parts(), line)).toList());
        }
    }

    private static Map<String, String> parts(List<String> names, String line) {
        String[] values = line.split("\\s+", names.size());
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            parts.put(names.get(i), values[i]);
        }
        return parts;
    }

    /** The parts of one contact, in order. */
    public static List<String> contactParts() {
        return HeadKey.CONTACTS.parts();
    }

    /** Reads a draft file; nothing when its head is such that a form could not give it back. */
    public static Optional<DraftSheet> read(String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        int open = 0;
        while (open < lines.size() && lines.get(open).isBlank()) {
            open++;
        }
        int close = open + 1;
        while (close < lines.size() && !lines.get(close).strip().equals("---")) {
            close++;
        }
        if (close >= lines.size() || !lines.get(open).strip().equals("---")) {
            return Optional.empty();
        }
        DraftSheet sheet = blank();
        boolean whole = sheet.head(String.join("\n", lines.subList(open + 1, close)))
                && sheet.sections(lines.subList(close + 1, lines.size()));
        return whole ? Optional.of(sheet) : Optional.empty();
    }

    private boolean head(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_HEAD);
        options.setNestingDepthLimit(8);
        options.setMaxAliasesForCollections(0);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(yaml));
        } catch (YAMLException e) {
            return false;
        }
        if (root == null) {
            return true;
        }
        if (!(root instanceof MappingNode mapping)) {
            return false;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                return false;
            }
            String word = key.getValue().strip();
            if (items.containsKey(word) || lists.containsKey(word)) {
                return false;
            }
            switch (tuple.getValueNode()) {
                case ScalarNode scalar -> items.put(word, scalar.getValue().strip());
                case SequenceNode sequence -> {
                    List<Map<String, String>> entries = new ArrayList<>();
                    for (Node entry : sequence.getValue()) {
                        Map<String, String> parts = entry(word, entry);
                        if (parts == null) {
                            return false;
                        }
                        entries.add(parts);
                    }
                    lists.put(word, entries);
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<String, String> entry(String word, Node node) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (node instanceof ScalarNode scalar) {
            parts.put(firstPart(word), scalar.getValue().strip());
            return parts;
        }
        if (!(node instanceof MappingNode mapping)) {
            return null;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || !(tuple.getValueNode() instanceof ScalarNode value)
                    || parts.put(key.getValue().strip(), value.getValue().strip()) != null) {
                return null;
            }
        }
        return parts;
    }

    /** A plain entry of a list with several parts is the first of them; other plain entries stay without a name. */
    private static String firstPart(String word) {
        return HeadKey.ofWord(word).filter(key -> key.parts().size() > 1).map(key -> key.parts().getFirst()).orElse("");
    }

    private boolean sections(List<String> lines) {
        List<String> into = body;
        for (String raw : lines) {
            String line = raw.strip();
            Matcher separator = DraftFile.SEPARATOR.matcher(line);
            if (separator.matches()) {
                into = new ArrayList<>();
                if (separator.group(1).equals(FORWARDED)) {
                    forwarded.add(into);
                } else if (sections.put(separator.group(1), into) != null) {
                    return false;
                }
            } else if (!line.isEmpty()) {
                into.add(line.startsWith("\\") ? line.substring(1) : line);
            }
        }
        return true;
    }

    /** The draft file, in the order in which {@link DraftFile#write} puts its parts. */
    public String write() {
        StringBuilder out = new StringBuilder("---\n");
        for (HeadKey key : HeadKey.values()) {
            write(key.word(), out);
        }
        items.keySet().stream().filter(word -> HeadKey.ofWord(word).isEmpty()).forEach(word -> write(word, out));
        lists.keySet().stream().filter(word -> HeadKey.ofWord(word).isEmpty()).forEach(word -> write(word, out));
        out.append("---\n");
        paragraphs(body, out);
        sections.forEach((title, text) -> section(title, text, out));
        forwarded.forEach(text -> section(FORWARDED, text, out));
        return out.toString();
    }

    private void write(String word, StringBuilder out) {
        if (!item(word).isEmpty()) {
            out.append(word).append(": ").append(DraftWriter.quoted(item(word))).append('\n');
        }
        if (list(word).isEmpty()) {
            return;
        }
        out.append(word).append(":\n");
        for (Map<String, String> entry : list(word)) {
            String lead = "  - ";
            for (Map.Entry<String, String> part : entry.entrySet()) {
                if (part.getKey().isEmpty()) {
                    out.append(lead).append(DraftWriter.quoted(part.getValue())).append('\n');
                } else if (!part.getValue().isEmpty() || lead.contains("-")) {
                    out.append(lead).append(part.getKey()).append(": ").append(DraftWriter.quoted(part.getValue())).append('\n');
                    lead = "    ";
                }
            }
        }
    }

    private static void section(String title, List<String> text, StringBuilder out) {
        out.append('\n').append(DraftFile.RULE).append(' ').append(title).append(' ').append(DraftFile.RULE).append('\n');
        if (title.equals(FORWARDED) && text.size() >= 3) {
            // Issuer, number and title stand together, a line each.
            out.append('\n');
            text.subList(0, 3).forEach(line -> out.append(line).append('\n'));
            paragraphs(text.subList(3, text.size()), out);
        } else {
            paragraphs(text, out);
        }
    }

    private static void paragraphs(List<String> paragraphs, StringBuilder out) {
        for (String paragraph : paragraphs) {
            boolean escape = paragraph.startsWith("\\") || paragraph.startsWith("====");
            out.append('\n').append(escape ? "\\" : "").append(paragraph).append('\n');
        }
    }
}
