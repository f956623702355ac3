package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Glyph;
import wenshu.measure.Pages;
import wenshu.notice.Heading;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Fonts and colours (GB/T 9704-2012, 5.2.2, 5.2.4, 6.2) and what custom adds to them. */
final class TypeGauge implements Gauge {

    private static final Role[] PLAIN = {Role.BODY, Role.CONTACT, Role.SIGNATURE, Role.DATE, Role.ANNOTATION};
    private static final int DARK = 0x50;
    private static final int MOST_NAMED = 5;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F03", TypeGauge::text, "F05", TypeGauge::black, "F07", TypeGauge::red, "F70", TypeGauge::digits,
                "F71", TypeGauge::bold, "F75", TypeGauge::missing, "F76", TypeGauge::embedded);
    }

    private static List<Measurement> text(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        paper.elements(PLAIN).forEach(element -> all.addAll(TypeMeasure.of(paper, element, "正文、署名等一般文字", Typeface.FANGSONG, TypeMeasure.THREE)));
        return all;
    }

    private static List<Measurement> black(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.paper().main().filter(each -> each.role() != Role.MASTHEAD).toList()) {
            for (Spot spot : paper.spots(element)) {
                // Large red type is a mark that the reading has not known for one.
                if (Printed.marked(spot)) {
                    continue;
                }
                Glyph light = spot.glyphs().stream().filter(glyph -> !dark(glyph.color())).findFirst().orElse(null);
                all.add(Measurement.of(element.role().word() + "的颜色", light == null ? "黑色" : String.format("#%06X", light.color()), "黑色",
                        light == null, "请改为黑色").on(element, spot.page()));
            }
        }
        return all;
    }

    private static boolean dark(int color) {
        return (color >> 16) < DARK && (color >> 8 & 0xFF) < DARK && (color & 0xFF) < DARK;
    }

    private static List<Measurement> red(Printed paper) {
        Map<String, Measurement> all = new TreeMap<>();
        if (paper.kind() == Kind.PLAIN) {
            return List.of();
        }
        for (Spot spot : paper.spots(Role.MASTHEAD)) {
            spot.glyphs().stream().filter(glyph -> Printed.reddish(glyph.color())).forEach(glyph -> red("发文机关标志", glyph.color(), all));
        }
        for (Bar bar : paper.bars(1, true)) {
            red("红线", bar.color(), all);
        }
        return all.values().stream().map(each -> each.on(1)).toList();
    }

    private static void red(String what, int color, Map<String, Measurement> into) {
        boolean right = (color >> 16) >= 0xC0 && (color >> 8 & 0xFF) <= 0x40 && (color & 0xFF) <= 0x40;
        into.putIfAbsent(what + color, Measurement.of(what + "的红色", String.format("#%06X", color), "#FF0000 一类的正红", right, "请改为 FF0000"));
    }

    private static List<Measurement> digits(Printed paper) {
        Map<Typeface, Integer> faces = new TreeMap<>();
        Map<Typeface, Element> where = new TreeMap<>();
        for (Element element : paper.elements(Role.BODY, Role.HEADING_3, Role.HEADING_4)) {
            for (Type type : Types.of(paper, element, Types.Of.DIGITS)) {
                faces.merge(type.face(), type.characters(), Integer::sum);
                where.putIfAbsent(type.face(), element);
            }
        }
        if (faces.isEmpty()) {
            return List.of();
        }
        String said = faces.entrySet().stream().map(entry -> entry.getKey().word() + " " + entry.getValue() + " 个").collect(Collectors.joining("、"));
        Typeface rare = faces.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
        Element element = where.get(rare);
        return List.of(Measurement.of("正文数字的字体", said, "全文一种", faces.size() == 1, "请全文用同一种数字字体").on(element, paper.spots(element).getFirst().page()));
    }

    private static List<Measurement> bold(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.MASTHEAD, Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.SECRECY, Role.URGENCY)) {
            int end = Heading.of(element.text()).map(Heading::end).orElse(Integer.MAX_VALUE);
            Types.of(paper, element, Types.Of.HANZI, 0, end).stream().findFirst().ifPresent(type -> {
                boolean heavy = type.bold() && (type.face() == Typeface.TITLE_SONG || type.face() == Typeface.HEI || type.face() == Typeface.KAI);
                all.add(Measurement.of(element.role().word(), heavy ? type.face().word() + "又加粗" : "没有额外加粗", "不额外加粗", !heavy, "请取消加粗")
                        .on(element, paper.spots(element).getFirst().page()));
            });
        }
        return all;
    }

    private static List<Measurement> missing(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.paper().elements()) {
            List<Spot> spots = Printed.own(element) ? paper.spots(element) : List.of();
            for (Spot spot : spots) {
                String lost = spot.glyphs().stream().filter(glyph -> glyph.missing() || glyph.text().equals("\uFFFD")).map(Glyph::text)
                        .distinct().limit(MOST_NAMED).collect(Collectors.joining());
                all.add(Measurement.of(element.role().word() + "的字形", lost.isEmpty() ? "齐全" : "缺“" + lost + "”", "齐全", lost.isEmpty(), "请换用收有这些字的字体")
                        .on(element, spot.page()));
            }
        }
        return all;
    }

    private static List<Measurement> embedded(Printed paper) {
        if (paper.pages().source() != Pages.Source.PDF || paper.pages().fonts().isEmpty()) {
            return List.of();
        }
        List<String> outside = paper.pages().fonts().stream().filter(font -> !font.embedded()).map(Pages.Font::name).distinct().toList();
        String said = outside.isEmpty() ? "全部嵌入" : outside.stream().limit(MOST_NAMED).collect(Collectors.joining("、")) + "没有嵌入";
        return List.of(Measurement.of("PDF 的字体", said, "全部嵌入", outside.isEmpty(), "请用嵌入字体的方式重新生成 PDF"));
    }
}
