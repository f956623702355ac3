package wenshu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenshu.fault.FaultException;

/**
 * A query understood: parts that must all be found, and what to look for when that finds little. The grammar knows
 * spaces, ends of sentences, quotation marks and a few field names; everything else is plain text, so no input is an error but
 * a long one.
 *
 * @param parts all of them must be found
 * @param whole everything typed as one phrase or document number; empty when there is one part only, or a quoted one
 */
public record Plan(List<Part> parts, Optional<Part> whole) {

    /** Longest query, in chars. */
    public static final int LONGEST = 256;
    /** Most parts. */
    public static final int MOST_PARTS = 16;

    private static final int MOST_GRAMS = 64;
    private static final Pattern ID_LABEL = Pattern.compile("身份证(?:号码?)?[:：]");
    private static final String OPENING = "\"“”「『";
    private static final String CLOSING = "\"”“」』";

    /** Reads a query as typed, with the short names of units that are built in. */
    public static Plan of(String text) {
        return of(text, Abbreviations.BUILT_IN);
    }

    /** Reads a query as typed. */
    public static Plan of(String text, Abbreviations abbreviations) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            throw FaultException.badInput("QUERY_TOO_LONG", "检索词", "检索词超过 " + LONGEST + " 个字符", "请只写最要紧的几个词");
        }
        List<Part> parts = new ArrayList<>();
        boolean plain = true;
        boolean oneSentence = true;
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            if (isBetween(c)) {
                oneSentence &= !Units.isBoundary(Fold.one(c));
                i++;
                continue;
            }
            int close = OPENING.indexOf(c) < 0 ? -1 : closing(typed, i + 1);
            int end = close >= 0 ? close : wordEnd(typed, i + 1);
            boolean quoted = close >= 0;
            if (!quoted && isLabel(typed.substring(i, end))) {
                // 姓名: 董哲, with a blank behind the colon.
                int value = end;
                while (value < typed.length() && isBetween(typed.charAt(value))) {
                    value++;
                }
                end = value < typed.length() && OPENING.indexOf(typed.charAt(value)) < 0 ? wordEnd(typed, value) : end;
            }
            String part = quoted ? typed.substring(i + 1, close) : typed.substring(i, end);
            part(part, quoted, abbreviations).ifPresent(parts::add);
            plain &= !quoted && parts.stream().allMatch(p -> p.field() == Part.Field.ANY);
            i = quoted ? close + 1 : end;
        }
        if (parts.size() > MOST_PARTS) {
            throw FaultException.badInput("QUERY_TOO_MANY_PARTS", "检索词", "检索词超过 " + MOST_PARTS + " 个",
                    "请只写最要紧的几个词");
        }
        Optional<Part> whole = plain && oneSentence && parts.size() > 1 ? part(typed, false, abbreviations) : Optional.empty();
        // 张 伟 is one name and not two characters anywhere; 2021 年 3 月 5 日 is one day.
        if (whole.isPresent() && (parts.stream().allMatch(p -> p.units().size() == 1 && isHan(p.units().getFirst()))
                || !DateWritings.of(typed).isEmpty())) {
            return new Plan(List.of(whole.get()), Optional.empty());
        }
        return new Plan(List.copyOf(parts), whole);
    }

    /** Between two parts: a blank, or the end of a sentence or a table cell, which no phrase goes over. */
    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || Units.isBoundary(Fold.one(c));
    }

    private static int closing(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if (CLOSING.indexOf(typed.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String typed, int from) {
        int i = from;
        while (i < typed.length() && !isBetween(typed.charAt(i))
                && (OPENING.indexOf(typed.charAt(i)) < 0 || closing(typed, i + 1) < 0)) {
            i++;
        }
        return i;
    }

    private static Optional<Part> part(String text, boolean quoted, Abbreviations abbreviations) {
        Part.Field field = Part.Field.ANY;
        String value = text;
        if (!quoted) {
            for (Part.Field named : Part.Field.values()) {
                int colon = named.label().length();
                if (named != Part.Field.ANY && text.length() > colon + 1 && text.startsWith(named.label())
                        && (text.charAt(colon) == ':' || text.charAt(colon) == '：')) {
                    field = named;
                    value = text.substring(colon + 1);
                }
            }
        }
        List<String> units = field == Part.Field.YEAR ? year(value) : Units.of(value);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        if (!quoted && ID_LABEL.matcher(text).lookingAt()) {
            // A right number has become its keyed hash before; what is like a number stays out of the message.
            throw FaultException.badInput("QUERY_ID_NUMBER", "检索词", "“身份证:”后面不是身份证号",
                    "请写完整的 18 位号码，如果要找的就是这几个字，请加引号");
        }
        List<List<String>> phrases = new ArrayList<>();
        phrases.add(units);
        if (!quoted) {
            abbreviations.variants(String.join("", units)).forEach(variant -> phrases.add(Units.of(variant)));
            phrases.addAll(DateWritings.of(value));
            phrases.addAll(Words.otherwise(value));
        }
        return Optional.of(new Part(field, phrases.stream().distinct().toList(), quoted,
                quoted ? Optional.empty() : DocNumberKey.of(value)));
    }

    private static boolean isLabel(String word) {
        String label = word.substring(0, word.length() - 1);
        return (word.endsWith(":") || word.endsWith("：")) && (ID_LABEL.matcher(word).matches()
                || !label.isEmpty() && Stream.of(Part.Field.values()).anyMatch(field -> field.label().equals(label)));
    }

    private static List<String> year(String value) {
        String year = Units.key(value).replaceFirst("年度?$", "");
        if (!year.matches("[0-9]{4}")) {
            throw FaultException.badInput("QUERY_YEAR", "检索词", "“年份:”后面不是年份", "请写四位数字，如 年份:2024");
        }
        return List.of(year);
    }

    /** Whether this is a document number and nothing else: found, it needs nothing similar beside it. */
    public boolean isNumber() {
        return whole.or(() -> parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty())
                .flatMap(Part::number).isPresent();
    }

    /** Whether something stood in quotation marks: then nothing but that is meant. */
    public boolean isLiteral() {
        return parts.stream().anyMatch(Part::quoted);
    }

    /** The parts, but zhang wei as one: pinyin may be typed with blanks between the characters. */
    List<Part> joinedLetters() {
        return whole.isPresent() && parts.stream().allMatch(part -> part.key().matches("[a-zü]+"))
                ? List.of(whole.get()) : parts;
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * Pairs of characters, and words, of which most must occur in an approximate hit; empty when approximate hits are not
     * wanted, or could not be told from exact ones.
     */
    public List<String> grams() {
        Set<String> grams = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.quoted() || part.field() != Part.Field.ANY) {
                return List.of();
            }
            List<String> units = part.units();
            for (int i = 0; i < units.size(); i++) {
                if (!isHan(units.get(i))) {
                    grams.add(units.get(i));
                } else if (i + 1 < units.size() && isHan(units.get(i + 1))) {
                    grams.add(units.get(i) + units.get(i + 1));
                }
            }
        }
        return grams.size() < 2 ? List.of() : grams.stream().limit(MOST_GRAMS).toList();
    }

    static boolean isHan(String unit) {
        return Units.isHan(unit.codePointAt(0));
    }
}
