package wenshu.template.schema;

import java.util.regex.Pattern;
import wenshu.template.filter.Dates;

/** What a single text must look like for its type, and the one form in which it is kept. */
final class TextRules {

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） —-]{5,30}(转\\d{1,6})?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** The text as it is kept; or what is wrong, with the remedy. */
    record Result(String text, String what, String remedy) {

        static Result good(String text) {
            return new Result(text, null, null);
        }

        static Result bad(String what, String remedy) {
            return new Result(null, what, remedy);
        }
    }

    private TextRules() {
    }

    static Result check(Field field, String written) {
        String text = field.type() == FieldType.LONG_TEXT ? written.stripTrailing() : written.strip();
        Result result = byType(field, text);
        if (result.text() == null) {
            return result;
        }
        int length = result.text().codePointCount(0, result.text().length());
        if (length < field.minLength()) {
            return Result.bad("只有 " + length + " 个字，不足 " + field.minLength() + " 个字", "请补充");
        }
        return field.maxLength() == 0 || length <= field.maxLength() ? result
                : Result.bad("有 " + length + " 个字，超过了 " + field.maxLength() + " 个字", "请删减");
    }

    private static Result byType(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> text.contains("\n") ? Result.bad("有换行", "请写成一行") : Result.good(text);
            case LONG_TEXT -> Result.good(text);
            case NUMBER -> matches(text, text.matches("-?\\d{1,15}"), "不是整数", "请只填数字");
            case AMOUNT -> amount(text.replaceAll("[,，元¥￥]", ""));
            case DATE -> date(text, 3, "不是日期", "请写成 1975-03-08");
            case MONTH -> date(text, 2, "不是年月", "请写成 1998-07");
            case YEAR -> matches(text.replace("年", ""), text.matches("(19|20)\\d{2}年?"), "不是四位年份", "请写成 2024");
            case YES_NO -> yesNo(text);
            case CODE, MULTI -> field.codes().resolve(text).map(Result::good).orElseGet(() -> Result.bad(
                    "“" + shortened(text) + "”不在" + field.codes().name() + "中", "请填 " + choices(field.codes())));
            case ID_NUMBER -> matches(text.toUpperCase(java.util.Locale.ROOT), text.matches("[0-9A-Za-z()/]{5,30}"),
                    "含有证件号码里不会有的字符", "请核对证件");
            case EMAIL -> matches(text, EMAIL.matcher(text).matches(), "不是电子邮箱", "请写成 name@example.com");
            case PHONE -> matches(text, PHONE.matcher(text).matches(), "不是电话号码", "请写成 0355-1234567");
            case MOBILE -> matches(text, MOBILE.matcher(text).matches(), "不是 11 位手机号码", "请核对");
            case PHOTO -> Result.bad("没有照片，只有文件名", "请把 JPEG 或 PNG 图片放在数据文件旁边");
            case TABLE, GROUP, SUM, PAGES -> Result.bad("应是一组内容", "请按 sample.yaml 的样子填写");
        };
    }

    private static Result matches(String kept, boolean good, String what, String remedy) {
        return good ? Result.good(kept) : Result.bad(what, remedy);
    }

    private static Result amount(String text) {
        return matches(text, text.matches("\\d{1,12}(\\.\\d{1,2})?"), "不是金额", "请以元为单位填数，至多两位小数，如 20000");
    }

    private static Result yesNo(String text) {
        return switch (text) {
            case "是", "true", "yes", "有" -> Result.good("是");
            case "否", "false", "no", "无" -> Result.good("否");
            default -> Result.bad("不是“是”或“否”", "请填 是 或 否");
        };
    }

    private static Result date(String text, int parts, String what, String remedy) {
        int[] date = Dates.parse(text);
        if (date == null || date[parts - 1] == 0 || parts < 3 && date[2] != 0) {
            return Result.bad(what, remedy);
        }
        if (date[0] < 1900) {
            return Result.bad("年份早于 1900 年", "请核对");
        }
        return Result.good(parts == 3 ? "%04d-%02d-%02d".formatted(date[0], date[1], date[2])
                : "%04d-%02d".formatted(date[0], date[1]));
    }

    private static String choices(CodeList codes) {
        return codes.names().size() <= 12 ? String.join("、", codes.names())
                : String.join("、", codes.names().subList(0, 5)) + " 等";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
}
