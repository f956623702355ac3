package wenshu.template.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A word of a condition. */
record ConditionToken(Kind kind, String text) {

    enum Kind { WORD, LITERAL, EQUAL, UNEQUAL, AND, OR, NOT, OPEN, CLOSE }

    // Only words that stand alone: 从事行业或领域 is a field, not a choice.
    private static final Map<String, Kind> WORDS = Map.of("且", Kind.AND, "并且", Kind.AND, "and", Kind.AND,
            "或", Kind.OR, "或者", Kind.OR, "or", Kind.OR, "非", Kind.NOT, "not", Kind.NOT);
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '\'', '\'', '“', '”', '‘', '’', '”', '”');

    static List<ConditionToken> split(String text) {
        List<ConditionToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
            } else if (QUOTES.containsKey(c)) {
                int end = text.indexOf(QUOTES.get(c), i + 1);
                if (end < 0) {
                    throw new TagFault("BAD_CONDITION", "条件里的引号没有结束", "请补上引号");
                }
                tokens.add(new ConditionToken(Kind.LITERAL, text.substring(i + 1, end)));
                i = end + 1;
            } else if (symbol(text, i) != null) {
                ConditionToken symbol = symbol(text, i);
                tokens.add(symbol);
                i += symbol.text.length();
            } else {
                int end = i;
                while (end < text.length() && !ends(text, end)) {
                    end++;
                }
                String word = text.substring(i, end);
                tokens.add(new ConditionToken(WORDS.getOrDefault(word, Kind.WORD), word));
                i = end;
            }
        }
        return joined(tokens);
    }

    /** Two words side by side are one name that somebody spread for looks: 姓 名. */
    private static List<ConditionToken> joined(List<ConditionToken> tokens) {
        List<ConditionToken> joined = new ArrayList<>();
        for (ConditionToken token : tokens) {
            if (token.kind == Kind.WORD && !joined.isEmpty() && joined.getLast().kind == Kind.WORD) {
                joined.add(new ConditionToken(Kind.WORD, joined.removeLast().text + token.text));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || QUOTES.containsKey(c) || symbol(text, at) != null;
    }

    private static ConditionToken symbol(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '！' -> at + 1 < text.length() && (text.charAt(at + 1) == '=' || text.charAt(at + 1) == '＝')
                    ? new ConditionToken(Kind.UNEQUAL, text.substring(at, at + 2)) : null;
            case '≠' -> new ConditionToken(Kind.UNEQUAL, "≠");
            case '=', '＝' -> new ConditionToken(Kind.EQUAL, text.substring(at, at + 1));
            case '(', '（' -> new ConditionToken(Kind.OPEN, text.substring(at, at + 1));
            case ')', '）' -> new ConditionToken(Kind.CLOSE, text.substring(at, at + 1));
            default -> null;
        };
    }

    String written() {
        return switch (kind) {
            case WORD -> text;
            case LITERAL -> "“" + text + "”";
            case EQUAL -> "=";
            case UNEQUAL -> "!=";
            case AND -> "且";
            case OR -> "或";
            case NOT -> "非";
            case OPEN -> "(";
            case CLOSE -> ")";
        };
    }
}
