package wenshu.archive;

import java.util.List;

/**
 * One page of the list of records, newest first.
 *
 * @param records the records
 * @param total how many there are in all
 */
public record RecordPage(List<Record> records, long total) {
}
