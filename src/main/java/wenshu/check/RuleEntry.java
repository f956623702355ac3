package wenshu.check;

import java.util.Objects;

/**
 * A rule as the catalogue lists it.
 *
 * @param id such as T06; stable, programs rely on it
 * @param name in a few Chinese words
 * @param severity of its findings, as long as no profile says otherwise
 * @param level what stands behind it
 * @param clause the clause or source, in Chinese
 * @param mending whether it can mend
 * @param notDoable why no program can look after it, in Chinese; empty when this one does
 */
public record RuleEntry(String id, String name, Severity severity, Level level, String clause, Mending mending,
        String notDoable) {

    public RuleEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(level);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(mending);
        Objects.requireNonNull(notDoable);
    }

    /** Whether a program can look after it. */
    public boolean doable() {
        return notDoable.isEmpty();
    }
}
