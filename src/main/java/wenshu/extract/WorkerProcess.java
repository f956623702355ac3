package wenshu.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One reading process that is running: asked one file at a time, killed when it takes too long. */
final class WorkerProcess implements AutoCloseable {

    /** Parsers leak a little; a fresh process now and then keeps that without consequence. Its start costs as much as 200 files. */
    private static final int FILES_PER_LIFE = 1_000;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private int files;

    WorkerProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Reads a file; an {@link IOException} means that the process is gone, and {@link #usable} is false from then. */
    Extracted ask(Wire.Request request, Duration limit) throws IOException {
        files++;
        CompletableFuture<Void> answered = new CompletableFuture<>();
        // A stuck parser cannot be stopped from inside its JVM; only the process can be killed.
        CompletableFuture<Boolean> killed = answered.thenApply(done -> false)
                .completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
        killed.thenAccept(late -> {
            if (late) {
                process.destroyForcibly();
            }
        });
        try {
            Wire.write(requests, request);
            Extracted extracted = Wire.readReply(replies);
            answered.complete(null);
            return extracted;
        } catch (IOException e) {
            close();
            if (killed.getNow(false)) {
                return Extracted.none(ExtractionStatus.FAILED, "", "超过 " + limit.toSeconds() + " 秒没有读完，已停止读取");
            }
            throw e;
        } finally {
            answered.complete(null);
        }
    }

    /** Whether it may be asked once more. */
    boolean usable() {
        return process.isAlive() && files < FILES_PER_LIFE;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
