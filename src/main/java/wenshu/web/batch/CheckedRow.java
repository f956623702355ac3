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

    static List<CheckedRow> of(BatchQueue.Checked checked) {
        Map<Integer, List<BatchFault>> byNumber = checked.faults().stream().collect(Collectors.groupingBy(BatchFault::number));
        return checked.people().people().stream().map(person -> {
            List<BatchFault> faults = byNumber.getOrDefault(person.number(), List.of());
            return new CheckedRow(person.number(), person.name(), person.place(),
                    faults.stream().map(fault -> fault.fault().sentence()).toList(), faults.stream().anyMatch(BatchFault::stops));
        }).toList();
    }
}
