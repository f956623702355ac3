package wenshu.check.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.HanNumber;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The attachments themselves, held against the note that lists them (GB/T 9704-2012, 7.3.7). */
public final class AttachmentRules implements RuleFamily {

    private static final Pattern LABEL = Pattern.compile("^[\\s\\u3000]*附[\\s\\u3000]*件[\\s\\u3000]*([（(]?)(\\d{1,2}|[一二三四五六七八九十]{1,2})?([）)]?)[\\s\\u3000]*([：:.、]?)[\\s\\u3000]*$");
    private static final Pattern CITED = Pattern.compile("(?<![《〈]|来文)附件\\s?(\\d{1,2})(?![\\d.年月])(?!\\s*[：:])");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("A03", AttachmentRules::listed, "A04", AttachmentRules::label, "A05", AttachmentRules::missingLabel,
                "A06", AttachmentRules::cited, "A12", AttachmentRules::twice);
    }

    private static boolean own(Element element) {
        return element.part().kind() == Part.Kind.ATTACHMENT;
    }

    private static List<Element> labels(Paper paper) {
        return paper.elements().stream().filter(e -> e.role() == Role.ATTACHMENT_LABEL).toList();
    }

    private static int number(Element label) {
        Matcher matcher = LABEL.matcher(label.text());
        return matcher.matches() && matcher.group(2) != null ? HanNumber.parse(matcher.group(2)).orElse(0) : 0;
    }

    /** The titles of the attachments by the number on their page, lines joined. */
    private static Map<Part, String> titles(Paper paper) {
        return paper.elements().stream().filter(e -> own(e) && e.role() == Role.ATTACHMENT_TITLE)
                .collect(Collectors.groupingBy(Element::part, Collectors.mapping(e -> e.text().replaceAll("[\\s\\u3000]", ""), Collectors.joining())));
    }

    private static void listed(Subject subject, Report report) {
        Paper paper = subject.paper();
        List<NoteItem> items = NoteItem.of(paper);
        List<Element> labels = labels(paper).stream().filter(AttachmentRules::own).toList();
        if (labels.isEmpty() || !PaperHasText.in(paper)) {
            return;
        }
        if (items.isEmpty()) {
            report.add(labels.getFirst(), 0, labels.getFirst().text().length(), "后面有附件，正文之后却没有附件说明", "请在正文下空一行写“附件：名称”");
            return;
        }
        Map<Part, String> titles = titles(paper);
        int highest = 0;
        for (Element label : labels) {
            int number = number(label);
            int wanted = Math.max(number, 1);
            NoteItem item = items.stream().filter(i -> Math.max(i.number(), 1) == wanted).findFirst().orElse(null);
            if (item == null) {
                report.add(label, 0, label.text().length(), "附件说明里没有列出“" + label.stripped() + "”", "请补进附件说明，或删去这个附件");
                continue;
            }
            if (wanted < highest) {
                report.add(label, 0, label.text().length(), "附件的顺序与附件说明不一致", "请按附件说明的顺序编排");
            }
            highest = Math.max(highest, wanted);
            String title = titles.getOrDefault(label.part(), "");
            if (!title.isEmpty() && !same(item.plain(), NoteItem.plain(title))) {
                report.add(item.element(), item.start(), item.end(), "附件说明写的是“" + item.name() + "”，附件的标题是“" + title + "”",
                        "请改成一致", List.of(new Edit(item.element().index(), item.start(), item.end(), title)));
            }
        }
    }

    /** Forms have their title cut where the reader sees a line only: what begins alike is no contradiction. */
    private static boolean same(String listed, String title) {
        return listed.equals(title) || title.length() >= 6 && listed.startsWith(title) && listed.length() - title.length() <= 2;
    }

    private static void label(Subject subject, Report report) {
        for (Element element : labels(subject.paper())) {
            Matcher matcher = LABEL.matcher(element.text());
            if (!matcher.matches()) {
                continue;
            }
            String number = matcher.group(2) == null ? "" : String.valueOf(HanNumber.parse(matcher.group(2)).orElse(0));
            String right = "附件" + number;
            if (!element.stripped().equals(right)) {
                int start = element.text().indexOf(element.stripped());
                report.recognised(element, start, start + element.stripped().length(), "附件标识写成了“" + element.stripped() + "”",
                        "请写成“" + right + "”，不加标点", List.of(new Edit(element.index(), start, start + element.stripped().length(), right)));
            }
        }
    }

    /** The title of each attachment that the note lists must stand under a label of its own. */
    private static void missingLabel(Subject subject, Report report) {
        Paper paper = subject.paper();
        List<NoteItem> items = NoteItem.of(paper);
        Set<Integer> labelled = labels(paper).stream().filter(AttachmentRules::own).map(label -> Math.max(number(label), 1)).collect(Collectors.toSet());
        Map<Part, String> titles = titles(paper);
        for (NoteItem item : items) {
            int number = Math.max(item.number(), 1);
            Element title = labelled.contains(number) || item.plain().length() < 2 ? null : paper.elements().stream()
                    .filter(e -> own(e) && (same(item.plain(), NoteItem.plain(e.text())) || e.role() == Role.ATTACHMENT_TITLE
                            && same(item.plain(), NoteItem.plain(titles.getOrDefault(e.part(), ""))))).findFirst().orElse(null);
            if (title != null) {
                String right = items.size() == 1 ? "附件" : "附件" + number;
                report.add(title, 0, title.text().length(), "附件“" + item.name() + "”的页面上没有附件标识", "请在标题上方顶格写“" + right + "”",
                        List.of(new Edit(title.index(), 0, 0, right + "\n")));
            }
        }
    }

    private static void cited(Subject subject, Report report) {
        Paper paper = subject.paper();
        List<NoteItem> items = NoteItem.of(paper);
        Set<Integer> there = new TreeSet<>();
        items.forEach(item -> there.add(Math.max(item.number(), 1)));
        labels(paper).stream().filter(AttachmentRules::own).forEach(label -> there.add(Math.max(number(label), 1)));
        for (Element element : paper.elements()) {
            boolean speaks = element.part().equals(Part.MAIN) && (element.role().text() || element.role() == Role.OTHER);
            Matcher matcher = CITED.matcher(element.text());
            while (speaks && PaperHasText.in(paper) && matcher.find()) {
                int number = Integer.parseInt(matcher.group(1));
                if (!there.contains(number)) {
                    report.add(element, matcher.start(), matcher.end(), "文中提到“" + matcher.group() + "”，"
                            + (there.isEmpty() ? "却没有附件说明" : "附件说明里没有这一个"), "请核对附件的序号");
                }
            }
        }
    }

    /** What the upper organ attached keeps its own numbers, which then stand there twice. */
    private static void twice(Subject subject, Report report) {
        Map<Integer, Element> first = new HashMap<>();
        List<Element> doubles = new ArrayList<>();
        for (Element label : labels(subject.paper())) {
            if (first.putIfAbsent(number(label), label) != null) {
                doubles.add(label);
            }
        }
        for (Element label : doubles) {
            int start = label.text().indexOf(label.stripped());
            report.recognised(label, start, start + label.stripped().length(), "“" + label.stripped() + "”有两个，分不清是哪一份公文的附件",
                    "来文自带的附件请标成“来文" + label.stripped() + "”", List.of(new Edit(label.index(), start, start, "来文")));
        }
    }

    /** Whether the file holds the text that a note belongs to, not only an attachment by itself. */
    private static final class PaperHasText {

        private static boolean in(Paper paper) {
            return paper.has(Role.TITLE) && paper.main().anyMatch(e -> e.role().text());
        }
    }
}
