package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.DocxParagraph;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Box;
import wenshu.measure.Sheet;
import wenshu.measure.TextLine;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;
import wenshu.typeset.content.Section;

/** Pages of attachments and tables (GB/T 9704-2012, 7.3.7). */
final class AttachmentGauge implements Gauge {

    private static final double HOUSE = 1;
    private static final double LANDSCAPE = 225;

    @Override
    public Map<String, Measure> measures() {
        return Map.of("A08", AttachmentGauge::newPage, "F41", AttachmentGauge::labelAndTitle, "F42", AttachmentGauge::apart,
                "F74", AttachmentGauge::tables);
    }

    private static List<Measurement> newPage(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        paper.attachments(Role.ATTACHMENT_LABEL).forEach(label -> {
            Spot spot = paper.spots(label).getFirst();
            boolean above = paper.paper().elements().stream().filter(other -> !other.part().equals(label.part()))
                    .flatMap(other -> paper.spots(other).stream())
                    .anyMatch(other -> other.page() == spot.page() && other.baseline() < spot.baseline() && Mm.of(other.baseline()) < Mm.BOTTOM + 2);
            all.add(Measurement.of("附件", above ? "接在其他内容之后" : "另面编排", "另面编排", !above, "请在附件之前分页").on(label, spot.page()));
        });
        return all;
    }

    private static List<Measurement> labelAndTitle(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        paper.attachments(Role.ATTACHMENT_LABEL).forEach(label -> {
            Spot spot = paper.spots(label).getFirst();
            Sheet sheet = paper.sheet(spot.page());
            all.addAll(TypeMeasure.of(paper, label, "附件标识", Typeface.HEI, TypeMeasure.THREE));
            Optional<Section.PageSetup> setup = setup(paper, label);
            if (setup.isEmpty() && !house(sheet)) {
                return;
            }
            double left = setup.map(page -> Mm.of(page.left(spot.page()))).orElse(Mm.LEFT);
            double top = setup.map(page -> Mm.of(page.margins().top())).orElse(Mm.TOP);
            all.add(Measurement.length("附件标识左端距版心左边", Mm.of(spot.left()) - left, 0, Mm.LINE, "请顶格").on(label, spot.page()));
            int row = (int) Math.ceil((Mm.of(spot.baseline()) - top - 0.3) / Mm.ROW);
            all.add(Measurement.of("附件标识所在行", "版心第 " + row + " 行", "版心第 1 行", row <= 1, "请移到版心第一行").on(label, spot.page()));
            title(paper, label, spot, setup.isEmpty() || ownGeometry(setup.get()), all);
        });
        return all;
    }

    private static void title(Printed paper, Element label, Spot at, boolean own, List<Measurement> into) {
        Optional<Element> title = paper.attachments(Role.ATTACHMENT_TITLE).filter(element -> element.part().equals(label.part())).findFirst();
        if (title.isEmpty() || !own) {
            return;
        }
        List<Spot> spots = paper.spots(title.get());
        if (spots.getFirst().page() != at.page()) {
            return;
        }
        double middle = Mm.of(paper.sheet(at.page()).width()) / 2 + (paper.sheet(at.page()).landscape() ? 0 : HOUSE);
        for (Spot spot : spots) {
            double tolerance = paper.sheet(at.page()).landscape() ? 6 : Mm.INK;
            into.add(Measurement.length("附件标题中线距左页边", Mm.of((spot.left() + spot.right()) / 2), middle, tolerance, "请居中").on(title.get(), spot.page()));
        }
        double rows = Mm.of(spots.getFirst().baseline() - at.baseline()) / Mm.ROW;
        into.add(Measurement.of("附件标题所在行", "附件标识之下约 " + Mm.number(rows) + " 行", "版心第三行（标识之下 2 行）", rows > 1.6 && rows < 2.7,
                "请在附件标识与附件标题之间空一行").on(title.get(), at.page()));
    }

    private static Optional<Section.PageSetup> setup(Printed paper, Element element) {
        return paper.print().docx().flatMap(docx -> paper.print().paragraph(element).map(DocxParagraph::section)
                .map(section -> docx.sections().get(section).page()));
    }

    /** Whether a section has the margins of the standard: a form brings its own. */
    private static boolean ownGeometry(Section.PageSetup page) {
        boolean turned = page.width() > page.height();
        double left = Mm.of(page.margins().left());
        return turned || Math.abs(left - Mm.LEFT) <= HOUSE;
    }

    private static boolean house(Sheet sheet) {
        return sheet.lines().stream().filter(line -> line.turn() == 0).mapToDouble(line -> Mm.of(line.glyphs().getFirst().x()))
                .filter(x -> x > Mm.LEFT - 10).min().stream().anyMatch(x -> Math.abs(x - Mm.LEFT) <= HOUSE);
    }

    /** A file that is only an attachment names the paper that it belongs to. */
    private static List<Measurement> apart(Printed paper) {
        if (paper.paper().main().findAny().isPresent()) {
            return List.of();
        }
        return paper.attachments(Role.ATTACHMENT_LABEL).findFirst().map(label -> {
            boolean named = label.text().matches("(?s).*〔\\d{4}〕\\d+号.*");
            return List.of(Measurement.of("单独装订的附件标识", label.stripped(), "公文的发文字号并在其后标“附件”及顺序号", named,
                    "请在左上角第一行顶格写上发文字号").on(label, paper.spots(label).getFirst().page()));
        }).orElse(List.of());
    }

    private static List<Measurement> tables(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (int number = 1; number <= paper.pages().sheets().size(); number++) {
            int page = number;
            Sheet sheet = paper.sheet(page);
            List<Bar> standing = sheet.bars().stream().filter(bar -> !bar.lies() && Mm.of(bar.box().height()) > 3).toList();
            List<Element> own = paper.paper().elements().stream().filter(element -> element.part().kind() != Part.Kind.FORWARDED
                    && paper.spots(element).stream().anyMatch(spot -> spot.page() == page)).toList();
            boolean house = own.stream().filter(element -> element.role() != Role.TABLE).flatMap(element -> paper.spots(element).stream())
                    .filter(spot -> spot.page() == page).anyMatch(spot -> Math.abs(Mm.of(spot.left()) - Mm.LEFT) <= HOUSE);
            boolean table = own.stream().anyMatch(element -> element.role() == Role.TABLE);
            if (standing.size() < 2 || !table || !house && !sheet.landscape()) {
                continue;
            }
            Box box = null;
            for (Bar bar : standing) {
                box = Box.around(box, bar.box());
            }
            double most = sheet.landscape() ? LANDSCAPE : Mm.WIDTH;
            all.add(Measurement.between("第" + page + "页表格的宽度", Mm.of(box.width()), 0, most + Mm.INK, "请缩小表格，使它不超出版心").on(page));
        }
        return all;
    }

    /** The first line of a page. */
    static Optional<TextLine> first(Sheet sheet) {
        return sheet.lines().stream().filter(line -> line.turn() == 0).findFirst();
    }
}
