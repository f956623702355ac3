package wenshu.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenshu.fault.FaultException;

/** What can be said about a record, element by element: its word on the screen, reading it as text and correcting it. */
public enum EntryField {
    /** Title. */
    TITLE("题名", Entry::title, (entry, text) -> entry.titled(wholeTitle(text))),
    /** Document number. */
    DOC_NUMBER("文件编号", Entry::docNumber, Entry::numbered),
    /** Year that the matter was closed in. */
    YEAR("年度", entry -> entry.year() == 0 ? "" : Integer.toString(entry.year()), (entry, text) -> entry.in(year(text))),
    /** Date of the paper. */
    DATE("日期", entry -> entry.date() == null ? "" : entry.date().toString(), (entry, text) -> entry.dated(date(text))),
    /** Document kind. */
    KIND("文种", Entry::kind, Entry::ofKind),
    /** Issuer. */
    ISSUER("责任者", Entry::issuer, Entry::by),
    /** The unit that the people or the matter belong to. */
    UNIT("所在单位", Entry::unit, Entry::of),
    /** The scheme. */
    SCHEME("项目", Entry::scheme, Entry::inScheme),
    /** The honour. */
    AWARD("称号", Entry::award, Entry::forAward),
    /** The people: as text their names; correcting by names keeps what else is known of those who stay. */
    PEOPLE("人员", EntryField::people, EntryField::withPeople),
    /** Retention. */
    RETENTION("保管期限", entry -> entry.retention() == Retention.UNDECIDED ? "" : entry.retention().label(),
            (entry, text) -> entry.kept(retention(text))),
    /** Secrecy. */
    SECRECY("密级", Entry::secrecy, Entry::classified),
    /** Section. */
    SECTION("归档科室", Entry::section, (entry, text) -> entry.held(text, entry.access())),
    /** Who may see it. */
    ACCESS("开放范围", entry -> entry.access().label(), (entry, text) -> entry.held(entry.section(), access(text))),
    /** Remark. */
    NOTE("附注", Entry::note, Entry::noted);

    private static final int LONGEST = 2_000;
    private static final int MOST_PEOPLE = 20_000;

    private final String label;
    private final Function<Entry, String> reading;
    private final BiFunction<Entry, String, Entry> writing;

    EntryField(String label, Function<Entry, String> reading, BiFunction<Entry, String, Entry> writing) {
        this.label = label;
        this.reading = reading;
        this.writing = writing;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** The element of that word, or of that name. */
    public static EntryField of(String word) {
        return Arrays.stream(values()).filter(field -> field.label.equals(word) || field.name().equals(word)).findFirst()
                .orElseThrow(() -> FaultException.badInput("ELEMENT", "著录", "没有“" + word + "”这个元素", "可用的元素有"
                        + Arrays.stream(values()).map(EntryField::label).collect(Collectors.joining("、"))));
    }

    /** What an entry says, as text; empty when nothing. */
    public String of(Entry entry) {
        return reading.apply(entry);
    }

    /**
     * The entry with this said instead; empty takes it away.
     *
     * @throws FaultException when the text is nothing that can be said there
     */
    public Entry with(Entry entry, String text) {
        String plain = text.strip();
        if (this != PEOPLE && plain.codePointCount(0, plain.length()) > LONGEST) {
            throw FaultException.badInput("ELEMENT_TOO_LONG", label, "超过 " + LONGEST + " 字", "请写短一些");
        }
        return writing.apply(entry, this == NOTE || this == PEOPLE ? plain : plain.replaceAll("\\s+", " "));
    }

    /** Whether two entries say the same here. */
    public boolean same(Entry one, Entry other) {
        return this == PEOPLE ? one.people().equals(other.people()) : of(one).equals(of(other));
    }

    /** An entry with what another one says here. */
    public Entry from(Entry other, Entry entry) {
        return switch (this) {
            // Their names alone would lose what else is known of them.
            case PEOPLE -> entry.about(other.people());
            // It may be unknown, which nobody could write by hand.
            case TITLE -> entry.titled(other.title());
            default -> writing.apply(entry, of(other));
        };
    }

    private static String wholeTitle(String text) {
        if (text.isEmpty()) {
            throw FaultException.badInput("TITLE_MISSING", "题名", "题名不能空着", "请填写题名");
        }
        return text;
    }

    private static int year(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("(19|20)\\d{2}")) {
            throw FaultException.badInput("YEAR", "年度", "“" + text + "”不是年份", "请填四位数字，如 2024，或留空");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw FaultException.badInput("DATE", "日期", "“" + text + "”不是日期", "请按 2024-03-12 的样子填写，或留空");
        }
    }

    private static Retention retention(String text) {
        Retention retention = Retention.of(text);
        if (retention == Retention.UNDECIDED && !text.isEmpty() && !text.equals(Retention.UNDECIDED.label())) {
            throw FaultException.badInput("RETENTION", "保管期限", "没有“" + text + "”这种保管期限", "请在永久、30年、10年中选择，或留空");
        }
        return retention;
    }

    private static Access access(String text) {
        return Arrays.stream(Access.values()).filter(access -> access.label().equals(text) || access.name().equals(text))
                .findFirst().orElseThrow(() -> FaultException.badInput("ACCESS", "开放范围", "没有“" + text + "”这种开放范围",
                        "请在全局、本科室中选择"));
    }

    private static String people(Entry entry) {
        return entry.people().stream().map(Mention::name).collect(Collectors.joining("、"));
    }

    private static Entry withPeople(Entry entry, String text) {
        Map<String, List<Mention>> known = entry.people().stream().collect(Collectors.groupingBy(Mention::name,
                Collectors.toCollection(ArrayList::new)));
        List<Mention> people = new ArrayList<>();
        for (String name : text.split("[\\s、，,；;]+")) {
            if (!name.isEmpty()) {
                List<Mention> same = known.getOrDefault(name, new ArrayList<>());
                people.add(same.isEmpty() ? Mention.of(name) : same.removeFirst());
            }
        }
        if (people.size() > MOST_PEOPLE) {
            throw FaultException.badInput("PEOPLE_TOO_MANY", "人员", "超过 " + MOST_PEOPLE + " 人", "请分成几件");
        }
        return entry.about(people);
    }
}
