package wenshu.web.form;

import java.util.List;

/**
 * One field as it is drawn.
 *
 * @param id id in the page
 * @param path name in the data, such as 获奖情况[2].奖励名称
 * @param label what stands in front of it
 * @param kind line, long, choice, choices, photo or table
 * @param value what was typed; of several choices one a line
 * @param wrong what is wrong with it; may be empty
 * @param help a sentence of help; may be empty
 * @param example how a value looks; may be empty
 * @param digits whether a screen keyboard should show digits
 * @param required whether it is marked as such
 * @param options what can be chosen
 * @param columns a table's columns, without values
 * @param rows a table's rows
 */
record FieldScreen(String id, String path, String label, String kind, String value, String wrong, String help,
                   String example, boolean digits, boolean required, List<String> options, List<FieldScreen> columns,
                   List<Row> rows) {

    /** Whether this option was chosen among several. */
    boolean chosen(String option) {
        return value.lines().anyMatch(option::equals);
    }

    /**
     * One row of a table.
     *
     * @param cells its fields
     * @param fresh whether it was just added and should get the cursor
     */
    record Row(List<FieldScreen> cells, boolean fresh) {
    }
}
