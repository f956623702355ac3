package wenshu.forms.queue;

import java.time.Instant;

/**
 * A batch as it is kept on disk.
 *
 * @param id names it; letters and digits
 * @param owner login of whoever brought it; nobody else sees it
 * @param form name of the template
 * @param listName what the list's file was called
 * @param draft whether drafts are printed
 * @param copies of each form in the bound file
 * @param recordPrefix before the 序号 in the record's number; "" for no code on the paper
 * @param photos whether photos came with it
 * @param created when it was brought
 * @param state where it is on its way
 * @param message how it ended, for people; "" before
 */
public record KeptBatch(String id, String owner, String form, String listName, boolean draft, int copies, String recordPrefix,
        boolean photos, Instant created, State state, String message) {

    /** Where a batch is on its way. */
    public enum State {
        /** Brought and readable; nobody has started it. */
        BROUGHT,
        /** Started; goes on by itself when the service starts again. */
        STARTED,
        /** Everything that could be made is made. */
        DONE,
        /** Stopped by something that is not about a single person. */
        FAILED
    }

    KeptBatch in(State next, String said) {
        return new KeptBatch(id, owner, form, listName, draft, copies, recordPrefix, photos, created, next, said);
    }
}
