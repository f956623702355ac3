package wenshu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a paper against every rule that is built. */
public final class Checker {

    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::element)
            .thenComparingInt(Finding::start).thenComparing(finding -> finding.rule().id());

    private final Catalogue catalogue;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** A checker of these families. */
    public Checker(Catalogue catalogue, List<RuleFamily> families) {
        this.catalogue = catalogue;
        for (RuleFamily family : families) {
            family.rules().forEach((id, rule) -> {
                catalogue.rule(id);
                if (rules.put(id, rule) != null) {
                    throw new IllegalStateException("rule built twice: " + id);
                }
            });
        }
    }

    /** Every rule there is, built or not. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The ids of the rules that are built. */
    public Set<String> built() {
        return Set.copyOf(rules.keySet());
    }

    /** Everything at fault, in the order of the paper, what concerns the whole first. */
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Protected> guards = new HashMap<>();
        for (RuleEntry entry : catalogue.entries()) {
            Rule rule = rules.get(entry.id());
            Profile profile = subject.known().profile();
            if (rule != null && profile.checks(entry)) {
                rule.check(subject, new Report(entry, profile.severity(entry), subject.paper(), findings,
                        guards));
            }
        }
        findings.sort(ORDER);
        return findings;
    }
}
