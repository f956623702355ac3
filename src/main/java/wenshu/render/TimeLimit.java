package wenshu.render;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * Runs the work on one file in a thread of its own, with an end. When the time is over the thread is interrupted, which
 * reading, layout and painting heed; should one of them not, the thread is left behind and never keeps the process
 * alive. A file that exhausts the stack or the memory is refused like one that is too large.
 *
 * @param limit wall-clock time for one file
 */
public record TimeLimit(Duration limit) {

    /** What one file may take unless somebody says otherwise. */
    public static final TimeLimit DEFAULT = new TimeLimit(Duration.ofSeconds(60));

    /** Tables within tables recurse; the default stack of a thread holds fewer of them than the reader accepts. */
    private static final long STACK = 16L << 20;
    private static final Duration LEAST_GRACE = Duration.ofSeconds(1);

    /**
     * The result of the work.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException when the file is refused, by the work or because it takes too much
     */
    public <T> T run(String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "file-" + name, STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(thread);
            throw FaultException.of(Kind.TOO_LARGE, "TOO_SLOW", name, "超过 " + limit.toSeconds() + " 秒没有转完，已停止",
                    "请把文件拆成几份再试");
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw failure(name, e.getCause());
        } catch (OutOfMemoryError e) {
            // The waiting thread may be the one that finds the heap full.
            stop(thread);
            throw failure(name, e);
        }
    }

    /** Asks the thread to end and gives it a sixth of its time for that: with a full heap it is slow to hear. */
    private void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        Duration grace = limit.dividedBy(6);
        thread.join(grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace);
    }

    private static Exception failure(String name, Throwable cause) {
        return switch (cause) {
            case StackOverflowError deep -> new FaultException(Kind.TOO_LARGE, java.util.List.of(new wenshu.fault.Fault(
                    "TOO_DEEP", name, "表格或文本框嵌套过深", "请减少嵌套层数后再试")), deep);
            case OutOfMemoryError full -> new FaultException(Kind.TOO_LARGE, java.util.List.of(new wenshu.fault.Fault(
                    "OUT_OF_MEMORY", name, "内存不足，没有完成", "请把文件拆成几份，或用 java -Xmx2g -jar 加大内存后再试")), full);
            case Exception failure -> failure;
            default -> new IllegalStateException(cause);
        };
    }
}
