package wenshu.pack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import wenshu.home.DurableFile;

/** The page in every backup folder that says how it is used, also without the program. */
final class HowTo {

    private HowTo() {
    }

    static void write(Path folder) throws IOException {
        Path page = folder.resolve("README.md");
        if (!Files.exists(page)) {
            try (InputStream text = HowTo.class.getResourceAsStream("/wenshu/pack/backup.md")) {
                DurableFile.write(page, text.readAllBytes());
            }
        }
    }
}
