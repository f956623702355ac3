package wenshu.docx.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number formats that fields ask for with {@code \*} (ECMA-376, 17.16.4.3.1), by their names in 17.18.59. */
final class FieldFormats {

    private static final Pattern SWITCH = Pattern.compile("\\\\\\*\\s*\"?([A-Za-z0-9]+)");
    private static final Map<String, String> FORMATS = Map.ofEntries(Map.entry("arabic", "decimal"),
            Map.entry("arabicdash", "numberInDash"), Map.entry("ordinal", "ordinal"),
            Map.entry("chinesenum1", "ideographDigital"), Map.entry("chinesenum2", "chineseLegalSimplified"),
            Map.entry("chinesenum3", "chineseCountingThousand"), Map.entry("circlenum", "decimalEnclosedCircle"),
            Map.entry("dbnum1", "ideographDigital"), Map.entry("dbnum2", "chineseCountingThousand"),
            Map.entry("dbnum3", "chineseLegalSimplified"), Map.entry("dbchar", "decimalFullWidth"),
            Map.entry("gb1", "decimalEnclosedFullstop"), Map.entry("gb2", "decimalEnclosedParen"),
            Map.entry("gb3", "decimalEnclosedCircleChinese"), Map.entry("gb4", "ideographEnclosedCircle"),
            Map.entry("zodiac1", "ideographTraditional"), Map.entry("zodiac2", "ideographZodiac"));

    private FieldFormats() {
    }

    /** The format that an instruction names, or null. */
    static String of(String instruction) {
        Matcher matcher = SWITCH.matcher(instruction);
        while (matcher.find()) {
            String name = matcher.group(1);
            String format = switch (name.toLowerCase(Locale.ROOT)) {
                case "roman" -> Character.isUpperCase(name.charAt(0)) ? "upperRoman" : "lowerRoman";
                case "alphabetic" -> Character.isUpperCase(name.charAt(0)) ? "upperLetter" : "lowerLetter";
                default -> FORMATS.get(name.toLowerCase(Locale.ROOT));
            };
            if (format != null) {
                return format;
            }
        }
        return null;
    }
}
