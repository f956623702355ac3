package wenshu.forms.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.forms.batch.BatchFault;
import wenshu.forms.batch.BatchFiles;
import wenshu.forms.batch.BatchOrder;
import wenshu.forms.batch.BatchResult;
import wenshu.forms.batch.BatchRun;
import wenshu.forms.batch.People;
import wenshu.forms.batch.PeopleCheck;
import wenshu.forms.batch.PeopleReader;
import wenshu.forms.batch.PrintNumbers;
import wenshu.forms.batch.Progress;
import wenshu.forms.queue.KeptBatch.State;
import wenshu.forms.verify.PrintLedger;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;

/**
 * Batches that people bring to the service: kept, checked, printed one after the other in the background. What was started
 * goes on when the service starts again.
 */
public final class BatchQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchQueue.class);
    private static final int MOST_KEPT = 30;

    private final BatchStore store;
    private final TemplateCatalogue catalogue;
    private final FormFiller filler;
    private final Supplier<Renderer> renderer;
    private final Supplier<PrintLedger> ledger;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("batch").factory());
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A queue over a folder of the data home; nothing runs before {@link #goOn}.
     *
     * @param renderer built when the first batch runs
     * @param ledger remembers every formal print, so that paper can be held against it
     */
    public BatchQueue(Path folder, TemplateCatalogue catalogue, FormFiller filler, Supplier<Renderer> renderer,
            Supplier<PrintLedger> ledger, Clock clock) {
        this.ledger = ledger;
        this.store = new BatchStore(folder);
        this.catalogue = catalogue;
        this.filler = filler;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * What somebody brings.
     *
     * @param form name of the template
     * @param listName what the list's file is called
     * @param list the list
     * @param photos ZIPs of photos; may be none
     */
    public record Brought(String form, String listName, InputStream list, List<Zip> photos, boolean draft, int copies,
            String recordPrefix) {
    }

    /**
     * A ZIP of photos.
     *
     * @param name what it is called
     * @param content its bytes, read once
     */
    public record Zip(String name, InputStream content) {
    }

    /** Takes up what was started before the service ended. */
    public void goOn() {
        store.all().stream().filter(batch -> batch.state() == State.STARTED).forEach(this::enqueue);
    }

    /** The batches of a person, the newest first. */
    public List<KeptBatch> of(String owner) {
        return store.all().stream().filter(batch -> batch.owner().equals(owner)).toList();
    }

    /** One batch of a person. */
    public KeptBatch find(String id, String owner) {
        return store.find(id, owner);
    }

    /**
     * Keeps a new batch; on disk when this returns.
     *
     * @throws FaultException when the list or the photos cannot be read; nothing is kept then
     */
    public KeptBatch bring(String owner, Brought brought) throws IOException {
        if (of(owner).size() >= MOST_KEPT) {
            throw FaultException.of(Kind.CONFLICT, "TOO_MANY_BATCHES", "", "已有 " + MOST_KEPT + " 批", "请先删去不用的");
        }
        KeptBatch batch = new KeptBatch(UUID.randomUUID().toString().replace("-", ""), owner, brought.form(), brought.listName(),
                brought.draft(), brought.copies(), brought.recordPrefix().strip(), !brought.photos().isEmpty(), clock.instant(),
                State.BROUGHT, "");
        try {
            store.list(batch, brought.list());
            for (Zip photos : brought.photos()) {
                Path zip = store.folder(batch).resolve("photos.zip");
                Files.copy(photos.content(), zip);
                PhotoZip.unpack(zip, photos.name(), store.photos(batch));
                Files.delete(zip);
            }
            order(batch);
            store.keep(batch);
            return batch;
        } catch (IOException | RuntimeException e) {
            store.remove(batch);
            throw e;
        }
    }

    private BatchOrder order(KeptBatch batch) throws IOException {
        Form form = catalogue.find(batch.form());
        Path list = store.list(batch);
        People people = PeopleReader.read(form, batch.listName(), Files.readAllBytes(list));
        return new BatchOrder(form, people, batch.draft() ? OutputKind.DRAFT : OutputKind.FORMAL, batch.copies(),
                BatchOrder.DEFAULT_NAMES, batch.recordPrefix(), batch.photos() ? store.photos(batch) : null);
    }

    /**
     * A batch as it was brought, checked.
     *
     * @param people everybody in the list
     * @param faults what is wrong with them
     */
    public record Checked(People people, List<BatchFault> faults) {
    }

    /** Checks everybody; the photos are read one by one. */
    public Checked check(KeptBatch batch) throws IOException {
        BatchOrder order = order(batch);
        return new Checked(order.people(), new PeopleCheck(order, filler).all());
    }

    /** Starts a batch that waits for it; a second time does nothing. */
    public synchronized void start(KeptBatch batch) {
        KeptBatch now = store.find(batch.id(), batch.owner());
        if (now.state() == State.BROUGHT || now.state() == State.FAILED) {
            KeptBatch started = now.in(State.STARTED, "");
            store.keep(started);
            enqueue(started);
        }
    }

    /** How far a batch is; empty while it waits for others. */
    public Optional<Progress> progress(KeptBatch batch) {
        return Optional.ofNullable(progress.get(batch.id()));
    }

    /** Where the results of a batch lie. */
    public BatchFiles files(KeptBatch batch) {
        return store.files(batch);
    }

    /** Takes a batch away, with everything that was made; not while it runs. */
    public synchronized void remove(KeptBatch batch) {
        if (store.find(batch.id(), batch.owner()).state() == State.STARTED) {
            throw FaultException.of(Kind.CONFLICT, "BATCH_RUNS", "", "正在生成，不能删除", "请等它结束");
        }
        store.remove(batch);
    }

    private void enqueue(KeptBatch batch) {
        worker.execute(() -> run(batch));
    }

    private void run(KeptBatch batch) {
        try {
            BatchOrder order = order(batch);
            int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            BatchResult result = new BatchRun(order, store.files(batch).root(), filler, renderer.get(), numbers(batch), jobs)
                    .run(now -> progress.put(batch.id(), now));
            store.keep(batch.in(State.DONE, "共 " + result.people() + " 人，生成 " + result.made() + " 份（" + result.pages()
                    + " 页），未生成 " + (result.people() - result.made()) + " 份；合订 " + result.boundPages() + " 页。"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            // When the service ends, the batch stays started and goes on the next time.
            if (!closed) {
                store.keep(batch.in(State.FAILED, said(batch, e)));
            }
        } finally {
            progress.remove(batch.id());
        }
    }

    /** A formal print is remembered under its number before it is made; a draft is not. */
    private PrintNumbers numbers(KeptBatch batch) {
        return batch.draft() ? PrintNumbers.AS_ORDERED
                : (wanted, form, data) -> ledger.get().enter(wanted, form, data, batch.owner()).id();
    }

    private static String said(KeptBatch batch, Throwable failure) {
        if (failure instanceof FaultException refused) {
            return String.join("", refused.faults().stream().map(Fault::sentence).toList());
        }
        LOG.error("batch {} stopped", batch.id(), failure);
        return failure instanceof IOException || failure instanceof UncheckedIOException
                ? "读写失败，请检查数据目录的权限和磁盘空间，然后再点“开始生成”。" : "程序内部出错，请把这一批的时间告诉维护人员。";
    }

    /** Stops; a batch that runs goes on when the next queue over this folder does. */
    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
        try {
            worker.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
