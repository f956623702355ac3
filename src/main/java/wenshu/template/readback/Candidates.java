package wenshu.template.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.template.Adjustment;
import wenshu.template.grammar.Condition;
import wenshu.template.grammar.FieldPath;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Scope;

/** Everything a file says about every field, with the rows of its loops counted. */
final class Candidates {

    private static final double CONCLUDED = 0.9;

    private final Map<String, List<Candidate>> byPath = new LinkedHashMap<>();
    private final Set<List<Object>> tables = new LinkedHashSet<>();
    private final Map<List<Object>, Integer> rows = new HashMap<>();
    private final Map<String, Hits.Hit> rest = new LinkedHashMap<>();

    Candidates(FormSchema schema, Hits hits) {
        Scopes root = new Scopes(null, List.of(), schema == null ? List.of() : schema.fields(), null);
        collect(hits, root);
        rest.forEach((path, hit) -> byPath.computeIfPresent(path, (name, all) -> all.stream()
                .map(candidate -> joined(candidate, hit)).toList()));
    }

    /** A value that goes on on the continuation page; where it was cut it may have been a paragraph's end. */
    private static Candidate joined(Candidate first, Hits.Hit rest) {
        String head = first.printed().strip();
        boolean goesOn = head.endsWith(Adjustment.GOES_ON);
        if (!goesOn && !rest.text().isBlank() && first.concluded() || !goesOn && rest.text().isBlank()) {
            return first;
        }
        String text = (goesOn ? head.substring(0, head.length() - Adjustment.GOES_ON.length()) : head) + rest.text().strip();
        return new Candidate(first.steps(), first.slot(), Inverse.of(first.slot(), text), text, first.spot(),
                Math.min(first.quality(), rest.quality()), first.remark());
    }

    /** What is said about each field, by its path. */
    Map<String, List<Candidate>> byPath() {
        return byPath;
    }

    /** The lists that were looked for rows, by their way through the data. */
    Set<List<Object>> tables() {
        return tables;
    }

    /**
     * The scopes of a loop's round.
     *
     * @param prefix the way to the round's item in the data
     * @param pages the table whose rows the pages hold, or null
     */
    private record Scopes(Scopes outer, List<Object> prefix, List<Field> fields, String pages) {

        Scopes at(int depth) {
            int own = depth();
            Scopes scopes = this;
            for (int i = own; i > depth; i--) {
                scopes = scopes.outer;
            }
            return scopes;
        }

        int depth() {
            return outer == null ? 0 : 1 + outer.depth();
        }

        Field field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
        }
    }

    private void collect(Hits hits, Scopes scopes) {
        for (Hits.Hit hit : hits.values()) {
            hit(hit, scopes);
        }
        hits.seen().forEach(seen -> conclude(seen.condition(), seen.holds(), seen.spot(), scopes));
        hits.loops().forEach(rounds -> rounds(rounds, scopes));
    }

    private void hit(Hits.Hit hit, Scopes scopes) {
        Shape.Slot slot = hit.slot();
        Scopes at = scopes.at(Math.min(slot.depth(), scopes.depth()));
        boolean derived = slot.field() != null && slot.field().type().derived() || at.pages != null;
        if (slot.silent() || derived) {
            return;
        }
        if (slot.continued()) {
            rest.put(Candidate.path(List.copyOf(slot.names())), hit);
            return;
        }
        List<Object> steps = new ArrayList<>(at.prefix);
        if (!(slot.field() == null && slot.names().equals(List.of(Scope.ITEM)) && !steps.isEmpty())) {
            steps.addAll(slot.names());
        }
        Inverse inverse = Inverse.of(slot, hit.text());
        add(new Candidate(steps, slot, inverse, hit.text(), hit.spot(), hit.quality(),
                hit.unclear() ? "与相邻内容的分界不能确定" : ""));
    }

    private void add(Candidate candidate) {
        byPath.computeIfAbsent(candidate.path(), path -> new ArrayList<>()).add(candidate);
    }

    private void rounds(Hits.Rounds rounds, Scopes scopes) {
        Shape.Loop loop = rounds.loop();
        Scopes at = scopes.at(Math.min(loop.depth(), scopes.depth()));
        List<Field> columns = loop.field() == null ? List.of() : loop.field().columns();
        if (loop.field() != null && loop.field().type() == FieldType.PAGES) {
            String table = loop.field().source().table();
            tables.add(List.of(table));
            rounds.rounds().forEach(round -> collect(round, new Scopes(scopes, at.prefix, columns, table)));
            return;
        }
        List<Object> list = new ArrayList<>(at.pages == null ? at.prefix : List.of(at.pages));
        if (at.pages == null) {
            list.addAll(loop.names());
        }
        tables.add(List.copyOf(list));
        int number = at.pages != null || loop.continued() ? rows.getOrDefault(list, 0) : 0;
        for (Hits round : rounds.rounds()) {
            List<Object> item = new ArrayList<>(list);
            item.add(++number);
            collect(round, new Scopes(scopes, item, columns, null));
        }
        rows.put(list, number);
    }

    /** What a condition's branch tells about the fields it asks for. */
    private void conclude(Condition condition, boolean holds, Spot spot, Scopes scopes) {
        switch (condition) {
            case Condition.Holds(FieldPath path) -> {
                Field field = field(path, scopes);
                if (field != null && field.type() == FieldType.YES_NO) {
                    concluded(path, scopes, holds ? "是" : "否", spot, holds ? CONCLUDED : 0.7);
                }
            }
            case Condition.Equal(FieldPath path, String literal, boolean negated) -> {
                Field field = field(path, scopes);
                boolean equal = holds != negated;
                if (field != null && field.type() == FieldType.YES_NO) {
                    boolean yes = literal.equals("是") == equal;
                    concluded(path, scopes, yes ? "是" : "否", spot, equal ? CONCLUDED : 0.7);
                } else if (field != null && !field.type().derived()) {
                    concluded(path, scopes, equal ? literal : "", spot, equal ? CONCLUDED : 0.5);
                }
            }
            case Condition.Not(Condition part) -> conclude(part, !holds, spot, scopes);
            case Condition.All(List<Condition> parts) -> {
                if (holds) {
                    parts.forEach(part -> conclude(part, true, spot, scopes));
                }
            }
            case Condition.Any(List<Condition> parts) -> {
                if (!holds) {
                    parts.forEach(part -> conclude(part, false, spot, scopes));
                }
            }
        }
    }

    private void concluded(FieldPath path, Scopes scopes, String value, Spot spot, double quality) {
        List<Object> steps = new ArrayList<>(owner(path, scopes).prefix);
        steps.addAll(path.names());
        add(new Candidate(steps, null, new Inverse(value, true, ""), value, spot, quality, ""));
    }

    private static Scopes owner(FieldPath path, Scopes scopes) {
        Scopes at = scopes.at(Math.max(0, scopes.depth() - path.up()));
        while (path.up() == 0 && at.outer != null && at.field(path.names().getFirst()) == null) {
            at = at.outer;
        }
        return at;
    }

    private static Field field(FieldPath path, Scopes scopes) {
        Scopes at = owner(path, scopes);
        if (at.pages != null) {
            return null;
        }
        Field field = at.field(path.names().getFirst());
        for (String name : path.names().subList(1, path.names().size())) {
            field = field == null ? null : field.columns().stream().filter(column -> column.name().equals(name)).findFirst()
                    .orElse(null);
        }
        return field;
    }
}
