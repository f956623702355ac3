package wenshu.check;

import java.util.Objects;
import java.util.Optional;
import wenshu.check.print.Print;
import wenshu.paper.Paper;

/**
 * What is checked, with what the rules may know about the world round it.
 *
 * @param paper the paper taken apart
 * @param known what is known besides its words
 * @param print the same paper on its pages, where it has any; rules of layout are silent without
 */
public record Subject(Paper paper, Knowledge known, Optional<Print> print) {

    public Subject {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(known);
        Objects.requireNonNull(print);
    }

    /** A paper of which nothing is known but its words. */
    public Subject(Paper paper) {
        this(paper, Knowledge.NONE);
    }

    /** A paper without pages. */
    public Subject(Paper paper, Knowledge known) {
        this(paper, known, Optional.empty());
    }

    /** The same with its pages. */
    public Subject printed(Print pages) {
        return new Subject(paper, known, Optional.of(pages));
    }
}
