package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import wenshu.paper.Element;

/** Holds the type of an element against the one that the standard names. */
final class TypeMeasure {

    /** 3号, 2号 and 4号 in millipoints. */
    static final int THREE = 16_000;
    static final int TWO = 22_000;
    static final int FOUR = 14_000;
    private static final int CLOSE = 300;

    private TypeMeasure() {
    }

    /**
     * Face and size of most of an element's hanzi.
     *
     * @param size 0 where any will do
     */
    static List<Measurement> of(Printed paper, Element element, String what, Typeface face, int size, int from, int to) {
        List<Measurement> all = new ArrayList<>();
        int page = paper.spots(element).getFirst().page();
        Types.of(paper, element, Types.Of.HANZI, from, to).stream().findFirst().ifPresent(type -> {
            // A face that nobody knows may be anything.
            if (type.face() != Typeface.OTHER) {
                all.add(Measurement.of(what + "的字体", type.face() == face ? face.word() : type.face().word() + "（" + type.name() + "）",
                        face.word(), type.face() == face, "请改为" + face.word()).on(element, page));
            }
            if (size > 0) {
                all.add(Measurement.of(what + "的字号", Mm.points(type.size()), named(size), Math.abs(type.size() - size) <= CLOSE,
                        "请改为" + named(size)).on(element, page));
            }
        });
        return all;
    }

    static List<Measurement> of(Printed paper, Element element, String what, Typeface face, int size) {
        return of(paper, element, what, face, size, 0, Integer.MAX_VALUE);
    }

    private static String named(int size) {
        return switch (size) {
            case THREE -> "3号（16 磅）";
            case TWO -> "2号（22 磅）";
            case FOUR -> "4号（14 磅）";
            default -> Mm.points(size);
        };
    }
}
