package wenshu.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Hash;

/**
 * Opens files of records so that a changed byte is never handed out: what is small is read whole and checked before any of
 * it is given; what is larger is read through first, and checked again while it is given.
 */
final class Guard {

    /** Up to this size the very bytes that were checked are given. */
    private static final int WHOLE = 4 << 20;
    private static final int MOST_REMEMBERED = 1_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(10).toNanos();

    private static final String LOST = "FILE_LOST";
    private static final String DAMAGED = "FILE_DAMAGED";

    private final ArchiveStore store;
    private final Map<String, Long> good = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Guard(ArchiveStore store) {
        this.store = store;
    }

    /** The bytes of a file. @throws FaultException in one sentence when they are not what came in */
    InputStream open(ArchivedFile file) {
        try {
            if (file.size() <= WHOLE) {
                return whole(file);
            }
            String stamp = file.contentPath() + " " + store.stamp(file.contentPath());
            if (!remembered(stamp)) {
                try (InputStream in = store.open(file.contentPath())) {
                    if (!Hashes.of(in, Hash.SHA512, Hash.SM3).same(file)) {
                        throw damaged(file);
                    }
                }
                remember(stamp);
            }
            return new Watched(store.open(file.contentPath()), file);
        } catch (NoSuchFileException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault(LOST, file.name(),
                    "文件在档案库里找不到了", "请告诉档案员核对，并从备份恢复")), e);
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("FILE_UNREADABLE", file.name(),
                    "文件在档案库里读不出来", "请告诉档案员核对，并从备份恢复")), e);
        }
    }

    private InputStream whole(ArchivedFile file) throws IOException {
        try (InputStream in = store.open(file.contentPath())) {
            byte[] bytes = in.readNBytes((int) file.size() + 1);
            if (!Hashes.of(new ByteArrayInputStream(bytes), Hash.SHA512, Hash.SM3).same(file)) {
                throw damaged(file);
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    private synchronized boolean remembered(String stamp) {
        Long since = good.get(stamp);
        return since != null && System.nanoTime() - since < REMEMBERED_NANOS;
    }

    private synchronized void remember(String stamp) {
        good.put(stamp, System.nanoTime());
    }

    /** Whether a refusal says that the file is not as it came in, and not only that the store cannot be read now. */
    static boolean isDamage(FaultException refused) {
        return refused.faults().stream().anyMatch(fault -> fault.code().equals(LOST) || fault.code().equals(DAMAGED));
    }

    static FaultException damaged(ArchivedFile file) {
        return FaultException.of(Kind.UNAVAILABLE, DAMAGED, file.name(), "文件在档案库里已经损坏，与归档时不一致，没有提供",
                "请告诉档案员核对，并从备份恢复");
    }

    /** Keeps the last byte back until all of them have been checked: what has changed meanwhile never arrives whole. */
    private static final class Watched extends InputStream {

        private final InputStream in;
        private final ArchivedFile file;
        private final Hashes.Counter counter = new Hashes.Counter(Hash.SHA512, Hash.SM3);
        private long left;

        Watched(InputStream in, ArchivedFile file) {
            this.in = in;
            this.file = file;
            this.left = file.size();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            int n = in.read(into, from, left == 1 ? 1 : (int) Math.min(count, left - 1));
            if (n > 0) {
                counter.take(into, from, n);
                left -= n;
            }
            if (n < 0 || left == 0 && (in.read() >= 0 || !counter.done().same(file))) {
                throw new IOException("an archived file has changed while it was read");
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
