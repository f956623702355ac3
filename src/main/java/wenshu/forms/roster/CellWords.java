package wenshu.forms.roster;

import java.util.List;
import java.util.stream.Collectors;
import wenshu.template.filter.Filters;
import wenshu.template.schema.Field;
import wenshu.template.value.Value;

/** What a cell of a roster says, in the words of printed lists: 1976.03, 2024年5月6日, 20,000.00. */
final class CellWords {

    private CellWords() {
    }

    static String of(Field column, Value value) {
        return switch (value) {
            case Value.Text(String text, boolean doubtful) -> printed(column, text);
            case Value.Items(List<Value> items) -> items.stream().map(item -> of(column, item)).collect(Collectors.joining("、"));
            case Value.Missing(String label) -> "【待填：" + label + "】";
            case Value.Fields fields -> "";
            case Value.Picture(byte[] bytes, String name) -> name;
        };
    }

    private static String printed(Field column, String text) {
        String changed = switch (column.type()) {
            case MONTH -> filtered("点年月", text);
            case DATE -> filtered("日期", text);
            case AMOUNT -> filtered("金额", text);
            default -> text.strip();
        };
        return changed == null ? text : changed;
    }

    private static String filtered(String filter, String text) {
        return text.isBlank() ? "" : Filters.find(filter).orElseThrow().apply().apply(text);
    }
}
