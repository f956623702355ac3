package wenshu.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** 书名号 round what is no title, and short names that are settled in the text. */
public final class ShortNames implements RuleFamily {

    private static final Pattern DEFINED = Pattern.compile("以下(?:统一?|均|分别)?简?称(?:为)?[：:]?[“《〈‘\"]?([^”》〉’\"）)，。；“《]{2,20})[”》〉’\"]?");
    private static final Pattern NO_TITLE = Pattern.compile("《([^《》]{2,30}(?:活动|大赛|论坛|奖章|奖牌|称号|牌匾|培训班|展览会|博览会|铜牌))》");
    private static final Pattern NOTE = Pattern.compile("^[ \\u3000]*(?:附件[：:]?)?[ \\u3000]*(?:\\d{1,2}[.．、] ?)?(《([^《》]*(?:〈[^〈〉]*〉[^《》]*)*)》)[ \\u3000]*$");

    private static final int MOST = 50;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P16", ShortNames::titles, "P17", ShortNames::defined);
    }

    private static void titles(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher note = NOTE.matcher(element.text());
            if (element.role() == Role.ATTACHMENT_NOTE && note.find()) {
                String name = note.group(2).replace('〈', '《').replace('〉', '》');
                report.replace(element, note.start(1), note.end(1), name, "附件名称整个套了书名号", "请写成“" + Scan.cut(name) + "”");
            }
            Matcher m = NO_TITLE.matcher(element.text());
            while (m.find()) {
                report.add(element, m.start(), m.end(), "“" + Scan.cut(m.group(1)) + "”不是文件或书刊，用了书名号", "请改用引号或不用标点",
                        List.of(new Edit(element.index(), m.start(), m.start() + 1, "“"), new Edit(element.index(), m.end() - 1, m.end(), "”")));
            }
        }
    }

    private record Definition(Element element, int start, int end, String name, String shown) {
    }

    private static void defined(Subject subject, Report report) {
        Map<Part, StringBuilder> texts = new HashMap<>();
        Map<Part, List<Definition>> all = new LinkedHashMap<>();
        for (Element element : subject.paper().elements()) {
            texts.computeIfAbsent(element.part(), part -> new StringBuilder()).append(element.text()).append('\n');
            Matcher m = DEFINED.matcher(element.text());
            while (m.find()) {
                all.computeIfAbsent(element.part(), part -> new ArrayList<>()).add(new Definition(element, m.start(), m.end(), m.group(1),
                        m.group().contains("《") ? "《" + m.group(1) + "》" : m.group(1)));
            }
        }
        all.forEach((part, definitions) -> {
            Set<String> seen = new HashSet<>();
            for (Definition definition : definitions.subList(0, Math.min(MOST, definitions.size()))) {
                if (!seen.add(definition.name)) {
                    report.add(definition.element, definition.start, definition.end, "简称“" + definition.name + "”定义了不止一次", "请只在第一次出现时定义");
                } else if (!definition.name.contains("、") && times(texts.get(part), definition.shown) < 2) {
                    report.add(definition.element, definition.start, definition.end, "定义了简称“" + definition.name + "”，后文没有用到", "请在后文使用，或删去定义");
                }
            }
        });
    }

    private static int times(CharSequence text, String name) {
        String all = text.toString();
        int count = 0;
        for (int at = all.indexOf(name); at >= 0 && count < 3; at = all.indexOf(name, at + name.length())) {
            count++;
        }
        return count;
    }
}
