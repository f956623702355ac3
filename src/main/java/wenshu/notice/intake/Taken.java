package wenshu.notice.intake;

import java.util.List;
import java.util.Objects;
import wenshu.notice.Draft;
import wenshu.notice.mend.Mend;

/**
 * A file brought in.
 *
 * @param draft what it became; what it does not say stands open as a placeholder
 * @param mends everything mended, and what could be mended but was not wanted, in the order of the file
 */
public record Taken(Draft draft, List<Mend> mends) {

    public Taken {
        Objects.requireNonNull(draft);
        mends = List.copyOf(mends);
    }
}
