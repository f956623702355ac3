package wenshu.forms.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.forms.batch.FormMaker.Made;
import wenshu.home.DurableFile;
import wenshu.pdf.PdfBundle;
import wenshu.render.Renderer;
import wenshu.template.FormFiller;

/**
 * Prints a batch: several forms at a time are made and written, one after the other in the order of the list they go into
 * the bound file. Order of writes: a form's files forced, renamed; their folder forced; the journal's line forced. Killed
 * at any moment, the same order in the same folder goes on, without a gap or a double.
 */
public final class BatchRun {

    /** Forms between two times that the journal is forced to disk. */
    private static final int TOGETHER = 25;

    private final BatchOrder order;
    private final BatchFiles files;
    private final FormMaker maker;
    private final Renderer renderer;
    private final int jobs;
    private final Map<Integer, String> names;

    /**
     * @param folder for everything; made where it is missing
     * @param numbers of the prints
     * @param jobs forms in work at a time
     * @throws FaultException when the pattern of the names is wrong
     */
    public BatchRun(BatchOrder order, Path folder, FormFiller filler, Renderer renderer, PrintNumbers numbers, int jobs) {
        this.order = order;
        this.files = new BatchFiles(folder);
        this.maker = new FormMaker(order, filler, renderer, numbers);
        this.renderer = renderer;
        this.jobs = jobs;
        this.names = FileNames.of(order);
    }

    /** A form on disk, with its pages in memory; or why there is none. */
    private record Written(Made made, Journal.Done done, boolean again) {
    }

    /**
     * Runs to the end.
     *
     * @param progress is told after every person, one at a time
     * @throws FaultException {@code BATCH_RUNS} when another process works in the folder
     */
    public BatchResult run(Consumer<Progress> progress) throws IOException, InterruptedException {
        Files.createDirectories(files.lock().getParent());
        Files.createDirectories(files.single());
        try (FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel);
                Journal journal = Journal.open(files.journal(), order.fingerprint(), names.values())) {
            clearHalfWritten();
            return run(journal, progress);
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "BATCH_RUNS", files.root().toString(), "这个文件夹里正在生成另一批",
                    "请等它结束，或换一个文件夹");
        }
        return lock;
    }

    /** What a killed run left behind under no name. */
    private void clearHalfWritten() throws IOException {
        for (Path folder : List.of(files.root(), files.single())) {
            try (Stream<Path> listed = Files.list(folder)) {
                for (Path file : listed.filter(f -> f.getFileName().toString().matches("\\.[0-9a-f-]{36}\\.part")).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private BatchResult run(Journal journal, Consumer<Progress> progress) throws IOException, InterruptedException {
        BatchLists lists = new BatchLists(order, names);
        int total = order.people().people().size();
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try (DurableFile bound = DurableFile.open(files.bound())) {
            PdfBundle bundle = new PdfBundle(bound.out(), order.form().name() + "（合订）", identity());
            Deque<Future<Written>> ahead = new ArrayDeque<>();
            Iterator<Person> people = order.people().people().iterator();
            for (int done = 1; done <= total; done++) {
                while (people.hasNext() && ahead.size() < jobs + 2) {
                    Person person = people.next();
                    ahead.add(pool.submit(() -> write(person, journal)));
                }
                Written written = take(ahead.remove());
                bind(written, bundle, lists);
                if (written.done() != null && !written.again()) {
                    journal.note(names.get(written.made().person().number()), written.done());
                }
                if (done % TOGETHER == 0 || done == total) {
                    DurableFile.forceFolder(files.single());
                    journal.force();
                }
                progress.accept(new Progress(done, total, lists.failed(), "逐份生成"));
            }
            progress.accept(new Progress(total, total, lists.failed(), "合订、清单和打包"));
            if (lists.made() > 0) {
                bundle.finish();
                bound.commit();
            }
            return finish(journal, lists, bundle.pages());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    private static Written take(Future<Written> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** In one of the workers: makes a form and writes its files, unless they lie there already. */
    private Written write(Person person, Journal journal) throws IOException, InterruptedException {
        String name = names.get(person.number());
        Made made = maker.make(person, name);
        if (made.docx() == null) {
            return new Written(made, null, false);
        }
        String docx = FormMaker.sha256(made.docx());
        Journal.Done before = journal.done(name);
        if (before != null && before.docx().equals(docx) && holds(files.docx(name), docx) && holds(files.pdf(name), before.pdf())) {
            return new Written(made, before, true);
        }
        byte[] pdf = made.pages().pdf();
        DurableFile.write(files.docx(name), made.docx());
        DurableFile.write(files.pdf(name), pdf);
        return new Written(made, new Journal.Done(docx, FormMaker.sha256(pdf)), false);
    }

    private static boolean holds(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file) && FormMaker.sha256(Files.readAllBytes(file)).equals(sha256);
    }

    private void bind(Written written, PdfBundle bundle, BatchLists lists) {
        Made made = written.made();
        int first = 0;
        if (made.pages() != null) {
            String bookmark = order.padded(made.person().number()) + " " + made.person().name();
            for (int copy = 1; copy <= order.copies(); copy++) {
                int page = bundle.add(order.copies() == 1 ? bookmark : bookmark + "（第 " + copy + " 份）", made.pages().frames());
                first = first == 0 ? page : first;
            }
        }
        lists.add(made, first);
    }

    private BatchResult finish(Journal journal, BatchLists lists, int boundPages) throws IOException {
        if (lists.made() > 0) {
            byte[] cover = lists.cover(boundPages);
            DurableFile.write(files.coverDocx(), cover);
            DurableFile.write(files.coverPdf(), renderer.layOut("封面清单.docx", cover).pdf());
            DurableFile.write(files.roster(), lists.roster());
        } else {
            for (Path old : List.of(files.bound(), files.coverDocx(), files.coverPdf(), files.roster())) {
                Files.deleteIfExists(old);
            }
        }
        if (lists.faults().isEmpty()) {
            Files.deleteIfExists(files.faults());
            Files.deleteIfExists(files.faultsJson());
        } else {
            DurableFile.write(files.faults(), FaultReport.sheet(lists.faults()));
            DurableFile.write(files.faultsJson(), FaultReport.json(lists.faults()));
        }
        removeLeftOvers(journal, lists);
        BatchZip.write(files, lists.names());
        DurableFile.forceFolder(files.single());
        DurableFile.forceFolder(files.root());
        journal.end();
        return new BatchResult(order.people().people().size(), lists.made(), lists.pages(), boundPages, lists.faults(), files.zip());
    }

    /** Files of people who are no longer in the list, or whose data are wrong now. */
    private void removeLeftOvers(Journal journal, BatchLists lists) throws IOException {
        for (String name : journal.known()) {
            if (!lists.names().contains(name)) {
                Files.deleteIfExists(files.docx(name));
                Files.deleteIfExists(files.pdf(name));
            }
        }
    }

    private byte[] identity() {
        return HexFormat.of().parseHex(order.fingerprint().substring(0, 32));
    }
}
