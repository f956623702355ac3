package wenshu.check.layout;

import java.util.List;
import java.util.Map;

/** Measures what some rules of layout ask for. A rule that does not apply to a paper measures nothing on it. */
interface Gauge {

    /** One rule's measures. */
    @FunctionalInterface
    interface Measure {

        /** Everything that the rule asks of this page, kept or not. */
        List<Measurement> of(Printed paper);
    }

    /** The measures by the id of their rule. */
    Map<String, Measure> measures();
}
