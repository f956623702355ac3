package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every store behaves, whatever it is made of. */
public abstract class ArchiveStoreContract {

    @TempDir
    protected Path folder;
    private ArchiveStore store;

    protected abstract ArchiveStore open(Path folder);

    @BeforeEach
    void open() {
        store = open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ArchiveStore.Item item(String name, String text) throws IOException {
        Path staged = Files.createTempFile(Files.createDirectories(folder.resolve("staging")), "item", "");
        return new ArchiveStore.Item(name, Files.writeString(staged, text));
    }

    @Test
    void givesBackWhatItTookAlsoAfterBeingOpenedAnew() throws IOException {
        Map<String, String> paths = store.put("R1", List.of(item("正文.txt", "甲"), item("附件 1（表）.txt", "乙"),
                item("同附件.txt", "乙")));
        assertThat(paths).containsOnlyKeys("正文.txt", "附件 1（表）.txt", "同附件.txt");
        store.close();
        store = open(folder);
        for (Map.Entry<String, String> expected : Map.of("正文.txt", "甲", "附件 1（表）.txt", "乙", "同附件.txt", "乙").entrySet()) {
            try (InputStream in = store.open(paths.get(expected.getKey()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected.getValue());
            }
        }
        assertThat(store.holds("R1")).isTrue();
        assertThat(store.holds("R2")).isFalse();
        assertThat(store.checkLists("R1", 1, Map.of())).isEmpty();
    }

    @Test
    void aVersionKeepsWhatItDoesNotReplaceAndCanBeTakenBackAgainAndAgain() throws IOException {
        Map<String, String> first = store.put("R1", List.of(item("a.txt", "甲"), item("b.txt", "乙")));
        Map<String, String> second = store.putVersion("R1", 2, List.of(item("b.txt", "丙"), item("c.txt", "丁")));
        assertThat(second).containsOnlyKeys("a.txt", "b.txt", "c.txt").containsEntry("a.txt", first.get("a.txt"));
        assertThat(second.get("b.txt")).isNotEqualTo(first.get("b.txt"));
        assertThat(text(first.get("b.txt"))).isEqualTo("乙");
        assertThat(text(second.get("b.txt"))).isEqualTo("丙");
        assertThat(store.checkLists("R1", 2, Map.of())).isEmpty();
        assertThat(store.checkLists("R1", 1, Map.of())).as("a version too many").isNotEmpty();
        assertThatThrownBy(() -> store.putVersion("R1", 2, List.of(item("d.txt", "戊")))).isInstanceOf(Exception.class);
        store.putVersion("R1", 3, List.of(item("d.txt", "戊")));
        store.takeBack("R1", 3, folder.resolve("aside"));
        store.takeBack("R1", 3, folder.resolve("aside"));
        assertThat(store.checkLists("R1", 2, Map.of())).isEmpty();
        assertThat(store.putVersion("R1", 3, List.of(item("e.txt", "己")))).containsOnlyKeys("a.txt", "b.txt", "c.txt", "e.txt");
        store.close();
        store = open(folder);
        assertThat(store.checkLists("R1", 3, Map.of())).isEmpty();
        assertThat(text(first.get("a.txt"))).isEqualTo("甲");
    }

    private String text(String path) throws IOException {
        try (InputStream in = store.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void neverOpensAPathOutsideItself() {
        assertThatThrownBy(() -> store.open("../staging/x")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open("/etc/hostname")).isInstanceOf(IOException.class);
    }

    @Test
    void whatNobodyKnowsIsAStrangerAndCanBeTakenOut() throws IOException {
        String known = store.put("R1", List.of(item("a.txt", "甲"))).get("a.txt");
        String unknown = store.put("R2", List.of(item("a.txt", "乙"))).get("a.txt");
        ArchiveStore.KnownPaths first = new ArchiveStore.KnownPaths() {
            @Override
            public boolean record(String recordId) {
                return recordId.equals("R1");
            }

            @Override
            public boolean content(String contentPath) {
                return contentPath.equals(known);
            }
        };
        assertThat(store.strangers(first)).contains(unknown).doesNotContain(known);
        store.takeOut("R2", folder.resolve("aside"));
        assertThat(store.strangers(first)).isEmpty();
        assertThat(store.holds("R2")).isFalse();
        assertThat(folder.resolve("aside/R2")).isDirectoryRecursivelyContaining("glob:**/a.txt");
    }
}
