package wenshu.web.draft.place;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.Tag;

/**
 * A paragraph as it stands on the pages, without its spaces; what belongs to no paragraph, such as a page's head, counts
 * line by line.
 *
 * @param text its characters
 * @param glyphs one for each character of the text
 */
record Printed(String text, List<Glyph> glyphs) {

    /**
     * A character on a page; millipoints.
     *
     * @param page from 0
     * @param left where its advance begins
     * @param right where it ends
     * @param baseline from the page's top
     */
    record Glyph(int page, int left, int right, int baseline, int size) {
    }

    /** The paragraphs of these pages in the order in which they are painted. */
    static List<Printed> of(List<Frame> frames) {
        Collector collector = new Collector();
        for (int page = 0; page < frames.size(); page++) {
            collector.page = page;
            collector.all(frames.get(page).items(), null);
        }
        return collector.paragraphs();
    }

    private static final class Collector {

        private final Map<Object, Builder> byTag = new IdentityHashMap<>();
        private final Map<String, Builder> byLine = new LinkedHashMap<>();
        private final List<Builder> order = new ArrayList<>();
        private int page;

        private record Builder(StringBuilder text, List<Glyph> glyphs) {
        }

        void all(List<FrameItem> items, Tag tag) {
            for (FrameItem item : items) {
                switch (item) {
                    case FrameItem.GlyphRun run -> glyphs(run, builder(run, tag));
                    case FrameItem.Tagged tagged -> all(tagged.items(), artifact(tag) ? tag : tagged.tag());
                    // What is turned stands in coordinates of its own, and nobody types in it.
                    case FrameItem.Turned turned -> { }
                    default -> all(item.inner(), tag);
                }
            }
        }

        private static boolean artifact(Tag tag) {
            return tag != null && tag.role() == Tag.Role.ARTIFACT;
        }

        private Builder builder(FrameItem.GlyphRun run, Tag tag) {
            if (tag != null && !artifact(tag)) {
                return byTag.computeIfAbsent(tag, t -> begin());
            }
            return byLine.computeIfAbsent(page + "@" + run.y(), line -> begin());
        }

        private Builder begin() {
            Builder builder = new Builder(new StringBuilder(), new ArrayList<>());
            order.add(builder);
            return builder;
        }

        private void glyphs(FrameItem.GlyphRun run, Builder into) {
            int[] characters = run.codePoints();
            for (int i = 0; i < characters.length; i++) {
                if (Character.isWhitespace(characters[i]) || characters[i] == 0xA0) {
                    continue;
                }
                int left = run.x() + run.offsets()[i];
                int right = run.x() + (i + 1 < characters.length ? run.offsets()[i + 1] : run.width());
                Glyph glyph = new Glyph(page, left, right, run.y(), run.size());
                for (int half = Character.charCount(characters[i]); half > 0; half--) {
                    into.glyphs.add(glyph);
                }
                into.text.appendCodePoint(characters[i]);
            }
        }

        List<Printed> paragraphs() {
            return order.stream().filter(builder -> !builder.text.isEmpty())
                    .map(builder -> new Printed(builder.text.toString(), builder.glyphs)).toList();
        }
    }
}
