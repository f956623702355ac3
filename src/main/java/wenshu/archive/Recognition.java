package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
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
 * program for it is installed years later.
 */
public final class Recognition implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final int BATCH = 20;
    private static final long LOOK_AGAIN_MINUTES = 10;

    private final ScanRows rows;
    private final BiFunction<String, String, InputStream> files;
    private final TextExtractor extractor;
    private final Runnable told;
    private final Semaphore news = new Semaphore(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread = new Thread(this::run, "recognition");
    private volatile Heard heard = (recordId, file, read) -> { };
    private volatile boolean closing;

    /**
     * @param files opens a file by its record and its name
     * @param told called when there is news for the index
     */
    Recognition(ScanRows rows, BiFunction<String, String, InputStream> files, TextExtractor extractor, Runnable told) {
        this.rows = rows;
        this.files = files;
        this.extractor = extractor;
        this.told = told;
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
        wake(true);
    }

    /** How many files wait. */
    public long waiting() {
        return rows.count();
    }

    private void run() {
        while (!closing) {
            try {
                news.tryAcquire(LOOK_AGAIN_MINUTES, TimeUnit.MINUTES);
                news.drainPermits();
                if (!closing) {
                    all(done -> { });
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
        return all(each);
    }

    private void demand() {
        if (!extractor.canRecognise()) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "TESSERACT_MISSING", "文字识别",
                    "本机没有找到带简体中文数据的 tesseract", "请安装 tesseract-ocr 和 tesseract-ocr-chi-sim，装在别处时用 java -D"
                            + Tesseract.PROGRAM + "=程序路径 启动");
        }
    }

    /** Only one does so at a time. */
    private long all(Consumer<RecognisedFile> each) {
        lock.lock();
        try {
            long done = 0;
            ScanRows.Scan last = ScanRows.Scan.NONE;
            List<ScanRows.Scan> batch = rows.after(last, BATCH);
            while (!batch.isEmpty() && !closing && extractor.canRecognise()) {
                for (ScanRows.Scan scan : batch) {
                    if (!closing && one(scan, each)) {
                        done++;
                    }
                    last = scan;
                }
                batch = rows.after(last, BATCH);
            }
            return done;
        } finally {
            lock.unlock();
        }
    }

    private boolean one(ScanRows.Scan scan, Consumer<RecognisedFile> each) {
        Extracted read;
        try (InputStream bytes = files.apply(scan.recordId(), scan.name())) {
            read = extractor.recognise(bytes, scan.name());
        } catch (IOException | FaultException e) {
            LOG.warn("档案 {} 里的一个扫描件读不出来，没有识别；请运行 verify 核对", scan.recordId());
            return false;
        }
        if (closing || read.status() == ExtractionStatus.SCAN || read.status() == ExtractionStatus.UNRECOGNISED) {
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
