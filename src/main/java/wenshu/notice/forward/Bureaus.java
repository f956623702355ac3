package wenshu.notice.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The organs whose document code is known. */
final class Bureaus {

    private static final Map<String, String> CODES = load();

    private Bureaus() {
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        try (InputStream in = Bureaus.class.getResourceAsStream("/wenshu/notice/bureaus.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.strip().split("\\s+");
                if (!line.startsWith("#") && parts.length == 2) {
                    codes.put(parts[0], parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    /** The code under which an organ issues letters, such as 阳人社函. */
    static Optional<String> letterCode(String issuer) {
        return Optional.ofNullable(CODES.get(issuer));
    }
}
