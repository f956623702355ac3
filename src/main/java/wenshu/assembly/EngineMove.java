package wenshu.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import wenshu.archive.Disk;
import wenshu.archive.ocfl.RootCopy;
import wenshu.archive.s3.S3Bucket;
import wenshu.archive.s3.S3Place;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.DatabaseMove;
import wenshu.home.DurableFile;
import wenshu.home.EngineSwitch;
import wenshu.home.Engines;
import wenshu.home.HomeLock;

/**
 * Moves a data home to other engines: first everything is carried over and compared, then the settings change. Until then
 * nothing of the old has been touched, and it may be begun again. The index is a cache and is made anew at the next start.
 */
public final class EngineMove {

    private final DataHome home;
    private final Consumer<String> told;

    /** @param told hears what has been done, in Chinese */
    public EngineMove(DataHome home, Consumer<String> told) {
        this.home = home;
        this.told = told;
    }

    /**
     * Moves.
     *
     * @param settings the settings that the data home is to have; an empty file for the embedded engines
     */
    public void run(Path settings) {
        EngineSwitch change = new EngineSwitch(home);
        try (HomeLock lock = HomeLock.take(home)) {
            change.finish();
            byte[] wanted = Files.readAllBytes(settings);
            DataHome target = change.begin();
            DurableFile.write(target.root().resolve(Engines.FILE), wanted);
            Engines now = Engines.of(home);
            Engines next = Engines.of(target);
            if (differ(now, next, S3Place.STORE)) {
                files(now, next);
            }
            if (differ(now, next, Engines.DATABASE)) {
                try (Database from = Database.open(home); Database to = Database.open(target)) {
                    told.accept("数据库：搬了 " + new DatabaseMove(from, to).run() + " 行，已逐表核对一致");
                }
            }
            change.decide(target);
            told.accept("设置已更换；检索库在下次启动时自动重建");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differ(Engines now, Engines next, String key) {
        return !now.get(key).equals(next.get(key));
    }

    private void files(Engines now, Engines next) throws IOException {
        if (!now.get(S3Place.STORE).isEmpty() && !next.get(S3Place.STORE).isEmpty()) {
            throw FaultException.badInput("STORE_TO_STORE", S3Place.STORE, "不能从一个桶直接搬到另一个桶", "请先搬回数据目录");
        }
        boolean up = now.get(S3Place.STORE).isEmpty();
        try (S3Bucket bucket = S3Bucket.open(S3Place.of(up ? next : now))) {
            long files = up ? RootCopy.up(home.ocfl(), bucket) : RootCopy.down(bucket, home.ocfl(), new Disk());
            told.accept("文件：搬了 " + files + " 个；原处的没有动");
        }
    }
}
