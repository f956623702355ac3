package wenshu.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.home.PrivateNumbers;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.search.Segment;
import wenshu.search.Units;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/**
 * The hits of a search as a spreadsheet: the records on one sheet and the people that they are about on another. Only what
 * the asker may see is in it; every cell is text, so nothing in it is ever a formula.
 */
public final class HitSheet {

    /** Most records of one spreadsheet. */
    public static final int MOST = 5_000;

    private static final int PAGE = 100;
    private static final int MOST_PEOPLE = 20_000;
    private static final List<Column> RECORDS = List.of(Column.centred("序号", 6), Column.left("题名", 50), Column.left("文号", 22),
            Column.centred("年度", 7), Column.centred("文种", 10), Column.left("责任者", 26), Column.left("单位", 26),
            Column.left("项目", 26), Column.left("档号", 26), Column.left("文件", 30), Column.centred("页码或工作表", 16),
            Column.left("摘录", 50), Column.centred("相符", 10), Column.centred("档案编号", 22));
    private static final List<Column> PEOPLE = List.of(Column.centred("序号", 6), Column.centred("年度", 7), Column.centred("姓名", 12),
            Column.left("单位", 30), Column.centred("身份证号", 21), Column.left("项目", 28), Column.left("称号", 18),
            Column.centred("结果", 12), Column.left("题名", 50), Column.left("文号", 22), Column.centred("与检索相符", 12),
            Column.centred("档案编号", 22));

    private final People people;
    private final Function<Query, SearchPage> search;

    /** With the people of this database and a look into the index. */
    public HitSheet(People people, Function<Query, SearchPage> search) {
        this.people = people;
        this.search = search;
    }

    /** The spreadsheet of a search, from its first hit on; the same hits give the same bytes. */
    public byte[] write(Query query) {
        List<Hit> hits = new ArrayList<>();
        Query asked = query.withSize(PAGE).counting(Set.of());
        long total = 0;
        boolean more = false;
        for (int page = 1; hits.size() < MOST; page++) {
            SearchPage found = search.apply(asked.withPage(page));
            total = found.total() + found.approximateTotal();
            more = found.more();
            hits.addAll(found.hits());
            if (found.hits().isEmpty() || hits.size() >= total) {
                break;
            }
        }
        String asks = "检索：" + (query.text().isBlank() ? "全部" : query.text()) + query.within().stream().map(words -> "；含有 " + words)
                .collect(Collectors.joining()) + query.filters().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(chosen -> "；" + chosen.getKey().label() + " " + chosen.getValue()).collect(Collectors.joining());
        String count = (more ? "超过 " : "共 ") + total + " 件" + (total > hits.size() ? "，导出前 " + hits.size() + " 件" : "");
        return SheetWriter.write(List.of(
                new SheetList("文件", "档案检索结果", safe(asks), count, RECORDS, records(hits), true, true, 0),
                new SheetList("人员", "检索结果中的人员", safe(asks), count, PEOPLE, people(query, hits), true, true, 0)));
    }

    private static List<List<String>> records(List<Hit> hits) {
        List<List<String>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(Stream.of(Integer.toString(rows.size() + 1), hit.title(), hit.docNumber(), hit.year() == 0 ? "" : "" + hit.year(),
                    hit.kind(), hit.issuer(), hit.unit(), hit.scheme(), hit.code(), hit.file(), hit.sheet().isEmpty() ? hit.page() == 0 ? "" : "" + hit.page() : hit.where(),
                    hit.snippet().stream().map(Segment::text).collect(Collectors.joining()).strip(),
                    hit.approximate() ? hit.likeness().isEmpty() ? "近似" : hit.likeness() : "相符", hit.recordId()).map(HitSheet::safe).toList());
        }
        return rows;
    }

    /** Those that the words of the search name come first. */
    private List<List<String>> people(Query query, List<Hit> hits) {
        List<String> words = Stream.concat(Stream.of(query.text().split("[\\s\\u3000]+")), query.filters().values().stream())
                .map(Units::key).filter(word -> word.length() > 1).toList();
        List<Sighting> all = new ArrayList<>();
        for (Hit hit : hits) {
            if (all.size() < MOST_PEOPLE) {
                all.addAll(people.of(hit.recordId(), query.rights()));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        all.stream().limit(MOST_PEOPLE).sorted(Comparator.comparing((Sighting one) -> !named(one, words))
                .thenComparing(Comparator.comparingInt(Sighting::year).reversed())).forEach(one -> rows.add(Stream.of(
                Integer.toString(rows.size() + 1), one.year() == 0 ? "" : "" + one.year(), one.name(), one.unit(), one.idShown(),
                one.scheme(), one.award(), one.result(), one.title(), one.docNumber(), named(one, words) ? "是" : "", one.recordId())
                .map(HitSheet::safe).toList()));
        return rows;
    }

    private static boolean named(Sighting one, List<String> words) {
        return words.stream().anyMatch(word -> Units.key(one.name()).equals(word) || Units.key(one.unit()).contains(word));
    }

    /** Private numbers are masked once more: an entry is typed by people. */
    private static String safe(String text) {
        return PrivateNumbers.masked(text);
    }
}
