package wenshu.notice.rollover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.source.UpperPaper;

/** 第三批, 第五届, 第39个教师节, 七十周年: what is counted on from year to year. */
final class SessionFinder {

    private static final String FIGURE = "[一二三四五六七八九十百零〇]+|\\d{1,3}";
    private static final Pattern SESSION = Pattern.compile("第(" + FIGURE + ")(批次|批|届|期|轮|季度|季|次(?=[\\p{IsHan}]{0,6}(?:会议|评选|选拔|普查|认定|集中))|个(?=[\\p{IsHan}]{1,8}(?:节|日|周|月)))");
    private static final Pattern FIRST = Pattern.compile("首(批|届|期|轮)(?![^，。；\\n]{0,2}次)");
    private static final Pattern FORMER = Pattern.compile("前(" + FIGURE + ")(批|届|期|轮)");
    private static final Pattern ANNIVERSARY = Pattern.compile("(" + FIGURE + ")周年");
    private static final Pattern PARTY = Pattern.compile("党的第?[一二三四五六七八九十]+(?:次全国代表|大)(?:大会)?|[一二三四五六七八九十]+届[一二三四五六七]中全会|“?十[三四五六]五”?(?=[\\p{IsHan}”])|主题教育");
    private static final String DIGITS = "零一二三四五六七八九";

    private SessionFinder() {
    }

    static void find(Spans spans, Known known) {
        Matcher party = PARTY.matcher(spans.text);
        while (party.find()) {
            spans.keep(Change.Kind.WORDING, party.start(), party.end(), "提法有时效，请核对是否更新");
        }
        Matcher session = SESSION.matcher(spans.text);
        while (session.find()) {
            session(spans, known, session);
        }
        Matcher former = FORMER.matcher(spans.text);
        while (former.find()) {
            spans.propose(Change.Kind.SESSION, former.start(), former.end(), "前" + next(former.group(1), known.shift()) + former.group(2), "届次随年度递增，请核对");
        }
        Matcher first = FIRST.matcher(spans.text);
        while (first.find()) {
            spans.propose(Change.Kind.SESSION, first.start(), first.end(), "第" + written(1 + known.shift(), true) + first.group(1), "上年是首" + first.group(1) + "，请核对");
        }
        Matcher anniversary = ANNIVERSARY.matcher(spans.text);
        while (anniversary.find()) {
            String figure = anniversary.group(1);
            spans.propose(Change.Kind.SESSION, anniversary.start(1), anniversary.end(1), next(figure, known.shift()), "周年逐年递增");
        }
    }

    private static void session(Spans spans, Known known, Matcher m) {
        String unit = m.group(2);
        if (unit.startsWith("季") || unit.equals("次")) {
            spans.decide(Change.Kind.SESSION, m.start(), m.end(), "上年的次数或季度");
            return;
        }
        Optional<String> upper = ofUpper(known, unit);
        String proposal = upper.orElseGet(() -> "第" + next(m.group(1), known.shift()) + unit);
        spans.propose(Change.Kind.SESSION, m.start(), m.end(), proposal, upper.isPresent() ? "今年来文标题中的届次" : "届次随年度递增，请核对");
    }

    /** The session that this year's upper title names by the same word. */
    private static Optional<String> ofUpper(Known known, String unit) {
        for (UpperPaper paper : known.upper()) {
            Matcher matcher = SESSION.matcher(paper.title().value());
            while (matcher.find()) {
                if (matcher.group(2).equals(unit)) {
                    return Optional.of(matcher.group());
                }
            }
        }
        return Optional.empty();
    }

    private static String next(String figure, int shift) {
        boolean hanzi = !Character.isDigit(figure.charAt(0));
        return written((hanzi ? value(figure) : Integer.parseInt(figure)) + shift, hanzi);
    }

    private static int value(String figure) {
        int total = 0;
        int digit = 0;
        for (char c : figure.toCharArray()) {
            switch (c) {
                case '十' -> {
                    total += (digit == 0 ? 1 : digit) * 10;
                    digit = 0;
                }
                case '百' -> {
                    total += digit * 100;
                    digit = 0;
                }
                default -> digit = Math.max(0, DIGITS.indexOf(c));
            }
        }
        return total + digit;
    }

    private static String written(int value, boolean hanzi) {
        if (!hanzi || value < 1 || value > 199) {
            return String.valueOf(value);
        }
        String tens = value % 100 < 10 ? "" : (value % 100 / 10 == 1 && value < 100 ? "" : String.valueOf(DIGITS.charAt(value % 100 / 10))) + "十";
        String ones = value % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(value % 10));
        return (value >= 100 ? "一百" + (tens.isEmpty() && !ones.isEmpty() ? "零" : "") : "") + tens + ones;
    }
}
