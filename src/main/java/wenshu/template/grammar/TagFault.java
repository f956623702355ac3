package wenshu.template.grammar;

/** A tag that does not follow the grammar; the compiler adds the place. */
public final class TagFault extends RuntimeException {

    private final String code;
    private final String remedy;

    /** A fault with its stable code, what is wrong and how to mend it (both in Chinese). */
    public TagFault(String code, String what, String remedy) {
        super(what, null, false, false);
        this.code = code;
        this.remedy = remedy;
    }

    /** The stable identifier for programs, upper snake case. */
    public String code() {
        return code;
    }

    /** How to mend it, in Chinese, without a final mark. */
    public String remedy() {
        return remedy;
    }
}
