package wenshu.extract.worker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.extract.Wire;

/** The reading process itself: takes files over standard input, answers over standard output, ends with its parent. */
public final class ExtractWorker {

    private final BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
    private final Reading reading = new Reading(Limits.DEFAULT);
    private final WordPages word = new WordPages();

    private ExtractWorker() {
    }

    /** Serves until standard input ends, which it also does when the parent is killed. */
    public static void serve() throws IOException {
        PrintStream replies = System.out;
        // Nothing that a library prints may get between the replies.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        new ExtractWorker().run(System.in, replies);
    }

    private void run(InputStream in, OutputStream out) throws IOException {
        Thread listener = new Thread(() -> listen(new DataInputStream(in)), "requests");
        listener.setDaemon(true);
        listener.start();
        DataOutputStream replies = new DataOutputStream(new BufferedOutputStream(out));
        while (true) {
            try {
                Wire.write(replies, answer(requests.take()));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A thread of its own, so that the end of the parent is seen even while a parser is stuck. */
    private void listen(DataInputStream in) {
        try {
            while (true) {
                requests.add(Wire.readRequest(in));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Extracted answer(Wire.Request request) {
        try {
            return switch (request.what()) {
                case TEXT -> reading.read(request.file(), request.name());
                case CODES -> reading.codes(request.file());
                case WORDS -> word.words(request.file(), request.name());
                case DRAWING -> word.pdf(request.file(), request.name());
                case PAGES -> PageReading.pdf(request.file());
                case PICTURE -> PagePicture.of(request.file(), request.page());
            };
        } catch (StackOverflowError e) {
            return Extracted.none(ExtractionStatus.FAILED, "", "文件的内部嵌套过深，读不出来");
        } catch (IOException | RuntimeException e) {
            return Extracted.none(ExtractionStatus.FAILED, "", "文件已损坏、已加密或格式不规范，请用原来的软件打开检查后另存再试");
        }
    }
}
