package wenshu.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/**
 * What the archival codes of this bureau are made of.
 *
 * @param fonds 全宗号, given by the archives the bureau hands over to, such as {@code Z109}; empty until it is set
 * @param categories the categories (门类): code and name, the usual one first
 * @param sections a code for each section (机构), by the section's name
 */
public record CodeSettings(String fonds, Map<String, String> categories, Map<String, String> sections) {

    /** Nothing set but the category of papers. */
    public static final CodeSettings NONE = new CodeSettings("", Map.of("WS", "文书"), Map.of());

    private static final String FONDS = "fonds";
    private static final String CATEGORIES = "categories";

    public CodeSettings {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        sections = Collections.unmodifiableMap(new TreeMap<>(sections));
    }

    /** The settings in this database. */
    public static CodeSettings load(Database database) {
        return load(database.jdbc());
    }

    static CodeSettings load(JdbcClient jdbc) {
        Map<String, String> settings = new LinkedHashMap<>();
        jdbc.sql("select name, value from archive_setting").query((row, number) -> settings.put(row.getString(1), row.getString(2)))
                .list();
        Map<String, String> sections = new TreeMap<>();
        jdbc.sql("select section, code from archive_section_code").query((row, number) ->
                sections.put(row.getString(1), row.getString(2))).list();
        return new CodeSettings(settings.getOrDefault(FONDS, ""),
                settings.containsKey(CATEGORIES) ? pairs(settings.get(CATEGORIES), "门类") : NONE.categories(), sections);
    }

    /**
     * Settings as a person types them.
     *
     * @param categories one a line: code, blank, name
     * @param sections one a line: code, blank, name of the section
     * @throws FaultException naming the line that cannot be
     */
    public static CodeSettings typed(String fonds, String categories, String sections) {
        String code = fonds.strip();
        if (!ArchivalCode.LETTERS.matcher(code).matches()) {
            throw FaultException.badInput("FONDS", "全宗号", "“" + code + "”不是全宗号", "请填写档案馆给的全宗号，只用大写字母和数字，如 Z109");
        }
        Map<String, String> kinds = pairs(categories, "门类");
        if (kinds.isEmpty()) {
            throw FaultException.badInput("CATEGORY", "门类", "一个门类也没有", "请至少填写一行，如 WS 文书");
        }
        Map<String, String> byName = new TreeMap<>();
        pairs(sections, "机构").forEach((letters, name) -> {
            if (byName.put(name, letters) != null) {
                throw FaultException.badInput("SECTION_CODE", "机构", "“" + name + "”有两个代码", "一个科室只能有一个代码，请删去一行");
            }
        });
        return new CodeSettings(code, kinds, byName);
    }

    private static Map<String, String> pairs(String lines, String place) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 2);
            if (parts.length < 2 || !ArchivalCode.LETTERS.matcher(parts[0]).matches() || parts[1].length() > 60) {
                throw FaultException.badInput("CODE_LINE", place, "“" + line.strip() + "”这一行看不懂",
                        "请写成代码、空格、名称，代码只用大写字母和数字，如 BGS 办公室");
            }
            if (pairs.put(parts[0], parts[1].strip()) != null) {
                throw FaultException.badInput("CODE_TWICE", place, "代码 " + parts[0] + " 用了两次", "请给每一行不同的代码");
            }
        }
        return pairs;
    }

    /** Writes them, in a transaction. Codes that were given stay as they are. */
    void save(JdbcClient jdbc) {
        jdbc.sql("delete from archive_setting where name in (?, ?)").params(FONDS, CATEGORIES).update();
        jdbc.sql("insert into archive_setting (name, value) values (?, ?)").params(FONDS, fonds).update();
        jdbc.sql("insert into archive_setting (name, value) values (?, ?)").params(CATEGORIES, categoryLines()).update();
        jdbc.sql("delete from archive_section_code").update();
        sections.forEach((section, code) -> jdbc.sql("insert into archive_section_code (section, code) values (?, ?)")
                .params(section, code).update());
    }

    /** The categories as lines to type. */
    public String categoryLines() {
        StringBuilder lines = new StringBuilder();
        categories.forEach((code, name) -> lines.append(code).append(' ').append(name).append('\n'));
        return lines.toString();
    }

    /** The sections as lines to type. */
    public String sectionLines() {
        StringBuilder lines = new StringBuilder();
        sections.forEach((name, code) -> lines.append(code).append(' ').append(name).append('\n'));
        return lines.toString();
    }
}
