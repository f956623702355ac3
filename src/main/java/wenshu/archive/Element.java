package wenshu.archive;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements of DA/T 46-2009 (文书类电子文件元数据方案) that a record here has, with where each value comes from. What the
 * standard has beyond these (the agents, the business acts, the relations) stands in the audit trail, the history of
 * signing and the links.
 */
public enum Element {
    /** Aggregation level. */
    M1("聚合层次", Need.MUST, "字符", (record, fonds) -> "件"),
    /** Name of the fonds. */
    M5("全宗名称", Need.MAY, "字符", (record, fonds) -> fonds.name()),
    /** The unit whose papers these are. */
    M6("立档单位名称", Need.MUST, "字符", (record, fonds) -> fonds.name()),
    /** Id of the electronic record. */
    M7("电子文件号", Need.MUST, "字符", (record, fonds) -> record.id()),
    /** Archival code. */
    M8("档号", Need.MUST, "字符", (record, fonds) -> record.code()),
    /** Fonds. */
    M9("全宗号", Need.MUST, "字符", (record, fonds) -> record.code().isEmpty() ? fonds.code() : ArchivalCode.fonds(record.code())),
    /** Year. */
    M11("年度", Need.MUST, "数值", (record, fonds) -> record.year() == 0 ? "" : Integer.toString(record.year())),
    /** Retention. */
    M12("保管期限", Need.MUST, "字符", (record, fonds) -> EntryField.RETENTION.of(record.entry())),
    /** Section or matter. */
    M13("机构或问题", Need.MUST, "字符", (record, fonds) -> record.entry().section()),
    /** Category. */
    M14("类别号", Need.MAY, "字符", (record, fonds) -> ArchivalCode.of(record.code()).map(ArchivalCode::category).orElse("")),
    /** Number within the section. */
    M17("室编件号", Need.WHEN, "字符", (record, fonds) -> ArchivalCode.of(record.code()).map(ArchivalCode::number).orElse("")),
    /** Title. */
    M22("题名", Need.MUST, "字符", (record, fonds) -> record.title()),
    /** Key words: scheme and honour. */
    M27("关键词", Need.MAY, "字符", (record, fonds) -> Stream.of(record.entry().scheme(), record.entry().award())
            .filter(word -> !word.isEmpty()).collect(Collectors.joining("；"))),
    /** Names of people. */
    M28("人名", Need.MAY, "字符", (record, fonds) -> String.join("；", record.persons())),
    /** Document number. */
    M31("文件编号", Need.WHEN, "字符", (record, fonds) -> record.docNumber()),
    /** Issuer. */
    M32("责任者", Need.MUST, "字符", (record, fonds) -> record.issuer()),
    /** Date of the paper. */
    M33("日期", Need.MUST, "日期", (record, fonds) -> EntryField.DATE.of(record.entry())),
    /** Kind of paper. */
    M34("文种", Need.MAY, "字符", (record, fonds) -> record.kind()),
    /** Secrecy. */
    M38("密级", Need.MUST, "字符", (record, fonds) -> record.entry().secrecy().isEmpty() ? "公开"
            : record.entry().secrecy().replaceAll("★.*$", "")),
    /** How long it is secret. */
    M39("保密期限", Need.WHEN, "字符", (record, fonds) -> record.entry().secrecy().contains("★")
            ? record.entry().secrecy().replaceAll("^.*★", "") : ""),
    /** How many files. */
    M42("件数", Need.MAY, "数值", (record, fonds) -> Integer.toString(record.files().size())),
    /** Formats. */
    M47("格式信息", Need.MUST, "字符", (record, fonds) -> record.files().stream().map(file -> ending(file.name())).distinct()
            .collect(Collectors.joining("；"))),
    /** File names. */
    M48("计算机文件名", Need.MUST, "字符", (record, fonds) -> record.files().stream().map(ArchivedFile::name)
            .collect(Collectors.joining("；"))),
    /** Size in bytes. */
    M49("计算机文件大小", Need.MUST, "数值", (record, fonds) -> Long.toString(record.files().stream()
            .mapToLong(ArchivedFile::size).sum())),
    /** Where it lies now. */
    M66("当前位置", Need.MUST, "字符", (record, fonds) -> record.files().isEmpty() ? "" : record.files().getFirst().contentPath()),
    /** Who may see it. */
    M72("授权", Need.MAY, "字符", (record, fonds) -> record.entry().access().label()),
    /** Remark. */
    M74("附注", Need.MAY, "字符", (record, fonds) -> record.note());

    /** How badly an element is needed (约束性). */
    public enum Need {
        /** Always. */
        MUST("必选"),
        /** Under a condition. */
        WHEN("条件选"),
        /** Not at all. */
        MAY("可选");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /**
     * Whose records these are.
     *
     * @param code 全宗号; empty when it is not set
     * @param name the bureau
     */
    public record Fonds(String code, String name) {
    }

    private final String label;
    private final Need need;
    private final String type;
    private final BiFunction<Record, Fonds, String> reading;

    Element(String label, Need need, String type, BiFunction<Record, Fonds, String> reading) {
        this.label = label;
        this.need = need;
        this.type = type;
        this.reading = reading;
    }

    /** Its name in the standard. */
    public String label() {
        return label;
    }

    /** How badly it is needed. */
    public Need need() {
        return need;
    }

    /** 字符, 数值 or 日期. */
    public String type() {
        return type;
    }

    /** Its value for a record; empty when nothing is known. */
    public String of(Record record, Fonds fonds) {
        return reading.apply(record, fonds);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
