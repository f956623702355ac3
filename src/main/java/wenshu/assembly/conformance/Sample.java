package wenshu.assembly.conformance;

import java.util.Objects;
import wenshu.notice.Draft;

/**
 * A paper that is made to be measured.
 *
 * @param name what is special about it, in Chinese
 * @param draft what it says; every person in it is invented
 */
public record Sample(String name, Draft draft) {

    public Sample {
        Objects.requireNonNull(name);
        Objects.requireNonNull(draft);
    }
}
