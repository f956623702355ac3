package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.Wenshu;
import wenshu.home.PostgresServer;

/**
 * Starts the whole service once, on a fresh data home, for every test that talks to it over HTTP, and once more for those
 * of the {@link SecondHouse}; on PostgreSQL with {@code -Dservice.postgres=true}.
 */
@ResourceLock(providers = Houses.class)
@SpringBootTest(classes = Wenshu.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {

    protected static final String PASSWORD = "示例密码-1234";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String home = freshHome();
        settings.add("wenshu.home", () -> home);
        settings.add("wenshu.demo.password", () -> PASSWORD);
    }

    private static String freshHome() {
        try {
            Path home = Files.createTempDirectory("wenshu-test");
            if (Boolean.getBoolean("service.postgres")) {
                PostgresServer.settle(home, PostgresServer.freshSchema());
            }
            return home.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected final String base() {
        return "http://127.0.0.1:" + port;
    }

    /** A request as this person, by HTTP Basic. */
    protected final HttpRequest.Builder as(String login, String path) {
        return anonymous(path).header("Authorization", basic(login, PASSWORD));
    }

    protected final HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    protected static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    protected final HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    protected static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    protected static BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    protected static void assertPdf(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** A refusal as RFC 9457 wants it, in Chinese, without internals; {@code code} may be null for any. */
    protected static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).matches("(?s).*\\p{IsHan}.*。");
        assertThat(problem.get("faults").get(0).get("message").asString()).isNotBlank();
        if (code != null) {
            assertThat(problem.get("code").asString()).isEqualTo(code);
        }
        assertThat(text(answer)).doesNotContain("Exception").doesNotContain("org.spring").doesNotContain("\tat ");
    }
}
