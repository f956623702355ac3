package wenshu.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.Tag.Role;

/** What must be known of all pages before the first is written. */
final class Survey {

    /** A first paragraph that is longer than this is cut for a title, in characters. */
    private static final int LONG_TITLE = 60;

    private final Set<String> places = new HashSet<>();
    private boolean tagged;
    private String heading = "";
    private String words = "";

    private Survey() {
    }

    static Survey of(List<Frame> frames) {
        Survey survey = new Survey();
        frames.forEach(frame -> survey.look(frame.items()));
        return survey;
    }

    /** The names that links may lead to. */
    Set<String> places() {
        return places;
    }

    /** Whether the pages tell their structure. */
    boolean tagged() {
        return tagged;
    }

    /** A name for a paper that has none of its own: its first heading, or the words it begins with. */
    String title() {
        return heading.isEmpty() ? words : heading;
    }

    private void look(List<FrameItem> items) {
        for (FrameItem item : items) {
            if (item instanceof FrameItem.Destination destination) {
                places.add(destination.name());
            } else if (item instanceof FrameItem.Tagged tag) {
                tagged = true;
                if (heading.isEmpty() && tag.tag().role() == Role.HEADING) {
                    heading = tag.tag().text();
                }
                if (words.isEmpty() && tag.tag().role() == Role.PARAGRAPH) {
                    words = text(tag.items());
                }
                if (tag.tag().role() == Role.ARTIFACT) {
                    continue;
                }
            }
            look(item.inner());
        }
    }

    private static String text(List<FrameItem> items) {
        StringBuilder text = new StringBuilder();
        for (FrameItem item : FrameItem.flat(items)) {
            if (item instanceof FrameItem.GlyphRun run) {
                text.append(run.text());
            }
        }
        String words = text.toString().strip();
        return words.codePointCount(0, words.length()) <= LONG_TITLE ? words
                : words.substring(0, words.offsetByCodePoints(0, LONG_TITLE)) + "…";
    }
}
