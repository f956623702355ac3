package wenshu.forms.batch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenshu.fault.Fault;
import wenshu.sheet.SheetCell;
import wenshu.sheet.SheetRow;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.Nearest;

/** Which column of a list is which field: by name or label, full or half width, spaces and marks forgiven. */
final class Headings {

    /** The column that numbers the people. */
    static final String NUMBER = "序号";
    /** More rows above the headings than these no list has. */
    private static final int LOOK_DOWN = 10;

    /** A field that a column may hold, and its path within the data. */
    record Target(String path, Field field) {
    }

    private final Map<String, Target> known = new LinkedHashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final String sheet;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param sheet what messages call the sheet
     */
    Headings(String sheet, List<Field> fields) {
        this.sheet = sheet;
        collect(fields, "");
        for (Target target : targets) {
            String label = normal(target.field().label());
            boolean alone = targets.stream().filter(other -> normal(other.field().label()).equals(label)).count() == 1;
            if (alone) {
                known.putIfAbsent(label, target);
            }
        }
    }

    private void collect(List<Field> fields, String path) {
        for (Field field : fields) {
            if (field.type().derived()) {
                continue;
            }
            if (field.type() == FieldType.GROUP) {
                collect(field.columns(), path + field.name() + ".");
            } else {
                Target target = new Target(path + field.name(), field);
                targets.add(target);
                known.put(normal(target.path()), target);
            }
        }
    }

    /** Full width is half width, white space and the marks that clerks put behind required headings do not count. */
    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0\\u200B*:·]+|\\(必填\\)|\\(选填\\)", "")
                .replace("。", ".").toLowerCase(Locale.ROOT);
    }

    /** The row of headings: the one among the first with most names that are known; null when there is none. */
    SheetRow find(List<SheetRow> rows) {
        SheetRow best = null;
        long most = 0;
        for (SheetRow row : rows.subList(0, Math.min(LOOK_DOWN, rows.size()))) {
            long names = row.cells().stream().filter(cell -> isKnown(cell.text())).count();
            if (names > most) {
                most = names;
                best = row;
            }
        }
        return best;
    }

    private boolean isKnown(String heading) {
        return known.containsKey(normal(heading)) || normal(heading).equals(NUMBER);
    }

    /**
     * What each column holds; the number of people under the path 序号. What is wrong is in {@link #faults()}.
     *
     * @param also headings that are allowed though no field has them
     */
    Map<Integer, Target> match(SheetRow headings, List<String> also) {
        Map<Integer, Target> columns = new TreeMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (SheetCell cell : headings.cells()) {
            String name = normal(cell.text());
            Target target = name.equals(NUMBER) || also.contains(name) && !known.containsKey(name) ? new Target(name, null)
                    : known.get(name);
            if (target == null) {
                String near = Nearest.of(name, known.keySet()).map(found -> "是否要写“" + label(known.get(found)) + "”")
                        .orElse("请删去这一列，或改成表中的字段名");
                faults.add(new Fault("UNKNOWN_COLUMN", sheet + cell.address(), "表里没有“" + shortened(cell.text()) + "”这一项", near));
                continue;
            }
            String before = first.putIfAbsent(target.path(), cell.address());
            if (before != null) {
                faults.add(new Fault("DOUBLE_COLUMN", sheet + cell.address(), "“" + shortened(cell.text()) + "”与 " + before
                        + " 是同一项", "请删去一列"));
                continue;
            }
            columns.put(cell.column(), target);
        }
        return columns;
    }

    /** Says which fields that everybody must fill in have no column. */
    void requireColumns(Map<Integer, Target> columns) {
        List<String> paths = columns.values().stream().map(Target::path).toList();
        String missing = targets.stream().filter(target -> target.field().required() && target.field().when() == null
                        && target.field().type() != FieldType.TABLE && target.field().type() != FieldType.PHOTO)
                .filter(target -> !paths.contains(target.path())).map(Headings::label).collect(Collectors.joining("”“"));
        if (!missing.isEmpty()) {
            faults.add(new Fault("MISSING_COLUMN", sheet.isEmpty() ? "表头" : sheet, "缺少必填的列“" + missing + "”", "请补上"));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    List<Target> targets() {
        return targets;
    }

    static String label(Target target) {
        return target.field() == null || target.path().contains(".") ? target.path() : target.field().label();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
}
