package wenshu.web.signoff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wenshu.archive.Link;
import wenshu.register.Entry;
import wenshu.register.Register;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.web.security.Shelf;

/** What other pages show of a paper's way: the bar above a draft, the lines on a record's page. */
@Component("wayBar")
public final class WayBar {

    private final SignOffs signOffs;
    private final Register register;
    private final Shelf shelf;

    WayBar(SignOffs signOffs, Register register, Shelf shelf) {
        this.signOffs = signOffs;
        this.register = register;
        this.shelf = shelf;
    }

    /** The way that a draft is on; null when it is on none. */
    public SignOff ofDraft(long draftId) {
        return signOffs.byDraft(draftId).orElse(null);
    }

    /** The way that a record came; null when it came on none. */
    public SignOff ofRecord(String recordId) {
        return signOffs.byRecord(recordId).orElse(null);
    }

    /** A record's entry in the register; null when it has none. */
    public Entry entry(String recordId) {
        return register.list().ofRecord(recordId).orElse(null);
    }

    /** The records that a record belongs to. */
    public List<Link.Seen> links(String recordId) {
        return shelf.links(recordId);
    }

    /** Why a draft came back: what was said last; empty when it did not. */
    public String returned(SignOff signOff) {
        return Optional.of(signOffs.history(signOff.id()).getLast()).filter(event -> signOff.passage().editable())
                .map(event -> event.opinion()).orElse("");
    }
}
