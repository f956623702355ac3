package wenshu.archive.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenshu.archive.ArchiveStore;
import wenshu.archive.ArchiveStoreContract;
import wenshu.archive.Disk;

class OcflStoreTest extends ArchiveStoreContract {

    @Override
    protected ArchiveStore open(Path folder) {
        return new OcflStore(folder.resolve("ocfl"), folder.resolve("staging/ocfl"), new Disk());
    }

    @Test
    void anyOcflToolCanReadIt() throws IOException {
        Path staged = Files.writeString(folder.resolve("staged"), "示例");
        try (ArchiveStore store = open(folder)) {
            store.put("R1", List.of(new ArchiveStore.Item("a.txt", staged)));
        }
        OcflRepository other = new OcflRepositoryBuilder().storage(storage -> storage.fileSystem(folder.resolve("ocfl")))
                .workDir(Files.createDirectory(folder.resolve("work"))).build();
        ValidationResults results = other.validateObject("urn:wenshu:record:R1", true);
        assertThat(results.getErrors()).isEmpty();
        assertThat(other.listObjectIds()).containsExactly("urn:wenshu:record:R1");
    }
}
