package wenshu.forms.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * How a batch ended.
 *
 * @param people in the list
 * @param made forms
 * @param pages of all forms together, each counted once
 * @param boundPages pages of the bound file, blank ones and copies among them
 * @param faults of people whose form could not be made, and what drafts show
 * @param zip everything in one file
 */
public record BatchResult(int people, int made, int pages, int boundPages, List<BatchFault> faults, Path zip) {

    public BatchResult {
        faults = List.copyOf(faults);
    }
}
