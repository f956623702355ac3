package wenshu.check.text;

import java.util.Map;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** What was still to be filled in. */
public final class OpenPlaces implements RuleFamily {

    @Override
    public Map<String, Rule> rules() {
        return Map.of("W12", Scan.each(OpenPlaces::ours,
                "[×✕╳ⅹ]{2,}|(?<![A-Za-z0-9])[Xx]{2,}(?=[\\u4E00-\\u9FFF\\s〔]|$)|(?<=[\\u4E00-\\u9FFF])[Xx]{2,}(?![A-Za-z0-9])|某某|【[^】\\n]{0,40}(?:待|填|补|核实|TODO)[^】\\n]{0,40}】|[_＿]{3,}|TODO|(?i:\\btbd\\b)|（(?:此处|请填写|待定|待补充)[^（）]{0,30}）|(?<=[年月日])[ \\u3000]{2,}(?=[月日])|(?<=〔)[ \\u3000]{1,}(?=〕)|(?<=〕)[ \\u3000]{2,}(?=号)",
                (e, m, r) -> r.add(e, m.start(), m.end(), "还有没填的内容“" + Scan.cut(m.group()) + "”", "请填写后再印发")));
    }

    /** Forms have blanks to be filled in by others. */
    private static boolean ours(Element element) {
        return element.part().kind() == Part.Kind.MAIN && element.role() != Role.TABLE;
    }
}
