package wenshu.template.version;

/**
 * One difference between two versions of a template.
 *
 * @param path the field by its new name (by its old one when it is gone); empty for printed words
 * @param sentence what changed, in Chinese, without a final mark
 * @param old what it was; empty when there was nothing
 * @param now what it is; empty when there is nothing
 */
public record TemplateChange(Kind kind, String path, String sentence, String old, String now) {

    /** What kind of difference it is. */
    public enum Kind {
        /** A field is new. */
        ADDED,
        /** A field is gone. */
        REMOVED,
        /** A field has another name in the data. */
        RENAMED,
        /** A field is called otherwise on the screen. */
        LABEL,
        /** A field holds another kind of value. */
        TYPE,
        /** A field may be longer or shorter, a table have more or fewer rows. */
        LENGTH,
        /** A field must, or need not, be filled in. */
        REQUIRED,
        /** The values to choose from are others. */
        CODES,
        /** The condition under which a field applies is another. */
        CONDITION,
        /** A field stands in another section. */
        MOVED,
        /** Words printed on the form. */
        TEXT
    }
}
