package wenshu.typeset.flow;

/** A story in one column, such as a cell, that is higher than lengths can say: some 2,500 pages. */
public final class HeightLimitException extends RuntimeException {

    HeightLimitException() {
        super("higher than " + Integer.MAX_VALUE + " millipoints");
    }
}
