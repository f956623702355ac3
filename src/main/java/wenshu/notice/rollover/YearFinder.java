package wenshu.notice.rollover;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years without a day: 2023年度, 2023届, 2019—2023年, 2019年以来, 23年度. */
final class YearFinder {

    private static final Pattern RANGE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年?\\s*(?:[—－~～-]+|至|到)\\s*((?:19|20)\\d{2})(?=\\s*(?:年|学年|）|\\)))");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=\\s*(?:年|届|级|学年|财年|版))");
    private static final Pattern BARE = Pattern.compile("(?<![\\d.A-Za-z/〔（\\[])(20\\d{2})(?![\\d.A-Za-z/%])(?=[\\p{IsHan}])(?![名人个家项元户套字余多万千台件场次本份])");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d.第])(\\d{2})(?=年度)|(?<=[’'])(\\d{2})(?=年)");
    private static final Pattern HANZI = Pattern.compile("二[〇○零]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])(?=年)");
    /** A year from which something counts that lies further back is hardly moved every year. */
    private static final int STANDING = 5;
    private static final Pattern RECENT = Pattern.compile("近\\s*([三四五六十3456]|10)\\s*年|近几年");

    private YearFinder() {
    }

    static void find(Spans spans, Known known) {
        Matcher range = RANGE.matcher(spans.text);
        while (range.find()) {
            range(spans, known, range);
        }
        for (Pattern pattern : new Pattern[] {YEAR, BARE}) {
            Matcher year = pattern.matcher(spans.text);
            while (year.find()) {
                if (spans.free(year.start(), year.end())) {
                    year(spans, known, year.start(), year.end(), Integer.parseInt(year.group(1)));
                }
            }
        }
        Matcher two = SHORT.matcher(spans.text);
        while (two.find()) {
            int value = Integer.parseInt(two.group().replaceAll("\\D", ""));
            if (Math.abs(2000 + value - known.last()) <= 1) {
                spans.propose(Change.Kind.YEAR, two.start(), two.end(), String.valueOf(2000 + value + known.shift()), "年份随年度变，并写成四位");
            }
        }
        Matcher hanzi = HANZI.matcher(spans.text);
        while (hanzi.find()) {
            spans.decide(Change.Kind.YEAR, hanzi.start(), hanzi.end(), "汉字年份");
        }
    }

    private static void range(Spans spans, Known known, Matcher m) {
        int from = Integer.parseInt(m.group(1));
        int to = Integer.parseInt(m.group(2));
        if (Math.abs(to - known.last()) <= 1 && to - from <= 6 && !plan(spans, m.end())) {
            spans.propose(Change.Kind.SPAN, m.start(), m.end(), m.group().replaceFirst(m.group(1), String.valueOf(from + known.shift()))
                    .replaceFirst(m.group(2) + "$", String.valueOf(to + known.shift())), "起止年份随年度顺延");
        } else if (to >= known.year() || to < known.last() - 1) {
            spans.keep(Change.Kind.SPAN, m.start(), m.end(), to >= known.year() ? "仍在期间内" : "往年的期间");
        } else {
            spans.decide(Change.Kind.SPAN, m.start(), m.end(), "期间已到或将到");
        }
    }

    /** Names of plans and programmes hold for all their years. */
    private static boolean plan(Spans spans, int at) {
        return spans.before(at, 60).matches("(?s).*《[^》]*$") && spans.after(at, 12).matches("(?s)^年?[）)]?》.*");
    }

    private static void year(Spans spans, Known known, int start, int end, int year) {
        String after = spans.after(end, 8);
        if (after.matches("(?s)^年?(?:修订|修正|版|本）).*")) {
            spans.keep(Change.Kind.YEAR, start, end, "文件版本的年份");
        } else if (after.matches("(?s)^年(?:以来|以后|至今|起|后).*") && year <= known.last()) {
            Matcher recent = RECENT.matcher(spans.sentence(start));
            boolean rolls = recent.find() && known.last() - year <= 10 || known.last() - year <= 1;
            if (rolls) {
                spans.propose(Change.Kind.SPAN, start, end, String.valueOf(year + known.shift()), "计算期间随年度顺延");
            } else {
                if (known.last() - year <= STANDING) {
                    spans.decide(Change.Kind.SPAN, start, end, "起算年份，是否顺延");
                } else {
                    spans.keep(Change.Kind.SPAN, start, end, "起算年份，请核对是否顺延");
                }
            }
        } else if (Math.abs(year - known.last()) <= 1) {
            spans.propose(Change.Kind.YEAR, start, end, String.valueOf(year + known.shift()), "年份随年度变");
        } else if (known.last() - year <= 6 && year < known.last() && RECENT.matcher(spans.sentence(start)).find()) {
            spans.propose(Change.Kind.SPAN, start, end, String.valueOf(year + known.shift()), "近几年的起止随年度顺延");
        } else {
            spans.keep(Change.Kind.YEAR, start, end, year < known.last() ? "往年的年份" : "以后的年份");
        }
    }
}
