package wenshu.finder;

import java.util.regex.Pattern;

/** What a record says that came of somebody's nomination; the strongest first. */
public enum Standing {
    /** Was chosen or honoured. */
    AWARDED("获得过"),
    /** Was recommended or applied; no outcome is seen. */
    RECOMMENDED("推荐过"),
    /** Was not chosen. */
    DECLINED("推荐过但没有入选"),
    /** Is about the person without saying what came of it. */
    NAMED("有关文件里有这个人"),
    /** Stands in a text only. */
    MENTIONED("正文提到过");

    private static final Pattern NOT = Pattern.compile("[未没不]|落选|退回|淘汰|取消");
    private static final Pattern DONE = Pattern.compile("入选|获|当选|授予|通过|批准|表彰|聘|晋级|合格|同意|确定|公布|发放|在册");
    private static final Pattern PROPOSED = Pattern.compile("推荐|申报|上报|提名|参评|初审|考察|公示|拟|候选|报名");
    private static final Pattern DECISION = Pattern.compile("公布.{0,40}(名单|人选|结果)|表彰|授予|命名|入选.{0,6}名单");
    private static final Pattern NOMINATION = Pattern.compile("推荐|申报|公示|汇总表|登记表|审批表|拟|候选|名单");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** What a record says: its own word for the result counts; without one, what its title and kind say that it is. */
    public static Standing of(Sighting seen) {
        if (seen.mentioned()) {
            return MENTIONED;
        }
        String result = seen.result();
        if (!result.isEmpty()) {
            return NOT.matcher(result).find() ? DECLINED : DONE.matcher(result).find() && !PROPOSED.matcher(result).find() ? AWARDED
                    : PROPOSED.matcher(result).find() ? RECOMMENDED : NAMED;
        }
        String says = seen.title() + " " + seen.kind();
        return DECISION.matcher(says).find() ? AWARDED : NOMINATION.matcher(says).find() ? RECOMMENDED : NAMED;
    }
}
