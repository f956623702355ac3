package wenshu.sheet;

import java.util.List;

/**
 * A column of a list that is written.
 *
 * @param group a heading above this one and its neighbours of the same group; "" for none
 * @param heading its heading
 * @param width in characters of the usual font, a Chinese character counting two
 * @param centred whether its cells stand in the middle
 * @param choices the only values it takes, offered as a list; empty for any
 * @param note shown where the pointer rests on the heading; "" for none
 */
public record Column(String group, String heading, int width, boolean centred, List<String> choices, String note) {

    public Column {
        choices = List.copyOf(choices);
    }

    /** A plain column with its cells in the middle. */
    public static Column centred(String heading, int width) {
        return new Column("", heading, width, true, List.of(), "");
    }

    /** A plain column whose cells begin at the left. */
    public static Column left(String heading, int width) {
        return new Column("", heading, width, false, List.of(), "");
    }

    /** The same below a common heading. */
    public Column below(String commonHeading) {
        return new Column(commonHeading, heading, width, centred, choices, note);
    }
}
