package wenshu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wenshu.extract.worker.ExtractWorker;

/** {@code extract-worker}: the reading process that the program starts beside itself; not for people. */
@Command(name = "extract-worker", hidden = true)
final class ExtractWorkerCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        ExtractWorker.serve();
        return 0;
    }
}
