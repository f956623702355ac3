package wenshu.web.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenshu.forms.batch.BatchFault;
import wenshu.forms.queue.BatchQueue;

/**
 * One person of a list as the page shows it.
 *
 * @param number the 序号
 * @param name what the person is called
 * @param place where the person stands in the list
 * @param faults what is wrong, each with its cell
 * @param stopped whether no form can be made
 */
record CheckedRow(int number, String name, String place, List<String> faults, boolean stopped) {

    private static final int MOST_GOOD = 200;

    static List<CheckedRow> of(BatchQueue.Checked checked) {
        Map<Integer, List<BatchFault>> byNumber = checked.faults().stream().collect(Collectors.groupingBy(BatchFault::number));
        return checked.people().people().stream().map(person -> {
            List<BatchFault> faults = byNumber.getOrDefault(person.number(), List.of());
            return new CheckedRow(person.number(), person.name(), person.place(),
                    faults.stream().map(fault -> fault.fault().sentence()).toList(), faults.stream().anyMatch(BatchFault::stops));
        }).toList();
    }

    /** Everybody with something wrong, and of the others the first: nobody reads thousands of lines that say it is well. */
    static List<CheckedRow> shown(List<CheckedRow> rows) {
        int[] good = {0};
        return rows.stream().filter(row -> !row.faults().isEmpty() || good[0]++ < MOST_GOOD).toList();
    }
}
