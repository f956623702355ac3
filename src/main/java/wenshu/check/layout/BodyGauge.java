package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.Habits;
import wenshu.check.print.DocxParagraph;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Glyph;
import wenshu.notice.Heading;
import wenshu.notice.title.TitleBreaker;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Title, recipients, text and the note of attachments (GB/T 9704-2012, 7.3.1 to 7.3.4). */
final class BodyGauge implements Gauge {

    private static final double CENTRE = (Mm.LEFT + Mm.RIGHT) / 2;
    private static final double FARTHEST = 4.5;
    private static final String OPENING = "（〔《〈“‘【「『(";

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F20", BodyGauge::title, "T13", BodyGauge::titleLines, "F21", BodyGauge::recipients,
                "F23", BodyGauge::indents, "F24", BodyGauge::levels, "F25", BodyGauge::note, "F72", BodyGauge::orphans,
                "P19", BodyGauge::kinsoku);
    }

    private static List<Measurement> title(Printed paper) {
        List<Element> titles = paper.elements(Role.TITLE);
        if (titles.isEmpty() || paper.spots(Role.TITLE).stream().anyMatch(Printed::marked)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        titles.forEach(title -> all.addAll(TypeMeasure.of(paper, title, "标题", Typeface.TITLE_SONG, TypeMeasure.TWO)));
        List<Spot> spots = paper.spots(Role.TITLE);
        double centre = (paper.edges().left() + paper.edges().right()) / 2;
        for (Spot spot : spots) {
            all.add(Measurement.length("标题行中线距左页边", Mm.of((spot.left() + spot.right()) / 2), centre, Mm.INK, "请居中")
                    .on(paper.element(spot), spot.page()));
        }
        List<Bar> red = paper.bars(1, true);
        if (paper.kind() == Kind.DOCUMENT && !red.isEmpty() && spots.getFirst().page() == 1) {
            double gap = Mm.of(spots.getFirst().ink().top() - red.getFirst().box().bottom()) / Mm.ROW;
            // Ink to line: the title's own line adds a quarter of one.
            all.add(Measurement.lines("标题与红色分隔线之间的空行", gap - 0.25, 2, 1.5, 2.6, "请在红色分隔线之下空二行")
                    .on(titles.getFirst(), 1));
        }
        return all;
    }

    private static List<Measurement> titleLines(Printed paper) {
        List<String> lines = paper.spots(Role.TITLE).stream().map(Spot::text).toList();
        if (lines.size() < 2) {
            return List.of();
        }
        String whole = String.join("", lines);
        String better = "建议分为“" + String.join("／", TitleBreaker.lines(whole)) + "”";
        Element element = paper.elements(Role.TITLE).getFirst();
        List<Measurement> all = new ArrayList<>();
        int at = 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            at += line.length();
            boolean cuts = TitleBreaker.cutsWord(whole, at);
            all.add(Measurement.of("标题回行处", cuts ? "词语被拆开（" + around(whole, at) + "）" : "词意完整", "词意完整", !cuts, better));
        }
        double last = TitleBreaker.width(lines.getLast());
        all.add(Measurement.of("标题末行", Mm.number(last) + " 字", "3 字以上", last > 2, better));
        boolean waist = false;
        for (int i = 1; i + 1 < lines.size(); i++) {
            double width = TitleBreaker.width(lines.get(i));
            waist |= width + 2 <= TitleBreaker.width(lines.get(i - 1)) && width + 2 <= TitleBreaker.width(lines.get(i + 1));
        }
        all.add(Measurement.of("标题各行的排列", waist ? "中间短、两头长" : "梯形或菱形", "梯形或菱形", !waist, better));
        return all.stream().map(each -> each.on(element, paper.spots(Role.TITLE).getFirst().page())).toList();
    }

    private static String around(String whole, int at) {
        return whole.substring(Math.max(0, at - 2), at) + "∣" + whole.substring(at, Math.min(whole.length(), at + 2));
    }

    private static List<Measurement> recipients(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.RECIPIENTS)) {
            List<Spot> spots = paper.spots(element);
            all.addAll(TypeMeasure.of(paper, element, "主送机关", Typeface.FANGSONG, TypeMeasure.THREE));
            for (Spot spot : spots) {
                all.add(Measurement.length("主送机关左端距版心左边", Mm.of(spot.left()) - paper.edges().left(), 0, Mm.LINE, "请顶格")
                        .on(element, spot.page()));
            }
            Optional<Spot> title = paper.last(Role.TITLE);
            if (title.isPresent() && title.get().page() == spots.getFirst().page()) {
                double gap = Mm.of(spots.getFirst().ink().top() - title.get().ink().bottom()) / paper.text().pitch();
                all.add(Measurement.lines("主送机关与标题之间的空行", gap - 0.5, 1, 0.5, 1.6, "请在标题之下空一行").on(element, spots.getFirst().page()));
            }
        }
        return all;
    }

    private static List<Measurement> indents(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        for (Element element : paper.text().paragraphs()) {
            List<Spot> spots = paper.spots(element);
            if (paper.print().docx().isEmpty() && firstOnPage(paper, spots.getFirst())) {
                // A reading of a PDF cannot always tell a paragraph that begins a page from one that goes on there.
                continue;
            }
            if (OPENING.indexOf(spots.getFirst().text().charAt(0)) >= 0 && paper.print().docx().isEmpty()) {
                continue;
            }
            double indent = (Mm.of(spots.getFirst().left()) - paper.edges().left()) / character;
            if (indent > FARTHEST && spots.size() == 1) {
                // A line by itself that stands so far to the right is set there on purpose, such as a duty beside a stamp.
                continue;
            }
            // Only the DOCX tells blanks from an indent; in its element they may have been tidied away.
            boolean blanks = paper.print().paragraph(element).map(DocxParagraph::text).filter(text -> text.matches("(?s)[ \\u3000\\t\\u00A0].*")).isPresent();
            all.add(Measurement.of("段首缩进的做法", blanks ? "空格" : "首行缩进", "首行缩进", !blanks, "请删去段首空格，设置首行缩进 2 字").on(element, spots.getFirst().page()));
            all.add(Measurement.of("段首缩进", Mm.number(indent) + " 字", "2 字", Math.abs(indent - 2) * character <= Mm.INK,
                    "请左空二字，用首行缩进而不用空格").on(element, spots.getFirst().page()));
            for (Spot spot : spots.subList(1, spots.size())) {
                all.add(Measurement.length("回行左端距版心左边", Mm.of(spot.left()) - paper.edges().left(), 0, Mm.LINE, "回行请顶格").on(element, spot.page()));
            }
        }
        return all;
    }

    private static boolean firstOnPage(Printed paper, Spot spot) {
        return spot.page() > 1 && paper.text().spots().stream().noneMatch(other -> other.page() == spot.page() && other.baseline() < spot.baseline());
    }

    private static List<Measurement> levels(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.text().paragraphs()) {
            int level = element.role().headingLevel();
            Optional<Heading> heading = Heading.of(element.text().strip());
            if (level == 0 || heading.isEmpty()) {
                continue;
            }
            int lead = element.text().indexOf(element.text().strip());
            boolean runsOn = heading.get().end() <= heading.get().markerEnd();
            if (level <= 2 && runsOn) {
                // Only a number stands before ordinary text: nothing says that it is a heading.
                continue;
            }
            Typeface face = level == 1 ? Typeface.HEI : level == 2 ? Typeface.KAI : Typeface.FANGSONG;
            int end = level <= 2 ? lead + heading.get().end() : Integer.MAX_VALUE;
            all.addAll(TypeMeasure.of(paper, element, element.role().word(), face, TypeMeasure.THREE, 0, end));
            if (level >= 3) {
                third(paper, element, all);
            }
        }
        return all;
    }

    /** Bold third levels are a habit of many houses; no clause has them. */
    private static void third(Printed paper, Element element, List<Measurement> into) {
        Habits.Bold wanted = paper.profile().habits().thirdLevel();
        int end = Heading.of(element.text().strip()).map(heading -> Math.max(heading.end(), heading.markerEnd() + 1)).orElse(0);
        boolean bold = Types.of(paper, element, Types.Of.HANZI, 0, end).stream().findFirst().map(Type::bold).orElse(false);
        boolean right = wanted == Habits.Bold.ANY || bold == (wanted == Habits.Bold.YES);
        into.add(Measurement.of(element.role().word() + "的加粗", bold ? "加粗" : "不加粗",
                wanted == Habits.Bold.YES ? "加粗（本局习惯）" : "不加粗", right, "请按版式统一").on(element, paper.spots(element).getFirst().page()));
    }

    private static List<Measurement> note(Printed paper) {
        List<Element> notes = paper.elements(Role.ATTACHMENT_NOTE);
        if (notes.isEmpty()) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        Spot first = paper.spots(notes.getFirst()).getFirst();
        Spot before = null;
        for (Spot spot : paper.spots(Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.CONTACT, Role.TABLE)) {
            boolean above = spot.page() == first.page() && spot.baseline() < first.baseline();
            before = above && (before == null || spot.baseline() > before.baseline()) ? spot : before;
        }
        if (before != null) {
            double gap = Mm.of(first.baseline() - before.baseline()) / paper.text().pitch() - 1;
            all.add(Measurement.lines("附件说明与正文之间的空行", gap, 1, 0.7, 1.3, "请在正文之下空一行").on(notes.getFirst(), first.page()));
        }
        double indent = (Mm.of(first.left()) - paper.edges().left()) / character;
        all.add(Measurement.of("附件说明左空", Mm.number(indent) + " 字", "2 字", Math.abs(indent - 2) * character <= Mm.INK, "请左空二字")
                .on(notes.getFirst(), first.page()));
        for (Element note : notes) {
            all.addAll(TypeMeasure.of(paper, note, "附件说明", Typeface.FANGSONG, TypeMeasure.THREE));
            names(paper, note, all);
        }
        return all;
    }

    /** The lines of a name that goes on begin below its first character. */
    private static void names(Printed paper, Element note, List<Measurement> into) {
        double wanted = Double.NaN;
        for (Spot spot : paper.spots(note)) {
            List<Glyph> glyphs = spot.glyphs();
            java.util.regex.Matcher lead = java.util.regex.Pattern.compile("^(?:附件[：:])?(?:\\d{1,2}[.．、])?").matcher(spot.text());
            boolean begins = lead.find() && lead.end() > 0;
            if (begins && lead.end() < glyphs.size()) {
                wanted = Mm.of(glyphs.get(lead.end()).x());
            } else if (!Double.isNaN(wanted)) {
                into.add(Measurement.length("附件名称回行与首字左端相差", Mm.of(spot.left()) - wanted, 0, Mm.LINE, "回行请与附件名称的首字对齐")
                        .on(note, spot.page()));
            }
        }
    }

    private static List<Measurement> orphans(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.text().paragraphs()) {
            List<Spot> spots = paper.spots(element);
            if (spots.size() > 1) {
                int glyphs = spots.getLast().glyphs().size();
                all.add(Measurement.of("段落末行", glyphs > 2 ? "3 字以上" : glyphs + " 字", "3 字以上", glyphs > 2, "可微调字间距或文字")
                        .on(element, spots.getLast().page()));
            }
        }
        return all;
    }

    private static List<Measurement> kinsoku(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.paper().elements()) {
            List<Spot> spots = Printed.own(element) && element.role() != Role.TABLE ? paper.spots(element) : List.of();
            for (int i = 0; i < spots.size(); i++) {
                String line = spots.get(i).text();
                boolean starts = i > 0 && "，。、；：！？）》〉〕”’】".indexOf(line.charAt(0)) >= 0;
                boolean ends = i + 1 < spots.size() && "（《〈〔“‘【".indexOf(line.charAt(line.length() - 1)) >= 0;
                boolean apart = i > 0 && spots.get(i).line() == spots.get(i - 1).line();
                all.add(Measurement.of("行首行末的标点", starts && !apart ? "“" + line.charAt(0) + "”在行首" : ends ? "“" + line.charAt(line.length() - 1) + "”在行末"
                        : "合乎避头尾", "点号和后半标号不在行首，前半标号不在行末", !(starts && !apart) && !ends, "请打开“按中文习惯控制首尾字符”").on(element, spots.get(i).page()));
            }
        }
        return all;
    }
}
