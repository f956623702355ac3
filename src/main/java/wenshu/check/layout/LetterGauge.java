package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Letter layout 信函格式 (GB/T 9704-2012, 10.1). */
final class LetterGauge implements Gauge {

    private static final double MARK_TOP = 30;
    private static final double LENGTH = 170;
    private static final double LINE_LEFT = (210 - LENGTH) / 2;
    private static final double FOOT = 20;
    private static final double GAP = 4;
    /** How far hanzi reach above the baseline, in em. */
    private static final double HANZI = 0.86;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F60", LetterGauge::mark, "F61", LetterGauge::doubleLines, "F62", LetterGauge::number, "F63", LetterGauge::conditions,
                "F64", LetterGauge::title, "F65", LetterGauge::lastRow, "F66", LetterGauge::numberAndColophon, "F67", LetterGauge::use);
    }

    private static List<Measurement> mark(Printed paper) {
        if (paper.kind() != Kind.LETTER) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>(HeadGauge.mark(paper, MARK_TOP));
        boolean file = paper.paper().said(Role.MASTHEAD).endsWith("文件");
        all.add(Measurement.of("信函格式的发文机关标志", file ? "带有“文件”二字" : "机关名称", "机关名称，不加“文件”二字", !file, "请删去“文件”二字").on(1));
        return all;
    }

    /** The rules of one double line, near each other. */
    private static List<Bar> pair(List<Bar> bars) {
        return bars.size() <= 2 ? bars : bars.subList(0, 2);
    }

    private static List<Measurement> doubleLines(Printed paper) {
        if (paper.kind() != Kind.LETTER) {
            return List.of();
        }
        List<Bar> red = paper.bars(1, true);
        double middle = Mm.of(paper.sheet(1).height()) / 2;
        List<Bar> upper = pair(red.stream().filter(bar -> Mm.of(bar.box().top()) < middle).toList());
        List<Bar> lower = pair(red.stream().filter(bar -> Mm.of(bar.box().top()) >= middle).toList());
        List<Measurement> all = new ArrayList<>();
        all.add(Measurement.of("标志之下的红色双线", upper.size() + " 条线", "一粗一细 2 条线", upper.size() == 2, "请画上粗下细的红色双线"));
        all.add(Measurement.of("页脚处的红色双线", lower.size() + " 条线", "一细一粗 2 条线", lower.size() == 2, "请在距下页边 20 mm 处画上细下粗的红色双线"));
        if (upper.size() == 2) {
            boolean thick = upper.get(0).thickness() > upper.get(1).thickness();
            all.add(Measurement.of("上双线", thick ? "上粗下细" : "不是上粗下细", "上粗下细", thick, "请改为上粗下细"));
            List<Spot> mark = paper.spots(Role.MASTHEAD);
            if (!mark.isEmpty()) {
                double gap = Mm.of(upper.getFirst().box().top() - HeadGauge.ink(mark).bottom());
                all.add(Measurement.length("上双线距发文机关标志", gap, GAP, Mm.INK, "请调到标志之下 4 mm"));
            }
        }
        if (lower.size() == 2) {
            boolean thin = lower.get(0).thickness() < lower.get(1).thickness();
            all.add(Measurement.of("下双线", thin ? "上细下粗" : "不是上细下粗", "上细下粗", thin, "请改为上细下粗"));
            double foot = Mm.of(paper.sheet(1).height() - lower.getLast().box().bottom());
            all.add(Measurement.length("下双线距下页边", foot, FOOT, Mm.LINE, "请调到距下页边 20 mm"));
        }
        for (Bar bar : red) {
            all.add(Measurement.length("红色双线长", Mm.of(bar.box().width()), LENGTH, Mm.LINE, "请改为 170 mm"));
            all.add(Measurement.length("红色双线左端距左页边", Mm.of(bar.box().left()), LINE_LEFT, Mm.LINE, "请居中"));
        }
        return all.stream().map(each -> each.on(1)).toList();
    }

    private static Optional<Bar> firstDouble(Printed paper) {
        List<Bar> red = paper.bars(1, true);
        double middle = Mm.of(paper.sheet(1).height()) / 2;
        return red.stream().filter(bar -> Mm.of(bar.box().top()) < middle).reduce((one, other) -> other);
    }

    private static List<Measurement> number(Printed paper) {
        Optional<Spot> number = paper.first(Role.NUMBER);
        if (paper.kind() != Kind.LETTER || number.isEmpty()) {
            return List.of();
        }
        Spot spot = number.get();
        Element element = paper.element(spot);
        List<Measurement> all = new ArrayList<>(TypeMeasure.of(paper, element, "发文字号", Typeface.FANGSONG, TypeMeasure.THREE));
        all.add(Measurement.length("发文字号右端距版心右边", paper.edges().right() - Mm.of(spot.right()), 0, Mm.LINE, "请顶版心右边缘"));
        firstDouble(paper).ifPresent(bar -> all.add(Measurement.length("发文字号距上双线", Mm.of(hanziTop(spot) - bar.box().bottom()),
                Mm.SEVEN_EIGHTHS, Mm.INK, "请调到双线之下 3 号字高度的 7/8（4.9 mm）")));
        return all.stream().map(each -> each.on(element, spot.page())).toList();
    }

    /** Where hanzi of the line begin: brackets stand higher, figures lower. */
    private static int hanziTop(Spot spot) {
        return Printed.hanzi(List.of(spot)).stream().filter(glyph -> glyph.ink() != null).mapToInt(glyph -> glyph.ink().top()).min()
                .orElse(spot.baseline() - (int) (spot.glyphs().getFirst().size() * HANZI));
    }

    private static List<Measurement> conditions(Printed paper) {
        if (paper.kind() != Kind.LETTER) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        List<Element> elements = paper.elements(Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY);
        int before = Integer.MIN_VALUE;
        int rank = -1;
        for (Element element : elements) {
            Spot spot = paper.spots(element).getFirst();
            String what = element.role().word();
            all.add(Measurement.length(what + "左端距版心左边", Mm.of(spot.left()) - paper.edges().left(), 0, Mm.LINE, "请顶格").on(element, spot.page()));
            if (element.role() != Role.COPY_NUMBER) {
                all.addAll(TypeMeasure.of(paper, element, what, Typeface.HEI, TypeMeasure.THREE));
            }
            boolean order = spot.baseline() > before && element.role().ordinal() > rank;
            all.add(Measurement.of(what + "的次序", order ? "自上而下" : "次序不对", "份号、密级、紧急程度自上而下", order, "请按顺序排列").on(element, spot.page()));
            if (before == Integer.MIN_VALUE) {
                // A line above it at the left edge that was read as something else is the first.
                firstDouble(paper).filter(bar -> paper.sheet(spot.page()).lines().stream().noneMatch(line -> line.baseline() > bar.box().bottom()
                        && line.baseline() < spot.baseline() && Mm.of(line.glyphs().getFirst().x()) < paper.edges().left() + Mm.CHARACTER)).ifPresent(bar -> all.add(Measurement.length(what + "距上双线", Mm.of(hanziTop(spot) - bar.box().bottom()),
                        Mm.SEVEN_EIGHTHS, Mm.INK, "请调到双线之下 3 号字高度的 7/8（4.9 mm）").on(element, spot.page())));
            }
            before = spot.baseline();
            rank = element.role().ordinal();
        }
        return all;
    }

    private static List<Measurement> title(Printed paper) {
        Optional<Spot> title = paper.first(Role.TITLE);
        Optional<Spot> above = paper.spots(Role.NUMBER, Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY).stream()
                .filter(spot -> spot.page() == 1).max(java.util.Comparator.comparingInt(Spot::baseline));
        if (paper.kind() != Kind.LETTER || title.isEmpty() || above.isEmpty()) {
            return List.of();
        }
        double gap = Mm.of(title.get().ink().top() - above.get().baseline()) / Mm.ROW;
        return List.of(Measurement.lines("标题与其上最后一个要素之间的空行", gap - 0.5, 2, 1.4, 2.7, "请空二行")
                .on(paper.element(title.get()), title.get().page()));
    }

    /** Text that comes near the lower double line keeps seven eighths of a character from it. */
    private static List<Measurement> lastRow(Printed paper) {
        if (paper.kind() != Kind.LETTER) {
            return List.of();
        }
        double middle = Mm.of(paper.sheet(1).height()) / 2;
        Optional<Bar> lower = paper.bars(1, true).stream().filter(bar -> Mm.of(bar.box().top()) >= middle).findFirst();
        Optional<Spot> last = paper.paper().main().flatMap(element -> paper.spots(element).stream()).filter(spot -> spot.page() == 1)
                .max(java.util.Comparator.comparingInt(spot -> spot.ink().bottom()));
        if (lower.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        double gap = Mm.of(lower.get().box().top() - last.get().ink().bottom());
        return List.of(Measurement.between("首页末行距下双线", gap, Mm.SEVEN_EIGHTHS - Mm.INK, 300, "请在下双线之上至少留 3 号字高度的 7/8（4.9 mm）").on(1));
    }

    private static List<Measurement> numberAndColophon(Printed paper) {
        if (paper.kind() != Kind.LETTER) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        boolean none = paper.pageNumber(1).isEmpty();
        all.add(Measurement.of("信函格式首页页码", none ? "没有" : "有", "不显示", none, "请删去首页页码").on(1));
        List<Spot> colophon = paper.spots(Role.COPIES, Role.PRINTER);
        if (!colophon.isEmpty()) {
            Spot last = colophon.getLast();
            long lines = paper.bars(last.page(), false).stream().filter(bar ->
                    Math.abs(Mm.of(bar.box().top() - colophon.getFirst().ink().top())) < 2 * Mm.ROW
                    || Math.abs(Mm.of(bar.box().top() - last.ink().bottom())) < 2 * Mm.ROW).count();
            all.add(Measurement.of("信函格式版记的分隔线", lines == 0 ? "没有" : lines + " 条", "不加分隔线", lines == 0, "请删去版记的分隔线")
                    .on(paper.element(last), last.page()));
            double foot = Mm.of(last.ink().bottom());
            all.add(Measurement.between("信函格式版记末行下沿距上页边", foot, Mm.BOTTOM - Mm.ROW, Mm.BOTTOM + Mm.INK, "请把版记移到版心最下方")
                    .on(paper.element(last), last.page()));
        }
        return all;
    }

    private static List<Measurement> use(Printed paper) {
        String title = paper.paper().said(Role.TITLE);
        if (paper.kind() != Kind.LETTER || title.isEmpty()) {
            return List.of();
        }
        boolean up = title.endsWith("请示") || title.endsWith("报告") || title.endsWith("命令") || title.endsWith("纪要");
        return List.of(Measurement.of("信函格式的文种", up ? title.substring(title.length() - 2) : "通知、批复、函等", "通知、批复、函等", !up,
                "请示、报告、命令、纪要请用各自的格式").on(paper.elements(Role.TITLE).stream().findFirst().orElse(null), 1));
    }
}
