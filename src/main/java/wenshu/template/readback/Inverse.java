package wenshu.template.readback;

import java.math.BigDecimal;
import java.util.List;
import wenshu.template.filter.Dates;
import wenshu.template.filter.Filter;
import wenshu.template.schema.FieldType;

/**
 * A printed text as the value it was printed from.
 *
 * @param value the value; empty when nothing was printed or it cannot be read
 * @param exact whether printing that value gives the very text
 * @param unreadable why the value cannot be read, in Chinese; empty when it can
 */
record Inverse(String value, boolean exact, String unreadable) {

    private static final String MARKED = "【待填：";

    /** Takes the filters off again, the last one first. */
    static Inverse of(Shape.Slot slot, String printed) {
        String text = printed.strip();
        if (text.isEmpty() || text.startsWith(MARKED)) {
            return new Inverse("", true, "");
        }
        String value = text;
        List<Filter> filters = slot.tag().filters();
        for (Filter filter : filters.reversed()) {
            if (filter.name().equals("单行")) {
                continue;
            }
            String before = before(filter, value);
            if (before == null) {
                return hidden(text) ? new Inverse("", false, "印出时隐去了一部分，读不出原来的内容")
                        : new Inverse(text, false, "");
            }
            value = before;
        }
        FieldType type = slot.field() == null ? null : slot.field().type();
        int[] date = type == FieldType.DATE || type == FieldType.MONTH ? Dates.parse(value) : null;
        if (date != null && (date[1] == 0 || type == FieldType.DATE && date[2] == 0) && !filters.isEmpty()) {
            return new Inverse("", false, date[1] == 0 ? "只印到年，读不出月份" : "只印到月，读不出哪一天");
        }
        if (type == FieldType.TEXT && value.contains("\n")) {
            return new Inverse(value.replaceAll("\\s*\\n\\s*", ""), false, "");
        }
        return new Inverse(value, printed(slot, value).equals(Folding.letters(text)), "");
    }

    private static boolean hidden(String text) {
        return text.contains("*") || text.contains("＊") || text.contains("×");
    }

    /** What the value looks like on paper, in plain form; empty when it cannot be printed there. */
    static String printed(Shape.Slot slot, String value) {
        String text = value;
        for (Filter filter : slot.tag().filters()) {
            text = text == null || text.isEmpty() ? text : filter.apply().apply(text);
        }
        return text == null ? "" : Folding.letters(text);
    }

    private static String before(Filter filter, String text) {
        return switch (filter.name()) {
            case "日期", "年月", "年", "点年月", "点日期", "中文日期", "中文年" -> date(text);
            case "中文数字", "大写数字" -> {
                Long number = NumberWords.number(text);
                yield number == null ? null : number.toString();
            }
            case "大写金额" -> NumberWords.money(text);
            case "金额", "千分位" -> number(text, filter.name().equals("金额"));
            default -> text.equals(filter.apply().apply(text)) && !hidden(text) ? text : null;
        };
    }

    private static String date(String text) {
        String words = NumberWords.date(text);
        if (words != null) {
            return words;
        }
        int[] date = Dates.parse(text);
        if (date == null) {
            return null;
        }
        return date[1] == 0 ? "%04d".formatted(date[0]) : date[2] == 0 ? "%04d-%02d".formatted(date[0], date[1])
                : "%04d-%02d-%02d".formatted(date[0], date[1], date[2]);
    }

    private static String number(String text, boolean money) {
        String plain = text.replaceAll("[,，元¥￥\\s]", "");
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            return null;
        }
        return money ? NumberWords.plain(new BigDecimal(plain)) : plain;
    }
}
