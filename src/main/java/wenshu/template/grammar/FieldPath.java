package wenshu.template.grammar;

import java.util.List;

/**
 * A field as a tag names it, such as 单位.名称 or 上级.姓名.
 *
 * @param up how many loops to go out before looking (one for each 上级)
 * @param names the names from the outside in, at least one
 */
public record FieldPath(int up, List<String> names) {

    /** The word that reaches out of a loop. */
    public static final String OUTER = "上级";
    static final int MAX_DEPTH = 8;

    public FieldPath {
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return (OUTER + ".").repeat(up) + String.join(".", names);
    }
}
