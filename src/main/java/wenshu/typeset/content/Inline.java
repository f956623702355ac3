package wenshu.typeset.content;

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

    /** A value that layout knows: page numbers. */
    record Field(Kind kind, CharacterStyle style) implements Inline {
        /** Which number. */
        public enum Kind { PAGE, NUM_PAGES, SECTION_PAGES }
    }

    /** A drawing that floats beside the text. */
    record Anchored(Drawing drawing) implements Inline {
    }
}
