package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.measure.Glyph;
import wenshu.measure.Sheet;
import wenshu.measure.TextLine;
import wenshu.paper.Role;

/** Page numbers, also of landscape pages (GB/T 9704-2012, 7.5 and 8). */
final class NumberGauge implements Gauge {

    /** 7 mm below the type area. */
    private static final double DASH = 269;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F48", NumberGauge::numbers, "F49", NumberGauge::landscape);
    }

    private static List<Measurement> numbers(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        if (paper.kind() == Kind.PLAIN && paper.paper().said(Role.TITLE).isEmpty()) {
            return all;
        }
        int pages = paper.pages().sheets().size();
        Integer before = null;
        for (int page = 1; page <= pages; page++) {
            Optional<TextLine> number = paper.pageNumber(page);
            if (number.isEmpty()) {
                boolean may = paper.kind() == Kind.LETTER && page <= 2 && (page == 1 || pages == 2) || unnumbered(paper, page);
                all.add(Measurement.of("页码", may ? "按规定不编" : "没有", "有", may, "请在版心下边缘之下编排页码").on(page));
                continue;
            }
            int value = Integer.parseInt(number.get().text().replaceAll("\\D", "").substring(0, Math.min(4, number.get().text().replaceAll("\\D", "").length())));
            if (before != null) {
                all.add(Measurement.of("页码顺序", "第 " + value + " 页", "第 " + (before + 1) + " 页", value == before + 1, "页码请连续编排").on(page));
            }
            before = value;
            if (!paper.sheet(page).landscape()) {
                number(paper, page, value, number.get(), all);
            }
        }
        return all;
    }

    /** A blank page before the colophon's, and that page where it holds nothing else, carry no number. */
    private static boolean unnumbered(Printed paper, int page) {
        boolean blank = paper.sheet(page).lines().isEmpty();
        boolean colophon = paper.spots(Role.COPIES, Role.PRINTER).stream().anyMatch(spot -> spot.page() == page);
        boolean afterBlank = page > 1 && paper.sheet(page - 1).lines().isEmpty();
        return blank || colophon && afterBlank || colophon && paper.lastPage() < page;
    }

    private static void number(Printed paper, int page, int value, TextLine line, List<Measurement> into) {
        List<Measurement> all = new ArrayList<>();
        String text = line.text().replaceAll("\\s", "");
        boolean dashed = text.matches("[—–－―]\\d+[—–－―]");
        all.add(Measurement.of("页码写法（N 为数字）", text.replaceAll("\\d+", "N"), "— N —", dashed, "请在数字左右各放一条一字线"));
        List<Glyph> glyphs = line.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).toList();
        Glyph digit = glyphs.stream().filter(glyph -> glyph.text().matches("\\d")).findFirst().orElse(glyphs.getFirst());
        all.add(Measurement.of("页码的字号", Mm.points(digit.size()), "4号（14 磅）", Math.abs(digit.size() - TypeMeasure.FOUR) <= 300, "请改为4号"));
        Typeface face = Typeface.of(paper.pages().font(digit).name());
        if (face != Typeface.OTHER) {
            all.add(Measurement.of("页码的字体", face.word(), "宋体", face == Typeface.SONG, "请用半角宋体数字"));
        }
        if (dashed && glyphs.getFirst().ink() != null) {
            all.add(Measurement.length("页码一字线距上页边", Mm.of(glyphs.getFirst().ink().middle()), DASH, Mm.INK, "请放在版心下边缘之下 7 mm（页脚距下页边约 25.6 mm）"));
        }
        side(paper, value, glyphs, all);
        all.forEach(each -> into.add(each.on(page)));
    }

    private static void side(Printed paper, int value, List<Glyph> glyphs, List<Measurement> into) {
        double left = Mm.of(glyphs.getFirst().x());
        double right = Mm.of(glyphs.getLast().end());
        if (paper.profile().habits().centredNumbers()) {
            into.add(Measurement.length("页码中线距左页边", (left + right) / 2, (Mm.LEFT + Mm.RIGHT) / 2, Mm.INK, "本局习惯页码居中"));
        } else if (value % 2 == 1) {
            into.add(Measurement.length("单页码右空", Mm.RIGHT - right, Mm.SMALL_CHARACTER, Mm.INK, "单页码请居右空一字"));
        } else {
            into.add(Measurement.length("双页码左空", left - Mm.LEFT, Mm.SMALL_CHARACTER, Mm.INK, "双页码请居左空一字"));
        }
    }

    /** The number of a landscape page stands where it would if the page were upright: in the outer corner of the short edge. */
    private static List<Measurement> landscape(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (int page = 1; page <= paper.pages().sheets().size(); page++) {
            Sheet sheet = paper.sheet(page);
            Optional<TextLine> number = paper.pageNumber(page);
            if (sheet.landscape() && number.isPresent()) {
                boolean turned = number.get().turn() % 2 == 1;
                all.add(Measurement.of("横排页的页码", turned ? "与竖排页位置一致" : "在横向页面的下方", "与竖排页位置一致（纸张竖放时的右下角或左下角）", turned,
                        "请用文本框把页码放到纸张竖放时的位置").on(page));
            }
        }
        return all;
    }
}
