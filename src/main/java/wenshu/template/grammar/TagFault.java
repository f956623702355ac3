package wenshu.template.grammar;

/** A tag that does not follow the grammar; the compiler adds the place. */
public final class TagFault extends RuntimeException {

    private final String code;
    private final String remedy;

    public TagFault(String code, String what, String remedy) {
        super(what, null, false, false);
        this.code = code;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}
