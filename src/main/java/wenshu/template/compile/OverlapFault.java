package wenshu.template.compile;

import wenshu.template.grammar.TagFault;

/** A fault found while building, with its place. */
final class OverlapFault extends RuntimeException {

    private final transient Spot spot;
    private final transient TagFault fault;

    OverlapFault(Spot spot, TagFault fault) {
        super(fault.getMessage(), null, false, false);
        this.spot = spot;
        this.fault = fault;
    }

    Place place() {
        return spot.place();
    }

    String raw() {
        return spot.raw();
    }

    TagFault fault() {
        return fault;
    }
}
