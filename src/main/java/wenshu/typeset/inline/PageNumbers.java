package wenshu.typeset.inline;

import wenshu.typeset.content.Inline;
import wenshu.typeset.content.NumberFormat;

/**
 * What page fields show where a paragraph is set.
 *
 * @param page number printed on the page
 * @param total pages of the document
 * @param inSection pages of the section
 * @param format of the section's page numbers, or null for Arabic digits
 */
public record PageNumbers(int page, int total, int inSection, String format) {

    /** For stories whose page is not known yet. */
    public static final PageNumbers UNKNOWN = new PageNumbers(1, 1, 1, null);

    String text(Inline.Field field) {
        int number = switch (field.kind()) {
            case PAGE -> page;
            case NUM_PAGES -> total;
            case SECTION_PAGES -> inSection;
        };
        String own = field.format() == null && field.kind() == Inline.Field.Kind.PAGE ? format : field.format();
        return NumberFormat.format(own, number);
    }
}
