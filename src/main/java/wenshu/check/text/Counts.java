package wenshu.check.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** What a text promises against what it holds: so many points, such a matter. */
public final class Counts implements RuleFamily {

    private static final int FAR = 200;
    private static final String COUNT = "([一二三四五六七八九十两]{1,3}|\\d{1,2})";
    private static final Pattern LEAD = Pattern.compile("(?:以下|下列|如下)" + COUNT + "(?:个方面|方面|项|条|点|类|种|个条件|个步骤|个环节|个部分)[^，。；]{0,12}[：:。]?$");
    private static final Pattern INLINE = Pattern.compile("(?:共有?|分为|包括|有)" + COUNT + "(?:个部分|部分|个方面|项内容|个章节|章)，(?:主要)?(?:分别)?(?:是|为|包括)([^。；，]{4,400})。");
    /** What a heading promises, and what would keep the promise. */
    private static final List<Promise> PROMISES = List.of(
            new Promise("期限", "\\d月|\\d日|期限|截止|截至|为期|\\d+年(?!度)|[一二三四五六七八九十]年|个月|工作日|长期"),
            new Promise("时间", "\\d月|\\d日|时间|\\d[:：]\\d|期间|上午|下午|以前|之前|周|年"),
            new Promise("地点", "地点|路|街|楼|室|厅|馆|中心|院|学校|会场|地址|线上|视频|县|市|区|省"),
            new Promise("联系方式", "\\d{5,}|@|联系"), new Promise("名额", "\\d+ ?[名人个]|名额|指标|[一二三四五六七八九十]名"),
            new Promise("联系人", "联系|咨询"), new Promise("奖励", "奖|表彰|津贴|补助"), new Promise("程序", "推荐|评审|公示|审核|申报|步骤|程序|流程|审批|考察|批准"));

    private record Promise(String word, Pattern evidence) {
        Promise(String word, String evidence) {
            this(word, Pattern.compile(evidence));
        }
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.of("B09", Counts::counted, "B10", Counts::promised);
    }

    private static void counted(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            for (int i = 0; i < part.size(); i++) {
                Element element = part.get(i);
                String text = element.text().stripTrailing();
                Matcher m = LEAD.matcher(text.substring(Math.max(0, text.length() - 60)));
                int shift = Math.max(0, text.length() - 60);
                if (m.find()) {
                    int items = following(part, i);
                    if (items >= 2 && items != value(m.group(1))) {
                        report.add(element, shift + m.start(), shift + m.end(), "前面说“" + m.group(1) + "”项，下面列了" + items + "项", "请核对数目");
                    }
                }
                Matcher inline = INLINE.matcher(element.text());
                while (inline.find()) {
                    int named = inline.group(2).split("、|和(?=[^、]*$)").length;
                    int listed = inline.group(2).split("、").length;
                    int said = value(inline.group(1));
                    if (listed >= 2 && said != named && said != listed) {
                        report.add(element, inline.start(), inline.end(), "前面说“" + inline.group(1) + "”个部分，后面列了" + listed + "个", "请核对数目");
                    }
                }
            }
        }
    }

    /** How many items of one level follow directly, whatever stands between them below. */
    private static int following(List<Element> part, int at) {
        Optional<Numbering.Item> first = at + 1 < part.size() ? Numbering.item(part.get(at + 1)) : Optional.empty();
        if (first.isEmpty() || first.get().number() != 1) {
            return 0;
        }
        int count = 1;
        for (int i = at + 2; i < Math.min(part.size(), at + FAR); i++) {
            Optional<Numbering.Item> item = Numbering.item(part.get(i));
            if (item.isPresent() && item.get().level() < first.get().level() || item.isPresent() && item.get().level() == first.get().level() && item.get().number() == 1) {
                break;
            }
            count += item.isPresent() && item.get().level() == first.get().level() ? 1 : 0;
        }
        return count;
    }

    private static int value(String count) {
        return count.equals("两") ? 2 : count.matches("\\d+") ? Integer.parseInt(count) : Numbering.value(count);
    }

    private static void promised(Subject subject, Report report) {
        for (List<Element> part : Numbering.parts(subject.paper())) {
            for (int i = 0; i < part.size(); i++) {
                Numbering.Item item = Numbering.item(part.get(i)).filter(found -> found.level() <= 2).orElse(null);
                if (item == null || item.words().length() > 16 || item.words().contains("。")) {
                    continue;
                }
                Matcher pair = Pattern.compile("^[^和及、]{2,8}[和及、]([^和及、]{2,6})$").matcher(item.words());
                if (!pair.find()) {
                    continue;
                }
                StringBuilder section = new StringBuilder();
                int end = i + 1;
                for (; end < part.size() && Numbering.item(part.get(end)).filter(next -> next.level() <= item.level()).isEmpty(); end++) {
                    section.append(part.get(end).text()).append('\n');
                }
                for (Promise promise : PROMISES) {
                    if (pair.group(1).endsWith(promise.word) && section.length() > 20 && !promise.evidence.matcher(section).find()) {
                        int at = part.get(i).text().lastIndexOf(promise.word);
                        report.add(part.get(i), at, at + promise.word.length(), "标题里有“" + promise.word + "”，这一部分却没有写", "请补写内容，或改标题");
                    }
                }
            }
        }
    }
}
