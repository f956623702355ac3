package wenshu.paper.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names of organs are built: places from the highest down, a duty, and the kind of organ. */
final class OrganGrammar {

    /** What a place's name may end in; 市场, 区域 and the like are no places. */
    private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}]{2,10}?(?:自治区|省|自治州|自治县|自治旗|地区|开发区|新区|示范区|高新区|街道"
            + "|市(?![场民容直])(?!政管理|政工程|政公用|政园林)|州|盟(?!员)|县(?!域|直)|旗|区(?!域|块|直)|镇|乡(?!村))");
    /** Kinds of organs; a word that only begins so (部门, 局长, 办法) is none. */
    static final String ENDINGS = "委员会(?!委员|会议)|人民政府(?!特殊|采购|投资)|政府(?!特殊|采购|投资|信息公开|部门|性|机关|网站)|办公厅|办公室|领导小组|总工会|管委会|党组|党委(?!会)|工委"
            + "|总局|总队|支队|中心(?!任务|组|工作|思想)|联合会|协会|学会|研究院|研究所|大学|学院|学校|中学|小学|医院|法院|检察院|集团|公司|银行|兵团|科协|文联|残联|妇联|社科联|工商联|侨联"
            + "|厅(?!长|级|局|直|党)|局(?!长|级|面|部|限|党|机关)|部(?!门|署|分|队|长|级|位|委|属|党|里|省|机关)|署(?!名)|院(?!校|长|士|系)|馆(?!长)|委(?!员|托|会|办|任|派|党|属)|办(?!法|理|学|公|事|好|结|件|报)";
    private static final Pattern ENDING = Pattern.compile(ENDINGS);
    private static final Pattern REST = Pattern.compile("([\\p{IsHan}（）]{0,24}?)(" + ENDINGS + ")");
    /** Words of sentences: a stretch that holds one is no duty. */
    private static final Pattern SPEECH = Pattern.compile("关于|转发|印发|按照|根据|依据|要求|通知|经|报送|报至|送至|提交|联系|负责|会同|组织开展|认真|以及|各|由|向|请|须|应|将|为|是|在|把|被|对|从");
    /** What no unknown place's name holds: the words before it in the sentence. */
    private static final Pattern NO_PLACE = Pattern.compile("[报送至给接需年号批交到副回届从于在和与及]|以上|以下|担任|享受|参评|反馈|贯彻|落实|电子|直辖|全[省市县区]|[本该我各]");
    /** Schools in general, not one of them. */
    private static final Pattern SCHOOLS = Pattern.compile("(?:中|高等|中等职业|普通高|普通高等|普通|职业|中等|特殊|本科|民办|公办|重点)?");
    private static final List<String> PARTY = List.of("委", "政府", "纪委", "纪委监委", "监委", "人大", "政协", "人大常委会", "委办公厅", "委办公室",
            "政府办公厅", "政府办公室", "委组织部", "委宣传部", "委统战部", "委政法委", "委编办", "委机构编制委员会办公室", "委人才办", "委社会工作部",
            "委人才工作领导小组", "委人才工作领导小组办公室", "委网信办", "委党校", "直工委", "委老干部局", "总工会", "科协", "团委");

    private final OrganTable table;

    OrganGrammar(OrganTable table) {
        this.table = table;
    }

    /**
     * The name that begins at a place of a text, and where it ends.
     *
     * @param whole whether the text is to be nothing but the name; then an unlisted duty and an unknown place are believed
     */
    Optional<Built> at(String text, int from, boolean whole) {
        List<OrganTable.Place> places = new ArrayList<>();
        int at = from;
        if (text.startsWith("中共", from)) {
            at += 2;
        }
        for (int end = at; end >= 0 && places.size() < 4; ) {
            end = place(text, at, places, whole || places.isEmpty() && boundary(text, from));
            at = Math.max(at, end);
        }
        return places.isEmpty() ? relative(text, from, whole) : Optional.ofNullable(ended(text, from, at, places, whole));
    }

    /** Adds the place at that index and tells its end, or -1. */
    private int place(String text, int at, List<OrganTable.Place> into, boolean generic) {
        for (int length = Math.min(12, text.length() - at); length > 1; length--) {
            OrganTable.Place known = table.places.get(text.substring(at, at + length));
            if (known != null) {
                into.add(known);
                return at + length;
            }
        }
        Matcher matcher = PLACE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (generic && matcher.lookingAt() && !NO_PLACE.matcher(matcher.group()).find() && !SPEECH.matcher(matcher.group()).find() && duty(text, at) == null
                && !ENDING.matcher(matcher.group()).find()) {
            String name = matcher.group();
            into.add(new OrganTable.Place(name, "", "", levelOf(name, into), into.isEmpty() ? "" : into.getLast().areaCode(),
                    into.isEmpty() ? "" : into.getLast().name()));
            return matcher.end();
        }
        return -1;
    }

    private static Level levelOf(String place, List<OrganTable.Place> above) {
        if (place.matches(".*(?:省|自治区)")) {
            return Level.PROVINCE;
        }
        if (place.matches(".*(?:镇|乡|街道)")) {
            return Level.TOWNSHIP;
        }
        boolean belowCity = !above.isEmpty() && above.getLast().level() == Level.CITY;
        return place.matches(".*(?:市|州|盟|地区)") && !belowCity ? Level.CITY : Level.COUNTY;
    }

    private Built ended(String text, int from, int at, List<OrganTable.Place> places, boolean whole) {
        for (String party : longestFirst(PARTY)) {
            if (text.startsWith(party, at) && clear(text, at + party.length())) {
                return new Built(new OrganName(places, "", party, true), from, at + party.length());
            }
        }
        String duty = duty(text, at);
        if (duty != null) {
            Matcher ending = ENDING.matcher(text).region(at + duty.length(), text.length()).useTransparentBounds(true);
            if (ending.lookingAt()) {
                return new Built(new OrganName(places, duty, ending.group(), true), from, ending.end());
            }
        }
        Matcher rest = REST.matcher(text).region(at, text.length()).useTransparentBounds(true);
        while (rest.lookingAt()) {
            boolean schools = rest.group(2).matches("学校|中学|小学|大学|学院") && SCHOOLS.matcher(rest.group(1)).matches();
            if (SPEECH.matcher(rest.group(1)).find() || rest.group(1).contains("部门") || rest.group(1).startsWith("（") || schools) {
                return null;
            }
            boolean bare = rest.group(1).isEmpty() && !rest.group(2).matches("人民政府|政府|管委会|总工会|科协|文联|残联|妇联|委员会");
            if (!bare && (!whole || rest.end() == text.length())) {
                return new Built(new OrganName(places, rest.group(1), rest.group(2), false), from, rest.end());
            }
            if (!whole) {
                return null;
            }
            // 某某部某某局: the name goes on behind an ending within it.
            int next = rest.end();
            Matcher later = ENDING.matcher(text).region(next, text.length()).useTransparentBounds(true);
            while (later.find()) {
                if (later.end() == text.length() && later.end() - at <= 30 && !SPEECH.matcher(text.substring(at, later.end())).find()) {
                    return new Built(new OrganName(places, text.substring(at, later.start()), later.group(), false), from, text.length());
                }
            }
            return null;
        }
        return null;
    }

    /** 省人社厅, 市委组织部: the place is said only by its kind. With nothing at all before it a listed duty must stand alone. */
    private Optional<Built> relative(String text, int from, boolean whole) {
        boolean said = from < text.length() && "省市县区州".indexOf(text.charAt(from)) >= 0;
        int at = said ? from + 1 : text.startsWith("自治区", from) ? from + 3 : from;
        boolean placed = at > from;
        if (!placed && !whole) {
            return Optional.empty();
        }
        List<OrganTable.Place> places = placed ? List.of(new OrganTable.Place(text.substring(from, at), "", "",
                switch (text.charAt(from)) {
                    case '市', '州' -> Level.CITY;
                    case '县', '区' -> Level.COUNTY;
                    default -> Level.PROVINCE;
                }, "", "")) : List.of();
        if (placed) {
            for (String party : longestFirst(PARTY)) {
                if (text.startsWith(party, at) && clear(text, at + party.length())) {
                    return Optional.of(new Built(new OrganName(places, "", party, true), from, at + party.length()));
                }
            }
        }
        String duty = duty(text, at);
        if (duty == null) {
            return Optional.empty();
        }
        Matcher ending = ENDING.matcher(text).region(at + duty.length(), text.length()).useTransparentBounds(true);
        return ending.lookingAt() ? Optional.of(new Built(new OrganName(places, duty, ending.group(), true), from, ending.end()))
                : Optional.empty();
    }

    /** The longest duty, of today or the past, at that index. */
    private String duty(String text, int at) {
        for (int length = Math.min(16, text.length() - at); length > 1; length--) {
            String word = text.substring(at, at + length);
            int end = at + length;
            OrganTable.Duty duty = table.duties.getOrDefault(word, table.pastDuties.get(word));
            // The past had endings of its own: 卫生厅, 国土资源厅.
            if (duty != null && (!table.duties.containsKey(word) && "厅局委办".indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0
                    || duty.endings().stream().anyMatch(ending -> text.startsWith(ending, end)))
                    && ENDING.matcher(text).region(end, text.length()).useTransparentBounds(true).lookingAt()) {
                return word;
            }
        }
        return null;
    }

    private static boolean boundary(String text, int at) {
        if (at == 0 || Character.UnicodeScript.of(text.charAt(at - 1)) != Character.UnicodeScript.HAN) {
            return true;
        }
        if (text.startsWith("经济", at - 1)) {
            return false;
        }
        return text.substring(Math.max(0, at - 2), at).matches(".*(?:转发|印发|按照|根据|依据|报|送|至|由|向|经|和|与|及|将|现|为|据)$");
    }

    /** Whether a party organ's short ending ends there: 省委 but not 省委托, 市政府 but not 市政府网站. */
    private static boolean clear(String text, int at) {
        return at >= text.length() || "员托派任属办会特采投网部门性".indexOf(text.charAt(at)) < 0
                || text.startsWith("部署", at);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** The dictionary's successor of an old duty. */
    Map.Entry<String, Integer> newDuty(String old) {
        OrganTable.Duty duty = table.duties.containsKey(old) ? null : table.pastDuties.get(old);
        return duty == null ? null : Map.entry(duty.name(),
                duty.past().stream().filter(past -> past.name().equals(old)).findFirst().orElseThrow().until());
    }

    /** A name and where it stands. */
    record Built(OrganName name, int start, int end) {
    }
}
