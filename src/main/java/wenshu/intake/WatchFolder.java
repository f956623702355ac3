package wenshu.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.fault.FaultException;

/**
 * A folder that is looked into every few seconds: files that have stayed as they are for a while are taken in, then moved into
 * its folder 已归档, or into 未归档 with a note that says why. What is killed in between is taken in again and found to be there.
 */
public final class WatchFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchFolder.class);
    private static final String DONE = "已归档";
    private static final String REFUSED = "未归档";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 5_000;
    private static final int DEEPEST = 16;
    private static final int LONGEST_TYPE = 12;
    /** In bytes. */
    private static final int LONGEST_NAME = 255;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Path folder;
    private final boolean required;
    private final Intake intake;
    private final Clock clock;
    private final Duration quiet;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private Map<Path, Look> seen = new HashMap<>();
    private volatile String trouble = "";
    private volatile int waiting;

    /**
     * A folder that is watched from {@link #start} on.
     *
     * @param required whether somebody has named it, so that it is told when it is missing
     * @param quiet how long a file must have stayed as it is
     */
    public WatchFolder(Path folder, boolean required, Intake intake, Clock clock, Duration quiet) {
        this.folder = folder.toAbsolutePath().normalize();
        this.required = required;
        this.intake = intake;
        this.clock = clock;
        this.quiet = quiet;
    }

    /** A file as it was when it was looked at, and since when it has been so. */
    private record Look(long size, long modified, long since) {
    }

    /**
     * What the page shows of it.
     *
     * @param folder where it lies
     * @param named whether somebody has named it; otherwise it is the one of the data home
     * @param there whether it exists
     * @param waiting files that lie in it and are not taken in yet
     * @param trouble what is wrong, in Chinese; empty when nothing
     */
    public record State(String folder, boolean named, boolean there, int waiting, String trouble) {
    }

    /** How it stands. */
    public State state() {
        return new State(folder.toString(), required, Files.isDirectory(folder), waiting, trouble);
    }

    /** Begins to watch; the folder of the data home is made where it is missing, one that was named is not. */
    public void start() {
        if (!required) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                trouble = "文件夹建不起来，请检查数据目录的权限";
            }
        }
        watcher.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            sweep();
            trouble = "";
        } catch (IOException | UncheckedIOException e) {
            trouble = "读写这个文件夹时出错，请检查权限和磁盘空间";
            LOG.warn("监视文件夹读写出错（{}）", e.getClass().getSimpleName());
        } catch (FaultException e) {
            trouble = e.faults().getFirst().sentence();
        } catch (RuntimeException e) {
            trouble = "程序内部出错，稍后再试";
            LOG.error("监视文件夹", e);
        }
    }

    /** Looks once; answers how many files were taken in. */
    int sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            if (required) {
                trouble = "文件夹不存在";
            }
            return 0;
        }
        long now = clock.millis();
        Map<Path, Look> looks = new HashMap<>();
        List<Path> ripe = new ArrayList<>();
        for (Path file : files()) {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Look before = seen.get(file);
            boolean same = before != null && before.size() == about.size() && before.modified() == about.lastModifiedTime().toMillis();
            Look look = same ? before : new Look(about.size(), about.lastModifiedTime().toMillis(), now);
            looks.put(file, look);
            if (now - look.since() >= quiet.toMillis()) {
                ripe.add(file);
            }
        }
        seen = looks;
        waiting = looks.size();
        if (ripe.isEmpty()) {
            return 0;
        }
        ripe.sort(null);
        Batch batch = intake.begin("", "监视文件夹 " + LocalDateTime.now(clock).format(NAME), Batch.Source.WATCH);
        intake.refer(batch, folder, ripe);
        intake.runNow(batch.id(), () -> { });
        moveAway(batch, ripe);
        waiting = files().size();
        return ripe.size();
    }

    private void moveAway(Batch batch, List<Path> ripe) throws IOException {
        Map<String, Item> byPath = new HashMap<>();
        intake.items(batch.id(), Shown.ALL, 0, Intake.MOST_FILES).forEach(item -> byPath.put(item.path(), item));
        for (Path file : ripe) {
            Item item = byPath.get(Unzip.shown(folder.relativize(file).toString()));
            if (item == null || item.state() == Item.State.WAITING || !Files.exists(file)) {
                continue;
            }
            boolean refused = item.state() == Item.State.REFUSED;
            Path target = free(folder.resolve(refused ? REFUSED : DONE).resolve(folder.relativize(file)));
            Files.createDirectories(target.getParent());
            Files.move(file, target);
            seen.remove(file);
            if (refused) {
                Files.write(free(target.resolveSibling(fitted(target.getFileName().toString(), ".原因.txt"))),
                        (item.reason() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            String name = wanted.getFileName().toString();
            int last = name.lastIndexOf('.');
            int dot = name.length() - last <= LONGEST_TYPE ? last : -1;
            free = wanted.resolveSibling(dot > 0 ? fitted(name.substring(0, dot), "-" + i + name.substring(dot)) : fitted(name, "-" + i));
        }
        return free;
    }

    /** A name with something behind it, cut so that file systems take it: a file that cannot be put aside would be taken in for ever. */
    private static String fitted(String name, String behind) {
        String fitted = name;
        while ((fitted + behind).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME && !fitted.isEmpty()) {
            fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
        }
        return fitted + behind;
    }

    /** Plain files only: no links, nothing that is still being written or only belongs to an editor. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes about) {
                boolean own = each.getParent() != null && each.getParent().equals(folder)
                        && List.of(DONE, REFUSED).contains(each.getFileName().toString());
                return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                boolean passing = name.startsWith(".") || name.startsWith("~$") || name.matches(".*\\.(part|tmp|crdownload|partial|lock)")
                        || name.equals("thumbs.db") || name.equals("desktop.ini");
                if (about.isRegularFile() && !passing) {
                    files.add(file);
                }
                return files.size() < MOST_AT_ONCE ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
