package wenshu.check;

/** The code of one rule. */
@FunctionalInterface
public interface Rule {

    /** Looks the paper over and reports every fault of this rule's kind. */
    void check(Subject subject, Report report);
}
