package wenshu.template.fill;

/** What is printed where a value is expected but missing. */
public enum Unfilled {
    /** A highlighted 【待填：字段】. */
    MARKED,
    /** Nothing may be missing: every place is listed and nothing is made. */
    REFUSED,
    /** Nothing, as in a form to be filled by hand. */
    BLANK
}
