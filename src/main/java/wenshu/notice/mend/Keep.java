package wenshu.notice.mend;

/** Says which stretches of a text no mend may touch, such as web addresses, times and file names. */
@FunctionalInterface
public interface Keep {

    /** Nothing is out of reach. */
    Keep NOTHING = (text, start, end) -> false;

    /** Whether a change from {@code start} to {@code end} would touch such a stretch. */
    boolean touched(String text, int start, int end);
}
