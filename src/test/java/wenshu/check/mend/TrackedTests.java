package wenshu.check.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedTests {

    /** Edits one after another give what plain editing gives, and taking all back gives the original. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isWhatPlainEditingGives(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            String original = letters(random, 1 + random.nextInt(12), 'a');
            StringBuilder plain = new StringBuilder(original);
            Tracked tracked = new Tracked();
            int edits = 1 + random.nextInt(6);
            for (int number = 1; number <= edits; number++) {
                int start = random.nextInt(plain.length() + 1);
                int end = start + random.nextInt(Math.min(4, plain.length() - start + 1));
                String replacement = letters(random, random.nextInt(3), 'A');
                plain.replace(start, end, replacement);
                tracked.put(new Tracked.Step(new Mendable.Spot("u", start, end), replacement), original, "P01", number);
                assertThat(tracked.texts(unit -> original)).isEqualTo(Map.of("u", plain.toString()));
                int at = 0;
                for (Hunk hunk : tracked.hunks().get("u")) {
                    assertThat(hunk.start()).isGreaterThanOrEqualTo(at);
                    assertThat(hunk.end()).isGreaterThanOrEqualTo(hunk.start());
                    at = hunk.end();
                }
            }
            Set<Integer> all = new HashSet<>();
            tracked.hunks().get("u").forEach(hunk -> all.addAll(hunk.steps()));
            assertThat(tracked.texts(unit -> original, all)).isEqualTo(Map.of("u", original));
        }
    }

    private static String letters(Random random, int length, char from) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (from + random.nextInt(26)));
        }
        return text.toString();
    }

    /** A file with changes has the bytes of the changed text, whatever its encoding and line ends. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aFileKeepsItsBytes(String charset) throws Exception {
        Random random = new Random(charset.hashCode());
        for (int round = 0; round < 1000; round++) {
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            StringBuilder file = new StringBuilder(charset.startsWith("UTF-16") ? "\uFEFF" : "");
            file.append("文书");
            for (int i = random.nextInt(14); i > 0; i--) {
                file.append(List.of("文", "a", "，", end, end + end).get(random.nextInt(5)));
            }
            byte[] bytes = file.toString().getBytes(charset);
            FileText text = new FileText(bytes);
            String original = text.text();
            assertThat(original).isEqualTo(file.toString().replace("\uFEFF", "").replace("\r\n", "\n").replace("\r", "\n"));
            Tracked tracked = new Tracked();
            StringBuilder plain = new StringBuilder(original);
            for (int number = 1; number < 4; number++) {
                int start = random.nextInt(plain.length() + 1);
                int stop = start + random.nextInt(Math.min(4, plain.length() - start + 1));
                plain.replace(start, stop, number == 1 ? "" : "换");
                tracked.put(new Tracked.Step(new Mendable.Spot("", start, stop), number == 1 ? "" : "换"), original, "P01",
                        number);
            }
            byte[] changed = text.bytes(tracked.hunks().get(""));
            String expected = (charset.startsWith("UTF-16") ? "\uFEFF" : "") + plain.toString().replace("\n", end);
            assertThat(new String(changed, charset)).isEqualTo(expected);
        }
    }
}
