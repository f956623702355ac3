package wenshu.typeset.content;

/** Numbers as numbered paragraphs show them (ECMA-376, 17.18.59 ST_NumberFormat). */
public final class NumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {
    }

    /** The number in the format of that name; a format nobody knows gives Arabic digits. */
    public static String format(String format, int n) {
        return switch (format == null ? "decimal" : format) {
            case "none" -> "";
            case "upperLetter" -> letters(n, 'A');
            case "lowerLetter" -> letters(n, 'a');
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(java.util.Locale.ROOT);
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                "taiwaneseCountingThousand" -> counting(n, DIGITS, "十百千", true);
            case "chineseLegalSimplified" -> counting(n, LEGAL, "拾佰仟", false);
            case "ideographLegalTraditional" -> counting(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟", false).replace('万', '萬');
            case "japaneseLegal" -> counting(n, "零壱弐参四伍六七八九", "拾百阡", false).replace('万', '萬');
            case "koreanLegal", "koreanCounting" -> counting(n, "영일이삼사오육칠팔구", "십백천", true);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(n, DIGITS);
            case "koreanDigital" -> digits(n, "영일이삼사오육칠팔구");
            case "koreanDigital2" -> digits(n, "零一二三四五六七八九");
            case "ideographTraditional" -> pick(STEMS, n);
            case "ideographZodiac" -> pick(BRANCHES, n);
            case "ideographZodiacTraditional" -> n < 1 ? Integer.toString(n) : pick(STEMS, n) + pick(BRANCHES, n);
            case "ganada" -> pick("가나다라마바사아자차카타파하", n);
            case "chosung" -> pick("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", n);
            case "aiueoFullWidth", "aiueo" -> pick("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", n);
            case "irohaFullWidth", "iroha" -> pick("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン", n);
            case "russianUpper" -> pick("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", n);
            case "russianLower" -> pick("абвгдежзиклмнопрстуфхцчшщыэюя", n);
            case "hex" -> Integer.toHexString(n).toUpperCase(java.util.Locale.ROOT);
            case "chicago" -> n < 1 ? Integer.toString(n)
                    : Character.toString("*†‡§".charAt((n - 1) % 4)).repeat(Math.min(1 + (n - 1) / 4, 10));
            case "decimalFullWidth", "decimalFullWidth2" -> digits(n, "０１２３４５６７８９");
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedParen" -> n >= 1 && n <= 20 ? Character.toString(0x2474 + n - 1) : "(" + n + ")";
            case "decimalEnclosedFullstop" -> n >= 1 && n <= 20 ? Character.toString(0x2488 + n - 1) : n + ".";
            case "ideographEnclosedCircle" -> n >= 1 && n <= 10 ? Character.toString(0x3280 + n - 1)
                    : counting(n, DIGITS, "十百千", true);
            case "ordinal" -> n + ordinal(n);
            case "numberInDash" -> "- " + n + " -";
            default -> Integer.toString(n);
        };
    }

    /** Chinese counting up to 99,999: 十, 十一, 二十, 一百〇五; legal numerals always name the one before ten. */
    private static String counting(int n, String digits, String units, boolean shortTen) {
        if (n <= 0 || n > 99_999) {
            return n == 0 ? digits.substring(0, 1) : Integer.toString(n);
        }
        if (n >= 10_000) {
            int rest = n % 10_000;
            String high = counting(n / 10_000, digits, units, shortTen) + "万";
            return rest == 0 ? high : high + (rest < 1_000 ? digits.substring(0, 1) : "")
                    + counting(rest, digits, units, false);
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        int divisor = 1_000;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = n / divisor % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append(digits.charAt(0));
                gap = false;
            }
            boolean bareTen = shortTen && place == 1 && digit == 1 && text.isEmpty();
            if (!bareTen) {
                text.append(digits.charAt(digit));
            }
            if (place > 0) {
                text.append(units.charAt(place - 1));
            }
        }
        return text.toString();
    }

    private static String digits(int n, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(Math.max(0, n)).chars().forEach(c -> text.append(digits.charAt(c - '0')));
        return text.toString();
    }

    private static String pick(String from, int n) {
        return n < 1 ? Integer.toString(n) : Character.toString(from.charAt((n - 1) % from.length()));
    }

    private static String circled(int n) {
        if (n >= 1 && n <= 20) {
            return Character.toString(0x2460 + n - 1);
        }
        if (n >= 21 && n <= 35) {
            return Character.toString(0x3251 + n - 21);
        }
        return n >= 36 && n <= 50 ? Character.toString(0x32B1 + n - 36) : Integer.toString(n);
    }

    /** a … z, aa, bb … as Word counts. */
    private static String letters(int n, char first) {
        if (n < 1) {
            return Integer.toString(n);
        }
        return Character.toString(first + (n - 1) % 26).repeat(Math.min(1 + (n - 1) / 26, 10));
    }

    private static String roman(int n) {
        if (n < 1 || n > 3_999) {
            return Integer.toString(n);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] marks = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int left = n;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                text.append(marks[i]);
                left -= values[i];
            }
        }
        return text.toString();
    }

    private static String ordinal(int n) {
        int tens = n % 100;
        return tens >= 11 && tens <= 13 ? "th" : switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
