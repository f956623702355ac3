package wenshu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import wenshu.render.TimeLimit;

/** Converts many files, several at a time; one that fails or takes too long never stops the others. */
final class ConvertBatch {

    /** The heap that one file in work may need. */
    private static final long HEAP_PER_FILE = 256L << 20;

    private final Converted.Engine engine;
    private final TimeLimit limit;
    private final int jobs;

    /**
     * @param jobs files in work at a time
     * @param limit for each
     */
    ConvertBatch(Converted.Engine engine, TimeLimit limit, int jobs) {
        this.engine = engine;
        this.limit = limit;
        this.jobs = jobs;
    }

    /** As many files at a time as there are processors, if the heap is large enough for them. */
    static int defaultJobs() {
        Runtime machine = Runtime.getRuntime();
        return Math.clamp(machine.maxMemory() / HEAP_PER_FILE, 1, machine.availableProcessors());
    }

    /**
     * Converts all files of a plan.
     *
     * @param each is told of every file as soon as it is done, one at a time
     * @return in the order of the plan
     */
    List<ConvertOutcome> run(ConvertPlan plan, Consumer<ConvertOutcome> each) throws InterruptedException {
        List<ConvertOutcome> outcomes = new ArrayList<>(Collections.nCopies(plan.jobs().size(), null));
        List<Integer> again = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, plan.jobs().size()));
        try {
            ExecutorCompletionService<Integer> done = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < plan.jobs().size(); i++) {
                int number = i;
                done.submit(() -> {
                    outcomes.set(number, convert(plan.jobs().get(number)));
                    return number;
                });
            }
            for (int i = 0; i < plan.jobs().size(); i++) {
                int number = done.take().get();
                if (jobs > 1 && ranOutOfMemory(outcomes.get(number))) {
                    again.add(number);
                } else {
                    each.accept(outcomes.get(number));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.SECONDS);
        }
        // What did not fit beside others may fit alone.
        for (int number : again) {
            outcomes.set(number, convert(plan.jobs().get(number)));
            each.accept(outcomes.get(number));
        }
        return outcomes;
    }

    private static boolean ranOutOfMemory(ConvertOutcome outcome) {
        return outcome.faults().stream().anyMatch(fault -> fault.code().equals("OUT_OF_MEMORY"));
    }

    private ConvertOutcome convert(ConvertPlan.Job job) {
        long start = System.nanoTime();
        try {
            byte[] docx = InputFile.read(job.source());
            Converted converted = limit.run(job.label(), () -> engine.convert(job.label(), docx));
            List<Path> targets = targets(job.target(), converted.files().size());
            WholeFile.writeAll(targets, converted.files());
            return new ConvertOutcome(job, targets, converted.pages(), millisSince(start), converted.findings(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(job, start, e);
        } catch (Exception e) {
            return failed(job, start, e);
        }
    }

    private static ConvertOutcome failed(ConvertPlan.Job job, long start, Exception failure) {
        return new ConvertOutcome(job, List.of(), 0, millisSince(start), List.of(), failure);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** A file for each page when there are several: 通知-第01页.svg. */
    private static List<Path> targets(Path target, int count) {
        if (count == 1) {
            return List.of(target);
        }
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        int digits = Integer.toString(count).length();
        List<Path> targets = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            targets.add(target.resolveSibling(name.substring(0, dot) + "-第" + ("0".repeat(digits) + page)
                    .substring(Integer.toString(page).length()) + "页" + name.substring(dot)));
        }
        return targets;
    }
}
