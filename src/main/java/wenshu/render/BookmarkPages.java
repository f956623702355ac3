package wenshu.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.frame.FrameItem;

/** The pages on which the bookmarks of a document came to stand. */
public final class BookmarkPages {

    private final Map<String, Integer> pages = new HashMap<>();

    private BookmarkPages() {
    }

    /** Bookmark to page, from 1; of one in a header, which comes again on every page, the first. */
    public static Map<String, Integer> of(LaidOut laid) {
        BookmarkPages found = new BookmarkPages();
        for (int i = 0; i < laid.frames().size(); i++) {
            found.collect(laid.frames().get(i).items(), i + 1);
        }
        return Map.copyOf(found.pages);
    }

    private void collect(List<FrameItem> items, int page) {
        for (FrameItem item : items) {
            if (item instanceof FrameItem.Destination destination) {
                pages.putIfAbsent(destination.name(), page);
            } else {
                collect(item.inner(), page);
            }
        }
    }
}
