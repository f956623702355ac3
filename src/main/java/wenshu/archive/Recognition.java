package wenshu.archive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Tesseract;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.home.PrivateNumbers;

/**
 * Recognises the text of scans after they were archived, one at a time in the background: seconds a page must not keep
 * anybody waiting. What is left to do stands in the database, so a scan is taken up again after a stop, and also when the
 * program for it is installed years later, or when a file that could not be had from the store is there again.
 */
public final class Recognition implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final int BATCH = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final ScanRows rows;
    private final WorkingCopies copies;
    private final TextExtractor extractor;
    private final Runnable told;
    private final Duration lookAgain;
    private final Semaphore news = new Semaphore(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread = new Thread(this::run, "recognition");
    private volatile Heard heard = (recordId, file, read) -> { };
    private volatile boolean closing;

    /** @param told called when there is news for the index */
    Recognition(ScanRows rows, WorkingCopies copies, TextExtractor extractor, Runnable told) {
        this(rows, copies, extractor, told, LOOK_AGAIN);
    }

    /** With another time after which also those files are looked at again that could not be had. */
    Recognition(ScanRows rows, WorkingCopies copies, TextExtractor extractor, Runnable told, Duration lookAgain) {
        this.rows = rows;
        this.copies = copies;
        this.extractor = extractor;
        this.told = told;
        this.lookAgain = lookAgain;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    /** Says whether a scan has come in. */
    void wake(boolean scan) {
        if (scan) {
            news.release();
        }
    }

    /** Hears what was recognised. */
    @FunctionalInterface
    public interface Heard {
        /** @param read the text, private numbers unmasked */
        void heard(String recordId, String file, Extracted read);
    }

    /** Tells somebody of everything that is recognised from now on. */
    public void onRead(Heard listener) {
        heard = listener;
    }

    /**
     * Recognises the scans of a record once more, in the background.
     *
     * @throws FaultException when no text can be recognised here, or the record holds no scan
     */
    public void again(String recordId) {
        demand();
        if (rows.again(recordId) == 0) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "NO_SCAN", "文字识别", "这一件没有扫描件", "有文字的文件不必识别");
        }
        copies.again(recordId);
        wake(true);
    }

    /** How many files wait. */
    public long waiting() {
        return rows.count();
    }

    private void run() {
        long next = System.nanoTime();
        while (!closing) {
            try {
                news.tryAcquire(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                news.drainPermits();
                boolean everything = System.nanoTime() - next >= 0;
                if (everything) {
                    next = System.nanoTime() + lookAgain.toNanos();
                }
                if (!closing) {
                    all(everything, done -> { });
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closing) {
                    LOG.warn("文字识别暂停（{}），稍后再试；档案不受影响", e.getClass().getSimpleName());
                }
            }
        }
    }

    /**
     * Recognises everything that waits, now; answers how many files were read.
     *
     * @throws FaultException when no text can be recognised here
     */
    public long now(Consumer<RecognisedFile> each) {
        demand();
        return all(true, each);
    }

    private void demand() {
        if (!extractor.canRecognise()) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "TESSERACT_MISSING", "文字识别",
                    "本机没有找到带简体中文数据的 tesseract", "请安装 tesseract-ocr 和 tesseract-ocr-chi-sim，装在别处时用 java -D"
                            + Tesseract.PROGRAM + "=程序路径 启动");
        }
    }

    /** Only one does so at a time. */
    private long all(boolean everything, Consumer<RecognisedFile> each) {
        lock.lock();
        long away = 0;
        try {
            long done = 0;
            WaitingFile last = WaitingFile.NONE;
            List<WaitingFile> batch = rows.after(last, BATCH);
            while (!batch.isEmpty() && !closing && extractor.canRecognise()) {
                for (WaitingFile scan : batch) {
                    last = scan;
                    if (closing || !everything && copies.aside(scan)) {
                        continue;
                    }
                    done += one(scan, each) ? 1 : 0;
                    away += copies.aside(scan) ? 1 : 0;
                }
                batch = rows.after(last, BATCH);
            }
            return done;
        } finally {
            lock.unlock();
            if (away > 0) {
                LOG.warn("{} 个扫描件在档案库里打不开，还没有识别，以后自动再试；请运行 verify 核对", away);
            }
        }
    }

    private boolean one(WaitingFile scan, Consumer<RecognisedFile> each) {
        Optional<Extracted> recognised = copies.with(scan, copy -> extractor.recognise(copy, scan.name()));
        if (closing || recognised.isEmpty()) {
            return false;
        }
        Extracted read = recognised.get();
        if (read.status() == ExtractionStatus.SCAN || read.status() == ExtractionStatus.UNRECOGNISED) {
            return false;
        }
        rows.keep(scan, read, PrivateNumbers.masked(read.text()));
        told.run();
        try {
            heard.heard(scan.recordId(), scan.name(), read);
        } catch (RuntimeException e) {
            LOG.warn("档案 {} 的著录项没有由识别的文字重新判断（{}）", scan.recordId(), e.getClass().getSimpleName());
        }
        each.accept(new RecognisedFile(scan.recordId(), scan.name(), read.status(), read.reason()));
        return true;
    }

    @Override
    public void close() {
        closing = true;
        wake(true);
        extractor.stopRecognising();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
