package wenshu.check.layout;

import java.util.Objects;
import wenshu.paper.Element;

/**
 * One measure of a printed paper, held against its rule.
 *
 * @param what is measured, in Chinese
 * @param measured the value, with its unit
 * @param wanted the value of the rule, with its unit and what it may differ
 * @param passed whether it is kept
 * @param element what it was measured on, or null
 * @param page where, from 1; 0 for the whole
 * @param remedy how to mend it, in Chinese without a final mark
 */
public record Measurement(String what, String measured, String wanted, boolean passed, Element element, int page,
        String remedy) {

    public Measurement {
        Objects.requireNonNull(what);
        Objects.requireNonNull(measured);
        Objects.requireNonNull(wanted);
        Objects.requireNonNull(remedy);
    }

    /** A length in millimetres with what it may differ. */
    static Measurement length(String what, double measured, double wanted, double tolerance, String remedy) {
        return new Measurement(what, Mm.say(measured), Mm.number(wanted) + "±" + Mm.number(tolerance) + " mm",
                Math.abs(measured - wanted) <= tolerance + 0.02, null, 0, remedy);
    }

    /** A length that has to lie between two others. */
    static Measurement between(String what, double measured, double least, double most, String remedy) {
        return new Measurement(what, Mm.say(measured), Mm.number(least) + "～" + Mm.number(most) + " mm",
                measured >= least - 0.02 && measured <= most + 0.02, null, 0, remedy);
    }

    /** A distance in lines of the text. */
    static Measurement lines(String what, double measured, int wanted, double least, double most, String remedy) {
        return new Measurement(what, "约 " + Mm.number(Math.max(0, measured)) + " 行", wanted + " 行",
                measured >= least && measured <= most, null, 0, remedy);
    }

    /** Something that is so or not. */
    static Measurement of(String what, String measured, String wanted, boolean passed, String remedy) {
        return new Measurement(what, measured, wanted, passed, null, 0, remedy);
    }

    /** The same, measured on that element. */
    Measurement on(Element where, int onPage) {
        return new Measurement(what, measured, wanted, passed, where, onPage, remedy);
    }

    /** The same, measured on that page. */
    Measurement on(int onPage) {
        return new Measurement(what, measured, wanted, passed, element, onPage, remedy);
    }

    /** What is at fault, without a final mark. */
    String message() {
        return what + "为 " + measured + "，应为 " + plain(wanted);
    }

    private static String plain(String wanted) {
        return wanted.replaceFirst("±[0-9.]+ mm$", " mm").replaceFirst("\\.0 mm$", " mm");
    }
}
