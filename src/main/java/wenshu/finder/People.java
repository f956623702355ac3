package wenshu.finder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.archive.Access;
import wenshu.archive.Entry;
import wenshu.archive.Readers;
import wenshu.fault.FaultException;
import wenshu.finder.Sighting.Basis;
import wenshu.home.Database;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchPage;
import wenshu.search.Segment;
import wenshu.search.Units;

/**
 * What the archive has about the people of one name: what the entries of records say, and where else the name stands. The
 * rights of whoever asks are applied to every record.
 */
public final class People {

    /** Longest name. */
    public static final int LONGEST = 60;

    private static final int MOST_ROWS = 2_000;
    private static final int HITS = 100;
    private static final int MOST_PAGES = 3;
    private static final String DOTS = "[·•・‧∙⋅･.．]";
    private static final String COLUMNS = "select r.id, r.code, r.title, r.doc_number, r.year, r.kind, r.scheme, r.award, r.section,"
            + " r.access, p.name, p.unit, p.id_key, p.id_shown, p.result from archive_person p"
            + " join archive_record r on r.id = p.record_id";

    private final Database database;

    /** Over this database. */
    public People(Database database) {
        this.database = database;
    }

    /** Everything about the people of a name; {@code search} looks into the index. Refuses what is no name. */
    public Dossier dossier(String typed, Rights rights, Function<Query, SearchPage> search) {
        String name = name(typed);
        List<Sighting> recorded = rows(writings(name), rights);
        Map<String, Hit> hits = new LinkedHashMap<>();
        boolean more = false;
        Query quoted = Query.of("\"" + name + "\"").ordered(Query.Order.NEWEST).withRights(rights).withSize(HITS)
                .counting(Set.of());
        for (int page = 1; page <= MOST_PAGES; page++) {
            SearchPage found = search.apply(quoted.withPage(page));
            found.hits().stream().filter(hit -> !hit.approximate()).forEach(hit -> hits.putIfAbsent(hit.recordId(), hit));
            more = found.total() > (long) page * HITS;
            if (!more) {
                break;
            }
        }
        // A name that the record writes in another way, such as with traditional characters, is found by the index alone.
        Set<String> known = new LinkedHashSet<>(recorded.stream().map(Sighting::recordId).toList());
        List<Sighting> all = new ArrayList<>(recorded);
        for (String id : hits.keySet()) {
            if (!known.contains(id)) {
                of(id, rights).stream().filter(one -> Units.key(one.name()).equals(Units.key(name))).forEach(one -> {
                    known.add(id);
                    all.add(one);
                });
            }
        }
        List<Sighting> placed = new ArrayList<>();
        all.forEach(one -> placed.add(hits.containsKey(one.recordId()) ? at(one, hits.get(one.recordId())) : one));
        List<String> longer = longer(name);
        hits.values().stream().filter(hit -> !known.contains(hit.recordId()) && names(hit, name, longer)).map(hit -> mention(name, hit))
                .forEach(placed::add);
        return Telling.apart(name, placed, more);
    }

    /** The people that a record's entry names, when it may be seen. */
    public List<Sighting> of(String recordId, Rights rights) {
        return visible(database.jdbc().sql(COLUMNS + " where p.record_id = ? order by p.position").param(recordId)
                .query(People::row).list(), rights);
    }

    /** How many records name somebody of this name and may be seen; 0 for what is no name. */
    public long count(String typed, Rights rights) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || Units.of(name).size() < 2) {
            return 0;
        }
        return rows(writings(name), rights).stream().map(Sighting::recordId).distinct().count();
    }

    /** The name that goes with the keyed hash of an ID number, as the newest record that may be seen has it; empty when none has. */
    public String name(String idKey, Rights rights) {
        return visible(database.jdbc().sql(COLUMNS + " where p.id_key = ? and p.id_key <> '' order by r.year desc, r.id desc limit "
                + MOST_ROWS).param(idKey).query(People::row).list(), rights).stream().map(Sighting::name).findFirst().orElse("");
    }

    private List<Sighting> rows(List<String> names, Rights rights) {
        return visible(database.jdbc().sql(COLUMNS + " where p.name in (:names) order by r.year desc, r.id, p.position limit "
                + MOST_ROWS).param("names", names).query(People::row).list(), rights);
    }

    /** Names in the archive that begin with this one: where 董哲纨 stands, 董哲 is not meant. */
    private List<String> longer(String name) {
        return database.jdbc().sql("select distinct name from archive_person where name > ? and name < ? limit 200")
                .params(name, name + Character.toString(Character.MAX_CODE_POINT)).query(String.class).list().stream()
                .map(Units::key).filter(other -> other.startsWith(Units.key(name))).distinct().toList();
    }

    private static boolean names(Hit hit, String name, List<String> longer) {
        String shown = Units.key(Stream.concat(hit.snippet().stream(), hit.titleSegments().stream()).map(Segment::text)
                .collect(Collectors.joining(" ")));
        for (String other : longer) {
            if (!other.equals(Units.key(name))) {
                shown = shown.replace(other, " ");
            }
        }
        return shown.contains(Units.key(name));
    }

    /** A row with what says who may see it. */
    private record Row(Sighting seen, String section, Access access) {
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(new Sighting(row.getString("id"), row.getString("title"), row.getString("doc_number"), row.getString("code"),
                row.getInt("year"), row.getString("kind"), row.getString("scheme"), row.getString("award"), row.getString("name"),
                row.getString("unit"), row.getString("id_key"), row.getString("id_shown"), row.getString("result"), Basis.RECORDED,
                "", 0, "", List.of()), row.getString("section"), Access.valueOf(row.getString("access")));
    }

    private static List<Sighting> visible(List<Row> rows, Rights rights) {
        return rows.stream().filter(row -> Readers.maySee(rights, Entry.UNKNOWN.held(row.section(), row.access())))
                .map(Row::seen).toList();
    }

    private static Sighting at(Sighting one, Hit hit) {
        return one.at(hit);
    }

    private static Sighting mention(String name, Hit hit) {
        return new Sighting(hit.recordId(), hit.title(), hit.docNumber(), hit.code(), hit.year(), hit.kind(), hit.scheme(), "",
                name, hit.unit().isEmpty() ? hit.issuer() : hit.unit(), "", "", "", Basis.MENTIONED, hit.file(), hit.page(), hit.sheet(), hit.snippet());
    }

    private static String name(String typed) {
        String name = typed.strip().replaceAll("\\p{Cntrl}|[\"“”「」『』]", "");
        if (name.isEmpty() || name.length() > LONGEST || Units.of(name).isEmpty()) {
            throw FaultException.badInput("NAME", "姓名", name.isEmpty() ? "没有写姓名" : "“" + (name.length() > LONGEST
                    ? name.substring(0, LONGEST) + "…" : name) + "”不是姓名", "请写一个人的姓名");
        }
        // 张 伟 is 张伟; a name with Latin letters keeps its spaces.
        return name.replaceAll("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})", "");
    }

    /** The ways in which records write a name of several parts, 阿卜杜拉·买买提. */
    private static List<String> writings(String typed) {
        String name = name(typed);
        return name.split(DOTS, -1).length == 1 ? List.of(name)
                : Stream.of("·", "•", "・", "‧", ".", "．", "").map(dot -> name.replaceAll(DOTS, dot)).toList();
    }
}
