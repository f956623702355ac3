package wenshu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.home.DataHome;

/**
 * What start-up does about a crash: submissions that were never acknowledged go to quarantine, together with what they
 * may have left in the store. Nothing is deleted; nothing that a receipt was given for is touched.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final DataHome home;
    private final ArchiveStore store;
    private final Records records;
    private final Path place;

    Recovery(DataHome home, ArchiveStore store, Records records, Clock clock) {
        this.home = home;
        this.store = store;
        this.records = records;
        this.place = home.quarantine().resolve(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
                .withZone(clock.getZone()).format(clock.instant()));
    }

    /** Answers how many unfinished submissions were found. */
    int run() throws IOException {
        if (!Files.isDirectory(home.staging())) {
            return 0;
        }
        List<Path> left;
        try (Stream<Path> children = Files.list(home.staging())) {
            left = children.toList();
        }
        int unfinished = 0;
        for (Path path : left) {
            String name = path.getFileName().toString();
            if (!name.startsWith(RecordIds.PREFIX) && Files.isDirectory(path) && isEmpty(path)) {
                Files.delete(path);
            } else {
                unfinished += clear(path, name);
            }
        }
        if (unfinished > 0) {
            LOG.warn("上次没有正常结束：{} 份未完成的归档或更正已移入 {}", unfinished, place);
        }
        return unfinished;
    }

    /** Does so with these folders of the staging area only, while others are under way. */
    void run(Set<String> folders) throws IOException {
        int unfinished = 0;
        for (String name : folders) {
            Path path = home.staging().resolve(name);
            if (Files.exists(path)) {
                unfinished += clear(path, name);
            }
        }
        if (unfinished > 0) {
            LOG.warn("数据库连接中断时未完成的 {} 份归档或更正已移入 {}", unfinished, place);
        }
    }

    private int clear(Path path, String name) throws IOException {
        int unfinished = 0;
        Optional<Revising.Mark> version = Revising.Mark.of(name);
        if (version.isPresent()) {
            unfinished = takeBack(version.get());
        } else if (name.startsWith(RecordIds.PREFIX) && !records.exists(name)) {
            unfinished = 1;
            if (store.holds(name)) {
                store.takeOut(name, place.resolve("ocfl"));
            }
        }
        Files.createDirectories(place.resolve("staging"));
        Files.move(path, place.resolve("staging").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return unfinished;
    }

    /** A version that was never acknowledged is taken back; the record is then as its receipt said. */
    private int takeBack(Revising.Mark mark) throws IOException {
        int acknowledged = records.version(mark.id());
        if (acknowledged == 0 || acknowledged >= mark.version()) {
            return 0;
        }
        store.takeBack(mark.id(), mark.version(), place.resolve("versions"));
        return 1;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
