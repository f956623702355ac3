package wenshu.desk;

import java.time.Instant;

/**
 * A saved state of a draft.
 *
 * @param draftId whose state
 * @param version its number, growing with every save
 * @param title title as read from the text
 * @param text the whole draft file as it was
 * @param author login name of the one who saved it
 * @param savedAt when
 * @param marked whether somebody saved it on purpose, so that it is kept for good
 */
public record DeskVersion(long draftId, long version, String title, String text, String author, Instant savedAt,
        boolean marked) {
}
