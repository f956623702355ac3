package wenshu.pack.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.archive.Archive;
import wenshu.archive.Readers;
import wenshu.archive.Record;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchPage;

/**
 * Which records are wanted: those with these ids; or all that a search finds; or all, narrowed by year and archival code.
 *
 * @param ids ids; empty when chosen in another way
 * @param query a search; null when chosen in another way
 * @param fromYear the first year; 0 for any
 * @param toYear the last year; 0 for any
 * @param fromCode the first archival code, in the order of its characters; empty for any
 * @param toCode the last archival code, or how it begins; empty for any
 */
public record Selection(List<String> ids, Query query, int fromYear, int toYear, String fromCode, String toCode) {

    /** The most records in one package. */
    public static final int MOST = 10_000;

    private static final int PAGE = 100;

    public Selection {
        ids = List.copyOf(ids);
    }

    /** These records. */
    public static Selection of(List<String> ids) {
        return new Selection(ids, null, 0, 0, "", "");
    }

    /** What a search finds. */
    public static Selection found(Query query) {
        return new Selection(List.of(), query, 0, 0, "", "");
    }

    /** The records that somebody may see of those that are wanted, by year, retention and code; refuses none and too many. */
    public List<Record> records(Archive archive, Rights rights) {
        Map<String, Record> chosen = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            ids.stream().distinct().forEach(id -> take(chosen, archive, archive.record(id), rights));
        } else if (query != null) {
            search(chosen, archive, rights);
        } else {
            every(chosen, archive, rights);
        }
        if (chosen.isEmpty()) {
            throw FaultException.of(Kind.NOT_FOUND, "NOTHING_CHOSEN", "导出", "没有符合条件的档案", "请放宽检索条件、年度或档号");
        }
        List<Record> sorted = new ArrayList<>(chosen.values());
        sorted.sort(Comparator.comparingInt(Record::year).thenComparing(record -> record.entry().retention())
                .thenComparing(Record::code).thenComparing(Record::id));
        return sorted;
    }

    private void search(Map<String, Record> chosen, Archive archive, Rights rights) {
        for (int page = 1; ; page++) {
            SearchPage found = archive.search(query.withRights(rights).counting(Set.of()).withSize(PAGE).withPage(page));
            if (found.more() || found.total() > MOST) {
                throw tooMany();
            }
            for (Hit hit : found.hits()) {
                take(chosen, archive, archive.record(hit.recordId()), rights);
            }
            if (found.hits().size() < PAGE) {
                return;
            }
        }
    }

    private void every(Map<String, Record> chosen, Archive archive, Rights rights) {
        for (int page = 1; ; page++) {
            List<Record> records = archive.list(page, PAGE * 10).records();
            records.forEach(record -> take(chosen, archive, record, rights));
            if (records.size() < PAGE * 10) {
                return;
            }
        }
    }

    private void take(Map<String, Record> chosen, Archive archive, Record record, Rights rights) {
        boolean wanted = (fromYear == 0 || record.year() >= fromYear) && (toYear == 0 || record.year() != 0 && record.year() <= toYear)
                && (fromCode.isEmpty() || !record.code().isEmpty() && record.code().compareTo(fromCode) >= 0)
                && (toCode.isEmpty() || !record.code().isEmpty() && (record.code().compareTo(toCode) <= 0 || record.code().startsWith(toCode)));
        if (wanted && Readers.maySee(rights, record.entry()) && !archive.keeping().destroyed(record.id())) {
            chosen.put(record.id(), record);
            if (chosen.size() > MOST) {
                throw tooMany();
            }
        }
    }

    private static FaultException tooMany() {
        return FaultException.of(Kind.TOO_LARGE, "TOO_MANY_RECORDS", "导出", "超过 " + MOST + " 件", "请按年度或档号分几次导出");
    }
}
