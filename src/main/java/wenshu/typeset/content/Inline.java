package wenshu.typeset.content;

import java.util.List;
import java.util.Objects;

/** A piece of a paragraph's content. */
public sealed interface Inline {

    /** Text in one style; no line ends or tabs in it. */
    record Text(String value, CharacterStyle style) implements Inline {
        public Text {
            Objects.requireNonNull(value);
        }
    }

    /** A forced end of line, column or page. */
    record Break(Kind kind, CharacterStyle style) implements Inline {
        /** What ends. */
        public enum Kind { LINE, COLUMN, PAGE }
    }

    /** A tab character. */
    record Tab(CharacterStyle style) implements Inline {
    }

    /**
     * A tab to a place of its own instead of a stop of the paragraph (17.3.3.23).
     *
     * @param kind which side of what follows stands there: left edge, middle or right edge of the line
     * @param toIndent whether the line is the one between the indents; else the one between the margins
     * @param leader what fills the gap
     */
    record AlignmentTab(CharacterStyle style, ParagraphStyle.TabStop.Kind kind, boolean toIndent,
            ParagraphStyle.TabStop.Leader leader) implements Inline {
    }

    /**
     * The number or bullet of a list's paragraph (17.9).
     *
     * @param alignment which of its sides stands where the line begins: LEFT, CENTER or RIGHT (17.9.8)
     */
    record Label(String value, CharacterStyle style, ParagraphStyle.Alignment alignment) implements Inline {
    }

    /**
     * Text with its reading above it (17.3.3.25).
     *
     * @param raise how far the reading's baseline is above that of the base, millipoints
     * @param alignment of the reading over the base: LEFT, CENTER, RIGHT or DISTRIBUTE
     */
    record Ruby(List<Text> base, List<Text> reading, int raise, ParagraphStyle.Alignment alignment) implements Inline {
        public Ruby {
            base = List.copyOf(base);
            reading = List.copyOf(reading);
        }
    }

    /**
     * A value that layout knows: page numbers, the mark of the note that it stands in.
     *
     * @param format name of a number format (17.18.59), or null for that of the section
     */
    record Field(Kind kind, String format, CharacterStyle style) implements Inline {
        /** Which number. */
        public enum Kind { PAGE, NUM_PAGES, SECTION_PAGES, NOTE }
    }

    /** A drawing that floats beside the text. */
    record Anchored(Drawing drawing) implements Inline {
    }

    /** A graphic that stands in the line like a large character, its foot on the baseline. */
    record Embedded(Graphic graphic, CharacterStyle style) implements Inline {
    }

    /**
     * The mark of a footnote or endnote, with the note it stands for (17.11).
     *
     * @param mark as it is printed, in the given style
     * @param perPage how notes are numbered that begin anew on each page, or null for those that keep their mark
     * @param blocks the note's text, which begins with its own mark
     */
    record Note(Kind kind, String mark, PerPage perPage, CharacterStyle style, List<Block> blocks) implements Inline {
        /** Where the note is printed. */
        public enum Kind { FOOT, END }

        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Numbers that begin anew on each page (numRestart, 17.11.19).
     *
     * @param format name of a number format (17.18.59)
     */
    record PerPage(String format, int start) {
    }

    /**
     * Where a hyperlink begins; it goes on to the next {@link LinkEnd} (17.16.22).
     *
     * @param target an address, or the name of a bookmark after {@code #}
     */
    record LinkStart(String target) implements Inline {
    }

    /** Where a hyperlink ends. */
    record LinkEnd() implements Inline {
    }

    /** A place that links can go to (17.13.6.2). */
    record Bookmark(String name) implements Inline {
    }
}
