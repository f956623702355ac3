package wenshu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of units that are said in two ways, long and short; a query in one finds the other. */
public final class Abbreviations {

    /** Most pairs of a table; what is more is left out. */
    public static final int MOST = 5_000;
    private static final int MOST_VARIANTS = 4;
    /** How the short names of public units end, before which a place stands. */
    private static final String PUBLIC = "局厅委会办心";

    /** The table that comes with the program. */
    public static final Abbreviations BUILT_IN = new Abbreviations(List.of()).and(builtIn());

    private record Pair(String shorter, String longer) {
    }

    private final List<Pair> pairs;

    private Abbreviations(Collection<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /**
     * The same with more lines: {@code 短名=全名} adds a pair, {@code -短名=全名} takes one away, {@code #} begins a remark.
     * Lines of any other form count for nothing.
     */
    public Abbreviations and(String lines) {
        Set<Pair> all = new LinkedHashSet<>(pairs);
        for (String line : lines.split("\\R")) {
            String stripped = line.strip();
            boolean away = stripped.startsWith("-");
            String[] sides = (away ? stripped.substring(1) : stripped).split("[=＝]");
            if (sides.length != 2 || stripped.startsWith("#")) {
                continue;
            }
            Pair pair = new Pair(Units.key(sides[0]), Units.key(sides[1]));
            if (away) {
                all.remove(pair);
            } else if (all.size() < MOST && !pair.shorter().isEmpty() && !pair.longer().isEmpty()) {
                all.add(pair);
            }
        }
        return new Abbreviations(all);
    }

    /** How many pairs there are. */
    public int size() {
        return pairs.size();
    }

    /** A folded query said in the other ways; without itself. */
    Set<String> variants(String folded) {
        Set<String> variants = new LinkedHashSet<>();
        Set<String> elsewhere = new LinkedHashSet<>();
        String longest = folded;
        for (Pair pair : pairs) {
            if (variants.size() >= MOST_VARIANTS) {
                break;
            }
            int at = folded.indexOf(pair.longer());
            boolean said = at >= 0;
            at = said ? at : folded.indexOf(pair.shorter());
            if (at < 0) {
                continue;
            }
            String variant = said ? folded.replace(pair.longer(), pair.shorter()) : folded.replace(pair.shorter(), pair.longer());
            variants.add(variant);
            longest = said || longest.contains(pair.longer()) ? longest : longest.replace(pair.shorter(), pair.longer());
            if (PUBLIC.indexOf(pair.shorter().charAt(pair.shorter().length() - 1)) >= 0) {
                for (String place : Places.otherwise(folded.substring(0, at))) {
                    elsewhere.add(place + folded.substring(at));
                    elsewhere.add(place + variant.substring(at));
                }
            }
        }
        // 云医大一附院 is short twice.
        variants.add(longest);
        variants.addAll(elsewhere);
        variants.remove(folded);
        return variants;
    }

    private static String builtIn() {
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
