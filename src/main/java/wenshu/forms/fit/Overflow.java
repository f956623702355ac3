package wenshu.forms.fit;

import java.util.List;
import java.util.function.Predicate;
import wenshu.fault.Fault;
import wenshu.template.FormData;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldFault;

/** Says which field is to blame for a form that is too full. */
final class Overflow {

    private Overflow() {
    }

    /** The first field whose shortening helps is the one to blame; where none helps alone, the three longest are. */
    static List<FieldFault> faults(List<Field> longest, FormData data, int pages, Predicate<FormData> fits) {
        for (Field field : longest) {
            int all = PageFit.count(field, data);
            int room = Search.largest(all, count -> fits.test(data.shortened(field.name(), count)));
            if (room >= 0) {
                return List.of(new FieldFault(field.name(), false, fault(field, all, room)));
            }
        }
        return longest.stream().limit(3).map(field -> new FieldFault(field.name(), false, new Fault("DOES_NOT_FIT",
                field.label(), "几栏都写得太长，整张表超过了 " + pages + " 页", "请删减这几栏的文字"))).toList();
    }

    private static Fault fault(Field field, int all, int room) {
        String unit = field.repeats() ? "行" : "字";
        String size = field.fit().floor() == 0 ? "" : "缩小到 " + FormSizes.points(field.fit().floor()) + " 磅";
        return new Fault("DOES_NOT_FIT", field.label(), "写了 " + all + " " + unit + "，表上这一栏" + size + (room == 0
                ? "一" + unit + "也排不下" : "最多排 " + room + " " + unit), "请删去 " + (all - room) + " " + unit + "左右");
    }
}
