package wenshu.fault;

import java.util.Objects;

/**
 * One thing that is wrong with what somebody gave us, said so that a clerk can mend it.
 *
 * @param code stable identifier for programs, upper snake case, such as {@code ZIP_BOMB}
 * @param place where it is, in Chinese, such as 第2页表格第3行; empty when the whole input is meant
 * @param what what is wrong, in Chinese, without a final mark
 * @param remedy how to mend it, in Chinese, without a final mark
 */
public record Fault(String code, String place, String what, String remedy) {

    public Fault {
        Objects.requireNonNull(code);
        Objects.requireNonNull(place);
        Objects.requireNonNull(what);
        Objects.requireNonNull(remedy);
    }

    /** The whole as one Chinese sentence: place：what，remedy。 */
    public String sentence() {
        return (place.isEmpty() ? "" : place + "：") + what + (remedy.isEmpty() ? "" : "，" + remedy) + "。";
    }
}
