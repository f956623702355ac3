package wenshu.template.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All filters there are; a new one is one line here. */
public final class Filters {

    private static final Map<String, Filter> BY_NAME = new LinkedHashMap<>();

    static {
        define("日期", "2024-03-15 这样的日期", Dates::day);
        define("年月", "2024-03 或 2024-03-15", Dates::month);
        define("年", "以年份开头的日期", Dates::year);
        define("点年月", "2024-03 或 2024-03-15", Dates::dottedMonth);
        define("点日期", "2024-03-15 这样的日期", Dates::dottedDay);
        define("中文日期", "2024-03-15 这样的日期", Dates::chineseDay);
        define("中文年", "以年份开头的日期", Dates::chineseYear);
        define("中文数字", "不超过 16 位的整数", Numerals::counting);
        define("大写数字", "不超过 16 位的整数", Numerals::capital);
        define("大写金额", "以元为单位、至多两位小数的数", Numerals::money);
        define("金额", "以元为单位、至多两位小数的数", Numerals::amount);
        define("千分位", "数", Numerals::grouped);
        define("单行", "任何文字", text -> text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private Filters() {
    }

    private static void define(String name, String accepts, UnaryOperator<String> apply) {
        BY_NAME.put(name, new Filter(name, accepts, apply));
    }

    /** The filter of that name. */
    public static Optional<Filter> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of all filters. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
