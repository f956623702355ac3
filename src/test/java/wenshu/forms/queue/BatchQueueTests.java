package wenshu.forms.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.forms.batch.SmallForm;
import wenshu.forms.queue.BatchQueue.Brought;
import wenshu.forms.queue.BatchQueue.Zip;
import wenshu.forms.queue.KeptBatch.State;
import wenshu.forms.verify.PrintLedger;
import wenshu.forms.verify.PrintRecord;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.TemplateCatalogue;

/** Batches that are brought to the service outlive it and stay their owner's. */
class BatchQueueTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @TempDir
    private Path folder;
    private DataHome home;
    private Database database;
    private PrintLedger ledger;

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void template() throws IOException {
        home = new DataHome(folder.resolve("home"));
        database = Database.open(home);
        ledger = new PrintLedger(database, Clock.systemUTC());
        Path template = Files.createDirectories(home.templates().resolve("小表"));
        Files.write(template.resolve("template.docx"), SmallForm.docx());
        Files.writeString(template.resolve("form.yaml"), SmallForm.YAML);
    }

    @Test
    void whatWasStartedGoesOnWhenTheServiceStartsAgain() throws Exception {
        KeptBatch batch;
        try (BatchQueue queue = queue()) {
            batch = queue.bring("nigao", list(SmallForm.csv(SmallForm.people(40)), null));
            assertThat(queue.check(batch).people().people()).hasSize(40);
            queue.start(batch);
            while (queue.progress(batch).isEmpty()) {
                Thread.sleep(5);
            }
        }
        try (BatchQueue queue = queue()) {
            assertThat(queue.find(batch.id(), "nigao").state()).isEqualTo(State.STARTED);
            queue.goOn();
            awaitEnd(queue, batch);
            assertThat(queue.find(batch.id(), "nigao").message()).startsWith("共 40 人，生成 40 份");
            assertThat(queue.files(batch).zip()).exists();
            PrintRecord printed = ledger.find("T-0007").orElseThrow();
            assertThat(printed.author()).isEqualTo("nigao");
            assertThat(printed.data().text("单位")).isEqualTo("示例单位7");
            assertThat(ledger.find("T-0007-2")).as("the run that goes on prints under the same numbers").isEmpty();
        }
    }

    @Test
    void anotherContentUnderTheSameNumberGetsAnotherNumber() {
        Form form = new TemplateCatalogue(home).find("小表");
        FormData first = FormData.of(Map.of("姓名", "甲"));
        FormData second = FormData.of(Map.of("姓名", "乙"));
        assertThat(ledger.enter("T-1", form, first, "nigao").id()).isEqualTo("T-1");
        assertThat(ledger.enter("T-1", form, first, "nigao").id()).isEqualTo("T-1");
        assertThat(ledger.enter("T-1", form, second, "nigao").id()).isEqualTo("T-1-2");
        assertThat(ledger.enter("T-1", form, second, "nigao").id()).isEqualTo("T-1-2");
        assertThat(ledger.enter("U-1", form, first, "nigao").id()).isEqualTo("U-1");
        assertThat(ledger.enter(form, first, "nigao").id()).isEqualTo("T-1");
    }

    @Test
    void aBatchIsItsOwnersAlone() throws Exception {
        try (BatchQueue queue = queue()) {
            KeptBatch batch = queue.bring("nigao", list(SmallForm.csv(SmallForm.people(1)), null));
            assertThat(queue.of("shenhe")).isEmpty();
            assertThatThrownBy(() -> queue.find(batch.id(), "shenhe")).hasMessageContaining("没有这一批");
            assertThatThrownBy(() -> queue.find("../../etc", "nigao")).hasMessageContaining("没有这一批");
            queue.remove(batch);
            assertThat(queue.of("nigao")).isEmpty();
            assertThat(home.batches()).isEmptyDirectory();
        }
    }

    @Test
    void whatCannotBeReadIsNotKept() throws Exception {
        try (BatchQueue queue = queue()) {
            assertThatThrownBy(() -> queue.bring("nigao", list("姓名\n甲".getBytes(), null))).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> queue.bring("nigao", list(SmallForm.csv(SmallForm.people(1)),
                    new ByteArrayInputStream("no zip".getBytes())))).hasMessageContaining("不能按 ZIP 打开");
            assertThat(queue.of("nigao")).isEmpty();
        }
    }

    @Test
    void photosKeepTheirChineseNamesAndNeverLeaveTheirFolder() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            for (String name : List.of("照片/林一远.jpg", "../../逃.png", "__MACOSX/._林.jpg", "说明.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[] {1, 2, 3});
            }
        }
        Path zip = Files.write(folder.resolve("photos.zip"), bytes.toByteArray());
        Path photos = folder.resolve("deep").resolve("photos");
        PhotoZip.unpack(zip, "photos.zip", photos);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(home.root())).map(file -> folder.relativize(file).toString())).containsExactlyInAnyOrder("photos.zip",
                    "deep/photos/林一远.jpg", "deep/photos/逃.png");
        }
    }

    private static void awaitEnd(BatchQueue queue, KeptBatch batch) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (queue.find(batch.id(), batch.owner()).state() == State.STARTED && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(queue.find(batch.id(), batch.owner()).state()).isEqualTo(State.DONE);
    }

    private static Brought list(byte[] csv, InputStream photos) {
        return new Brought("小表", "people.csv", new ByteArrayInputStream(csv),
                photos == null ? List.of() : List.of(new Zip("photos.zip", photos)), false, 1, "T-");
    }

    private BatchQueue queue() {
        return new BatchQueue(home.batches(), new TemplateCatalogue(home), new FormFiller(), () -> RENDERER, () -> ledger,
                Clock.systemUTC());
    }
}
