package wenshu.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeUtils;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.ExistingProcessAction;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.LocalOfficeUtils;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * LibreOffice, where it is installed, as a second way from a DOCX to a PDF: for papers with charts and the like, which
 * our own layout does not draw. One process with a profile of its own, started when this is made, killed when it is
 * closed or this process ends. Thread-safe: one paper at a time, the others wait.
 */
public final class LibreOffice implements AutoCloseable {

    /** Where it lies when it is not in a usual place. */
    private static final String HOME = "office.home";
    /** PDF/A-2b; LibreOffice cannot write 2u. */
    private static final int PDF_A_2 = 2;
    private static final Duration START = Duration.ofSeconds(60);

    private final Path work;
    private final LocalOfficeManager manager;
    private final Thread onExit;

    /**
     * Starts it, which takes seconds.
     *
     * @param limit for one paper; it is then killed and started anew
     * @throws FaultException {@code LIBREOFFICE_MISSING} or {@code LIBREOFFICE_DOES_NOT_START}
     */
    public LibreOffice(Duration limit) throws IOException {
        File home = home();
        this.work = Files.createTempDirectory("wenshu-office-");
        this.manager = LocalOfficeManager.builder().officeHome(home).workingDir(work.toFile()).portNumbers(freePort())
                .existingProcessAction(ExistingProcessAction.FAIL).startFailFast(true)
                .processTimeout(START.toMillis()).taskExecutionTimeout(limit.toMillis())
                .taskQueueTimeout(Duration.ofDays(1).toMillis()).build();
        this.onExit = new Thread(this::stop, "office-on-exit");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            manager.start();
        } catch (OfficeException e) {
            close();
            throw FaultException.of(Kind.UNAVAILABLE, "LIBREOFFICE_DOES_NOT_START", "LibreOffice",
                    home + " 里的 LibreOffice 启动不了", "请检查能否运行它的 soffice --headless，或不加 --engine 用本程序自己的排版");
        }
    }

    /** The installation, or a refusal that says what to do. */
    private static File home() {
        String named = System.getProperty(HOME);
        File home = named == null ? LocalOfficeUtils.getDefaultOfficeHome() : new File(named);
        try {
            LocalOfficeUtils.validateOfficeHome(home);
            return home;
        } catch (NullPointerException | IllegalStateException | IllegalArgumentException e) {
            throw FaultException.of(Kind.UNAVAILABLE, "LIBREOFFICE_MISSING", "LibreOffice",
                    named == null ? "本机没有找到 LibreOffice" : "-D" + HOME + " 指的 " + named + " 里没有 LibreOffice",
                    "请安装 LibreOffice，装在别处时用 java -D" + HOME + "=安装目录 -jar 启动；也可以不加 --engine，用本程序自己的排版");
        }
    }

    /**
     * The paper as PDF/A-2b.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException when the paper is refused or LibreOffice fails on it
     */
    public byte[] pdf(String name, byte[] docx) {
        // Unlike ours it would follow links to the outside and has macros of its own to run.
        OpcPackage.read(name, docx);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            LocalConverter.builder().officeManager(manager)
                    // MacroExecutionMode.NEVER_EXECUTE and UpdateDocMode.NO_UPDATE
                    .loadProperty("MacroExecutionMode", (short) 0).loadProperty("UpdateDocMode", (short) 0)
                    .storeProperty("FilterData", Map.of("SelectPdfVersion", PDF_A_2)).build()
                    .convert(new ByteArrayInputStream(docx)).as(DefaultDocumentFormatRegistry.DOCX)
                    .to(pdf).as(DefaultDocumentFormatRegistry.PDF).execute();
        } catch (OfficeException | IllegalStateException e) {
            // Not running any more: this process is about to end.
            throw new FaultException(Kind.BAD_INPUT, List.of(new wenshu.fault.Fault("LIBREOFFICE_FAILED", name,
                    "LibreOffice 没有转成（打不开，或用时过长）", "请在 Word 或 WPS 中打开检查，或不加 --engine 再试")), e);
        }
        return pdf.toByteArray();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // It is running already.
            return;
        }
        stop();
    }

    private synchronized void stop() {
        OfficeUtils.stopQuietly(manager);
        try (Stream<Path> content = Files.walk(work)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // Only leftovers in a folder for temporary files: nobody is the worse for it.
            return;
        }
    }

    /** JODConverter's own port may be another program's; two of ours would share one process. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
