package wenshu.archive.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenshu.archive.ArchiveStore;
import wenshu.archive.ArchiveStoreContract;
import wenshu.archive.Disk;
import wenshu.archive.StoredRecord;
import wenshu.archive.ocfl.BucketStore;
import wenshu.fault.FaultException;
import wenshu.home.Engines;

class S3StoreTest extends ArchiveStoreContract {

    private static S3Place place(Path folder) {
        return S3Server.bucket("t" + Integer.toHexString(folder.toString().hashCode()));
    }

    @Override
    protected ArchiveStore open(Path folder) {
        return new BucketStore(S3Bucket.open(place(folder)), folder.resolve("scratch"), new Disk());
    }

    @Test
    void theServerItselfRefusesToWriteOverAFile() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "甲");
        Path second = Files.writeString(folder.resolve("second"), "乙");
        try (S3Bucket bucket = S3Bucket.open(place(folder))) {
            assertThat(bucket.create("a/b.txt", first)).isTrue();
            assertThat(bucket.create("a/b.txt", second)).isFalse();
            assertThat(bucket.open("a/b.txt").readAllBytes()).isEqualTo(Files.readAllBytes(first));
            String stamp = bucket.stamp("a/b.txt");
            bucket.replace("a/b.txt", second);
            assertThat(bucket.stamp("a/b.txt")).isNotEqualTo(stamp);
            assertThatThrownBy(() -> bucket.open("a/c.txt")).isInstanceOf(java.nio.file.NoSuchFileException.class);
            assertThatThrownBy(() -> bucket.stamp("a/c.txt")).isInstanceOf(java.nio.file.NoSuchFileException.class);
            bucket.remove("a/b.txt");
            bucket.remove("a/b.txt");
            assertThat(bucket.any("a/")).isFalse();
        }
    }

    @Test
    void showsWhatIsStoredAndWhatIsHalfStored() throws IOException {
        try (ArchiveStore store = open(folder); S3Bucket bucket = S3Bucket.open(place(folder))) {
            store.put("R1", List.of(new ArchiveStore.Item("a.txt", Files.writeString(folder.resolve("a"), "甲"))));
            store.put("R2", List.of(new ArchiveStore.Item("a.txt", Files.writeString(folder.resolve("b"), "乙"))));
            assertThat(store.rootFiles()).containsKeys("0=ocfl_1.1", "README.md", "ocfl_layout.json");
            List<String> declarations = new ArrayList<>();
            bucket.list("", key -> {
                if (key.endsWith("0=ocfl_object_1.1")) {
                    declarations.add(key);
                }
            });
            assertThat(declarations).hasSize(2);
            bucket.remove(declarations.getFirst());
            List<StoredRecord> stored = new ArrayList<>();
            store.each(stored::add);
            assertThat(stored).hasSize(2).filteredOn(record -> record.fault().isEmpty()).hasSize(1);
            assertThat(stored).filteredOn(record -> record.fault().contains("没有写完整")).hasSize(1);
            assertThatThrownBy(() -> store.put("R1", List.of(new ArchiveStore.Item("a.txt",
                    Files.writeString(folder.resolve("c"), "丙"))))).isInstanceOf(IOException.class);
            assertThat(folder.resolve("scratch")).isEmptyDirectory();
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheSettings() {
        S3Place place = place(folder);
        assertThatThrownBy(() -> S3Place.of(new Engines(Map.of("wenshu.store", "http://x"))))
                .hasMessage("wenshu.store：不是 S3 的地址，请写作 s3://桶名 或 s3://桶名/目录。");
        assertThatThrownBy(() -> S3Place.of(new Engines(Map.of("wenshu.store", "s3://files", "wenshu.store.user", "u"))))
                .hasMessageContaining("没有写密钥");
        assertThat(S3Place.of(new Engines(Map.of("wenshu.store", "s3://files/a/b/", "wenshu.store.user", "u",
                "wenshu.store.password", "p"))).prefix()).isEqualTo("a/b/");
        assertThatThrownBy(() -> S3Bucket.open(new S3Place("nowhere", "", place.endpoint(), "us-east-1", place.user(), place.password())))
                .isInstanceOf(FaultException.class).hasMessageContaining("没有这个桶");
        assertThatThrownBy(() -> S3Bucket.open(new S3Place(place.bucket(), "", place.endpoint(), "us-east-1", place.user(), "wrong")))
                .isInstanceOf(FaultException.class).hasMessageContaining("密钥不对");
        assertThatThrownBy(() -> S3Bucket.open(new S3Place(place.bucket(), "", Optional.of(URI.create("http://127.0.0.1:9")), "us-east-1",
                "u", "p"))).isInstanceOf(FaultException.class).hasMessageContaining("连不上");
    }
}
