package wenshu.template.grammar;

import java.util.ArrayList;
import java.util.List;
import wenshu.template.grammar.ConditionToken.Kind;

/** Reads a condition: {@code 或} binds weaker than {@code 且}, {@code 非} strongest; the right side is always a literal. */
public final class ConditionParser {

    private static final int MAX_TERMS = 20;

    private final List<ConditionToken> tokens;
    private int next;

    private ConditionParser(List<ConditionToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Parses the text after the question mark, or a condition of form.yaml.
     *
     * @throws TagFault when it does not follow the grammar
     */
    public static Condition parse(String text) {
        List<ConditionToken> tokens = ConditionToken.split(text);
        if (tokens.isEmpty()) {
            throw new TagFault("CONDITION_EMPTY", "条件里没有内容", "请写字段名，如 {{?是否留学}}");
        }
        if (tokens.size() > MAX_TERMS * 4) {
            throw new TagFault("CONDITION_TOO_LONG", "条件太长", "请拆成几个条件");
        }
        ConditionParser parser = new ConditionParser(tokens);
        Condition condition = parser.any(0);
        if (parser.next < tokens.size()) {
            throw new TagFault("BAD_CONDITION", "条件里多出“" + tokens.get(parser.next).text() + "”", "两个条件之间请写 且 或 或");
        }
        return condition;
    }

    /** The condition with one space between its words. */
    static String canonical(String text) {
        StringBuilder out = new StringBuilder();
        for (ConditionToken token : ConditionToken.split(text)) {
            boolean tight = out.isEmpty() || token.kind() == Kind.CLOSE || out.charAt(out.length() - 1) == '(';
            out.append(tight ? "" : " ").append(token.written());
        }
        return out.toString();
    }

    private Condition any(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(all(depth)));
        while (take(Kind.OR)) {
            parts.add(all(depth));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(one(depth)));
        while (take(Kind.AND)) {
            parts.add(one(depth));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition one(int depth) {
        if (depth > MAX_TERMS) {
            throw new TagFault("CONDITION_TOO_DEEP", "条件套得太深", "请拆成几个条件");
        }
        if (take(Kind.NOT)) {
            return new Condition.Not(one(depth + 1));
        }
        if (take(Kind.OPEN)) {
            Condition inner = any(depth + 1);
            if (!take(Kind.CLOSE)) {
                throw new TagFault("BAD_CONDITION", "条件里的括号没有结束", "请补上 )");
            }
            return inner;
        }
        if (next >= tokens.size() || tokens.get(next).kind() != Kind.WORD) {
            throw new TagFault("BAD_CONDITION", "条件里缺少字段名", "请写成 {{?字段}} 或 {{?字段 = 值}}");
        }
        FieldPath path = TagParser.path(tokens.get(next++).text());
        boolean equal = take(Kind.EQUAL);
        if (!equal && !take(Kind.UNEQUAL)) {
            return new Condition.Holds(path);
        }
        if (next >= tokens.size() || tokens.get(next).kind() != Kind.WORD && tokens.get(next).kind() != Kind.LITERAL) {
            throw new TagFault("BAD_CONDITION", "比较的右边缺少值", "请写成 {{?字段 = 值}}");
        }
        return new Condition.Equal(path, tokens.get(next++).text(), !equal);
    }

    private boolean take(Kind kind) {
        if (next < tokens.size() && tokens.get(next).kind() == kind) {
            next++;
            return true;
        }
        return false;
    }
}
