package wenshu.template.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/** Makes the fields that nobody types in: sums of a table and its rows page by page. */
final class Derived {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,2})?");

    private Derived() {
    }

    /** The value of a derived field, from the fields that stand before it. */
    static Value of(Field field, Map<String, Value> known) {
        return field.type() == FieldType.SUM ? sum(field.source(), known) : pages(field, rows(field.source(), known));
    }

    /** Whether a given value says the same as the one made, however its number is written. */
    static boolean agrees(Value made, Value given) {
        if (!(made instanceof Value.Text(String text, boolean doubtful) && given instanceof Value.Text(String written, boolean no))) {
            return made.equals(given);
        }
        String number = written.replaceAll("[,，元¥￥\\s]", "");
        return doubtful || NUMBER.matcher(number).matches() && new BigDecimal(number).compareTo(new BigDecimal(text)) == 0;
    }

    /** A page without rows, as the blank form prints it. */
    static Value blank(Field field) {
        return field.type() == FieldType.SUM ? Value.BLANK : new Value.Items(List.of(new Value.Fields(Map.of(
                Field.PAGE_ROWS, new Value.Items(List.of()), Field.LAST_PAGE, Value.text("是")))));
    }

    private static List<Value> rows(Field.Source source, Map<String, Value> known) {
        return known.get(source.table()) instanceof Value.Items(List<Value> rows) ? rows : List.of();
    }

    private static Value.Text sum(Field.Source source, Map<String, Value> known) {
        List<Value> rows = rows(source, known);
        if (source.column().isEmpty()) {
            return new Value.Text(Integer.toString(rows.size()), false);
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean doubtful = false;
        for (Value row : rows) {
            Value cell = row instanceof Value.Fields(Map<String, Value> cells) ? cells.get(source.column()) : null;
            if (cell instanceof Value.Text(String text, boolean no) && NUMBER.matcher(text).matches()) {
                sum = sum.add(new BigDecimal(text));
            } else {
                // A sum over a gap or a mistake is shown, but not as if it were right.
                doubtful |= !Value.BLANK.equals(cell);
            }
        }
        return new Value.Text(sum.toPlainString(), doubtful);
    }

    /** Numbers run on from page to page; there is always a first page. */
    private static Value pages(Field field, List<Value> rows) {
        int most = field.maxLength();
        List<Value> pages = new ArrayList<>();
        for (int start = 0; start < rows.size() || start == 0; start += most) {
            int end = Math.min(start + most, rows.size());
            List<Value> page = new ArrayList<>();
            for (int i = start; i < end; i++) {
                page.add(numbered(rows.get(i), i + 1));
            }
            Map<String, Value> values = new LinkedHashMap<>();
            values.put(Field.PAGE_ROWS, new Value.Items(page));
            values.put(Field.LAST_PAGE, Value.text(end == rows.size() ? "是" : "否"));
            field.columns().stream().filter(column -> column.type() == FieldType.SUM)
                    .forEach(column -> values.put(column.name(), sum(column.source(), values)));
            pages.add(new Value.Fields(values));
        }
        return new Value.Items(pages);
    }

    private static Value numbered(Value row, int number) {
        if (!(row instanceof Value.Fields(Map<String, Value> cells))) {
            return row;
        }
        Map<String, Value> numbered = new LinkedHashMap<>(Map.of(Scope.NUMBER, Value.text(Integer.toString(number))));
        numbered.putAll(cells);
        return new Value.Fields(numbered);
    }
}
