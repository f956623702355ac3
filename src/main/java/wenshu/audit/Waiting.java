package wenshu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wenshu.home.DataHome;
import wenshu.home.DurableFile;

/**
 * What was done beside a running service, by a process that may not write to the database: laid into a folder of the data
 * home, a file an act, until the one that may takes it into the trail.
 */
public final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String ENDING = ".json";
    private static final long LONGEST = 1 << 16;

    private final Path folder;

    /** What waits in this data home. */
    public Waiting(DataHome home) {
        this.folder = home.auditWaiting();
    }

    /** Lays down something that was done on the command line; it is on the disk when this returns. */
    public void lay(Instant at, Action action, Subject subject, String subjectId, String detail) {
        Act act = new Act(Act.console(), action, subject, subjectId, TIME.format(at) + "，" + detail);
        try {
            DurableFile.write(folder.resolve(at.toEpochMilli() + "-" + UUID.randomUUID() + ENDING), JsonMapper.shared().writeValueAsBytes(act));
            DurableFile.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes everything that waits into the trail, the oldest first; what cannot be read stays where it is. */
    void into(AuditTrail trail) {
        for (Path file : files()) {
            try {
                Act act = Files.size(file) > LONGEST ? null : JsonMapper.shared().readValue(Files.readAllBytes(file), Act.class);
                // Whoever can lay a file here works at the machine, and speaks for nobody else.
                if (act == null || !act.who().startsWith(Act.CONSOLE)) {
                    LOG.warn("审计：{} 不是命令行留下的记录，没有收入", file.getFileName());
                    continue;
                }
                // The line may be there already, when a crash came before the file was gone.
                if (trail.of(act.subject(), act.subjectId()).stream().noneMatch(line -> line.who().equals(act.who())
                        && line.detail().equals(act.detail()))) {
                    trail.note(act);
                }
                Files.delete(file);
            } catch (NoSuchFileException e) {
                // Another thread took it in.
            } catch (IOException | JacksonException e) {
                LOG.warn("审计：{} 读不出来，没有收入", file.getFileName());
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            LOG.warn("审计：文件夹 {} 读不出来", folder);
            return List.of();
        }
    }
}
