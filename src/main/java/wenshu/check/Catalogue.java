package wenshu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every rule there is, in the order in which they are listed; read from {@code catalogue.tsv}. */
public final class Catalogue {

    private static final String RESOURCE = "/wenshu/check/catalogue.tsv";
    private static final int COLUMNS = 7;

    private final Map<String, RuleEntry> entries;

    private Catalogue(Map<String, RuleEntry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** The catalogue that the program carries. */
    public static Catalogue standard() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            Map<String, RuleEntry> entries = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    RuleEntry entry = entry(line.split("\t", -1));
                    if (entries.put(entry.id(), entry) != null) {
                        throw new IllegalStateException("rule listed twice: " + entry.id());
                    }
                }
            }
            return new Catalogue(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleEntry entry(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not " + COLUMNS + " columns: " + String.join("|", columns));
        }
        return new RuleEntry(columns[0], columns[1], ofWord(Severity.values(), Severity::word, columns[2]),
                ofWord(Level.values(), Level::word, columns[3]), columns[4],
                ofWord(Mending.values(), Mending::word, columns[5]), columns[6]);
    }

    private static <E> E ofWord(E[] values, Function<E, String> word, String written) {
        return Stream.of(values).filter(value -> word.apply(value).equals(written)).findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown word: " + written));
    }

    /** All of them, in order. */
    public Collection<RuleEntry> entries() {
        return entries.values();
    }

    /** The rule of that id, which must exist. */
    public RuleEntry rule(String id) {
        RuleEntry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return entry;
    }
}
