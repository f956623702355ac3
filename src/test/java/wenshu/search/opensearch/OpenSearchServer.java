package wenshu.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import wenshu.fault.FaultException;

/** One real OpenSearch node for all tests of this process, with 512 MB on loopback; it ends with this process. */
public final class OpenSearchServer implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private static final class Shared {
        private static final OpenSearchServer SERVER = new OpenSearchServer();
    }

    private final Process process;
    private final URI address;
    private final Path folder;

    /** A node of its own, for whoever wants to stop it. */
    public OpenSearchServer() {
        try {
            Path memory = Path.of("/dev/shm");
            folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "wenshu-opensearch")
                    : Files.createTempDirectory("wenshu-opensearch");
            int http = freePort();
            address = URI.create("http://127.0.0.1:" + http);
            process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                    "-Dlog4j2.disable.jmx=true", "-cp", "target/test-classes" + System.getProperty("path.separator")
                            + Files.readString(Path.of("target/servers.classpath")).strip(),
                    OpenSearchChild.class.getName(), folder.toString(), Integer.toString(http), Integer.toString(freePort())))
                    .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shared node's address. */
    public static URI shared() {
        return Shared.SERVER.address;
    }

    /** This node's address. */
    public URI address() {
        return address;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        try (Rest rest = new Rest(new Place(address, "any", "", ""))) {
            while (true) {
                try {
                    rest.send("GET", "/_cluster/health?wait_for_status=yellow&timeout=30s", null);
                    return;
                } catch (FaultException e) {
                    if (System.nanoTime() > end || !process.isAlive()) {
                        throw new IllegalStateException(Files.readString(folder.resolve("out.txt")), e);
                    }
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException e) {
            // What is left lies in memory or in the system's folder for such things.
        }
    }
}
