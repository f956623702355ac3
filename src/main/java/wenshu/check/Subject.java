package wenshu.check;

import java.util.Objects;
import wenshu.paper.Paper;

/**
 * What is checked, with what the rules may know about the world round it.
 *
 * @param paper the paper taken apart
 */
public record Subject(Paper paper) {

    public Subject {
        Objects.requireNonNull(paper);
    }
}
