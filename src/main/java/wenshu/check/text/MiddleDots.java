package wenshu.check.text;

import java.util.Map;
import java.util.regex.Matcher;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.paper.Element;

/** The dot in names of the peoples and of foreigners: · U+00B7 (民委发〔2016〕33号). */
public final class MiddleDots implements RuleFamily {

    /** Hanzi with which such names are written. */
    private static final String NAME = "阿买尔克提木拉依卜吐力古丽江汗别娜姆迪斯特尼夫亚托帕巴麦合图热孜亥比布艾沙加吾努尔凯赛玛哈萨库达吉玉素肉祖农米尔扎塔伊万诺维奇德罗安约翰杰森威廉卡莎妮杜丽雅麦丁哈山买买提司马义艾则买热苏来曼如仙古再努茹麦麦提喀迪尔汉";

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P15", Scan.each(Scan.ANY, "(?<=[\\u4E00-\\u9FFF])([•・‧∙･⋅●]|[.．])(?=[\\u4E00-\\u9FFF])", MiddleDots::dot));
    }

    private static void dot(Element e, Matcher m, Report r) {
        boolean plain = ".．".contains(m.group());
        if (plain ? name(e.text(), m.start()) : !"●".equals(m.group()) || name(e.text(), m.start())) {
            r.replace(e, m.start(), m.end(), "·", "姓名中的间隔号写成了“" + m.group() + "”", "请用居中的“·”");
        }
    }

    /** Whether short runs of such hanzi stand on both sides, so that the dot is a name's. */
    static boolean name(String text, int at) {
        return run(text, at, -1) && run(text, at, 1);
    }

    private static boolean run(String text, int at, int step) {
        int count = 0;
        for (int i = at + step; i >= 0 && i < text.length() && count < 2 && Scan.han(text.charAt(i)); i += step) {
            if (NAME.indexOf(text.charAt(i)) < 0) {
                return false;
            }
            count++;
        }
        return count > 0;
    }
}
