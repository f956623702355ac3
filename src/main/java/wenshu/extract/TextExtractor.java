package wenshu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import wenshu.measure.PagesText;

/**
 * Reads the text out of files that nobody has vouched for. Parsers run in child processes, because a hostile file can
 * hang or exhaust the one that reads it; only plain text is read here.
 */
public final class TextExtractor implements AutoCloseable {

    private static final int SNIFF = 64;
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** The process itself gives up before that. */
    private static final Duration LAYOUT = Duration.ofSeconds(30);

    private final WorkerLaunch launch;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);

    private final Limits limits;
    private final Path temp;
    private Optional<Tesseract> tesseract = Optional.empty();
    private volatile boolean stopping;
    private boolean asked;
    private long askedAt;
    private final AtomicInteger reading = new AtomicInteger();
    private volatile long readAt = System.nanoTime() - IDLE.toNanos();
    /** The one used last is used next: a process is started only when all that run have work. */
    private final BlockingDeque<Slot> slots = new LinkedBlockingDeque<>();

    /** A place for one process, empty until it is first needed. */
    private static final class Slot {
        private WorkerProcess process;
        private long usedAt;
    }

    /**
     * Starts nothing yet.
     *
     * @param temp folder for the processes' own files
     * @param workers most processes at a time
     */
    public TextExtractor(Path temp, int workers, Limits limits) {
        this(temp, workers, limits, temp.resolve("fonts"));
    }

    /**
     * The same for a bureau with fonts of its own.
     *
     * @param fonts the folder of these fonts; need not exist
     */
    public TextExtractor(Path temp, int workers, Limits limits, Path fonts) {
        this.temp = temp.toAbsolutePath().normalize();
        this.launch = new WorkerLaunch(this.temp, fonts.toAbsolutePath().normalize());
        this.limits = limits;
        for (int i = 0; i < workers; i++) {
            slots.add(new Slot());
        }
    }

    /**
     * Reads a file; never throws for what the file is, only says so in the status. A scan is not recognised here, which
     * takes seconds a page: see {@link #recognise}.
     */
    public Extracted extract(Path file, String name) {
        Extracted read = read(file, name);
        return read.status() != ExtractionStatus.SCAN || canRecognise() ? read
                : new Extracted(read.text(), read.metadata(), ExtractionStatus.UNRECOGNISED,
                        read.reason() + "，本机没有安装文字识别（tesseract-ocr 和 tesseract-ocr-chi-sim），安装后会自动补识别");
    }

    /** Whether text in pictures can be recognised here; asks the system anew from time to time. */
    public boolean canRecognise() {
        return tesseract().isPresent();
    }

    private synchronized Optional<Tesseract> tesseract() {
        if (tesseract.isEmpty() && (!asked || System.nanoTime() - askedAt > ASK_AGAIN.toNanos())) {
            tesseract = Tesseract.find();
            asked = true;
            askedAt = System.nanoTime();
        }
        return tesseract;
    }

    /** Ends the recognition of a page that is under way, for good; a scan stays one that waits. */
    public void stopRecognising() {
        stopping = true;
        tesseract().ifPresent(Tesseract::stop);
    }

    /** Reads a file and recognises the text of its pictures, where that is possible here; takes some seconds a page. */
    public Extracted recognise(Path file, String name) {
        Extracted read = extract(file, name);
        return read.status() == ExtractionStatus.SCAN && canRecognise()
                ? new ScanReading(tesseract().get(), this::inChild, temp, () -> stopping).read(file.toAbsolutePath(), name, read) : read;
    }

    /** The same for bytes that do not lie in a file of their own. */
    public Extracted recognise(InputStream bytes, String name) throws IOException {
        Files.createDirectories(temp);
        Path file = Files.createTempFile(temp, "scan", "");
        try {
            Files.copy(bytes, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return recognise(file, name);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Extracted read(Path file, String name) {
        reading.incrementAndGet();
        try {
            return readNow(file, name);
        } finally {
            readAt = System.nanoTime();
            reading.decrementAndGet();
        }
    }

    private Extracted readNow(Path file, String name) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                return Extracted.none(ExtractionStatus.FAILED, "", "文件超过 " + (limits.fileBytes() >> 20) + " MB");
            }
            if (!Sniff.needsParser(head(file))) {
                return text(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            return Extracted.none(ExtractionStatus.FAILED, "", "文件读不出来");
        }
        return inChild(new Wire.Request(file.toAbsolutePath(), name, Wire.What.TEXT));
    }

    /**
     * The texts of the QR codes on the first pages of a PDF or in a picture, a line each; in the child process as well.
     * Never throws for what the file is, only says so in the status.
     */
    public Extracted codes(Path file, String name) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                return Extracted.none(ExtractionStatus.FAILED, "", "文件超过 " + (limits.fileBytes() >> 20) + " MB");
            }
        } catch (IOException e) {
            return Extracted.none(ExtractionStatus.FAILED, "", "文件读不出来");
        }
        return inChild(new Wire.Request(file.toAbsolutePath(), name, Wire.What.CODES));
    }

    /** Where everything stands on the pages of a PDF; in the child process as well. Never throws for what the file is. */
    public MeasuredPdf pages(Path file, String name) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                return new MeasuredPdf(Optional.empty(), ExtractionStatus.FAILED, "文件超过 " + (limits.fileBytes() >> 20) + " MB");
            }
            if (Sniff.of(head(file)) != Sniff.PDF) {
                return new MeasuredPdf(Optional.empty(), ExtractionStatus.UNSUPPORTED, "不是 PDF");
            }
        } catch (IOException e) {
            return new MeasuredPdf(Optional.empty(), ExtractionStatus.FAILED, "文件读不出来");
        }
        Extracted read = inChild(new Wire.Request(file.toAbsolutePath(), name, Wire.What.PAGES));
        if (read.text().isEmpty()) {
            return new MeasuredPdf(Optional.empty(), read.status(), read.reason());
        }
        try {
            return new MeasuredPdf(Optional.of(PagesText.read(read.text())), read.status(), read.reason());
        } catch (IllegalArgumentException e) {
            return new MeasuredPdf(Optional.empty(), ExtractionStatus.FAILED, "读取这个文件的进程答得不对");
        }
    }

    /**
     * The text of a Word paper with the ends of its pages as this house sets it; empty when it cannot be laid out.
     *
     * @param text what was read of the file; its private numbers may be masked by now
     */
    public Optional<String> paged(Path file, String name, String text) {
        Extracted words = inChild(new Wire.Request(file.toAbsolutePath(), name, Wire.What.WORDS), LAYOUT, false);
        return words.status() != ExtractionStatus.COMPLETE ? Optional.empty() : Optional.of(PageMarks.put(text, words.text()));
    }

    /** Whether nobody has had a file read for so long. */
    public boolean quietFor(Duration time) {
        return reading.get() == 0 && System.nanoTime() - readAt >= time.toNanos();
    }

    /**
     * Draws the pages of a Word paper as a PDF; in the child process as well.
     *
     * @param into the file that the PDF is written to
     * @return empty when that is done; otherwise why not, in Chinese without a final mark
     */
    public String draw(Path file, String name, Path into) throws IOException {
        Extracted drawn = inChild(new Wire.Request(file.toAbsolutePath(), name, Wire.What.DRAWING), LAYOUT, false);
        if (drawn.status() != ExtractionStatus.COMPLETE) {
            return drawn.reason();
        }
        Path made = Path.of(drawn.text()).normalize();
        if (!made.startsWith(temp)) {
            throw new IOException("a drawing outside the folder");
        }
        Files.move(made, into, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return "";
    }

    private Extracted text(byte[] bytes) {
        if (!PlainText.looksLikeText(bytes)) {
            return Extracted.none(ExtractionStatus.UNSUPPORTED, "application/octet-stream", "这种格式里没有可以读出的文字");
        }
        Extracted read = PlainText.read(bytes);
        if (read.text().length() <= limits.textChars()) {
            return read;
        }
        return new Extracted(read.text().substring(0, limits.textChars()), read.metadata(), ExtractionStatus.PARTIAL,
                limits.textReason());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFF);
        }
    }

    private Extracted inChild(Wire.Request request) {
        return inChild(request, limits.time(), true);
    }

    private Extracted inChild(Wire.Request request, Duration time, boolean again) {
        Slot slot;
        try {
            slot = slots.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Extracted.none(ExtractionStatus.FAILED, "", "读取被中断");
        }
        try {
            if (slot.process == null || !slot.process.usable()) {
                restart(slot);
            }
            try {
                return slot.process.ask(request, time);
            } catch (IOException e) {
                if (!again) {
                    throw e;
                }
                // It may have died of something else, such as a machine short of memory: a fresh one is asked once more.
                restart(slot);
                return slot.process.ask(request, time);
            }
        } catch (IOException e) {
            return Extracted.none(ExtractionStatus.FAILED, "", "读取这个文件的进程中途退出（文件可能已损坏，或需要的内存过大）");
        } finally {
            slot.usedAt = System.nanoTime();
            slots.addFirst(slot);
            CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS).execute(this::rest);
        }
    }

    /** Ends the processes that nobody has asked for a while: an idle house should not hold their memory. */
    private void rest() {
        for (int i = slots.size(); i > 0; i--) {
            Slot slot = slots.pollFirst();
            if (slot == null) {
                return;
            }
            if (slot.process != null && System.nanoTime() - slot.usedAt >= IDLE.toNanos()) {
                slot.process.close();
                slot.process = null;
            }
            slots.addLast(slot);
        }
    }

    private void restart(Slot slot) throws IOException {
        if (slot.process != null) {
            slot.process.close();
        }
        slot.process = new WorkerProcess(launch.start());
    }

    @Override
    public void close() {
        for (Slot slot : slots) {
            if (slot.process != null) {
                slot.process.close();
            }
        }
        launch.removeTemp();
    }
}
