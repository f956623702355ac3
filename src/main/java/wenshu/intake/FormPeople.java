package wenshu.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenshu.archive.Mention;
import wenshu.home.IdKeys;
import wenshu.intake.guess.Guesses;

/** Whom a filled form is about, by the names of its fields. */
public final class FormPeople {

    private static final Pattern NAME = Pattern.compile("(?:.*\\.)?姓名");
    private static final Pattern ID = Pattern.compile("(?:.*\\.)?(?:身份证号码?|公民身份号码|证件号码)");
    /** Where somebody works, the plainest first, then a unit with a post in one box; who recommends him comes last. */
    private static final List<Pattern> UNITS = List.of(Pattern.compile("(?:.*\\.)?(?:现?工作单位|所在单位|单位名称|单位)"),
            Pattern.compile("(?:.*\\.)?(?:工作)?单位及(?:职务|岗位)"), Pattern.compile("(?:.*\\.)?(?:申报单位|推荐单位)"));
    /** They judge the nominees; the form is not about them. */
    private static final String JUDGES = "专家[";

    private final IdKeys keys;

    /** @param keys tells people of one name apart without keeping their ID numbers */
    public FormPeople(IdKeys keys) {
        this.keys = keys;
    }

    /**
     * The people of a form. A form of one has plain fields, and relatives and referees in its tables are not whom it is about;
     * a list has rows.
     *
     * @param fields what is filled in, by path; a field of a row is {@code 名单[2].姓名}
     */
    public List<Mention> of(Map<String, String> fields) {
        Map<String, Row> rows = new LinkedHashMap<>();
        fields.forEach((path, value) -> {
            if (!value.isBlank() && !path.contains(JUDGES)) {
                rows.computeIfAbsent(path.substring(0, path.lastIndexOf(']') + 1), any -> new Row()).take(path, value.strip());
            }
        });
        Row own = rows.get("");
        if (own != null && !own.name.isEmpty()) {
            return List.of(own.mention(keys));
        }
        return rows.values().stream().filter(row -> !row.name.isEmpty()).map(row -> row.mention(keys)).toList();
    }

    /** What is known of one person. */
    private static final class Row {

        private final String[] units = new String[UNITS.size()];
        private String name = "";
        private String number = "";

        void take(String path, String value) {
            if (name.isEmpty() && NAME.matcher(path).matches()) {
                name = value.replaceAll("[\\s\\u3000]", "");
            } else if (number.isEmpty() && ID.matcher(path).matches()) {
                number = value;
            }
            for (int i = 0; i < units.length; i++) {
                if (units[i] == null && UNITS.get(i).matcher(path).matches()) {
                    units[i] = i == 1 ? Guesses.unitAtStart(value).orElse(null) : value;
                }
            }
        }

        Mention mention(IdKeys keys) {
            String unit = "";
            for (int i = units.length - 1; i >= 0; i--) {
                unit = units[i] == null ? unit : units[i];
            }
            return new Mention(name, unit, keys.of(number), IdKeys.shown(number), "");
        }
    }
}
