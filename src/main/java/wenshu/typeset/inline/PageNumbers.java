package wenshu.typeset.inline;

import wenshu.typeset.content.Inline;

/**
 * What page fields show where a paragraph is set.
 *
 * @param page number printed on the page
 * @param total pages of the document
 * @param inSection pages of the section
 */
public record PageNumbers(int page, int total, int inSection) {

    /** For stories whose page is not known yet. */
    public static final PageNumbers UNKNOWN = new PageNumbers(1, 1, 1);

    String text(Inline.Field.Kind kind) {
        return Integer.toString(switch (kind) {
            case PAGE -> page;
            case NUM_PAGES -> total;
            case SECTION_PAGES -> inSection;
        });
    }
}
