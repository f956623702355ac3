package wenshu.desk;

import java.time.Instant;

/**
 * A draft as it lies on the desk.
 *
 * @param id key
 * @param title title as last read from the text, for the list
 * @param text the whole draft file exactly as typed, right or wrong
 * @param version grows with every save; a save names the version it started from
 * @param author login name of the one who saved it last
 * @param updatedAt when it was saved last
 * @param recordId the archive record it was issued as; empty while it is not issued
 * @param held whether it is on its way to be issued, or was issued on it: then nobody may change it
 */
public record DeskDraft(long id, String title, String text, long version, String author, Instant updatedAt,
                        String recordId, boolean held) {

    /** Whether it has been issued and archived. */
    public boolean issued() {
        return !recordId.isEmpty();
    }
}
