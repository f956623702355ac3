package wenshu.check.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** The note of attachments below the text 附件说明 (GB/T 9704-2012, 7.3.4). */
public final class NoteRules implements RuleFamily {

    private static final Pattern BAD_LEAD = Pattern.compile("^[\\s\\u3000]*(附[\\s\\u3000]+件[\\s\\u3000]*[：:]|附件[\\s\\u3000]*:|附件[\\s\\u3000]+：|附[：:]|附件[一二三四五六七八九十]?(?=\\d{1,2}[.．、])|附件[一二三四五六七八九十][：:]|附件\\d{1,2}[：:])");
    private static final Pattern BAD_NUMBER = Pattern.compile("(?:^|\\n)[\\s\\u3000]*(?:附[\\s\\u3000]*件?[\\s\\u3000]*[：:][\\s\\u3000]*)?((\\d{1,2})[、．,，]|[（(](\\d{1,2})[）)][.、]?|(\\d{1,2})[）)]|([一二三四五六七八九十])、)");
    private static final Pattern END = Pattern.compile("[。；;，,、：:！!]+[\\s\\u3000]*(?=\\n|$)");
    private static final Pattern AS_ENCLOSED = Pattern.compile("附件[：:]?\\s*(?:如文|如上|同上|见文)(?=[。\\s]|$)|附[：:]\\s*如文|附件\\s*[×xX一二两三四五六七八九十\\d]{1,2}\\s*[件份]|附件[：:]\\s*共?[×xX一二两三四五六七八九十\\d]{1,2}\\s*[件份]");
    private static final Pattern YEAR_AFTER_NUMBER = Pattern.compile("(?:^|\\n)[\\s\\u3000]*(?:附[\\s\\u3000]*件?[\\s\\u3000]*[：:][\\s\\u3000]*)?(\\d{1,2}[.．])(?=(?:19|20)\\d{2})");
    private static final Pattern SINGLE = Pattern.compile("(?<=[：:])[\\s\\u3000]*[1１][.．、][\\s\\u3000]*");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("A01", NoteRules::form, "A02", NoteRules::ends, "A07", NoteRules::year, "A09", NoteRules::forwarded,
                "A10", NoteRules::place, "A11", NoteRules::asEnclosed, "A13", NoteRules::single);
    }

    private static void form(Subject subject, Report report) {
        List<Element> notes = subject.paper().main(Role.ATTACHMENT_NOTE);
        for (Element element : notes) {
            if (AS_ENCLOSED.matcher(element.text()).find()) {
                continue;
            }
            Matcher lead = BAD_LEAD.matcher(element.text());
            if (lead.find()) {
                report.replace(element, lead.start(1), lead.end(1), "附件：", "附件说明开头写成了“" + lead.group(1).strip() + "”", "请写成“附件：”，后接名称");
            }
            Matcher number = BAD_NUMBER.matcher(element.text());
            while (number.find()) {
                String digits = number.group(2) != null ? number.group(2) : number.group(3) != null ? number.group(3)
                        : number.group(4) != null ? number.group(4) : String.valueOf("一二三四五六七八九十".indexOf(number.group(5)) + 1);
                report.replace(element, number.start(1), number.end(1), digits + ".", "附件序号写成了“" + number.group(1) + "”",
                        "请写成“" + digits + ".”");
            }
        }
    }

    private static void ends(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.ATTACHMENT_NOTE)) {
            Matcher matcher = END.matcher(element.text());
            while (matcher.find()) {
                if (!AS_ENCLOSED.matcher(element.text()).find() && !element.text().substring(0, matcher.end()).strip().matches("附[\\s\\u3000]*件?[\\s\\u3000]*[：:]")) {
                    report.replace(element, matcher.start(), matcher.end(), "", "附件名称后面有“" + matcher.group().strip() + "”", "请删去，附件名称后不加标点");
                }
            }
        }
    }

    private static void year(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = YEAR_AFTER_NUMBER.matcher(element.text());
            while ((element.role() == Role.ATTACHMENT_NOTE || element.role() == Role.HEADING_3) && matcher.find()) {
                report.recognised(element, matcher.start(1), matcher.end(), "序号“" + matcher.group(1) + "”和后面的年份连在一起，会读成小数",
                        "请在序号后空一格", List.of(new Edit(element.index(), matcher.end(), matcher.end(), " ")));
            }
        }
    }

    /** A forwarded paper is part of the text and, strictly taken, no attachment; many bureaus list it all the same. */
    private static void forwarded(Subject subject, Report report) {
        String title = NoteItem.plain(subject.paper().said(Role.TITLE));
        if (subject.known().profile().forwardedIsAttachment() || !title.matches(".*(?:转发|批转).*")) {
            return;
        }
        for (NoteItem item : NoteItem.of(subject.paper())) {
            String name = item.plain();
            if (name.length() >= 8 && (title.contains(name) || name.length() > 14 && title.contains(name.substring(name.indexOf("关于") < 0 ? 0 : name.indexOf("关于"))))) {
                report.add(item.element(), item.start(), item.end(), "被转发的来文列成了附件", "来文是正文的一部分，可不列入附件说明；本局习惯列出的，可在配置中设定");
            }
        }
    }

    private static void place(Subject subject, Report report) {
        List<Element> signed = new ArrayList<>(subject.paper().main(Role.SIGNATURE));
        signed.addAll(subject.paper().main(Role.DATE));
        for (Element element : subject.paper().main(Role.ATTACHMENT_NOTE)) {
            if (signed.stream().anyMatch(other -> other.index() < element.index()) && NoteItem.LEAD.matcher(element.text()).find()) {
                report.add(element, 0, element.text().length(), "附件说明排在了落款之后", "请移到正文之后、署名之前");
            }
        }
    }

    private static void asEnclosed(Subject subject, Report report) {
        for (Element element : subject.paper().main().toList()) {
            boolean near = element.role() == Role.ATTACHMENT_NOTE || element.role() == Role.OTHER || element.role() == Role.BODY && element.stripped().length() <= 12;
            Matcher matcher = AS_ENCLOSED.matcher(element.text());
            while (near && matcher.find()) {
                report.add(element, matcher.start(), matcher.end(), "附件说明写成了“" + matcher.group().strip() + "”", "请逐个写出附件的顺序号和名称");
            }
        }
    }

    private static void single(Subject subject, Report report) {
        List<NoteItem> items = NoteItem.of(subject.paper());
        if (items.size() != 1 || items.getFirst().number() != 1) {
            return;
        }
        Element element = items.getFirst().element();
        Matcher matcher = SINGLE.matcher(element.text());
        if (matcher.find() && matcher.start() < items.getFirst().start()) {
            report.recognised(element, matcher.start(), matcher.end(), "只有一个附件，却编了序号", "请删去“1.”，直接写“附件：名称”",
                    List.of(new Edit(element.index(), matcher.start(), matcher.end(), "")));
        }
    }
}
