package wenshu.template.compile;

import wenshu.template.grammar.TagFault;

/** A fault found while building, with its place. */
final class OverlapFault extends RuntimeException {

    private final transient Place place;
    private final transient TagFault fault;

    OverlapFault(Place place, TagFault fault) {
        super(fault.getMessage(), null, false, false);
        this.place = place;
        this.fault = fault;
    }

    Place place() {
        return place;
    }

    TagFault fault() {
        return fault;
    }
}
