package wenshu.template.grammar;

import java.util.List;
import java.util.Set;
import wenshu.template.filter.Filter;

/** What stands between double braces in a template. */
public sealed interface Tag {

    /** {@code {{姓名}}}, {@code {{出生日期|年月}}}: a value. */
    record Field(FieldPath path, List<Filter> filters, boolean optional) implements Tag {

        public Field {
            filters = List.copyOf(filters);
        }
    }

    /**
     * {@code {{照片|图片}}}, {@code {{照片|图片 25x35}}}, {@code {{编号|二维码 20}}}: a value shown as a picture.
     *
     * @param code true for a QR code of the text, false for a picture file
     * @param width width in millimetres; 0 to fit the cell
     * @param height height in millimetres; 0 to fit the cell
     */
    record Picture(FieldPath path, boolean code, int width, int height, boolean optional) implements Tag {
    }

    /** {@code {{#获奖情况}}}: the loop begins. */
    record Loop(FieldPath path, Set<LoopOption> options) implements Tag {

        public Loop {
            options = Set.copyOf(options);
        }
    }

    /** {@code {{/获奖情况}}}: the loop of that name ends. */
    record EndLoop(FieldPath path) implements Tag {
    }

    /** {@code {{?是否留学}}}: the condition begins. */
    record If(Condition condition) implements Tag {
    }

    /** {@code {{否则}}}. */
    record Else() implements Tag {
    }

    /** {@code {{/?}}}: the condition ends. */
    record EndIf() implements Tag {
    }

    /** How a loop behaves beyond repeating. */
    enum LoopOption {
        /** 行: repeats the table row even where both tags stand in one cell. */
        ROW("行"),
        /** 固定行: uses up the empty rows that follow before it adds new ones. */
        FIXED_ROWS("固定行");

        private final String word;

        LoopOption(String word) {
            this.word = word;
        }

        /** The word a template uses. */
        public String word() {
            return word;
        }
    }
}
