package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenshu.check.print.Spot;
import wenshu.measure.Box;
import wenshu.measure.Glyph;
import wenshu.measure.Sheet;
import wenshu.paper.Element;
import wenshu.paper.Role;
import wenshu.typeset.content.Section;

/** Paper, type area, lines and characters (GB/T 9704-2012, 5.1, 5.2). */
final class PageGauge implements Gauge {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LETTER_BOTTOM = HEIGHT - 20 - 5;
    /** The standard wants 22 lines and 28 characters and lets a paper adjust them. */
    private static final int LEAST_LINES = 20;
    private static final int MOST_LINES = 24;
    private static final int LEAST_CHARACTERS = 27;
    private static final int MOST_CHARACTERS = 30;
    /** So much of the type area may 22 lines leave empty. */
    private static final double FILLING = 5;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F01", PageGauge::size, "F02", PageGauge::typeArea, "F04", PageGauge::lines, "F22", PageGauge::firstPage);
    }

    private static List<Measurement> size(Printed paper) {
        Map<String, Measurement> sizes = new TreeMap<>();
        for (int page = 1; page <= paper.pages().sheets().size(); page++) {
            Sheet sheet = paper.sheet(page);
            double width = Mm.of(Math.min(sheet.width(), sheet.height()));
            double height = Mm.of(Math.max(sheet.width(), sheet.height()));
            String said = Mm.number(width) + "×" + Mm.number(height) + " mm";
            boolean same = Math.abs(width - WIDTH) <= Mm.LINE && Math.abs(height - HEIGHT) <= Mm.LINE;
            sizes.putIfAbsent(said, Measurement.of("纸张", said, "210×297 mm（A4）", same, "请把纸张设为 A4").on(page));
        }
        return List.copyOf(sizes.values());
    }

    private static List<Measurement> typeArea(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        paper.print().docx().ifPresent(docx -> margins(paper, docx.sections(), all));
        List<Spot> full = paper.text().fullLines();
        if (full.isEmpty()) {
            return all;
        }
        if (paper.print().docx().isEmpty()) {
            paper.text().continued().mapToDouble(spot -> Mm.of(spot.left())).min().ifPresent(left ->
                    all.add(Measurement.length("版心左边距左页边", left, Mm.LEFT, Mm.INK, "请把左边距设为 28 mm").on(full.getFirst().page())));
            double right = full.stream().mapToDouble(spot -> Mm.of(spot.right())).max().orElse(0);
            all.add(Measurement.between("版心右边距纸左边", right, Mm.RIGHT - Mm.CHARACTER, Mm.RIGHT + Mm.INK, "请把右边距设为 26 mm")
                    .on(full.getFirst().page()));
        }
        for (int page : paper.mainPages()) {
            inkOf(paper, page).ifPresent(ink -> inside(paper, page, ink, all));
        }
        return all;
    }

    private static void inside(Printed paper, int page, Box ink, List<Measurement> into) {
        if (paper.sheet(page).landscape()) {
            return;
        }
        if (page > 1) {
            into.add(Measurement.between("第" + page + "页文字上沿距上页边", Mm.of(ink.top()), Mm.TOP - Mm.INK, Mm.TOP + Mm.ROW, "请把天头设为 37 mm").on(page));
        }
        // A letter's first page may reach down to the lower double line (10.1).
        double bottom = paper.kind() == Kind.LETTER && page == 1 ? LETTER_BOTTOM : Mm.BOTTOM;
        into.add(Measurement.between("第" + page + "页文字下沿距上页边", Mm.of(ink.bottom()), 0, bottom + Mm.INK, "请把版心设为 225 mm 高").on(page));
        into.add(Measurement.between("第" + page + "页文字右沿距左页边", Mm.of(ink.right()), 0, Mm.RIGHT + Mm.INK, "请把版心设为 156 mm 宽").on(page));
    }

    private static java.util.Optional<Box> inkOf(Printed paper, int page) {
        Box ink = null;
        for (Spot spot : paper.text().spots()) {
            ink = spot.page() == page ? Box.around(ink, spot.ink()) : ink;
        }
        return java.util.Optional.ofNullable(ink);
    }

    private static void margins(Printed paper, List<Section> sections, List<Measurement> into) {
        List<Integer> own = paper.paper().main().flatMap(element -> paper.print().paragraph(element).stream())
                .filter(paragraph -> !paragraph.table()).map(paragraph -> paragraph.section()).distinct().sorted().toList();
        for (int section : own) {
            Section.PageSetup setup = sections.get(section).page();
            if (setup.width() > setup.height()) {
                continue;
            }
            String where = own.size() > 1 ? "第" + (section + 1) + "节" : "";
            Section.Margins margins = setup.margins();
            margin(where + "天头（上边距）", margins.top(), 37, into);
            margin(where + "订口（左边距）", margins.left(), 28, into);
            if (paper.kind() != Kind.LETTER || section > 0 || Mm.of(margins.bottom()) > 35) {
                margin(where + "下边距", margins.bottom(), 35, into);
            }
            margin(where + "右边距", margins.right(), 26, into);
        }
    }

    private static void margin(String what, int millipoints, double wanted, List<Measurement> into) {
        into.add(Measurement.length(what, Mm.of(millipoints), wanted, Mm.INK, "请设为 " + Mm.number(wanted).replace(".0", "") + " mm"));
    }

    private static List<Measurement> lines(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        if (paper.text().hasPitch()) {
            pitch(paper, all);
        }
        fullPage(paper, all);
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Spot spot : paper.text().fullLines()) {
            List<Glyph> glyphs = spot.glyphs();
            boolean whole = glyphs.stream().allMatch(glyph -> glyph.text().codePoints().allMatch(c -> c > 0x2E80));
            boolean first = Mm.of(spot.left()) > Mm.LEFT + 2;
            if (whole && !first) {
                counts.merge(glyphs.size(), 1, Integer::sum);
            }
        }
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> all.add(Measurement.of("每行字数",
                most.getKey() + " 字", "28 字", most.getKey() >= LEAST_CHARACTERS && most.getKey() <= MOST_CHARACTERS,
                "请用 3 号字并把字间距设为每行 28 字")));
        return all;
    }

    private static void pitch(Printed paper, List<Measurement> into) {
        double pitch = paper.text().pitch();
        double house = paper.profile().habits().linePitch();
        if (house > 0) {
            double points = pitch * 72 / 25.4;
            into.add(Measurement.of("行距", Mm.number(points) + " 磅", Mm.number(house) + " 磅（本局习惯）", Math.abs(points - house) <= 0.5,
                    "请把行距设为固定值 " + Mm.number(house) + " 磅"));
            return;
        }
        int lines = (int) Math.floor((Mm.BOTTOM - Mm.TOP) / pitch + 0.03);
        double left = Mm.BOTTOM - Mm.TOP - pitch * 22;
        boolean fills = lines != 22 || left <= FILLING;
        String said = Mm.number(pitch * 72 / 25.4) + " 磅，每面 " + lines + " 行" + (fills ? "" : "、撑不满版心（空 " + Mm.say(left) + "）");
        into.add(Measurement.of("行距", said, "28.95 磅，每面 22 行并撑满版心", fills && lines >= LEAST_LINES && lines <= MOST_LINES,
                "请把行距设为固定值 28.95 磅"));
    }

    /** A page is full when a paragraph goes on from it. */
    private static void fullPage(Printed paper, List<Measurement> into) {
        if (paper.profile().habits().linePitch() > 0) {
            return;
        }
        List<Spot> spots = paper.text().spots();
        for (int page : paper.mainPages()) {
            boolean goesOn = paper.text().paragraphs().stream().map(paper::spots).anyMatch(lines ->
                    lines.getFirst().page() <= page && lines.getLast().page() > page);
            boolean plain = paper.spots(Role.MASTHEAD, Role.TITLE, Role.TABLE).stream().noneMatch(spot -> spot.page() == page);
            if (!goesOn || !plain) {
                continue;
            }
            long lines = spots.stream().filter(spot -> spot.page() == page).map(Spot::baseline).distinct().count();
            into.add(Measurement.of("第" + page + "页行数", lines + " 行", "22 行", lines >= LEAST_LINES && lines <= MOST_LINES,
                    "请把行距设为固定值 28.95 磅").on(page));
        }
    }

    private static List<Measurement> firstPage(Printed paper) {
        List<Element> text = paper.text().paragraphs();
        if (paper.kind() == Kind.PLAIN || text.isEmpty()) {
            return List.of();
        }
        boolean shown = paper.text().spots().stream().anyMatch(spot -> spot.page() == 1);
        return List.of(Measurement.of("首页正文", shown ? "有" : "没有", "有", shown, "首页必须显示正文，主送机关过多时请移到版记").on(1));
    }
}
