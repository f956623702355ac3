package wenshu.check.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.measure.Box;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Name, date, seal and annotation (GB/T 9704-2012, 7.3.5 and 7.3.6). */
final class SignatureGauge implements Gauge {

    private static final Role[] ABOVE = {Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.CONTACT,
        Role.ATTACHMENT_NOTE, Role.TABLE, Role.ATTENDANCE, Role.RECIPIENTS};
    private static final double SEAL = 45;
    private static final double SEAL_LEAST = 30;
    private static final double SEAL_MOST = 75;

    @Override
    public Map<String, Measure> measures() {
        return Map.ofEntries(Map.entry("S03", SignatureGauge::date), Map.entry("F30", SignatureGauge::sealed),
                Map.entry("F32", SignatureGauge::unsealed), Map.entry("F35", SignatureGauge::dateForm), Map.entry("F36", SignatureGauge::phrase),
                Map.entry("F37", SignatureGauge::sealSize), Map.entry("F40", SignatureGauge::annotation), Map.entry("F73", SignatureGauge::alone),
                Map.entry("S08", SignatureGauge::outside), Map.entry("S10", SignatureGauge::blankSeal));
    }

    /** One name over one date, as they stand. */
    private record Block(Printed paper, Spot name, Spot date) {

        static Optional<Block> of(Printed paper) {
            List<Spot> names = paper.spots(Role.SIGNATURE).stream().flatMap(spot -> Printed.parts(spot).stream()).toList();
            List<Spot> dates = paper.spots(Role.DATE);
            boolean one = names.size() == 1 && dates.size() == 1 && names.getFirst().page() == dates.getFirst().page()
                    && names.getFirst().baseline() < dates.getFirst().baseline() && paper.kind() != Kind.MINUTES && !JointGauge.stamps(paper);
            return one ? Optional.of(new Block(paper, names.getFirst(), dates.getFirst())) : Optional.empty();
        }

        double character() {
            return paper.text().character();
        }

        /** How far the middle of the name is from the middle of the date. */
        double shift() {
            return Math.abs(Mm.of(name.left() + name.right() - date.left() - date.right()) / 2);
        }

        /** How far the date begins right of the name, in characters. */
        double step() {
            return Mm.of(date.left() - name.left()) / character();
        }

        double right(Spot spot) {
            return (paper.edges().right() - Mm.of(spot.right())) / character();
        }

        boolean dateLonger() {
            return Mm.of(name.right() - name.left() - date.right() + date.left()) < 2 * character() - Mm.INK;
        }

        /** How far right the date stands for a seal: 4 characters, more where the name would leave the type area. */
        double sealedRight() {
            return Math.max(4, Mm.of(name.right() - name.left() - date.right() + date.left()) / character() / 2);
        }

        /** Whether it is laid out for a seal: a seal is there, or name and date stand nearer to that form than to the other. */
        boolean sealed() {
            double asSealed = shift() / character() + Math.abs(right(date) - sealedRight());
            double asUnsealed = Math.abs(step() - 2) + Math.abs(right(dateLonger() ? date : name) - 2);
            return seal(paper).isPresent() || asSealed <= asUnsealed;
        }

        List<Measurement> on(List<Measurement> all, Spot spot) {
            Element element = paper.elements(spot == date ? Role.DATE : Role.SIGNATURE).getFirst();
            return all.stream().map(each -> each.on(element, spot.page())).toList();
        }
    }

    /** A square picture that touches name or date. */
    private static Optional<Box> seal(Printed paper) {
        List<Spot> spots = paper.spots(Role.SIGNATURE, Role.DATE);
        for (Spot spot : spots) {
            for (Box box : paper.sheet(spot.page()).pictures()) {
                double width = Mm.of(box.width());
                boolean square = width > SEAL_LEAST && width < SEAL_MOST && Math.abs(Mm.of(box.height()) - width) < 5;
                Box ink = spot.ink();
                boolean touches = box.left() < ink.right() && ink.left() < box.right() && box.top() < ink.bottom() && ink.top() < box.bottom();
                if (square && touches) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Measurement> date(Printed paper) {
        Optional<Block> found = Block.of(paper);
        if (found.isEmpty()) {
            return List.of();
        }
        Block block = found.get();
        double character = block.character();
        double right = block.right(block.date);
        if (block.sealed()) {
            double wanted = block.sealedRight();
            return block.on(List.of(Measurement.of("成文日期右空", Mm.number(right) + " 字", Mm.number(wanted).replace(".0", "") + " 字（加盖印章）",
                    Math.abs(right - wanted) * character <= Mm.INK, "加盖印章的请右空四字，不加盖印章的请比署名首字右移二字")), block.date);
        }
        if (block.dateLonger()) {
            return block.on(List.of(Measurement.of("成文日期右空", Mm.number(right) + " 字", "2 字（不加盖印章，日期较长）",
                    Math.abs(right - 2) * character <= Mm.INK, "请右空二字")), block.date);
        }
        return block.on(List.of(Measurement.of("成文日期首字比署名首字右移", Mm.number(block.step()) + " 字", "2 字（不加盖印章）",
                Math.abs(block.step() - 2) * character <= Mm.INK, "不加盖印章的请右移二字，加盖印章的日期请右空四字")), block.date);
    }

    private static List<Measurement> sealed(Printed paper) {
        Optional<Block> found = Block.of(paper).filter(Block::sealed);
        if (found.isEmpty()) {
            return List.of();
        }
        Block block = found.get();
        List<Measurement> all = new ArrayList<>();
        all.add(Measurement.length("署名与成文日期的中线相差", block.shift(), 0, Mm.INK, "请以成文日期为准居中编排署名"));
        double rows = Mm.of(block.date.baseline() - block.name.baseline()) / paper.text().pitch();
        all.add(Measurement.of("成文日期在署名之下", Mm.number(rows) + " 行", "1 行", rows > 0.5 && rows < 1.5, "署名与成文日期之间不空行"));
        above(paper, block.name).ifPresent(text -> {
            // The seal's upper edge stays within a line below the text, so its middle is at most 32.7 mm below.
            double gap = Mm.of(block.name.baseline() - text.baseline()) / paper.text().pitch() - 1;
            all.add(Measurement.lines("署名与正文之间的空行", gap, 2, 0.7, 3.3, "请在正文与署名之间空二至三行，使印章顶端距正文一行之内"));
        });
        seal(paper).ifPresent(seal -> {
            all.add(Measurement.length("印章与署名的中线相差", Mm.of(seal.centre() * 2 - block.name.left() - block.name.right()) / 2, 0, 2, "印章请居中下压署名和成文日期"));
            boolean pressed = seal.top() < block.name.ink().top() && seal.bottom() > block.date.ink().bottom();
            all.add(Measurement.of("印章", pressed ? "下压署名和成文日期" : "没有同时压住署名和成文日期", "下压署名和成文日期", pressed, "请移动印章"));
            above(paper, block.name).ifPresent(text -> all.add(Measurement.between("印章顶端距正文",
                    Mm.of(seal.top() - text.ink().bottom()), -Mm.INK, Mm.ROW + Mm.INK, "印章顶端请上距正文或附件说明一行之内")));
        });
        return block.on(all, block.name);
    }

    private static List<Measurement> unsealed(Printed paper) {
        Optional<Block> found = Block.of(paper).filter(block -> !block.sealed());
        if (found.isEmpty()) {
            return List.of();
        }
        Block block = found.get();
        List<Measurement> all = new ArrayList<>();
        if (!block.dateLonger()) {
            double right = block.right(block.name);
            all.add(Measurement.of("署名右空", Mm.number(right) + " 字", "2 字（不加盖印章）", Math.abs(right - 2) * block.character() <= Mm.INK, "请右空二字"));
        }
        above(paper, block.name).ifPresent(text -> {
            double gap = Mm.of(block.name.baseline() - text.baseline()) / paper.text().pitch() - 1;
            all.add(Measurement.lines("署名与正文之间的空行", gap, 1, 0.7, 1.3, "请在正文之下空一行"));
        });
        return block.on(all, block.name);
    }

    /** The last line of the text above a name, on its page. */
    static Optional<Spot> above(Printed paper, Spot name) {
        return paper.spots(ABOVE).stream().filter(spot -> spot.page() == name.page() && spot.baseline() < name.baseline())
                .max(Comparator.comparingInt(Spot::baseline));
    }

    /** What the rules on leading zeros and on Chinese numerals leave: a year of four digits, month and day. */
    private static List<Measurement> dateForm(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.elements(Role.DATE)) {
            String text = element.text().replaceAll("[\\s\\u3000]", "");
            boolean others = text.matches(".*[〇○零一二三四五六七八九十].*") || text.matches(".*年0\\d.*|.*月0\\d.*");
            boolean right = others || text.matches(".*(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日");
            all.add(Measurement.of("成文日期", right ? "年、月、日标全" : text, "用阿拉伯数字将年、月、日标全", right, "请写成“2023年3月3日”的样子")
                    .on(element, paper.spots(element).getFirst().page()));
        }
        return all;
    }

    private static List<Measurement> phrase(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Element element : paper.paper().main().toList()) {
            if (element.text().matches("(?s).*此页无正文.*")) {
                int page = paper.spots(element).stream().mapToInt(Spot::page).findFirst().orElse(0);
                all.add(Measurement.of("落款页", "标了“此页无正文”", "与正文同处一面", false, "请调整行距、字距，使落款与正文同处一面").on(element, page));
            }
        }
        if (all.isEmpty() && !paper.spots(Role.SIGNATURE, Role.DATE).isEmpty()) {
            all.add(Measurement.of("落款页", "没有“此页无正文”字样", "与正文同处一面", true, ""));
        }
        return all;
    }

    private static List<Measurement> sealSize(Printed paper) {
        return seal(paper).map(seal -> List.of(Measurement.of("印章直径", Mm.say(Mm.of(seal.width())), "不超过 45 mm",
                Mm.of(seal.width()) <= SEAL + Mm.INK, "请核对印章图的大小").on(paper.spots(Role.SIGNATURE, Role.DATE).getFirst().page()))).orElse(List.of());
    }

    private static List<Measurement> annotation(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        for (Element element : paper.elements(Role.ANNOTATION)) {
            Spot spot = paper.spots(element).getFirst();
            double indent = (Mm.of(spot.left()) - paper.edges().left()) / character;
            all.add(Measurement.of("附注左空", Mm.number(indent) + " 字", "2 字", Math.abs(indent - 2) * character <= Mm.INK, "请居左空二字")
                    .on(element, spot.page()));
            paper.last(Role.DATE).filter(date -> date.page() == spot.page()).ifPresent(date -> {
                double rows = Mm.of(spot.baseline() - date.baseline()) / paper.text().pitch();
                all.add(Measurement.of("附注在成文日期之下", Mm.number(rows) + " 行", "1 行", rows > 0.5 && rows < 1.5, "请编排在成文日期的下一行")
                        .on(element, spot.page()));
            });
        }
        return all;
    }

    private static List<Measurement> alone(Printed paper) {
        List<Spot> signed = paper.spots(Role.SIGNATURE, Role.DATE);
        if (signed.isEmpty() || paper.spots(ABOVE).isEmpty()) {
            return List.of();
        }
        int page = signed.getLast().page();
        boolean text = paper.spots(ABOVE).stream().anyMatch(spot -> spot.page() == page);
        return List.of(Measurement.of("第" + page + "页落款", text ? "与正文同处一面" : "单独占一面", "与正文同处一面", text,
                "请调整行距、字距，使落款与正文同处一面").on(paper.element(signed.getLast()), page));
    }

    private static List<Measurement> outside(Printed paper) {
        List<Measurement> all = new ArrayList<>();
        for (Spot spot : paper.spots(Role.SIGNATURE)) {
            boolean inside = Mm.of(spot.right()) <= paper.edges().right() + Mm.LINE && Mm.of(spot.left()) >= paper.edges().left() - Mm.LINE;
            all.add(Measurement.of("署名", inside ? "在版心之内" : "超出版心（右端距左页边 " + Mm.say(Mm.of(spot.right())) + "）", "在版心之内", inside,
                    "请加大成文日期的右空，或把署名分为两行").on(paper.element(spot), spot.page()));
        }
        return all;
    }

    private static List<Measurement> blankSeal(Printed paper) {
        Optional<Box> seal = seal(paper);
        if (seal.isEmpty()) {
            return List.of();
        }
        int page = paper.spots(Role.SIGNATURE, Role.DATE).getLast().page();
        boolean text = paper.spots(ABOVE).stream().anyMatch(spot -> spot.page() == page);
        return List.of(Measurement.of("用印页", text ? "有正文" : "没有正文", "有正文", text, "请调整行距、字距，不得在空白页上用印").on(page));
    }
}
