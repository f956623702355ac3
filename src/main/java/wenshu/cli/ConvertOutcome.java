package wenshu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;
import wenshu.render.Finding;

/**
 * How one file of {@code convert} ended.
 *
 * @param written empty when it failed
 * @param pages 0 when it failed, or when the engine does not say
 * @param failure null when it did not fail
 */
record ConvertOutcome(ConvertPlan.Job job, List<Path> written, int pages, long millis, List<Finding> findings,
        Exception failure) {

    boolean failed() {
        return failure != null;
    }

    /** What went wrong; empty when nothing did. */
    List<Fault> faults() {
        return failure == null ? List.of() : FaultHandler.faults(failure);
    }

    /** For {@code --json}. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", job.source().toString());
        map.put("written", written.stream().map(Path::toString).toList());
        map.put("pages", pages);
        map.put("millis", millis);
        map.put("findings", findings.stream().map(ConvertOutcome::asMap).toList());
        map.put("faults", faults().stream().map(ConvertOutcome::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", finding.code());
        map.put("severity", finding.severity().name());
        map.put("page", finding.page());
        map.put("near", finding.near());
        map.put("message", finding.message());
        return map;
    }

    private static Map<String, Object> asMap(Fault fault) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", fault.code());
        map.put("message", fault.sentence());
        return map;
    }
}
