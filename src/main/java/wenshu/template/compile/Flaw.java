package wenshu.template.compile;

import wenshu.fault.Fault;

/**
 * Something in a template that is wrong, or that works but should be mended.
 *
 * @param place the tag it is about; null when it is about the whole template or its form.yaml
 * @param written what the template says; empty when it is not about one tag
 * @param proposal what it should say; empty when there is no mechanical mending
 */
public record Flaw(Fault fault, Place place, String written, String proposal) {

    /** A flaw of the whole template. */
    public static Flaw general(Fault fault) {
        return new Flaw(fault, null, "", "");
    }

    /** A flaw at a tag. */
    static Flaw at(Place place, String written, String code, String what, String remedy) {
        return new Flaw(new Fault(code, place.toString(), what, remedy), place, written, "");
    }

    /** The same flaw with a proposal. */
    public Flaw proposing(String text) {
        return new Flaw(fault, place, written, text);
    }
}
