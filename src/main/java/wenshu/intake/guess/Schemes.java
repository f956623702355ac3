package wenshu.intake.guess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schemes that are known by name: those built in, and before them those of the bureau's own list. A line each:
 * name, honour and other words for it, with tabs or vertical bars between.
 */
public final class Schemes {

    private static final String BUILT_IN = "/wenshu/intake/schemes.tsv";
    private static final int MOST_BYTES = 1 << 20;
    /** Two tabs are an empty cell between them, such as the honour of a competition. */
    private static final Pattern CELLS_END = Pattern.compile("[\\s&&[^\\t]]*[\\t|][\\s&&[^\\t]]*");

    private final List<Scheme> schemes;

    private Schemes(List<Scheme> schemes) {
        this.schemes = schemes;
    }

    /** The schemes of the bureau's list, which need not exist, and those built in. */
    public static Schemes with(Path own) {
        List<Scheme> schemes = new ArrayList<>();
        try {
            if (Files.isRegularFile(own) && Files.size(own) <= MOST_BYTES) {
                read(new String(Files.readAllBytes(own), StandardCharsets.UTF_8).lines(), schemes);
            }
            try (InputStream in = Schemes.class.getResourceAsStream(BUILT_IN)) {
                read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines(), schemes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Schemes(schemes);
    }

    private static void read(Stream<String> lines, List<Scheme> schemes) {
        lines.map(line -> line.replace("\uFEFF", "").strip()).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] cells = CELLS_END.split(line, -1);
                    List<String> words = new ArrayList<>(List.of(cells[0]));
                    if (cells.length > 1 && !cells[1].isEmpty()) {
                        words.add(cells[1]);
                    }
                    if (cells.length > 2) {
                        Arrays.stream(cells[2].split("[,，、]")).map(String::strip).filter(word -> word.length() > 1)
                                .forEach(words::add);
                    }
                    schemes.add(new Scheme(cells[0], cells.length > 1 ? cells[1] : "", words));
                });
    }

    /** A scheme with the word that named it. */
    record Named(Scheme scheme, String word) {
    }

    /** The scheme that a text names; of several words that stand in it the longest counts. */
    Optional<Named> in(String text) {
        String plain = text.replaceAll("[\\s“”\"《》]", "");
        Named best = null;
        for (Scheme scheme : schemes) {
            for (String word : scheme.words()) {
                if ((best == null || word.length() > best.word().length()) && plain.contains(word)) {
                    best = new Named(scheme, word);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The names of all, in the order of the lists. */
    public List<String> names() {
        return schemes.stream().map(Scheme::name).distinct().toList();
    }
}
