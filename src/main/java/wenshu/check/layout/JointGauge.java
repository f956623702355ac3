package wenshu.check.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.check.print.Spot;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Several names below a text, and stamps of names (GB/T 9704-2012, 7.3.5.1 to 7.3.5.3). */
final class JointGauge implements Gauge {

    private static final double SEAL = 45;
    private static final String DUTY = ".*(?:长|主任|书记|主席|总理|行长|检察长)";
    private static final String ORGAN = ".*(?:局|厅|部|委员会|办公室|政府|院|会|处|中心)";

    @Override
    public Map<String, Measure> measures() {
        return Map.of("F31", JointGauge::sealed, "F33", JointGauge::unsealed, "F34", JointGauge::stamped);
    }

    /** Whether the lines below the text are duties beside whose stamps of names the paper is signed. */
    static boolean stamps(Printed paper) {
        List<Element> names = paper.elements(Role.SIGNATURE);
        return !names.isEmpty() && names.stream().allMatch(name -> name.stripped().replaceAll("\\s", "").matches(DUTY)
                && !name.stripped().matches(ORGAN));
    }

    private static List<Spot> names(Printed paper) {
        return stamps(paper) ? List.of() : paper.spots(Role.SIGNATURE).stream().flatMap(spot -> Printed.parts(spot).stream()).toList();
    }

    /** Names side by side, or so far apart that each has room for its seal. */
    private static boolean roomForSeals(Printed paper, List<Spot> names) {
        boolean beside = names.stream().map(Spot::baseline).distinct().count() < names.size();
        double step = Mm.of(names.get(1).baseline() - names.get(0).baseline());
        return beside || step > 2 * paper.text().pitch();
    }

    private static List<Measurement> sealed(Printed paper) {
        List<Spot> names = names(paper);
        if (names.size() < 2 || !roomForSeals(paper, names)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int k = i + 1; k < names.size(); k++) {
                if (names.get(i).page() == names.get(k).page()) {
                    double across = Mm.of(names.get(i).left() + names.get(i).right() - names.get(k).left() - names.get(k).right()) / 2;
                    double down = Mm.of(names.get(i).baseline() - names.get(k).baseline());
                    all.add(Measurement.between("相邻署名中心相距", Math.hypot(across, down), SEAL - Mm.LINE, 300, "请拉开署名，使印章互不相交或相切"));
                }
            }
        }
        Spot last = names.getLast();
        paper.first(Role.DATE).filter(date -> date.page() == last.page()).ifPresent(date -> {
            double shift = Mm.of(last.left() + last.right() - date.left() - date.right()) / 2;
            all.add(Measurement.length("最后一个署名与成文日期的中线相差", shift, 0, Mm.INK, "最后一个印章须同时下压署名和成文日期，请以成文日期为准居中"));
            double right = (paper.edges().right() - Mm.of(date.right())) / paper.text().character();
            double name = Mm.of(last.right() - last.left()) / paper.text().character();
            double day = Mm.of(date.right() - date.left()) / paper.text().character();
            double wanted = Math.max(4, (name - day) / 2);
            all.add(Measurement.of("联合行文成文日期右空", Mm.number(right) + " 字", Mm.number(wanted).replace(".0", "") + " 字",
                    Math.abs(right - wanted) * paper.text().character() <= Mm.INK, "请右空四字"));
        });
        SignatureGauge.above(paper, names.getFirst()).ifPresent(text -> {
            double gap = Mm.of(names.getFirst().baseline() - text.baseline()) / paper.text().pitch() - 1;
            all.add(Measurement.lines("首排署名与正文之间的空行", gap, 2, 0.7, 3.3, "请空二至三行，使首排印章顶端距正文一行之内"));
        });
        return on(paper, all, names.getFirst());
    }

    private static List<Measurement> unsealed(Printed paper) {
        List<Spot> names = names(paper);
        if (names.size() < 2 || roomForSeals(paper, names)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        Spot first = names.getFirst();
        double right = names.stream().mapToDouble(spot -> paper.edges().right() - Mm.of(spot.right())).min().orElse(0) / character;
        double left = names.stream().mapToDouble(spot -> Mm.of(spot.left())).min().orElse(0);
        Optional<Spot> date = paper.first(Role.DATE).filter(spot -> spot.page() == first.page());
        double dateRight = date.map(spot -> (paper.edges().right() - Mm.of(spot.right())) / character).orElse(99.0);
        // The longest of the names keeps the margin; where the date reaches farther, the date does.
        all.add(Measurement.of("联合行文署名右空", Mm.number(Math.min(right, dateRight)) + " 字", "2 字（不加盖印章）",
                Math.abs(Math.min(right, dateRight) - 2) * character <= Mm.INK, "请右空二字"));
        date.ifPresent(spot -> {
            double step = (Mm.of(spot.left()) - left) / character;
            boolean kept = Math.abs(step - 2) * character <= Mm.INK || Math.abs(dateRight - 2) * character <= Mm.INK;
            all.add(Measurement.of("成文日期首字比署名首字右移", Mm.number(step) + " 字", "2 字", kept, "请右移二字"));
        });
        String mark = paper.spots(Role.MASTHEAD).stream().findFirst().map(Spot::text).orElse("");
        if (!mark.isEmpty() && paper.kind() == Kind.DOCUMENT) {
            boolean main = mark.contains(first.text()) || first.text().contains(mark.replace("文件", ""));
            all.add(Measurement.of("排在最前的署名", first.text(), "主办机关", main, "请先编排主办机关署名，其余依次向下"));
        }
        return on(paper, all, first);
    }

    private static List<Measurement> stamped(Printed paper) {
        if (!stamps(paper)) {
            return List.of();
        }
        List<Spot> duties = paper.spots(Role.SIGNATURE);
        Optional<Spot> date = paper.first(Role.DATE).filter(spot -> spot.page() == duties.getLast().page());
        List<Measurement> all = new ArrayList<>();
        double character = paper.text().character();
        date.ifPresent(spot -> {
            double right = (paper.edges().right() - Mm.of(spot.right())) / character;
            all.add(Measurement.of("签名章之下成文日期右空", Mm.number(right) + " 字", "4 字", Math.abs(right - 4) * character <= Mm.INK, "请右空四字"));
            double gap = Mm.of(spot.baseline() - duties.getLast().baseline()) / paper.text().pitch();
            all.add(Measurement.of("成文日期与职务相距", Mm.number(gap) + " 行", "2.5 行（签名章之下空一行）", gap > 1.9 && gap < 3.3, "请在签名章之下空一行"));
        });
        SignatureGauge.above(paper, duties.getFirst()).ifPresent(text -> {
            double gap = Mm.of(duties.getFirst().baseline() - text.baseline()) / paper.text().pitch() - 1;
            all.add(Measurement.lines("职务与正文之间的空行", gap - 0.5, 2, 1.3, 2.7, "请在正文之下空二行"));
        });
        int right = duties.stream().max(Comparator.comparingInt(Spot::right)).orElseThrow().right();
        for (Spot duty : duties) {
            double room = (paper.edges().right() - Mm.of(duty.right())) / character;
            all.add(Measurement.of("职务右边留给签名章", Mm.number(room) + " 字", "8 字以上（签名章、左空二字、右空四字）", room >= 8, "请在职务右边留出签名章的位置"));
            all.add(Measurement.length("各职务右端相差", Mm.of(right - duty.right()), 0, Mm.LINE, "请上下对齐"));
        }
        return on(paper, all, duties.getFirst());
    }

    private static List<Measurement> on(Printed paper, List<Measurement> all, Spot spot) {
        Element element = paper.elements(Role.SIGNATURE).getFirst();
        return all.stream().map(each -> each.on(element, spot.page())).toList();
    }
}
