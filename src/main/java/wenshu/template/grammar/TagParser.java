package wenshu.template.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.template.filter.Filter;
import wenshu.template.filter.Filters;
import wenshu.template.grammar.Tag.LoopOption;

/** Reads the inside of a tag. A closed grammar: names, filters, comparisons; no calls, no types, no arithmetic. */
public final class TagParser {

    static final int MAX_LENGTH = 400;
    /** The filter word that lets a value be missing. */
    public static final String OPTIONAL = "可空";

    /** The code of the fault of a {@code {{>片段}}} that was not put in before the template is compiled. */
    public static final String SNIPPET = "SNIPPET_PLACE";

    private TagParser() {
    }

    /**
     * Parses what stands between the braces.
     *
     * @throws TagFault when it does not follow the grammar
     */
    public static Tag parse(String inside) {
        if (inside.length() > MAX_LENGTH) {
            throw new TagFault("TAG_TOO_LONG", "标签超过 " + MAX_LENGTH + " 个字", "请把说明文字移到标签外面");
        }
        String body = inside.strip();
        if (body.isEmpty()) {
            throw new TagFault("TAG_EMPTY", "标签里没有内容", "请在 {{ 与 }} 之间写字段名，或删去这个标签");
        }
        return switch (body.charAt(0)) {
            case '>', '＞' -> throw new TagFault(SNIPPET, "片段 {{" + body + "}} 没有单独成段",
                    "请让它在正文或单元格里独占一段；页眉、页脚和脚注里不能插入片段");
            case '#', '＃' -> loop(squeeze(body.substring(1)));
            case '/', '／' -> end(squeeze(body.substring(1)));
            case '?', '？' -> new Tag.If(ConditionParser.parse(body.substring(1)));
            default -> squeeze(body).equals("否则") ? new Tag.Else() : field(squeeze(body));
        };
    }

    /** The tag as it should be written, without braces. */
    public static String canonical(String inside) {
        String body = inside.strip();
        if (body.startsWith("?") || body.startsWith("？")) {
            return "?" + ConditionParser.canonical(body.substring(1));
        }
        String plain = squeeze(body).replace('＃', '#').replace('／', '/').replace('？', '?').replace('｜', '|').replace('．', '.');
        return PictureWord.spaced(plain);
    }

    /** Without any white space: names have none. */
    private static String squeeze(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Tag loop(String body) {
        List<String> parts = split(body);
        Set<LoopOption> options = EnumSet.noneOf(LoopOption.class);
        for (String word : parts.subList(1, parts.size())) {
            options.add(Arrays.stream(LoopOption.values()).filter(option -> option.word().equals(word)).findFirst()
                    .orElseThrow(() -> new TagFault("UNKNOWN_OPTION", "循环没有“" + word + "”这种写法",
                            "可用的有 " + Arrays.stream(LoopOption.values()).map(LoopOption::word)
                                    .collect(Collectors.joining("、")))));
        }
        return new Tag.Loop(path(parts.getFirst()), options);
    }

    private static Tag end(String body) {
        return body.equals("?") || body.equals("？") ? new Tag.EndIf() : new Tag.EndLoop(path(body));
    }

    private static Tag field(String body) {
        List<String> parts = split(body);
        FieldPath path = path(parts.getFirst());
        if (parts.stream().skip(1).anyMatch(PictureWord::begins)) {
            return PictureWord.tag(path, parts.subList(1, parts.size()));
        }
        List<Filter> filters = new ArrayList<>();
        boolean optional = false;
        for (String word : parts.subList(1, parts.size())) {
            if (word.equals(OPTIONAL)) {
                optional = true;
            } else {
                filters.add(Filters.find(word).orElseThrow(() -> new TagFault("UNKNOWN_FILTER", "没有名为“" + word + "”的格式",
                        "可用的格式有 " + String.join("、", Filters.names()))));
            }
        }
        return new Tag.Field(path, filters, optional);
    }

    private static List<String> split(String body) {
        return List.of(body.replace('｜', '|').split("\\|", -1));
    }

    /** Parses a path such as 上级.单位.名称. */
    static FieldPath path(String text) {
        List<String> names = new ArrayList<>(List.of(text.replace('．', '.').split("\\.", -1)));
        int up = 0;
        while (names.size() > 1 && names.getFirst().equals(FieldPath.OUTER)) {
            names.removeFirst();
            up++;
        }
        if (names.size() + up > FieldPath.MAX_DEPTH) {
            throw new TagFault("PATH_TOO_DEEP", "字段名超过 " + FieldPath.MAX_DEPTH + " 级", "请减少“.”的级数");
        }
        names.forEach(TagParser::requireName);
        return new FieldPath(up, names);
    }

    private static void requireName(String name) {
        boolean good = !name.isEmpty() && name.codePointCount(0, name.length()) <= 60
                && Character.isLetter(name.codePointAt(0))
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        if (!good && name.codePoints().anyMatch(c -> "<>＜＞≤≥".indexOf(c) >= 0)) {
            throw new TagFault("BAD_NAME", "“" + shortened(name) + "”比较了大小", "标签里只能比较是否相等，请用 = 或 !=");
        }
        if (!good) {
            throw new TagFault("BAD_NAME", name.isEmpty() ? "字段名是空的" : "“" + shortened(name) + "”不是字段名",
                    "字段名只能用汉字、字母、数字，不能有运算、括号和引号");
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 20 ? name : name.substring(0, name.offsetByCodePoints(0, 20)) + "…";
    }
}
