package wenshu.notice.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenshu.notice.DocumentKind;

/** How the text of each kind of paper usually goes, with its closing phrase; what only the clerk knows is left open. */
final class Skeletons {

    private static final String KIND = "== ";
    private static final Map<DocumentKind, List<String>> TEXTS = load();

    private Skeletons() {
    }

    /** The paragraphs of that kind. */
    static List<String> of(DocumentKind kind) {
        return TEXTS.get(kind);
    }

    private static Map<DocumentKind, List<String>> load() {
        Map<DocumentKind, List<String>> texts = new EnumMap<>(DocumentKind.class);
        try (InputStream in = Skeletons.class.getResourceAsStream("/wenshu/notice/skeletons.txt")) {
            List<String> current = List.of();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(KIND)) {
                    current = new ArrayList<>();
                    texts.put(DocumentKind.ofWord(line.substring(KIND.length())).orElseThrow(), current);
                } else if (!line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
