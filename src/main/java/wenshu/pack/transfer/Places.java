package wenshu.pack.transfer;

import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.home.SafeName;

/** Where records lie within a package: readable, and safe on every file system. */
final class Places {

    private static final int LONGEST_TITLE = 40;

    private Places() {
    }

    /** Year, retention, then code and title. */
    static String readable(Record record) {
        return (record.year() == 0 ? "年度不详" : Integer.toString(record.year())) + "/"
                + (record.entry().retention() == Retention.UNDECIDED ? "期限未定" : record.entry().retention().label()) + "/" + name(record);
    }

    /** Its code, or its id while it has none, and its title. */
    static String name(Record record) {
        String title = record.title();
        int length = title.codePointCount(0, title.length());
        String cut = length <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
        return SafeName.of(((record.code().isEmpty() ? record.id() : record.code()) + " " + cut).replace('.', '．'), record.id());
    }
}
