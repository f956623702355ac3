package wenshu.typeset.frame;

/**
 * One element of the document's logical structure (ISO 32000-1, 14.8): what a screen reader goes by. Two tags are the
 * same only when they are the same object; the painter puts what is tagged alike into one element, over pages too.
 */
public final class Tag {

    /** What an element is. */
    public enum Role { DOCUMENT, SECTION, PARAGRAPH, HEADING, TABLE, ROW, HEADER_CELL, CELL, FIGURE, NOTE, LINK, ARTIFACT }

    private final Role role;
    private final Tag parent;
    private final int level;
    private final String text;

    /**
     * @param parent the element around it, or null for the document itself
     * @param level of a heading, from 1; else 0
     * @param text of a heading (for the outline) or the description of a figure; may be empty
     */
    public Tag(Role role, Tag parent, int level, String text) {
        this.role = role;
        this.parent = parent;
        this.level = level;
        this.text = text;
    }

    public Role role() {
        return role;
    }

    public Tag parent() {
        return parent;
    }

    public int level() {
        return level;
    }

    public String text() {
        return text;
    }
}
