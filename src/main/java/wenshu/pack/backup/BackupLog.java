package wenshu.pack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wenshu.home.DataHome;
import wenshu.home.DurableFile;

/** What became of the last backup, kept in the data home, so that its age can be shown. */
public final class BackupLog {

    private final Path file;

    /** The log of this data home. */
    public BackupLog(DataHome home) {
        this.file = home.root().resolve("backup.json");
    }

    /**
     * The last backups.
     *
     * @param to the folder that was backed up to last
     * @param last the last one that was completed; null when there was none
     * @param failedAt when one has failed since, ISO 8601; empty when none has
     * @param failure why, in Chinese
     */
    public record Entry(String to, Snapshot last, String failedAt, String failure) {
    }

    /** What is known; empty when nothing was ever backed up. */
    public Optional<Entry> read() {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Entry.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Writes down that one was completed. */
    public void done(Path to, Snapshot snapshot) {
        write(new Entry(to.toString(), snapshot, "", ""));
    }

    /** Writes down that one has failed. */
    public void failed(Path to, String at, String why) {
        write(new Entry(to.toString(), read().map(Entry::last).orElse(null), at, why));
    }

    private void write(Entry entry) {
        try {
            DurableFile.write(file, JsonMapper.shared().writeValueAsBytes(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
