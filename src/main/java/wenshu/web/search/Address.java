package wenshu.web.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Plan;
import wenshu.search.Query;
import wenshu.search.Segment;

/**
 * The addresses of searches that differ from one by a filter, an order, earlier words or a page.
 *
 * @param query the search
 */
public record Address(Query query) {

    /** So many writings of an approximate hit are looked for in its record. */
    private static final int MOST_WORDS = 6;

    /**
     * A parameter of an address.
     *
     * @param name its name
     * @param value its value
     */
    public record Parameter(String name, String value) {
    }

    /** With a filter; back on the first page. */
    public String with(String field, String value) {
        return of(query.with(FacetField.of(field).orElseThrow(), value).withPage(1));
    }

    /** Without a filter; back on the first page. */
    public String without(FacetField field) {
        return of(query.with(field, "").withPage(1));
    }

    /** Among the hits for the other earlier words; back on the first page. */
    public String outside(String earlier) {
        return of(query.inside(query.within().stream().filter(words -> !words.equals(earlier)).toList()).withPage(1));
    }

    /** The same words with nothing narrowed. */
    public String free() {
        return of(Query.of(query.text()).ordered(query.order()));
    }

    /** In another order; back on the first page. */
    public String ordered(Query.Order order) {
        return of(query.ordered(order).withPage(1));
    }

    /** With whole names or without; back on the first page. */
    public String whole(boolean whole) {
        return of(query.withWholeNames(whole).withPage(1));
    }

    /** At another page. */
    public String page(int number) {
        return of(query.withPage(number));
    }

    /** As it stands. */
    public String here() {
        return of(query);
    }

    /** What a form that asks for other words sends along, so that everything else stays. */
    public List<Parameter> kept() {
        return parameters(query.withPage(1)).stream().filter(one -> !one.name().equals("q")).toList();
    }

    /** What a form that searches within these hits sends along. */
    public List<Parameter> keptWithin() {
        List<String> earlier = new ArrayList<>(query.within());
        if (!query.text().isBlank()) {
            earlier.add(query.text().strip());
        }
        return new Address(query.inside(earlier)).kept();
    }

    /** Whether anything is narrowed. */
    public boolean narrowed() {
        return !query.filters().isEmpty() || !query.within().isEmpty() || query.wholeNames()
                || !query.idKey().isEmpty();
    }

    /** Without the ID number that it is about; back on the first page. */
    public String aboutAnybody() {
        return of(query.about("").withPage(1));
    }

    /** The hits as a spreadsheet. */
    public String export() {
        return of("/search/export", query.withPage(1));
    }

    /**
     * Where a hit can be read: its record, opened at the file and page that the words stand on. What is only like what was
     * typed is looked for as it stands in the record.
     */
    public String hit(Hit hit) {
        String words = query.text().isBlank() ? String.join(" ", query.within()) : query.text();
        if (hit.approximate()) {
            String stands = hit.snippet().stream().filter(Segment::hit).map(segment -> segment.text().strip())
                    .filter(text -> text.codePointCount(0, text.length()) > 1).distinct().limit(MOST_WORDS).collect(Collectors.joining(" "));
            words = stands.isEmpty() || stands.length() > Plan.LONGEST ? words : stands;
        }
        return Opening.of(hit.recordId(), hit.file(), hit.page(), words);
    }

    /** Whether hits are narrowed to this value. */
    public boolean chosen(String field, String value) {
        return FacetField.of(field).map(query::filter).filter(value::equals).isPresent();
    }

    /** The word for a property. */
    public String label(String field) {
        return FacetField.of(field).map(FacetField::label).orElse(field);
    }

    /** The order's names in the order that they are offered. */
    public List<Query.Order> orders() {
        return List.of(Query.Order.values());
    }

    /** What the address of a search asks for, in words. */
    static String said(String address) {
        List<String> said = new ArrayList<>();
        UriComponentsBuilder.fromUriString(address).build(true).getQueryParams().forEach((name, values) -> {
            String value = UriUtils.decode(String.join(" ", values), StandardCharsets.UTF_8).replace("\n", "、").strip();
            switch (name) {
                case "q" -> said.addFirst(value.isEmpty() ? "全部" : value);
                case "within" -> said.add("在“" + value + "”的结果中");
                case "idkey" -> said.add("按身份证号");
                case "whole" -> said.add("仅完整姓名");
                default -> FacetField.of(name).ifPresent(field -> said.add(field.label() + " " + value));
            }
        });
        return String.join("，", said.isEmpty() ? List.of("全部") : said);
    }

    private static String of(Query query) {
        return of("/search", query);
    }

    private static String of(String path, Query query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (Parameter one : parameters(query)) {
            address.queryParam(one.name(), UriUtils.encode(one.value(), StandardCharsets.UTF_8));
        }
        return address.build(true).toUriString();
    }

    private static List<Parameter> parameters(Query query) {
        List<Parameter> all = new ArrayList<>();
        all.add(new Parameter("q", query.text()));
        all.add(new Parameter("within", String.join("\n", query.within())));
        for (FacetField field : FacetField.values()) {
            all.add(new Parameter(field.key(), query.filter(field)));
        }
        all.add(new Parameter("order", query.order() == Query.Order.BEST ? "" : query.order().name().toLowerCase(Locale.ROOT)));
        all.add(new Parameter("whole", query.wholeNames() ? "1" : ""));
        all.add(new Parameter("idkey", query.idKey()));
        all.add(new Parameter("page", query.page() > 1 ? Integer.toString(query.page()) : ""));
        return all.stream().filter(one -> !one.value().isEmpty()).toList();
    }
}
