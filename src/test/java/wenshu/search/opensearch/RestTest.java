package wenshu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.Engines;
import wenshu.search.Abbreviations;

/** What is wrong with the settings or the server is said in one sentence that tells how to mend it. */
class RestTest {

    @TempDir
    private Path folder;
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private URI answering(HttpServer made, int status, String body, String scheme) {
        server = made;
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void refused(Object address, String sentence) {
        assertThatThrownBy(() -> OpenSearchIndex.open(Place.of(new Engines(Map.of(Place.SEARCH, address.toString(), Place.USER, "somebody",
                Place.PASSWORD, "not-to-be-shown"))), () -> Abbreviations.BUILT_IN).close()).isInstanceOf(FaultException.class)
                .hasMessageContaining(sentence).hasMessageEndingWith("。").hasMessageNotContaining("not-to-be-shown");
    }

    @Test
    void aWrongAddress() throws IOException {
        refused("search.example:9200", "wenshu.search：不是 OpenSearch 的地址，请写作 https://主机:9200。");
        refused("http://no-such-host.invalid:9200", "找不到这台主机");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        refused("http://127.0.0.1:" + port, "检索服务 http://127.0.0.1:" + port + "：连不上，请检查 OpenSearch 是否已启动、地址是否写对");
        refused(answering(HttpServer.create(free(), 0), 200, "<html>It works</html>", "http"), "回答的不是 OpenSearch，请检查 wenshu.search");
    }

    @Test
    void aSearchOnItsWayToAnIndexThatWasJustReplacedIsAskedOnceMore() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server = HttpServer.create(free(), 0);
        server.createContext("/", exchange -> {
            boolean turned = asked.getAndIncrement() > 0;
            byte[] bytes = (turned ? "{\"count\": 7}" : "{\"error\": {\"reason\": \"all shards failed\"}}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(turned ? 200 : 503, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        try (Rest rest = new Rest(Place.of(new Engines(Map.of(Place.SEARCH, address.toString()))))) {
            assertThat(rest.send("GET", "/papers/_count", null).path("count").asInt()).isEqualTo(7);
            assertThat(asked).hasValue(2);
            asked.set(0);
            assertThatThrownBy(() -> rest.send("POST", "/papers/_refresh", null)).hasMessageContaining("503");
            assertThat(asked).as("work on the index is not done twice").hasValue(1);
        }
    }

    @Test
    void aWrongPassword() throws IOException {
        refused(answering(HttpServer.create(free(), 0), 401, "Unauthorized", "http"),
                "用户名或口令不对，或没有写口令，请检查 wenshu.search.user 和 wenshu.search.password。");
    }

    @Test
    void tlsThatDoesNotFit() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Not a virtual thread: where other tests hold every carrier it would answer too late.
            Thread.ofPlatform().daemon().start(() -> {
                try (Socket asked = plain.accept()) {
                    asked.getInputStream().read();
                    asked.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    asked.shutdownOutput();
                    asked.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The client has gone.
                }
            });
            refused("https://localhost:" + plain.getLocalPort(), "地址写的是 https，对方说的却不是，请把 wenshu.search 改为 http://");
        }
        HttpsServer secured = HttpsServer.create(free(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        URI address = answering(secured, 200, "{}", "https");
        refused(address, "证书不被信任，或与主机名不符，请把它的证书加进信任库");
        refused("http://localhost:" + address.getPort(), "如果它只接受 https，请改正地址");
    }

    private SSLContext selfSigned() throws Exception {
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-keystore", store.toString(), "-storepass", "changeit"))
                .redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        made.waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
