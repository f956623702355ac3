package wenshu.archive;

import java.util.ArrayList;
import java.util.List;
import wenshu.fault.Fault;

/** Holds what is said about a record against DA/T 46-2009: what a record must say before it can be handed over. */
public final class Metadata {

    private Metadata() {
    }

    /**
     * What is missing or cannot be so, in the order of the elements; empty when the record is complete. The code of a fault
     * is the element's number.
     */
    public static List<Fault> validate(Record record) {
        List<Fault> faults = new ArrayList<>();
        Entry entry = record.entry();
        missing(faults, Element.M8, record.code().isEmpty(), "还没有编", "请档案员归档编号");
        missing(faults, Element.M11, entry.year() == 0, "没有著录", "请填写这件事办结的年份");
        missing(faults, Element.M12, entry.retention() == Retention.UNDECIDED, "还没有定", "请在永久、30年、10年中选择");
        missing(faults, Element.M13, entry.section().isBlank(), "没有著录归档科室", "请填写归档科室");
        missing(faults, Element.M22, entry.title().isBlank(), "没有著录", "请照文件上的标题填写");
        missing(faults, Element.M32, entry.issuer().isBlank(), "没有著录", "请填写发文机关或形成这份材料的单位、个人");
        missing(faults, Element.M33, entry.date() == null, "没有著录", "请填写成文日期，如 2024-03-12");
        missing(faults, Element.M47, record.files().isEmpty(), "没有文件", "请补充文件");
        unlikely(faults, record);
        return faults;
    }

    /** Whether everything that must be said is said, and nothing that cannot be. */
    public static boolean complete(Record record) {
        return validate(record).isEmpty();
    }

    private static void missing(List<Fault> faults, Element element, boolean isMissing, String what, String remedy) {
        if (isMissing) {
            faults.add(new Fault(element.name(), element.label(), what, remedy));
        }
    }

    private static void unlikely(List<Fault> faults, Record record) {
        Entry entry = record.entry();
        if (entry.date() != null && entry.year() != 0 && (entry.date().getYear() > entry.year()
                || entry.year() - entry.date().getYear() > 3)) {
            faults.add(new Fault(Element.M33.name(), Element.M33.label(), "日期 " + entry.date() + " 与年度 " + entry.year() + " 不相符",
                    "请核对日期和年度"));
        }
        if (!entry.secrecy().isEmpty() && !entry.secrecy().matches("(绝密|机密|秘密)(★(长期|[1-9]\\d?年|[1-9]\\d?个月))?")) {
            faults.add(new Fault(Element.M38.name(), Element.M38.label(), "“" + entry.secrecy() + "”不是密级",
                    "请填写绝密、机密或秘密，有期限的写成 秘密★10年"));
        }
        if (!record.code().isEmpty() && ArchivalCode.of(record.code()).isEmpty()) {
            faults.add(new Fault(Element.M8.name(), Element.M8.label(), "“" + record.code() + "”不合档号的写法",
                    "请核对，写法如 Z109-WS·2024-Y-BGS-0001"));
        }
    }
}
