package wenshu.forms.verify;

import java.util.List;

/**
 * A paper beside its data, field by field.
 *
 * @param lines every field that is filled in on one side at least, in the order of the form
 * @param strange text of the paper that belongs to no field and not to the form either, with its place
 */
public record Comparison(List<Line> lines, List<String> strange) {

    /** How the two sides of a field stand to each other. */
    public enum Verdict {
        /** Both say the same. */
        SAME("一致"),
        /** They say different things. */
        DIFFERENT("不一致"),
        /** Only the paper says something. */
        PAPER_ONLY("电子数据没有"),
        /** Only the data say something. */
        DATA_ONLY("书面没有"),
        /** The paper could not be read here: somebody must look. */
        UNREAD("请人工核对");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word on the screen. */
        public String word() {
            return word;
        }
    }

    /**
     * One field.
     *
     * @param path the field in the data
     * @param label what people call it
     * @param paper what the paper says
     * @param data what the data say, as it would be printed
     * @param place where on the paper; may be empty
     * @param remark what to mind, in Chinese; may be empty
     */
    public record Line(String path, String label, String paper, String data, Verdict verdict, String place, String remark) {
    }

    public Comparison {
        lines = List.copyOf(lines);
        strange = List.copyOf(strange);
    }

    /** The fields that are not the same. */
    public List<Line> differences() {
        return lines.stream().filter(line -> line.verdict() != Verdict.SAME).toList();
    }
}
