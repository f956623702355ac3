package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import wenshu.fault.FaultException;

/**
 * Copies of archived files for the work in the background. A file that cannot be had is set aside until everything is looked
 * at again: the store may be away, or somebody puts the file back out of a backup. Neither says anything of what is in it.
 */
final class WorkingCopies {

    private static final int MOST_ASIDE = 10_000;

    private final Path temp;
    private final BiFunction<String, String, InputStream> files;
    private final Consumer<String> damaged;
    private final Set<String> aside = ConcurrentHashMap.newKeySet();

    /**
     * @param temp folder of the copies
     * @param files opens a file by its record and its name
     * @param damaged told the record of a file that is damaged or lost, once and not whenever it is tried again
     */
    WorkingCopies(Path temp, BiFunction<String, String, InputStream> files, Consumer<String> damaged) {
        this.temp = temp;
        this.files = files;
        this.damaged = damaged;
    }

    /** Whether these bytes could not be had when they were last wanted. */
    boolean aside(WaitingFile file) {
        return aside.contains(key(file));
    }

    /** Forgets that files of a record could not be had. */
    void again(String recordId) {
        aside.removeIf(key -> key.startsWith(recordId + " "));
    }

    /** Works on a copy of the file, which is gone afterwards; empty when it cannot be had, and the file is set aside then. */
    <T> Optional<T> with(WaitingFile file, Function<Path, T> work) {
        Path copy = null;
        try {
            Files.createDirectories(temp);
            copy = Files.createTempFile(temp, "copy", "");
            try (InputStream in = files.apply(file.recordId(), file.name())) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | UncheckedIOException | FaultException e) {
            remove(copy);
            boolean first = aside.size() < MOST_ASIDE && aside.add(key(file));
            if (first && e instanceof FaultException refused && Guard.isDamage(refused)) {
                damaged.accept(file.recordId());
            }
            return Optional.empty();
        }
        try {
            aside.remove(key(file));
            return Optional.of(work.apply(copy));
        } finally {
            remove(copy);
        }
    }

    private static void remove(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }

    private static String key(WaitingFile file) {
        return file.recordId() + " " + file.sha256();
    }
}
