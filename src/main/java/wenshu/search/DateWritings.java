package wenshu.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in the ways that papers write it: 2021年3月5日, 2021-03-05, 2021.3.5, 二〇二一年三月五日. One finds the others. */
final class DateWritings {

    private static final Pattern DIGITS = Pattern.compile(
            "((?:19|20)\\d{2})(?:年(\\d{1,2})月(?:(\\d{1,2})[日号])?|([-./])(\\d{1,2})\\4(\\d{1,2}))");
    private static final Pattern CHINESE = Pattern.compile("([一二][〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月"
            + "(?:([一二三四五六七八九十]{1,3})[日号])?");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private DateWritings() {
    }

    /** The units of every writing of a text that is a date, to the day or the month, and nothing else; else none. */
    static List<List<String>> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").replace('○', '〇');
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            boolean marks = digits.group(4) != null;
            return writings(number(digits.group(1)), number(digits.group(marks ? 5 : 2)),
                    marks ? number(digits.group(6)) : digits.group(3) == null ? OptionalInt.empty() : number(digits.group(3)));
        }
        Matcher chinese = CHINESE.matcher(plain);
        return !chinese.matches() ? List.of() : writings(HanNumbers.read(chinese.group(1)), HanNumbers.read(chinese.group(2)),
                chinese.group(3) == null ? OptionalInt.empty() : HanNumbers.read(chinese.group(3)));
    }

    private static OptionalInt number(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static List<List<String>> writings(OptionalInt y, OptionalInt m, OptionalInt d) {
        if (y.isEmpty() || m.isEmpty() || m.getAsInt() < 1 || m.getAsInt() > MONTHS || d.orElse(1) < 1 || d.orElse(1) > DAYS) {
            return List.of();
        }
        int year = y.getAsInt();
        int month = m.getAsInt();
        Set<List<String>> all = new LinkedHashSet<>();
        for (String wide : List.of("%d", "%02d")) {
            String mm = String.format(Locale.ROOT, wide, month);
            String dd = d.isEmpty() ? "" : String.format(Locale.ROOT, wide, d.getAsInt());
            all.add(Units.of(year + "年" + mm + "月" + (d.isEmpty() ? "" : dd + "日")));
            if (d.isPresent()) {
                all.add(Units.of(year + "-" + mm + "-" + dd));
            }
        }
        for (char zero : new char[] {'〇', '零'}) {
            String chinese = HanNumbers.places(year, zero) + "年" + HanNumbers.writings(month).iterator().next() + "月";
            all.add(Units.of(d.isEmpty() ? chinese : chinese + HanNumbers.writings(d.getAsInt()).iterator().next() + "日"));
        }
        return List.copyOf(all);
    }
}
