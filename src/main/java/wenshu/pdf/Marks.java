package wenshu.pdf;

import wenshu.typeset.frame.Tag;

/** Opens and closes marked content in one page's stream as what is drawn changes its place in the structure. */
final class Marks {

    private final ContentStream out;
    private final Structure structure;
    private Tag current;
    private Tag opened;
    private boolean open;
    private int artifacts;

    /**
     * @param structure or null when the document tells none
     */
    Marks(ContentStream out, Structure structure) {
        this.out = out;
        this.structure = structure;
    }

    /** The tag of what follows; give it back to {@link #leave}. True when the element is new. */
    boolean enter(Tag tag) {
        if (structure == null) {
            return false;
        }
        if (tag.role() == Tag.Role.ARTIFACT) {
            artifacts++;
        }
        if (artifacts > 0) {
            return false;
        }
        current = tag;
        return structure.meet(tag);
    }

    /** Ends a tag; {@code before} is the one around it. */
    void leave(Tag tag, Tag before) {
        if (structure == null) {
            return;
        }
        if (tag.role() == Tag.Role.ARTIFACT) {
            artifacts--;
        }
        current = before;
    }

    Tag current() {
        return current;
    }

    /** Something is drawn now. */
    void draw() {
        if (structure == null) {
            return;
        }
        Tag tag = artifacts > 0 ? null : current;
        if (open && opened == tag) {
            return;
        }
        close();
        if (tag == null) {
            out.add("/Artifact BMC\n");
        } else {
            out.add('/').add(structure.roleOf(tag)).add(" <</MCID ").number(structure.mark(tag) * 1_000L)
                    .add(">> BDC\n");
        }
        opened = tag;
        open = true;
    }

    /** Ends what is open, so that it ends within the saved state it began in, and at the end of the page. */
    void close() {
        if (open) {
            out.add("EMC\n");
            open = false;
        }
    }
}
