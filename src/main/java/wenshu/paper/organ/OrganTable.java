package wenshu.paper.organ;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of {@code organs.tsv}. */
final class OrganTable {

    private static final String RESOURCE = "/wenshu/paper/organs.tsv";
    private static final int COLUMNS = 8;

    /** Organs by every name that is theirs today. */
    final Map<String, Organ> named = new LinkedHashMap<>();
    /** Organs by a name that they had. */
    final Map<String, Organ> past = new HashMap<>();
    /** Places by full and short name; names like 城区 that several cities have stand for the first. */
    final Map<String, Place> places = new LinkedHashMap<>();
    /** Duties by every name that is theirs today. */
    final Map<String, Duty> duties = new LinkedHashMap<>();
    /** Duties by a name that they had. */
    final Map<String, Duty> pastDuties = new HashMap<>();

    /** A place: its short name, the stem of its organs' codes, its level, area code and the place above it. */
    record Place(String name, String shortName, String stem, Level level, String areaCode, String upper) {
    }

    /** A duty: its name, short names, stem of codes, the endings that go with it, and names it had. */
    record Duty(String name, List<String> shortNames, String stem, List<String> endings, List<Organ.Past> past) {
    }

    OrganTable() {
        try (InputStream in = OrganTable.class.getResourceAsStream(RESOURCE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    row(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not " + COLUMNS + " columns: " + String.join("|", columns));
        }
        switch (columns[0]) {
            case "机关" -> organ(columns);
            case "地方" -> place(columns);
            case "职能" -> duty(columns);
            default -> throw new IllegalStateException("unknown kind of row: " + columns[0]);
        }
    }

    private void organ(String[] columns) {
        Organ organ = new Organ(columns[1], list(columns[2]), list(columns[3]), level(columns[4]), columns[5], past(columns[6]), columns[7]);
        named.put(organ.name(), organ);
        organ.shortNames().forEach(name -> named.putIfAbsent(name, organ));
        organ.past().forEach(old -> past.putIfAbsent(old.name(), organ));
    }

    private void place(String[] columns) {
        Place place = new Place(columns[1], columns[2], columns[3], level(columns[4]), columns[5], columns[7]);
        places.putIfAbsent(place.name(), place);
        past(columns[6]).forEach(old -> places.putIfAbsent(old.name(), place));
    }

    private void duty(String[] columns) {
        Duty duty = new Duty(columns[1], list(columns[2]), columns[3], list(columns[4]), past(columns[6]));
        duties.putIfAbsent(duty.name(), duty);
        duty.shortNames().forEach(name -> duties.putIfAbsent(name, duty));
        duty.past().forEach(old -> pastDuties.putIfAbsent(old.name(), duty));
    }

    private static Level level(String word) {
        return Level.ofWord(word).orElseThrow(() -> new IllegalStateException("unknown level: " + word));
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("、"));
    }

    private static List<Organ.Past> past(String column) {
        List<Organ.Past> past = new ArrayList<>();
        Stream.of(column.split("；")).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            String[] parts = entry.split("@");
            past.add(new Organ.Past(parts[0], Integer.parseInt(parts[1])));
        });
        return past;
    }
}
