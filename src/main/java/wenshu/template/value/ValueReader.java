package wenshu.template.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenshu.fault.FaultException;

/** Reads YAML or JSON as values. Every scalar is the text that was written: 007 stays 007, a date stays a date. */
public final class ValueReader {

    static final int MAX_BYTES = 5 << 20;
    private static final int MAX_LIST_BYTES = 50 << 20;
    static final int MAX_DEPTH = 16;
    static final int MAX_VALUES = 200_000;

    private ValueReader() {
    }

    /**
     * Reads a file; JSON when the name ends so or the text begins with a brace, otherwise YAML.
     *
     * @throws FaultException {@code DATA_BROKEN}, {@code DATA_NOT_UTF8}, {@code DATA_TOO_LARGE}, {@code DUPLICATE_FIELD}
     */
    public static Value.Fields read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "DATA_TOO_LARGE", name,
                    "文件超过 " + (MAX_BYTES >> 20) + " MB", "请确认选对了文件");
        }
        String text = decode(name, bytes);
        boolean json = name.toLowerCase(java.util.Locale.ROOT).endsWith(".json") || text.stripLeading().startsWith("{");
        Value value = json ? JsonValues.read(name, text) : YamlValues.read(name, text);
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw FaultException.badInput("DATA_BROKEN", name, "文件里没有“字段: 值”", "请按 sample.yaml 的样子填写");
    }

    /**
     * Reads several: a JSON array of objects, or one object after the other, as JSON lines have them.
     *
     * @throws FaultException {@code DATA_BROKEN}, {@code DATA_NOT_UTF8}, {@code DATA_TOO_LARGE}, {@code DUPLICATE_FIELD}
     */
    public static List<Value.Fields> readAll(String name, byte[] bytes) {
        if (bytes.length > MAX_LIST_BYTES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "DATA_TOO_LARGE", name,
                    "文件超过 " + (MAX_LIST_BYTES >> 20) + " MB", "请分成几个文件");
        }
        List<Value> values = JsonValues.readAll(name, decode(name, bytes));
        if (!values.stream().allMatch(Value.Fields.class::isInstance)) {
            throw FaultException.badInput("DATA_BROKEN", name, "每一项都应是 {…}", "请写成 [{…}, {…}]，或每行一个 {…}");
        }
        return values.stream().map(Value.Fields.class::cast).toList();
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw FaultException.badInput("DATA_NOT_UTF8", name, "文件不是 UTF-8 编码", "请另存为 UTF-8 编码后再试");
        }
    }

    static FaultException broken(String name, int line, int column) {
        return FaultException.badInput("DATA_BROKEN", name + "第" + line + "行第" + column + "列", "格式有误",
                "请检查缩进、冒号、引号和括号是否成对");
    }

    static FaultException duplicate(String name, int line, String field) {
        return FaultException.badInput("DUPLICATE_FIELD", name + "第" + line + "行", "字段“" + field + "”写了两次", "请删去一个");
    }

    static FaultException tooMuch(String name) {
        return FaultException.of(FaultException.Kind.TOO_LARGE, "DATA_TOO_LARGE", name, "内容太多或嵌套太深", "请减少内容");
    }
}
