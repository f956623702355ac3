package wenshu.template;

/** What a filled form is for. */
public enum OutputKind {
    /** To be looked at: what is missing or doubtful is highlighted in yellow. */
    DRAFT,
    /** To be signed and handed in: nothing may be missing or wrong. */
    FORMAL
}
