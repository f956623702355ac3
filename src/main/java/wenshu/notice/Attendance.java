package wenshu.notice;

import java.util.Objects;

/**
 * Who was at a meeting, for its minutes (GB/T 9704-2012, 10.3); each list as it is to be printed, or empty.
 *
 * @param present 出席
 * @param excused 请假
 * @param observing 列席
 */
public record Attendance(String present, String excused, String observing) {

    /** Nobody is named. */
    public static final Attendance NONE = new Attendance("", "", "");

    public Attendance {
        Objects.requireNonNull(present);
        Objects.requireNonNull(excused);
        Objects.requireNonNull(observing);
    }
}
