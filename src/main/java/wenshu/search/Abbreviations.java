package wenshu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of units that are said in two ways, long and short; a query in one finds the other. */
final class Abbreviations {

    private static final int MOST_VARIANTS = 4;

    private record Pair(String shorter, String longer) {
    }

    private static final List<Pair> PAIRS = load();

    private Abbreviations() {
    }

    /** A folded query said in the other ways; without itself. */
    static Set<String> variants(String folded) {
        Set<String> variants = new LinkedHashSet<>();
        for (Pair pair : PAIRS) {
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

    private static List<Pair> load() {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] sides = line.split("=");
                if (sides.length == 2 && !line.startsWith("#")) {
                    pairs.add(new Pair(Units.key(sides[0]), Units.key(sides[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(pairs);
    }
}
