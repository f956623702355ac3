package wenshu.search;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for.
 *
 * @param text the words as typed; empty finds everything, newest first
 * @param within earlier words whose hits are searched again (在结果中检索); all must be found too
 * @param filters for a property, the value that papers must have
 * @param wholeNames whether a person's name must be whole: 董哲 then does not find 董哲纨 (仅完整姓名)
 * @param order the order of exact hits
 * @param idKey keyed hash of an ID number that papers must be about somebody with; empty for any. The number itself is never
 *     part of a query: see {@link #hashed}
 * @param counted properties to count the exact hits by; counting costs, so a page that shows no counts asks for none
 * @param rights what may be seen
 * @param page page of hits, from 1
 * @param size hits a page, 1 to 100
 */
public record Query(String text, List<String> within, Map<FacetField, String> filters, boolean wholeNames, Order order,
                    String idKey, Set<FacetField> counted, Rights rights, int page, int size) {

    /** The deepest hit that may be paged to; beyond it the words should be narrowed. */
    public static final int DEEPEST = 10_000;

    /** 身份证:… or a bare number of 18 places with a birthday in it. */
    private static final Pattern ID_NUMBER = Pattern.compile("(?:身份证号?码?[:：]\\s*)?(?<![0-9A-Za-z])"
            + "(?<number>[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx])(?![0-9A-Za-z])");

    /** Most earlier words. */
    public static final int MOST_WITHIN = 8;

    /** The order of exact hits. */
    public enum Order {
        /** The best first. */
        BEST("相关"),
        /** Archived last, first. */
        NEWEST("新的在前"),
        /** Archived first, first. */
        OLDEST("旧的在前");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    public Query {
        within = List.copyOf(within);
        Map<FacetField, String> chosen = new EnumMap<>(FacetField.class);
        filters.forEach((field, value) -> {
            if (!value.isBlank()) {
                chosen.put(field, value.strip());
            }
        });
        filters = Map.copyOf(chosen);
        counted = Set.copyOf(counted);
        size = Math.clamp(size, 1, 100);
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** Without an ID number, counted by every property. */
    public Query(String text, List<String> within, Map<FacetField, String> filters, boolean wholeNames, Order order,
            Rights rights, int page, int size) {
        this(text, within, filters, wholeNames, order, "", EnumSet.allOf(FacetField.class), rights, page, size);
    }

    /** The first ten hits for some words among everything. */
    public static Query of(String text) {
        return new Query(text, List.of(), Map.of(), false, Order.BEST, Rights.ALL, 1, 10);
    }

    /** The value chosen for a property; empty when none is. */
    public String filter(FacetField field) {
        return filters.getOrDefault(field, "");
    }

    /** The same with another number of hits. */
    public Query withSize(int hits) {
        return new Query(text, within, filters, wholeNames, order, idKey, counted, rights, page, hits);
    }

    /** The same at another page. */
    public Query withPage(int number) {
        return new Query(text, within, filters, wholeNames, order, idKey, counted, rights, number, size);
    }

    /** The same for somebody who may see only so much. */
    public Query withRights(Rights other) {
        return new Query(text, within, filters, wholeNames, order, idKey, counted, other, page, size);
    }

    /** The same narrowed to a value of a property; an empty one takes the filter away. */
    public Query with(FacetField field, String value) {
        Map<FacetField, String> others = new EnumMap<>(FacetField.class);
        others.putAll(filters);
        others.put(field, value);
        return new Query(text, within, others, wholeNames, order, idKey, counted, rights, page, size);
    }

    /** The same in another order. */
    public Query ordered(Order other) {
        return new Query(text, within, filters, wholeNames, other, idKey, counted, rights, page, size);
    }

    /** The same among the hits for earlier words. */
    public Query inside(List<String> earlier) {
        return new Query(text, earlier, filters, wholeNames, order, idKey, counted, rights, page, size);
    }

    /** The same with whole names or without. */
    public Query withWholeNames(boolean whole) {
        return new Query(text, within, filters, whole, order, idKey, counted, rights, page, size);
    }

    /** The same counted by these properties only. */
    public Query counting(Set<FacetField> properties) {
        return new Query(text, within, filters, wholeNames, order, idKey, properties, rights, page, size);
    }

    /** The same about somebody with this keyed hash of an ID number; empty for anybody. */
    public Query about(String key) {
        return new Query(text, within, filters, wholeNames, order, key, counted, rights, page, size);
    }

    /**
     * The same without the ID number that was typed in it, if one was: its keyed hash is looked for instead. Whoever owns
     * the key calls this before anything is searched or written to a log.
     */
    public Query hashed(UnaryOperator<String> key) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher typed = ID_NUMBER.matcher(plain);
        if (!typed.find()) {
            plain = plain.replaceAll("\\s", "");
            typed = ID_NUMBER.matcher(plain);
            if (!typed.matches()) {
                return this;
            }
        }
        String rest = (plain.substring(0, typed.start()) + " " + plain.substring(typed.end())).strip();
        return new Query(rest, within, filters, wholeNames, order, key.apply(typed.group("number").toUpperCase(Locale.ROOT)),
                counted, rights, page, size);
    }
}
