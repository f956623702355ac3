package wenshu.web.draft.place;

import java.util.Arrays;
import java.util.List;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Names a page by all that is drawn on it, so that a page that has not changed is neither painted nor sent again. */
public final class PageMark {

    private static final long PRIME = 0x100000001B3L;

    private long hash = 0xCBF29CE484222325L;

    private PageMark() {
    }

    /** The name of a page; two pages of the same name look the same. */
    public static String of(Frame page) {
        PageMark mark = new PageMark();
        mark.add(page.width(), page.height());
        mark.all(page.items());
        return Long.toHexString(mark.hash);
    }

    private void all(List<FrameItem> items) {
        items.forEach(this::item);
        add(items.size());
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun r -> {
                add(r.x(), r.y(), r.size(), r.scale(), r.color(), r.emboldened() ? 1 : 0, r.slanted() ? 1 : 0, r.width());
                add(r.face().name().hashCode(), Arrays.hashCode(r.glyphs()), Arrays.hashCode(r.offsets()));
                for (int glyph : r.glyphs()) {
                    add(glyph);
                }
            }
            // Records of numbers and lists of such records: their own hash tells them apart.
            case FrameItem.Stroke stroke -> add(1, stroke.hashCode());
            case FrameItem.Fill fill -> add(2, fill.hashCode());
            case FrameItem.Path path -> add(3, path.hashCode(), path.segments().size());
            case FrameItem.Picture picture -> add(4, picture.hashCode());
            case FrameItem.Turned turned -> {
                add(5, turned.x(), turned.y(), turned.angle());
                all(turned.items());
            }
            case FrameItem.Clipped clipped -> {
                add(6, clipped.x(), clipped.y(), clipped.width(), clipped.height());
                all(clipped.items());
            }
            case FrameItem.Tagged tagged -> all(tagged.items());
            case FrameItem.Link link -> {
                add(7, link.target().hashCode());
                all(link.items());
            }
            case FrameItem.Destination destination -> { }
        }
    }

    private void add(int... values) {
        for (int value : values) {
            hash = (hash ^ value) * PRIME;
            hash ^= hash >>> 29;
        }
    }
}
