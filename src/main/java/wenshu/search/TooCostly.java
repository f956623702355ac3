package wenshu.search;

import java.io.IOException;

/** A search was given up because it cost too much. */
public final class TooCostly extends IOException {

    /** Without a message: what is said to people is for the caller to know. */
    public TooCostly() {
        super("search given up");
    }
}
