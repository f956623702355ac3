package wenshu.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/**
 * What must be known of all pages before the first is written.
 *
 * @param places the names that links may lead to
 * @param tagged whether the pages tell their structure
 */
record Survey(Set<String> places, boolean tagged) {

    static Survey of(List<Frame> frames) {
        Set<String> places = new HashSet<>();
        boolean tagged = false;
        for (Frame frame : frames) {
            tagged |= look(frame.items(), places);
        }
        return new Survey(places, tagged);
    }

    private static boolean look(List<FrameItem> items, Set<String> places) {
        boolean tagged = false;
        for (FrameItem item : items) {
            if (item instanceof FrameItem.Destination destination) {
                places.add(destination.name());
            }
            tagged |= item instanceof FrameItem.Tagged;
            tagged |= look(item.inner(), places);
        }
        return tagged;
    }
}
