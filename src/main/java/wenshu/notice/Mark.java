package wenshu.notice;

import java.util.List;

/**
 * What stands in the mark 发文机关标志 where it is not simply the issuers' names (GB/T 9704-2012, 7.2.4).
 *
 * @param names the names one below another; empty for the issuers' own
 * @param word whether 文件 follows in ordinary layout; no other layout ever has it
 */
public record Mark(List<String> names, boolean word) {

    /** The issuers' names, with 文件 where the layout has it. */
    public static final Mark USUAL = new Mark(List.of(), true);

    public Mark {
        names = List.copyOf(names);
    }
}
