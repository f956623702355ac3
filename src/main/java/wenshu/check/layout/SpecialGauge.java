package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.measure.Glyph;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Orders and minutes (GB/T 9704-2012, 10.2 and 10.3). */
final class SpecialGauge implements Gauge {

    /** 20 mm below the type area's upper edge. */
    private static final double ORDER_TOP = 57;
    private static final double CENTRE = (Mm.LEFT + Mm.RIGHT) / 2;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F68", SpecialGauge::order, "F69", SpecialGauge::minutes);
    }

    private static List<Measurement> order(Printed paper) {
        if (paper.kind() != Kind.ORDER) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>(HeadGauge.mark(paper, ORDER_TOP));
        List<Spot> mark = paper.spots(Role.MASTHEAD);
        Optional<Spot> number = paper.first(Role.NUMBER);
        Optional<Spot> text = paper.text().spots().stream().findFirst();
        if (number.isPresent()) {
            Spot spot = number.get();
            List<Measurement> own = new ArrayList<>();
            own.add(Measurement.length("令号中线距左页边", Mm.of((spot.left() + spot.right()) / 2), CENTRE, Mm.INK, "请居中"));
            if (!mark.isEmpty()) {
                double gap = Mm.of(spot.ink().top() - HeadGauge.ink(mark).bottom()) / Mm.ROW;
                own.add(Measurement.lines("令号与标志之间的空行", gap - 0.5, 2, 1.5, 2.85, "请空二行"));
            }
            text.filter(first -> first.page() == spot.page()).ifPresent(first -> own.add(Measurement.lines("正文与令号之间的空行",
                    Mm.of(first.baseline() - spot.baseline()) / paper.text().pitch() - 1, 2, 1.6, 2.4, "请空二行")));
            own.forEach(each -> all.add(each.on(paper.element(spot), spot.page())));
        }
        return all;
    }

    private static List<Measurement> minutes(Printed paper) {
        if (paper.kind() != Kind.MINUTES) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        List<Element> lists = paper.elements(Role.ATTENDANCE);
        double character = paper.text().character();
        for (Element list : lists) {
            List<Spot> spots = paper.spots(list);
            Spot first = spots.getFirst();
            double indent = (Mm.of(first.left()) - paper.edges().left()) / character;
            all.add(Measurement.of("出席人员名单左空", Mm.number(indent) + " 字", "2 字", Math.abs(indent - 2) * character <= Mm.INK, "请左空二字").on(list, first.page()));
            int colon = list.text().indexOf('：') + 1;
            if (colon > 0) {
                all.addAll(TypeMeasure.of(paper, list, "“" + list.text().substring(0, colon).strip() + "”", Typeface.HEI, TypeMeasure.THREE, 0, colon));
                all.addAll(TypeMeasure.of(paper, list, "出席人员名单", Typeface.FANGSONG, TypeMeasure.THREE, colon, Integer.MAX_VALUE));
            }
            List<Glyph> glyphs = first.glyphs();
            int lead = first.text().indexOf('：') + 1;
            if (lead > 0 && lead < glyphs.size()) {
                for (Spot spot : spots.subList(1, spots.size())) {
                    all.add(Measurement.length("名单回行与冒号后的首字左端相差", Mm.of(spot.left() - glyphs.get(lead).x()), 0, Mm.INK, "请与冒号后的首字对齐")
                            .on(list, spot.page()));
                }
            }
        }
        if (!lists.isEmpty()) {
            Spot first = paper.spots(lists.getFirst()).getFirst();
            paper.spots(Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.ATTACHMENT_NOTE, Role.TABLE, Role.CONTACT).stream()
                    .filter(spot -> spot.page() == first.page() && spot.baseline() < first.baseline())
                    .max(java.util.Comparator.comparingInt(Spot::baseline)).ifPresent(text -> all.add(Measurement.lines("名单与正文之间的空行",
                            Mm.of(first.baseline() - text.baseline()) / paper.text().pitch() - 1, 1, 0.6, 1.4, "请在正文或附件说明之下空一行")
                            .on(lists.getFirst(), first.page())));
        }
        return all;
    }
}
