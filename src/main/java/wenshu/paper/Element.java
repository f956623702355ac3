package wenshu.paper;

import java.util.Objects;

/**
 * One paragraph of a file with what it is. Blank paragraphs are not elements; {@link #gap} counts them.
 *
 * @param index its place among the elements, from 0
 * @param role what it is
 * @param part where it belongs
 * @param text exactly as it stands in the file, untrimmed, line breaks within it as {@code \n}; what the rules see, so
 *        that a span in it is a span in the file
 * @param continues whether it only goes on with the element before it, as a page break in a conversion leaves it
 * @param gap blank paragraphs directly before it
 * @param place where a person finds it
 * @param numbering the number that Word puts before the text by itself, such as （一）; empty where the number is typed or
 *        there is none. It is no part of {@code text}
 * @param offset characters of the paragraph before this element: more than 0 only where line breaks within one paragraph
 *        of a DOCX set apart what a paper has in paragraphs of their own
 */
public record Element(int index, Role role, Part part, String text, boolean continues, int gap, Place place,
        String numbering, int offset) {

    public Element {
        Objects.requireNonNull(role);
        Objects.requireNonNull(part);
        Objects.requireNonNull(text);
        Objects.requireNonNull(place);
        Objects.requireNonNull(numbering);
    }

    /** A whole paragraph without a number of Word's. */
    public Element(int index, Role role, Part part, String text, boolean continues, int gap, Place place) {
        this(index, role, part, text, continues, gap, place, "", 0);
    }

    /** The text without the spaces round it. */
    public String stripped() {
        return text.strip();
    }

    /** What a reader sees: the number that Word puts there, then the text without the spaces round it. */
    public String seen() {
        return numbering + text.strip();
    }

    /**
     * Where a person finds a paragraph.
     *
     * @param paragraph its number in the file counting from 1, blank ones included: the line of a text, the paragraph of
     *        a DOCX
     * @param page where known, else 0
     * @param field the item of a draft's head that it is the value of, such as 标题; empty elsewhere
     */
    public record Place(int paragraph, int page, String field) {

        /** A paragraph by its number alone. */
        public static Place of(int paragraph) {
            return new Place(paragraph, 0, "");
        }

        /** As a person says it: 第3页第12段, 第12段, or the name of the item. */
        public String word() {
            return field.isEmpty() ? (page > 0 ? "第" + page + "页" : "") + "第" + paragraph + "段" : field;
        }
    }
}
