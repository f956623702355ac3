package wenshu.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenshu.check.print.Spot;
import wenshu.measure.Glyph;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** How the text of a paper is set: its lines, their distance, its characters. Lengths in millimetres. */
final class Text {

    private static final Role[] TEXT = {Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4};
    private static final double LEAST_PITCH = 3;
    private static final double MOST_PITCH = 25;
    private static final int FULL_LINE = 20;

    private final Printed paper;
    private final double pitch;
    private final double character;

    Text(Printed paper) {
        this.paper = paper;
        this.pitch = findPitch();
        this.character = findCharacter();
    }

    /** The paragraphs of the text that are found on the pages. */
    List<Element> paragraphs() {
        return paper.elements(TEXT);
    }

    /** Where they stand. */
    List<Spot> spots() {
        return paper.spots(TEXT);
    }

    /** Lines that go on in a next line of the same paragraph: they reach over the whole width. */
    List<Spot> fullLines() {
        List<Spot> full = new ArrayList<>();
        for (Element element : paragraphs()) {
            List<Spot> spots = paper.spots(element);
            for (int i = 0; i + 1 < spots.size(); i++) {
                if (spots.get(i).glyphs().size() >= FULL_LINE) {
                    full.add(spots.get(i));
                }
            }
        }
        return full;
    }

    /** Lines that go on from the one before: they begin at the left edge. */
    Stream<Spot> continued() {
        return paragraphs().stream().flatMap(element -> paper.spots(element).stream().skip(1));
    }

    /** The distance of lines; one of 22 to a page where there are no two lines. */
    double pitch() {
        return pitch > 0 ? pitch : Mm.ROW;
    }

    /** Whether the distance of lines could be measured. */
    boolean hasPitch() {
        return pitch > 0;
    }

    /** From one hanzi to the next; one of 28 in a line where there are no two. */
    double character() {
        return character > 0 ? character : Mm.CHARACTER;
    }

    private double findPitch() {
        List<Double> steps = new ArrayList<>();
        for (Element element : paragraphs()) {
            List<Spot> spots = paper.spots(element);
            for (int i = 0; i + 1 < spots.size(); i++) {
                double step = Mm.of(spots.get(i + 1).baseline() - spots.get(i).baseline());
                if (spots.get(i).page() == spots.get(i + 1).page() && step > LEAST_PITCH && step < MOST_PITCH) {
                    steps.add(step);
                }
            }
        }
        return median(steps);
    }

    private double findCharacter() {
        List<Double> steps = new ArrayList<>();
        for (Spot spot : spots()) {
            List<Glyph> glyphs = spot.glyphs();
            for (int i = 0; i + 1 < glyphs.size(); i++) {
                if (hanzi(glyphs.get(i)) && hanzi(glyphs.get(i + 1))) {
                    steps.add(Mm.of(glyphs.get(i + 1).x() - glyphs.get(i).x()));
                }
            }
        }
        return median(steps);
    }

    private static boolean hanzi(Glyph glyph) {
        return !glyph.text().isEmpty() && Character.UnicodeScript.of(glyph.text().codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
