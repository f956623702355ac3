package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Box;
import wenshu.measure.Glyph;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** The head of the ordinary layout, down to the red line (GB/T 9704-2012, 7.2). */
final class HeadGauge implements Gauge {

    /** 35 mm below the type area's upper edge. */
    static final double MARK_TOP = 72;
    private static final double CENTRE = (Mm.LEFT + Mm.RIGHT) / 2;
    private static final double RED_GAP = 4;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F10", HeadGauge::copyNumber, "F11", HeadGauge::secrecy, "F12", HeadGauge::urgency, "F13", HeadGauge::mark,
                "F14", HeadGauge::jointMark, "F15", HeadGauge::number, "F16", HeadGauge::signatory, "F17", HeadGauge::signatories,
                "F18", HeadGauge::redLine);
    }

    private static boolean ordinary(Printed paper) {
        return paper.kind() == Kind.DOCUMENT || paper.kind() == Kind.ORDER || paper.kind() == Kind.MINUTES;
    }

    private static List<Measurement> copyNumber(Printed paper) {
        if (!ordinary(paper)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.COPY_NUMBER)) {
            Spot spot = paper.spots(element).getFirst();
            all.add(row("份号", spot, 1).on(element, spot.page()));
            all.add(Measurement.length("份号左端距版心左边", Mm.of(spot.left()) - paper.edges().left(), 0, Mm.LINE, "请顶格").on(element, spot.page()));
            Types.of(paper, element, Types.Of.DIGITS).stream().findFirst().ifPresent(type -> all.add(Measurement.of("份号的字号",
                    Mm.points(type.size()), "3号（16 磅）", type.size() == TypeMeasure.THREE, "请改为3号").on(element, spot.page())));
        }
        return all;
    }

    private static Measurement row(String what, Spot spot, int wanted) {
        int row = (int) Math.ceil((Mm.of(spot.baseline()) - Mm.TOP - 0.3) / Mm.ROW);
        return Measurement.of(what + "所在行", "版心第 " + row + " 行", "版心第 " + wanted + " 行", row == wanted, "请移到版心第 " + wanted + " 行");
    }

    private static List<Measurement> secrecy(Printed paper) {
        if (!ordinary(paper)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.SECRECY)) {
            Spot spot = paper.spots(element).getFirst();
            all.add(row("密级", spot, 2).on(element, spot.page()));
            all.addAll(flushHei(paper, element, "密级"));
        }
        return all;
    }

    /** 3号黑体 at the left edge, as secrecy and urgency stand in every layout. */
    static List<Measurement> flushHei(Printed paper, Element element, String what) {
        Spot spot = paper.spots(element).getFirst();
        List<Measurement> all = new ArrayList<>(TypeMeasure.of(paper, element, what, Typeface.HEI, TypeMeasure.THREE));
        all.add(Measurement.length(what + "左端距版心左边", Mm.of(spot.left()) - paper.edges().left(), 0, Mm.LINE, "请顶格").on(element, spot.page()));
        return all;
    }

    private static List<Measurement> urgency(Printed paper) {
        if (!ordinary(paper)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.URGENCY)) {
            Spot spot = paper.spots(element).getFirst();
            all.addAll(flushHei(paper, element, "紧急程度"));
            boolean below = paper.spots(Role.COPY_NUMBER, Role.SECRECY).stream().allMatch(other -> other.baseline() < spot.baseline());
            all.add(Measurement.of("紧急程度的次序", below ? "在份号、密级之下" : "在份号或密级之上", "在份号、密级之下", below,
                    "请按份号、密级、紧急程度的顺序自上而下排列").on(element, spot.page()));
        }
        return all;
    }

    private static List<Measurement> mark(Printed paper) {
        return paper.kind() == Kind.DOCUMENT || paper.kind() == Kind.MINUTES ? mark(paper, MARK_TOP) : List.of();
    }

    /** The mark of any layout: where its ink begins below the paper's edge, in the middle, red, not wider than a line. */
    static List<Measurement> mark(Printed paper, double top) {
        List<Spot> spots = paper.spots(Role.MASTHEAD);
        if (spots.isEmpty()) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        Box ink = ink(spots);
        Element element = paper.elements(Role.MASTHEAD).getFirst();
        all.add(Measurement.length("发文机关标志上沿距上页边", Mm.of(ink.top()), top, Mm.INK, "请调整标志的段前距离"));
        all.add(Measurement.length("发文机关标志中线距左页边", Mm.of(ink.centre()), CENTRE, Mm.INK, "请居中"));
        all.add(Measurement.between("发文机关标志的宽度", Mm.of(ink.width()), 0, Mm.WIDTH + Mm.LINE, "请缩小字号，使标志不超出版心"));
        boolean red = spots.stream().flatMap(spot -> spot.glyphs().stream()).allMatch(glyph -> Printed.reddish(glyph.color()));
        all.add(Measurement.of("发文机关标志的颜色", red ? "红色" : "不是红色", "红色", red, "请改为红色（FF0000）"));
        all.addAll(TypeMeasure.of(paper, element, "发文机关标志", Typeface.TITLE_SONG, 0));
        return all.stream().map(each -> each.on(element, spots.getFirst().page())).toList();
    }

    static Box ink(List<Spot> spots) {
        Box ink = null;
        for (Spot spot : spots) {
            ink = Box.around(ink, spot.ink());
        }
        return ink;
    }

    /** Names one below the other; 文件 to their right, in the middle of their height. */
    private static List<Measurement> jointMark(Printed paper) {
        List<Spot> spots = paper.spots(Role.MASTHEAD);
        if (paper.kind() != Kind.DOCUMENT || spots.stream().map(Spot::baseline).distinct().count() < 2) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        List<Spot> names = spots.stream().filter(spot -> !spot.text().equals("文件")).toList();
        Optional<Spot> file = spots.stream().filter(spot -> spot.text().equals("文件")).findFirst();
        if (file.isPresent() && !names.isEmpty()) {
            double shift = Mm.of(file.get().ink().middle() - ink(names).middle());
            all.add(Measurement.length("“文件”二字与各机关名称的中线相差", shift, 0, Mm.INK, "请把“文件”二字居于各名称右侧正中"));
            boolean right = names.stream().allMatch(name -> name.ink().right() <= file.get().ink().left() + 100);
            all.add(Measurement.of("“文件”二字的位置", right ? "在各名称右侧" : "不在各名称右侧", "在各名称右侧", right, "请移到各机关名称右侧"));
        }
        List<Element> signatures = paper.elements(Role.SIGNATURE);
        if (!signatures.isEmpty()) {
            String main = signatures.getFirst().stripped();
            String first = spots.getFirst().text();
            boolean same = first.contains(main) || main.contains(first) || first.equals("文件");
            all.add(Measurement.of("标志中排在最前的机关", first, "主办机关“" + main + "”", same, "请把主办机关排在最前"));
        }
        return all.stream().map(each -> each.on(1)).toList();
    }

    private static List<Measurement> number(Printed paper) {
        Optional<Spot> number = paper.first(Role.NUMBER);
        if (paper.kind() != Kind.DOCUMENT || number.isEmpty()) {
            return List.of();
        }
        Spot spot = number.get();
        Element element = paper.element(spot);
        List<Measurement> all = new ArrayList<>(TypeMeasure.of(paper, element, "发文字号", Typeface.FANGSONG, TypeMeasure.THREE));
        List<Spot> mark = paper.spots(Role.MASTHEAD);
        if (!mark.isEmpty() && !signed(paper)) {
            double gap = Mm.of(spot.ink().top() - ink(mark).bottom()) / Mm.ROW;
            // Ink to ink: what two lines leave of their own height is between half a line and one.
            all.add(Measurement.lines("发文字号与标志之间的空行", gap - 0.5, 2, 1.5, 2.85, "请在标志与发文字号之间空二行"));
            all.add(Measurement.length("发文字号中线距左页边", Mm.of((spot.left() + spot.right()) / 2), CENTRE, Mm.INK, "请居中"));
        }
        return all.stream().map(each -> each.on(element, spot.page())).toList();
    }

    /** Whether the paper names its signers: then the number stands at the left. */
    static boolean signed(Printed paper) {
        return paper.paper().has(Role.SIGNATORY) || paper.paper().said(Role.NUMBER).contains("签发人");
    }

    private static List<Measurement> signatory(Printed paper) {
        Optional<Spot> number = paper.first(Role.NUMBER);
        if (paper.kind() != Kind.DOCUMENT || number.isEmpty() || !signed(paper)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        double left = Mm.of(number.get().left()) - paper.edges().left();
        all.add(Measurement.length("上行文发文字号左空", left, character, Mm.INK, "请左空一字"));
        List<Spot> signers = new ArrayList<>(paper.spots(Role.SIGNATORY));
        Spot last = signers.isEmpty() ? number.get() : signers.getLast();
        double right = signers.stream().mapToDouble(spot -> paper.edges().right() - Mm.of(spot.right())).min()
                .orElse(paper.edges().right() - Mm.of(number.get().right()));
        all.add(Measurement.length("签发人右空", right, character, Mm.INK, "请右空一字"));
        all.add(Measurement.length("发文字号与最后一行签发人的基线相差", Mm.of(last.baseline() - number.get().baseline()), 0, Mm.LINE,
                "请使发文字号与最后一个签发人处在同一行"));
        return all.stream().map(each -> each.on(paper.element(number.get()), number.get().page())).toList();
    }

    /** Rows of names begin at one place. */
    private static List<Measurement> signatories(Printed paper) {
        List<Spot> rows = paper.spots(Role.SIGNATORY);
        List<Integer> lines = rows.stream().map(Spot::baseline).distinct().toList();
        if (paper.kind() != Kind.DOCUMENT || lines.size() < 2) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        double wanted = Double.NaN;
        for (int baseline : lines) {
            Spot row = rows.stream().filter(spot -> spot.baseline() == baseline).findFirst().orElseThrow();
            List<Glyph> glyphs = row.glyphs();
            int skip = row.text().startsWith("签发人") ? Math.min(4, glyphs.size() - 1) : 0;
            double name = Mm.of(glyphs.get(skip).x());
            if (Double.isNaN(wanted)) {
                wanted = name;
            } else {
                all.add(Measurement.length("另起行的签发人与首行签发人左端相差", name - wanted, 0, Mm.LINE, "请使各行签发人姓名左端对齐")
                        .on(paper.element(row), row.page()));
            }
        }
        return all;
    }

    private static List<Measurement> redLine(Printed paper) {
        if (paper.kind() != Kind.DOCUMENT) {
            return List.of();
        }
        List<Bar> red = paper.bars(1, true);
        Optional<Spot> number = paper.first(Role.NUMBER);
        if (red.isEmpty()) {
            return List.of(Measurement.of("发文字号之下的红色分隔线", "没有", "有", false, "请在发文字号之下 4 mm 处加一条 156 mm 长的红色分隔线").on(1));
        }
        List<Measurement> all = new ArrayList<>();
        Bar bar = red.getFirst();
        number.ifPresent(spot -> {
            Box ink = spot.ink();
            for (Spot signer : paper.spots(Role.SIGNATORY)) {
                ink = signer.baseline() == spot.baseline() ? Box.around(ink, signer.ink()) : ink;
            }
            all.add(Measurement.length("红色分隔线距发文字号", Mm.of(bar.box().top() - ink.bottom()), RED_GAP, Mm.LINE, "请调到发文字号之下 4 mm").on(1));
        });
        all.add(Measurement.length("红色分隔线长", Mm.of(bar.box().width()), Mm.WIDTH, Mm.LINE, "请改为与版心等宽").on(1));
        all.add(Measurement.length("红色分隔线左端距左页边", Mm.of(bar.box().left()), Mm.LEFT, Mm.LINE, "请居中于版心").on(1));
        return all;
    }
}
