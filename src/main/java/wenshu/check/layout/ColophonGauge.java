package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Glyph;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** The colophon 版记 (GB/T 9704-2012, 7.4). */
final class ColophonGauge implements Gauge {

    private static final double OUTER = 0.35;
    private static final double INNER = 0.25;
    private static final double WEIGHT = 0.1;
    private static final double NEAR = 25;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F43", ColophonGauge::lines, "F44", ColophonGauge::copies, "F45", ColophonGauge::moved, "F46", ColophonGauge::printer,
                "F47", ColophonGauge::parity, "V02", ColophonGauge::foot);
    }

    private static List<Spot> spots(Printed paper) {
        return paper.kind() == Kind.LETTER ? List.of() : paper.spots(Role.COPIES, Role.PRINTER);
    }

    /** The lying rules round the colophon's elements. */
    private static List<Bar> rules(Printed paper, List<Spot> spots) {
        int page = spots.getLast().page();
        double top = Mm.of(spots.stream().filter(spot -> spot.page() == page).mapToInt(spot -> spot.ink().top()).min().orElse(0)) - NEAR / 2;
        double bottom = Mm.of(spots.getLast().ink().bottom()) + NEAR / 2;
        return paper.bars(page, false).stream().filter(bar -> Mm.of(bar.box().top()) > top && Mm.of(bar.box().top()) < bottom).toList();
    }

    private static List<Measurement> lines(Printed paper) {
        List<Spot> spots = spots(paper);
        if (spots.isEmpty()) {
            return List.of();
        }
        List<Bar> rules = rules(paper, spots);
        int page = spots.getLast().page();
        List<Measurement> all = new ArrayList<>();
        boolean framed = rules.size() >= 2 && rules.getFirst().box().top() < spots.getFirst().ink().top()
                && rules.getLast().box().bottom() > spots.getLast().ink().bottom();
        all.add(Measurement.of("版记的首末分隔线", framed ? "有" : rules.size() + " 条线，没有上下框住版记", "有", framed, "请在版记首要素之上和末要素之下加分隔线"));
        for (int i = 0; i < rules.size(); i++) {
            Bar rule = rules.get(i);
            boolean outer = i == 0 || i == rules.size() - 1;
            all.add(Measurement.length("版记分隔线长", Mm.of(rule.box().width()), Mm.WIDTH, Mm.LINE, "请改为与版心等宽"));
            double weight = Mm.of(rule.thickness());
            double wanted = outer ? OUTER : INNER;
            all.add(Measurement.of(outer ? "版记首末分隔线的粗细" : "版记中间分隔线的粗细", hundredths(weight), hundredths(wanted),
                    Math.abs(weight - wanted) <= WEIGHT, outer ? "推荐用 1 磅（0.35 mm）" : "推荐用 0.75 磅（0.25 mm）"));
        }
        return all.stream().map(each -> each.on(paper.element(spots.getFirst()), page)).toList();
    }

    private static String hundredths(double millimetres) {
        return String.format(java.util.Locale.ROOT, "%.2f mm", millimetres);
    }

    private static List<Measurement> foot(Printed paper) {
        List<Spot> spots = spots(paper);
        if (spots.isEmpty()) {
            return List.of();
        }
        Spot last = spots.getLast();
        List<Measurement> all = new ArrayList<>();
        int pages = paper.pages().sheets().size();
        all.add(Measurement.of("版记所在的面", "第 " + last.page() + " 面", "最后一面（第 " + pages + " 面）", last.page() == pages, "请移到最后一面"));
        List<Bar> rules = rules(paper, spots);
        if (!rules.isEmpty() && !paper.sheet(last.page()).landscape()) {
            all.add(Measurement.length("版记末条分隔线距上页边", Mm.of(rules.getLast().box().bottom()), Mm.BOTTOM, Mm.LINE, "请与版心下边缘重合（距上页边 262 mm）"));
        }
        return all.stream().map(each -> each.on(paper.element(last), last.page())).toList();
    }

    private static List<Measurement> copies(Printed paper) {
        return small(paper, Role.COPIES);
    }

    private static List<Measurement> small(Printed paper, Role role) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(role)) {
            String what = element.stripped().startsWith("主送") ? "版记中的主送机关" : role.word();
            List<Spot> spots = paper.spots(element);
            all.addAll(TypeMeasure.of(paper, element, what, Typeface.FANGSONG, TypeMeasure.FOUR));
            Spot first = spots.getFirst();
            all.add(Measurement.length(what + "左空", Mm.of(first.left()) - paper.edges().left(), Mm.SMALL_CHARACTER, Mm.INK, "请左空一字").on(element, first.page()));
            double right = spots.stream().mapToDouble(spot -> paper.edges().right() - Mm.of(spot.right())).min().orElse(0);
            double least = Mm.SMALL_CHARACTER - Mm.INK;
            all.add(Measurement.between(what + "右空", right, least, role == Role.PRINTER ? Mm.SMALL_CHARACTER + Mm.INK : Mm.WIDTH, "请右空一字")
                    .on(element, first.page()));
            List<Glyph> glyphs = first.glyphs();
            if (role == Role.COPIES && glyphs.size() > 3) {
                double wanted = Mm.of(glyphs.get(3).x());
                for (Spot spot : spots.subList(1, spots.size())) {
                    all.add(Measurement.length(what + "回行与冒号后的首字左端相差", Mm.of(spot.left()) - wanted, 0, Mm.LINE, "回行请与冒号后的首字对齐")
                            .on(element, spot.page()));
                }
            }
        }
        return all;
    }

    /** 主送 above 抄送, and no line between them. */
    private static List<Measurement> moved(Printed paper) {
        List<Element> elements = paper.elements(Role.COPIES);
        Optional<Element> to = elements.stream().filter(element -> element.stripped().startsWith("主送")).findFirst();
        Optional<Element> copies = elements.stream().filter(element -> element.stripped().startsWith("抄送")).findFirst();
        if (to.isEmpty() || copies.isEmpty()) {
            return List.of();
        }
        Spot one = paper.spots(to.get()).getLast();
        Spot other = paper.spots(copies.get()).getFirst();
        boolean above = one.page() == other.page() && one.baseline() < other.baseline();
        boolean line = paper.bars(one.page(), false).stream().anyMatch(bar -> bar.box().top() > one.baseline() && bar.box().bottom() < other.baseline());
        return List.of(Measurement.of("版记中的主送机关", above ? "在抄送之上" : "不在抄送之上", "在抄送之上", above, "请移到抄送机关的上一行").on(to.get(), one.page()),
                Measurement.of("主送与抄送之间", line ? "有分隔线" : "没有分隔线", "没有分隔线", !line, "请删去其间的分隔线").on(to.get(), one.page()));
    }

    private static List<Measurement> printer(Printed paper) {
        return paper.kind() == Kind.LETTER ? List.of() : small(paper, Role.PRINTER);
    }

    private static List<Measurement> parity(Printed paper) {
        List<Spot> spots = spots(paper);
        if (spots.isEmpty() || !paper.profile().habits().evenColophon()) {
            return List.of();
        }
        int page = spots.getLast().page();
        return List.of(Measurement.of("版记所在的面", "第 " + page + " 面", "双数面", page % 2 == 0 || paper.pages().sheets().size() == 1,
                "双面印刷时请把版记移到最后一张纸的背面").on(paper.element(spots.getLast()), page));
    }
}
