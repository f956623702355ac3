package wenshu.paper.organ;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of organs: a dictionary ({@code wenshu/paper/organs.tsv}) and, for every name it does not hold, the
 * grammar of such names. Nothing here is a judgement on the truth: an organ may exist and be unknown.
 */
public final class Organs {

    private static final Pattern INNER = Pattern.compile(".*(?:[科处股司]|[科处股]室|办公室|工作组|机关党委)$");
    private static final Pattern INNER_ALONE = Pattern.compile("[\\p{IsHan}（）]{2,16}(?:科|处|股|司|室)");
    /** Offices that are organs of their own. */
    private static final Pattern STANDING = Pattern.compile(".*(?:委员会|领导小组|人民政府|政府|党委|[省市县区州]委)办公室");
    private static final Pattern NATIONAL = Pattern.compile(
            "(?:全国|国家|中央|中国|国务院)(?:(?!关于|各|通知|开展)[\\p{IsHan}]){2,24}(?:委员会|领导小组|管委会|联席会议|协会|学会|总局|局|部)(?:办公室)?");
    /** The same in running text, where only names that end like a body of many are sure. */
    private static final Pattern NATIONAL_IN = Pattern.compile(
            "(?:全国|中央|国务院)(?:(?!关于|各|通知|开展|转发|印发|部门)[\\p{IsHan}]){2,20}?(?:委员会|领导小组|联席会议|管委会)(?:办公室)?");
    private static final int LONGEST = 40;
    private static final int MOST_EDITS = 2;

    private final OrganTable table = new OrganTable();
    private final OrganGrammar grammar = new OrganGrammar(table);
    /** Names that begin with the same two characters, longest first. */
    private final Map<String, List<String>> byHead = new HashMap<>();

    private Organs() {
        for (Map<String, Organ> names : List.of(table.named, table.past)) {
            names.keySet().stream().filter(name -> name.length() > 1)
                    .forEach(name -> byHead.computeIfAbsent(name.substring(0, 2), key -> new ArrayList<>()).add(name));
        }
        byHead.values().forEach(names -> names.sort((a, b) -> b.length() - a.length()));
    }

    private static final class Holder {
        private static final Organs HOUSE = new Organs();
    }

    /** The dictionary that the program carries, read once. */
    public static Organs house() {
        return Holder.HOUSE;
    }

    /** The organ of the dictionary that has this full or short name today. */
    public Optional<Organ> named(String name) {
        return Optional.ofNullable(table.named.get(name));
    }

    /** The organ of the dictionary that had this name. */
    public Optional<Organ> formerly(String name) {
        return Optional.ofNullable(table.named.containsKey(name) ? null : table.past.get(name));
    }

    /** Whether the text is nothing but one organ's name: of the dictionary, of the past, or built like one. */
    public boolean isOrgan(String text) {
        String name = text.strip();
        if (name.length() > LONGEST || name.length() < 2) {
            return false;
        }
        return table.named.containsKey(name) || table.past.containsKey(name) || NATIONAL.matcher(name).matches()
                || grammar.at(name, 0, true).filter(built -> built.end() == name.length()).isPresent();
    }

    /** Every organ named in running text, in order; groups like 各市人力资源和社会保障局 are none. */
    public List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = endAt(text, i);
            if (end > i) {
                found.add(new Mention(text.substring(i, end), i, end));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    /** Index after the organ's name that begins there, or -1. */
    private int endAt(String text, int from) {
        if (from + 2 > text.length() || Character.UnicodeScript.of(text.charAt(from)) != Character.UnicodeScript.HAN
                || from > 0 && text.charAt(from - 1) == '各') {
            return -1;
        }
        int end = -1;
        for (String name : byHead.getOrDefault(text.substring(from, from + 2), List.of())) {
            if (text.startsWith(name, from) && whole(text, name, from + name.length())) {
                end = from + name.length();
                break;
            }
        }
        Matcher national = NATIONAL_IN.matcher(text).region(from, text.length());
        if (national.lookingAt()) {
            end = Math.max(end, national.end());
        }
        boolean relative = "省市县区州".indexOf(text.charAt(from)) >= 0 && from > 0
                && Character.UnicodeScript.of(text.charAt(from - 1)) == Character.UnicodeScript.HAN
                && "报送至由向经和与及请据按照的为交回馈给到知告在是对以".indexOf(text.charAt(from - 1)) < 0;
        if (!relative) {
            end = Math.max(end, grammar.at(text, from, false).map(OrganGrammar.Built::end).orElse(-1));
        }
        return end;
    }

    /** Whether a name of the dictionary really ends there: 教育部 but not 教育部门. */
    private static boolean whole(String text, String name, int end) {
        if (end >= text.length()) {
            return true;
        }
        String last = name.substring(name.length() - 1);
        return !"厅局部委署院办会府".contains(last)
                || Pattern.compile(OrganGrammar.ENDINGS).matcher(text).region(end - 1, text.length()).useTransparentBounds(true).lookingAt()
                || "会府".contains(last) && "议员同特采投网".indexOf(text.charAt(end)) < 0;
    }

    /** What became of an organ that has this name no more. */
    public Optional<Successor> successor(String oldName) {
        Optional<Organ> organ = formerly(oldName);
        if (organ.isPresent()) {
            int since = organ.get().past().stream().filter(past -> past.name().equals(oldName)).findFirst().orElseThrow().until();
            return Optional.of(new Successor(organ.get().name(), since));
        }
        return grammar.at(oldName, 0, true).filter(built -> built.end() == oldName.length() && built.name().listed())
                .map(OrganGrammar.Built::name)
                .flatMap(name -> Optional.ofNullable(grammar.newDuty(name.duty())).map(duty -> new Successor(
                        prefix(oldName, name) + duty.getKey() + newEnding(duty.getKey(), name), duty.getValue())));
    }

    private static String prefix(String text, OrganName name) {
        return text.substring(0, text.length() - name.duty().length() - name.ending().length());
    }

    private String newEnding(String duty, OrganName name) {
        List<String> endings = table.duties.get(duty).endings();
        boolean province = !name.places().isEmpty() && name.place().level() == Level.PROVINCE;
        if (endings.contains(name.ending()) && !(province && name.ending().startsWith("委") && endings.contains("厅"))) {
            return name.ending().equals("厅") || !province || !endings.contains("厅") ? name.ending() : "厅";
        }
        return province && endings.contains("厅") ? "厅" : endings.contains("局") && !province ? "局" : endings.getFirst();
    }

    /**
     * The organ's name that a misspelt one most likely means, one or two characters away; nothing when the name is right
     * as it stands, or nothing comes near, or two come equally near.
     */
    public Optional<String> near(String misspelt) {
        if (misspelt.length() < 4 || misspelt.length() > LONGEST || table.named.containsKey(misspelt) || table.past.containsKey(misspelt)
                || grammar.at(misspelt, 0, true).filter(built -> built.end() == misspelt.length() && built.name().listed()).isPresent()) {
            return Optional.empty();
        }
        return new NearName(table).of(misspelt, misspelt.length() < 6 ? 1 : MOST_EDITS);
    }

    /** Where the organ of that name stands, when the dictionary or its place tells. */
    public Optional<Level> level(String name) {
        Organ organ = table.named.getOrDefault(name, table.past.get(name));
        if (organ != null) {
            return Optional.of(organ.level());
        }
        return placed(name).map(place -> place.level());
    }

    /** The telephone area code of the organ's place with its 0. */
    public Optional<String> areaCode(String name) {
        Organ organ = table.named.get(name);
        return Optional.ofNullable(organ).map(Organ::areaCode).filter(code -> !code.isEmpty())
                .or(() -> placed(name).map(OrganTable.Place::areaCode)).filter(code -> !code.isEmpty());
    }

    private Optional<OrganTable.Place> placed(String name) {
        return grammar.at(name, 0, true).map(OrganGrammar.Built::name).filter(built -> !built.places().isEmpty()).map(OrganName::place);
    }

    /** The places in an organ's name from the highest down, such as 长治市, 潞州区. */
    public List<String> places(String name) {
        return grammar.at(name, 0, true).map(built -> built.name().places().stream().map(OrganTable.Place::name).toList())
                .orElse(List.of());
    }

    /** The organ's name without its places, such as 人力资源和社会保障局; the whole name when it has none. */
    public String withoutPlace(String name) {
        return grammar.at(name, 0, true).filter(built -> built.end() == name.length() && !built.name().places().isEmpty())
                .map(built -> built.name().duty() + built.name().ending()).orElse(name);
    }

    /** The codes of the organ's document numbers, as listed; empty when unknown. */
    public List<String> codes(String name) {
        Organ organ = table.named.get(name);
        return organ == null ? List.of() : organ.codes();
    }

    /** The code under which an organ issues letters, such as 阳人社函. */
    public Optional<String> letterCode(String name) {
        return codes(name).stream().filter(code -> code.endsWith("函")).findFirst();
    }

    /** The organ whose papers bear that code: one that lists it whole, else the one that lists its longest beginning. */
    public Optional<Organ> ofCode(String code) {
        Organ best = null;
        int length = 0;
        for (Organ organ : table.named.values()) {
            for (String own : organ.codes()) {
                boolean open = own.endsWith("*");
                int known = open ? own.length() - 1 : own.length() + 1;
                boolean fits = open ? code.startsWith(own.substring(0, own.length() - 1)) : own.equals(code);
                if (fits && known > length) {
                    best = organ;
                    length = known;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The standing short form of an organ's full name, such as 长治市人社局. */
    public Optional<String> shortName(String name) {
        Organ organ = table.named.get(name);
        if (organ != null) {
            return organ.shortNames().stream().findFirst();
        }
        return grammar.at(name, 0, true).filter(built -> built.end() == name.length() && built.name().listed())
                .map(OrganGrammar.Built::name).flatMap(built -> Optional.ofNullable(table.duties.get(built.duty()))
                        .filter(duty -> duty.name().equals(built.duty()) && !duty.shortNames().isEmpty())
                        .map(duty -> prefix(name, built) + duty.shortNames().getLast() + (built.ending().equals("委员会") ? "委" : built.ending())));
    }

    /** The full name of an organ called by a short or full one; nothing when it is not of the dictionary or its duties. */
    public Optional<String> fullName(String name) {
        Organ organ = table.named.get(name);
        if (organ != null) {
            return Optional.of(organ.name());
        }
        return grammar.at(name, 0, true).filter(built -> built.end() == name.length() && built.name().listed()
                        && !built.name().places().isEmpty() && built.name().place().name().length() > 1)
                .map(OrganGrammar.Built::name).flatMap(built -> Optional.ofNullable(table.duties.get(built.duty()))
                        .map(duty -> prefix(name, built) + duty.name() + (built.ending().equals("委") ? "委员会" : built.ending())));
    }

    /** Whether the name is that of an inner office 内设机构 (科、处、室), which issues no formal papers of its own. */
    public boolean inner(String name) {
        if (table.named.containsKey(name) || STANDING.matcher(name).matches()) {
            return false;
        }
        Optional<Integer> organ = find(name).stream().filter(mention -> mention.start() == 0).map(Mention::end).findFirst();
        if (organ.isPresent() && organ.get() < name.length()) {
            return INNER.matcher(name.substring(organ.get())).matches();
        }
        return organ.isEmpty() && INNER_ALONE.matcher(name).matches() || name.matches(".*[厅局]办公室");
    }
}
