package wenshu.search.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** Speaks JSON with an OpenSearch server; whatever goes wrong is one sentence. */
final class Rest implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final Set<Integer> SIGN_IN = Set.of(401, 403);

    private final URI server;
    private final String authorization;
    private final HttpClient http;

    Rest(Place place) {
        this.server = place.server();
        this.authorization = place.user().isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(
                (place.user() + ":" + place.password()).getBytes(StandardCharsets.UTF_8));
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The answer to a request that must succeed. */
    JsonNode send(String method, String path, Object body) {
        HttpResponse<String> answer = exchange(method, path, body == null ? "" : JSON.writeValueAsString(body), "application/json");
        if (answer.statusCode() >= 300) {
            throw refusal(answer, method, path);
        }
        return read(answer);
    }

    /** The answer to a request for something that may not be there; null when it is not. */
    JsonNode find(String path) {
        HttpResponse<String> answer = exchange("GET", path, "", "application/json");
        if (answer.statusCode() == 404) {
            return null;
        }
        if (answer.statusCode() >= 300) {
            throw refusal(answer, "GET", path);
        }
        return read(answer);
    }

    /** Lines of JSON, as the bulk interface takes them; one that is refused refuses all. */
    void bulk(String index, String lines) {
        HttpResponse<String> answer = exchange("POST", "/" + index + "/_bulk?filter_path=errors,items.*.error", lines,
                "application/x-ndjson");
        if (answer.statusCode() >= 300) {
            throw refusal(answer, "POST", "/_bulk");
        }
        JsonNode read = read(answer);
        if (read.path("errors").asBoolean()) {
            JsonNode error = read.path("items").path(0).findPath("error");
            throw unavailable("写不进（" + error.path("type").asString("") + "）", new IllegalStateException(error.toString()));
        }
    }

    private HttpResponse<String> exchange(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable("连不上", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("没有等到回答", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("INDEX_UNAVAILABLE", "检索服务 " + server,
                    "回答的不是 OpenSearch", "请检查 " + Place.SEARCH)), e);
        }
    }

    private FaultException refusal(HttpResponse<String> answer, String method, String path) {
        if (SIGN_IN.contains(answer.statusCode())) {
            return FaultException.of(Kind.UNAVAILABLE, "INDEX_SIGN_IN", "检索服务 " + server, "用户名或口令不对，或没有写口令",
                    "请检查 " + Place.USER + " 和 " + Place.PASSWORD);
        }
        return unavailable("拒绝了请求（" + answer.statusCode() + "）", new IllegalStateException(method + " " + path + ": "
                + answer.body().substring(0, Math.min(500, answer.body().length()))));
    }

    private FaultException unavailable(String what, Exception cause) {
        return new FaultException(Kind.UNAVAILABLE, List.of(new Fault("INDEX_UNAVAILABLE", "检索服务 " + server, what,
                "请检查 OpenSearch 是否已启动、地址是否写对；档案不受影响，恢复后检索会自动补齐")), cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
