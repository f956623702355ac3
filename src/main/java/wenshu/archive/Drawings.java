package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * The pages of archived Word files, drawn in the reading process so that they can be looked at, and kept as a cache: under the
 * SHA-512 of the file's bytes, so that no version is taken for another, as many as have room. Each process begins anew, for the
 * program and the fonts may be others by then. Whoever asks has seen to it that the file may be seen.
 */
public final class Drawings {

    private static final long ROOM = 512L << 20;
    private static final int LOCKS = 16;
    private static final int MOST_HOPELESS = 1_000;

    private final Path folder;
    private final long room;
    private final TextExtractor extractor;
    private final List<ReentrantLock> locks = IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();
    private boolean begun;
    private final Set<String> hopeless = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_HOPELESS;
        }
    }));

    /** Opens the file that is to be drawn; refuses what is damaged or destroyed. */
    interface Source {
        InputStream open();
    }

    Drawings(Path folder, TextExtractor extractor) {
        this(folder, extractor, ROOM);
    }

    /** With another size of the cache, in bytes. */
    Drawings(Path folder, TextExtractor extractor, long room) {
        this.folder = folder;
        this.extractor = extractor;
        this.room = room;
    }

    /** Whether the pages of a file can be drawn, as far as its name tells and nobody has tried in vain. */
    public boolean drawable(ArchivedFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".docx") && !hopeless.contains(file.sha512());
    }

    /**
     * The PDF.
     *
     * @throws FaultException in one sentence when it cannot be drawn
     */
    byte[] pdf(ArchivedFile file, Source source) {
        if (!drawable(file)) {
            throw refused(file, "这份文件没有版面可看");
        }
        ReentrantLock lock = locks.get(Math.floorMod(file.sha512().hashCode(), LOCKS));
        lock.lock();
        try {
            begin();
            Path kept = folder.resolve(file.sha512() + ".pdf");
            if (!Files.exists(kept)) {
                draw(file, source, kept);
            }
            byte[] pdf = Files.readAllBytes(kept);
            Files.setLastModifiedTime(kept, FileTime.fromMillis(System.currentTimeMillis()));
            makeRoom(kept);
            return pdf;
        } catch (IOException | UncheckedIOException e) {
            throw refused(file, "版面没有画成，请检查磁盘空间和权限");
        } finally {
            lock.unlock();
        }
    }

    private void draw(ArchivedFile file, Source source, Path kept) throws IOException {
        Path copy = Files.createTempFile(folder, "copy", ".part");
        Path made = folder.resolve(copy.getFileName() + ".pdf.part");
        try {
            try (InputStream in = source.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            String reason = extractor.draw(copy, file.name(), made);
            if (!reason.isEmpty()) {
                hopeless.add(file.sha512());
                throw refused(file, "版面画不出来（" + reason + "）");
            }
            Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(made);
        }
    }

    private synchronized void begin() throws IOException {
        if (!begun) {
            empty();
            begun = true;
        }
        Files.createDirectories(folder);
    }

    /** Throws all away: nothing that was destroyed may be left here. */
    synchronized void empty() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** What was asked for longest ago goes first. */
    private synchronized void makeRoom(Path kept) throws IOException {
        long size = 0;
        List<Path> latest = new ArrayList<>(files());
        Map<Path, FileTime> times = new LinkedHashMap<>();
        for (Path file : latest) {
            try {
                times.put(file, Files.getLastModifiedTime(file));
            } catch (NoSuchFileException e) {
                // Somebody else has just finished with it.
                times.put(file, FileTime.fromMillis(0));
            }
        }
        latest.sort(Comparator.comparing(times::get).reversed());
        for (Path file : latest) {
            if (file.toString().endsWith(".pdf")) {
                size += Files.exists(file) ? Files.size(file) : 0;
                if (size > room && !file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static FaultException refused(ArchivedFile file, String what) {
        return FaultException.of(Kind.NOT_FOUND, "NOT_DRAWN", file.name(), what, "请看文字，或下载后用 Word 打开");
    }
}
