package wenshu.check;

import java.util.Objects;
import wenshu.paper.Paper;

/**
 * What is checked, with what the rules may know about the world round it.
 *
 * @param paper the paper taken apart
 * @param known what is known besides its words
 */
public record Subject(Paper paper, Knowledge known) {

    public Subject {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(known);
    }

    /** A paper of which nothing is known but its words. */
    public Subject(Paper paper) {
        this(paper, Knowledge.NONE);
    }
}
