package wenshu.home;

/** The few things that the two databases say differently; everything else is written so that both understand it. */
public enum Dialect {
    /** Embedded, one file. */
    SQLITE,
    /** A server of its own. */
    POSTGRESQL;

    /** The elements of a JSON array of texts that is given as one parameter, as a subquery of one column. */
    public String elements(String parameter) {
        return this == SQLITE ? "(select value from json_each(" + parameter + "))"
                : "(select json_array_elements_text(cast(" + parameter + " as json)))";
    }
}
