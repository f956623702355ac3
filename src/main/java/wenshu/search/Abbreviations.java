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
        for (Pair pair : pairs) {
            if (variants.size() >= MOST_VARIANTS) {
                break;
            }
            if (folded.contains(pair.longer())) {
                variants.add(folded.replace(pair.longer(), pair.shorter()));
            } else if (folded.contains(pair.shorter())) {
                variants.add(folded.replace(pair.shorter(), pair.longer()));
            }
        }
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
