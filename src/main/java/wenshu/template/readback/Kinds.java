package wenshu.template.readback;

import wenshu.template.filter.Filter;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;

/** What a value of a certain kind looks like on paper. */
final class Kinds {

    private static final String DATE = "年月日号.-/－．〇○零一二三四五六七八九十至今 　";

    private Kinds() {
    }

    /** Whether the text could be printed by that slot; judged by its filters and the field's type. */
    static boolean fits(Shape.Slot slot, String text) {
        if (!slot.tag().filters().isEmpty() || slot.silent()) {
            return text.codePoints().allMatch(c -> mayHold(slot, c));
        }
        Field field = slot.field();
        if (field == null) {
            return true;
        }
        return switch (field.type()) {
            case CODE -> field.codes().resolve(text).isPresent();
            case YES_NO -> text.length() <= 2 && "是否有无".contains(text.substring(0, 1));
            case TEXT -> !text.contains("\n");
            default -> text.codePoints().allMatch(c -> mayHold(slot, c));
        };
    }

    /** Whether the character may stand in a value of that slot. */
    static boolean mayHold(Shape.Slot slot, int c) {
        if (slot.silent()) {
            return slot.field() != null || digit(c);
        }
        for (Filter filter : slot.tag().filters()) {
            switch (filter.name()) {
                case "日期", "年月", "年", "点年月", "点日期", "中文日期", "中文年" -> {
                    return digit(c) || DATE.indexOf(c) >= 0;
                }
                case "中文数字", "大写数字", "大写金额" -> {
                    return "〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元圆角分整正负".indexOf(c) >= 0;
                }
                case "千分位" -> {
                    return digit(c) || ",，.-".indexOf(c) >= 0;
                }
                default -> { }
            }
        }
        Field field = slot.field();
        return field == null || switch (field.type()) {
            case DATE, MONTH, YEAR -> digit(c) || DATE.indexOf(c) >= 0;
            case NUMBER -> digit(c) || ",，-".indexOf(c) >= 0;
            case MOBILE, PHONE -> digit(c) || "+()（） —-－转".indexOf(c) >= 0;
            case EMAIL -> c < 0x80;
            case ID_NUMBER -> c < 0x80 || c >= 0xFF00;
            case YES_NO -> "是否有无".indexOf(c) >= 0;
            default -> true;
        };
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Whether the value may have several lines. */
    static boolean manyLines(Shape.Slot slot) {
        return slot.field() == null || slot.field().type() == FieldType.LONG_TEXT;
    }
}
