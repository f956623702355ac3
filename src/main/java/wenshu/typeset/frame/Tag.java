package wenshu.typeset.frame;

/**
 * One element of the document's logical structure (ISO 32000-1, 14.8): what a screen reader goes by. Two tags are the
 * same only when they are the same object; the painter puts what is tagged alike into one element, over pages too.
 * What stands in an artifact belongs to no element, whatever tags are in it.
 */
public final class Tag {

    /** What an element is. */
    public enum Role { DOCUMENT, SECTION, PARAGRAPH, HEADING, TABLE, ROW, HEADER_CELL, CELL, FIGURE, NOTE, LINK, ARTIFACT }

    /** What is repeated or only decorates: headers, footers, page numbers, rules. */
    public static final Tag DECORATION = new Tag(Role.ARTIFACT, null, 0, "");

    private final Role role;
    private final Tag parent;
    private final int level;
    private final String text;
    private final int columns;
    private final int rows;

    /**
     * @param parent the element around it, or null for the document itself
     * @param level of a heading, from 1; else 0
     * @param text of a heading (for the outline) or the description of a figure; may be empty
     */
    public Tag(Role role, Tag parent, int level, String text) {
        this(role, parent, level, text, 1, 1);
    }

    private Tag(Role role, Tag parent, int level, String text, int columns, int rows) {
        this.role = role;
        this.parent = parent;
        this.level = level;
        this.text = text;
        this.columns = columns;
        this.rows = rows;
    }

    /** A cell that spans so many columns and rows of its table. */
    public static Tag cell(Tag row, boolean header, int columns, int rows) {
        return new Tag(header ? Role.HEADER_CELL : Role.CELL, row, 0, "", columns, rows);
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

    /** How many columns a cell spans. */
    public int columns() {
        return columns;
    }

    /** How many rows a cell spans. */
    public int rows() {
        return rows;
    }
}
