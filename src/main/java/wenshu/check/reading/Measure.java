package wenshu.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.Element;

/**
 * A figure that a paper demands, comparable between papers.
 *
 * @param topic what it is about: the name of a material, 近×年, 年以上, 周岁
 * @param value the figure
 * @param start its first character in the text
 * @param end after its last one
 */
public record Measure(Topic topic, String object, int value, int start, int end) {

    /** What is measured, and in which direction the demand grows. */
    public enum Topic {
        /** Copies of a material: more is stricter. */
        COPIES("份数", 1),
        /** How many years back achievements count: fewer is stricter. */
        RECENT("近期年限", -1),
        /** Years of practice: more is stricter. */
        PRACTICE("从业年限", 1),
        /** Highest age: lower is stricter. */
        AGE("年龄上限", -1),
        /** Rank of the professional title: higher is stricter. */
        RANK("职称等级", 1);

        private final String word;
        private final int direction;

        Topic(String word, int direction) {
            this.word = word;
            this.direction = direction;
        }

        /** Its name on screen. */
        public String word() {
            return word;
        }

        /** Whether one's own figure demands less than the other. */
        public boolean looser(int own, int other) {
            return (own - other) * direction < 0;
        }
    }

    private static final String N = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";
    private static final Pattern COPIES = Pattern.compile("《([^《》]{2,40})》\\s?(?:纸质(?:版|件)?|原件|各)?(?:一式)?" + N + "\\s?份");
    private static final Pattern PLAIN_COPIES = Pattern.compile("(推荐报告|推荐函|证明材料|申报表|登记表|推荐表|汇总表|一览表|信息表|业绩材料|光盘)(?:（[^（）]{0,20}）)?(?:纸质版)?(?:一式)?" + N + "\\s?份");
    private static final Pattern RECENT = Pattern.compile("近" + N + "\\s?年(?!级)");
    private static final Pattern PRACTICE = Pattern.compile("(职业|工种|岗位|专业|工作|从业|从事)[^，。；]{0,14}?(?:满|不少于|至少)?" + N + "\\s?年(?:以上|及以上)");
    private static final Pattern AGE = Pattern.compile("(?:不超过|未满|不满|年龄在)" + N + "\\s?周?岁|" + N + "\\s?周岁?(?:（含）)?以下");
    private static final Pattern RANK = Pattern.compile("(?:具有|取得|具备)[^，。；、]{0,10}?(正高级?|副高级?以上|副高级?|高级|中级|初级)(?:以上)?[^，。；、]{0,6}?职称");

    /** The figures in a text, in order of their topics. */
    public static List<Measure> in(String text) {
        List<Measure> found = new ArrayList<>();
        find(text, COPIES, Topic.COPIES, 1, 2, found);
        find(text, PLAIN_COPIES, Topic.COPIES, 1, 2, found);
        find(text, RECENT, Topic.RECENT, 0, 1, found);
        find(text, PRACTICE, Topic.PRACTICE, 0, 2, found);
        Matcher age = AGE.matcher(text);
        while (age.find()) {
            add(Topic.AGE, "", age.group(1) != null ? age.group(1) : age.group(2), age.start(), age.end(), found);
        }
        Matcher rank = RANK.matcher(text);
        while (rank.find()) {
            int value = rank.group(1).startsWith("正") ? 4 : rank.group(1).startsWith("副") || rank.group(1).equals("高级") ? 3 : rank.group(1).equals("中级") ? 2 : 1;
            found.add(new Measure(Topic.RANK, "", value, rank.start(), rank.end()));
        }
        return found;
    }

    /** The figures in an element. */
    public static List<Measure> in(Element element) {
        return in(element.text());
    }

    private static void find(String text, Pattern pattern, Topic topic, int object, int value, List<Measure> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            boolean known = into.stream().anyMatch(m -> m.topic == topic && m.start <= start && start < m.end);
            if (!known) {
                add(topic, object == 0 ? "" : matcher.group(object), matcher.group(value), start, matcher.end(), into);
            }
        }
    }

    private static void add(Topic topic, String object, String value, int start, int end, List<Measure> into) {
        OptionalInt number = HanNumber.parse(value);
        if (number.isPresent()) {
            into.add(new Measure(topic, object, number.getAsInt(), start, end));
        }
    }

    /** Whether both speak of the same thing. */
    public boolean comparable(Measure other) {
        return topic == other.topic && object.equals(other.object);
    }
}
