package wenshu.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import wenshu.extract.Limits;
import wenshu.intake.Batches.Brought;

/** One run over the waiting files of a batch: archives are taken apart, files kept in groups, while others are read. */
final class BatchRun {

    private static final int LANES = 2;
    private static final int GROUP = 12;
    private static final long GROUP_BYTES = 32L << 20;
    private static final int PAGE = 100;

    private final String id;
    private final Batches batches;
    private final Keeping keeping;
    private final Nears nears;
    private final Unzip unzip = new Unzip(Limits.DEFAULT);
    private final Path folder;
    private final BooleanSupplier stopped;
    private final Map<Integer, String> remarks = new HashMap<>();

    BatchRun(String id, Batches batches, Keeping keeping, Nears nears, Path folder, BooleanSupplier stopped) {
        this.id = id;
        this.batches = batches;
        this.keeping = keeping;
        this.nears = nears;
        this.folder = folder;
        this.stopped = stopped;
    }

    /** Goes on until nothing waits or it is stopped; tells after each group. */
    void run(Runnable progress) throws InterruptedException {
        Deque<Future<?>> under = new ArrayDeque<>();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES, Thread.ofPlatform().daemon().name("intake-lane", 0).factory())) {
            int after = 0;
            List<Item> page = batches.waiting(id, after, PAGE);
            while (!page.isEmpty() && !stopped.getAsBoolean()) {
                for (List<Item> group : groups(page)) {
                    if (stopped.getAsBoolean()) {
                        break;
                    }
                    Map<Integer, String> said = Map.copyOf(remarks);
                    under.add(lanes.submit(() -> nears.note(keeping.keep(group, said))));
                    while (under.size() > LANES) {
                        await(under.poll(), progress);
                    }
                }
                after = page.getLast().position();
                page = batches.waiting(id, after, PAGE);
            }
            while (!under.isEmpty()) {
                await(under.poll(), progress);
            }
        }
    }

    private static void await(Future<?> group, Runnable progress) throws InterruptedException {
        try {
            group.get();
            progress.run();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private List<List<Item>> groups(List<Item> page) {
        List<List<Item>> groups = new ArrayList<>();
        long bytes = 0;
        for (Item item : page) {
            if (Unzip.isZip(item) && takenApart(item)) {
                continue;
            }
            if (groups.isEmpty() || groups.getLast().size() >= GROUP || bytes + item.size() > GROUP_BYTES) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(item);
            bytes += item.size();
        }
        return groups;
    }

    private boolean takenApart(Item item) {
        try {
            List<Brought> files = unzip.unpack(item, folder.resolve("z" + item.position()));
            batches.add(id, files, jdbc -> Batches.outcome(jdbc, item, Item.State.UNPACKED, "", files.size() + " 个文件", List.of()));
            return true;
        } catch (Unzip.Whole e) {
            remarks.put(item.position(), e.getMessage());
        } catch (IOException e) {
            remarks.put(item.position(), "压缩包拆不开，整包归档");
        }
        return false;
    }
}
