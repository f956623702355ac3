package wenshu.archive;

import java.time.LocalDate;
import java.util.List;

/**
 * What is said about a record (著录项, after DA/T 46-2009 and DA/T 18). It may be corrected later; each state is kept as a
 * version. Texts are never null; empty means unknown.
 *
 * @param title title (题名)
 * @param docNumber document number (文件编号)
 * @param year year that the matter was closed in; 0 when unknown
 * @param date date of the paper; null when unknown
 * @param kind document kind (文种)
 * @param issuer who issued it (责任者)
 * @param unit the unit that the people or the matter belong to (所在单位)
 * @param scheme the scheme it is part of, such as 享受政府特殊津贴人员选拔 (项目)
 * @param award the honour it is about, such as 晋中工匠 (称号)
 * @param people whom it is about
 * @param retention how long it is kept
 * @param secrecy 密级 with its period; empty for an open paper
 * @param section the section that it belongs to (归档科室)
 * @param access who may see it
 * @param note remark (附注)
 */
public record Entry(String title, String docNumber, int year, LocalDate date, String kind, String issuer, String unit,
                    String scheme, String award, List<Mention> people, Retention retention, String secrecy, String section,
                    Access access, String note) {

    /** Nothing known. */
    public static final Entry UNKNOWN = new Entry("", "", 0, null, "", "", "", "", "", List.of(), Retention.UNDECIDED, "",
            "", Access.HOUSE, "");

    public Entry {
        people = List.copyOf(people);
    }

    /** What every paper says of itself; the rest unknown. */
    public static Entry of(String title, String docNumber, int year, String kind, String issuer, List<String> persons,
            String note) {
        return UNKNOWN.titled(title).numbered(docNumber).in(year).ofKind(kind).by(issuer)
                .about(persons.stream().map(Mention::of).toList()).noted(note);
    }

    /** The names of those it is about. */
    public List<String> persons() {
        return people.stream().map(Mention::name).toList();
    }

    /** The same with another title. */
    public Entry titled(String other) {
        return new Entry(other, docNumber, year, date, kind, issuer, unit, scheme, award, people, retention, secrecy, section,
                access, note);
    }

    /** The same with another document number. */
    public Entry numbered(String other) {
        return new Entry(title, other, year, date, kind, issuer, unit, scheme, award, people, retention, secrecy, section,
                access, note);
    }

    /** The same in another year. */
    public Entry in(int other) {
        return new Entry(title, docNumber, other, date, kind, issuer, unit, scheme, award, people, retention, secrecy,
                section, access, note);
    }

    /** The same of another day; null when unknown. */
    public Entry dated(LocalDate other) {
        return new Entry(title, docNumber, year, other, kind, issuer, unit, scheme, award, people, retention, secrecy,
                section, access, note);
    }

    /** The same as another kind of paper. */
    public Entry ofKind(String other) {
        return new Entry(title, docNumber, year, date, other, issuer, unit, scheme, award, people, retention, secrecy,
                section, access, note);
    }

    /** The same by another issuer. */
    public Entry by(String other) {
        return new Entry(title, docNumber, year, date, kind, other, unit, scheme, award, people, retention, secrecy, section,
                access, note);
    }

    /** The same of another unit. */
    public Entry of(String other) {
        return new Entry(title, docNumber, year, date, kind, issuer, other, scheme, award, people, retention, secrecy,
                section, access, note);
    }

    /** The same as part of another scheme. */
    public Entry inScheme(String other) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, other, award, people, retention, secrecy, section,
                access, note);
    }

    /** The same about another honour. */
    public Entry forAward(String other) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, other, people, retention, secrecy,
                section, access, note);
    }

    /** The same about other people. */
    public Entry about(List<Mention> others) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, award, others, retention, secrecy,
                section, access, note);
    }

    /** The same, kept for another time. */
    public Entry kept(Retention other) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, award, people, other, secrecy, section,
                access, note);
    }

    /** The same with another 密级. */
    public Entry classified(String other) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, award, people, retention, other, section,
                access, note);
    }

    /** The same belonging to a section, seen by whom it is to be seen. */
    public Entry held(String other, Access by) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, award, people, retention, secrecy, other,
                by, note);
    }

    /** The same with another remark. */
    public Entry noted(String other) {
        return new Entry(title, docNumber, year, date, kind, issuer, unit, scheme, award, people, retention, secrecy,
                section, access, other);
    }
}
