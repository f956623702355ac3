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
        define("中文年月", "2024-03 或 2024-03-15", Dates::chineseMonth);
        define("大写日期", "2024-03-15 这样的日期", Dates::capitalDay);
        define("月日", "2024-03-15 这样的日期", Dates::monthAndDay);
        define("短横日期", "2024-03-15 这样的日期", text -> Dates.padded(text, "%04d-%02d-%02d"));
        define("数字日期", "2024-03-15 这样的日期", text -> Dates.padded(text, "%04d%02d%02d"));
        define("星期", "2024-03-15 这样的日期", Dates::weekday);
        define("年数", "以年份开头的日期", text -> Dates.part(text, 0));
        define("月数", "2024-03 或 2024-03-15", text -> Dates.part(text, 1));
        define("日数", "2024-03-15 这样的日期", text -> Dates.part(text, 2));
        define("六角年", "以年份开头的日期", Dates::bracketedYear);
        define("中文数字", "不超过 16 位的整数", Numerals::counting);
        define("大写数字", "不超过 16 位的整数", Numerals::capital);
        define("大写金额", "以元为单位、至多两位小数的数", Numerals::money);
        define("金额", "以元为单位、至多两位小数的数", Numerals::amount);
        define("千分位", "数", Numerals::grouped);
        define("百分数", "0 到 1 之间的小数", Numerals::percent);
        define("圈号", "1 到 20 的整数", Numerals::circled);
        define("证件脱敏", "证件号码", Masks::identity);
        define("手机脱敏", "手机号码", Masks::mobile);
        define("姓名脱敏", "姓名", Masks::name);
        define("账号脱敏", "银行账号", Masks::account);
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
