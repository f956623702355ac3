package wenshu.search.opensearch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
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
    /** For work on the index; somebody who searches does not wait so long. */
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final Duration SEARCH_ANSWER = Duration.ofSeconds(15);
    private static final Set<Integer> SIGN_IN = Set.of(401, 403);
    private static final Set<Integer> GONE = Set.of(404, 503);

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
        String sent = body == null ? "" : JSON.writeValueAsString(body);
        HttpResponse<String> answer = exchange(method, path, sent, "application/json");
        if (GONE.contains(answer.statusCode()) && searches(path)) {
            // The alias was turned to a new index and the old one taken away while this was on its way to that.
            answer = exchange(method, path, sent, "application/json");
        }
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

    /** Lines of JSON, as the bulk interface takes them; one that is refused refuses all, as does an alias that is not there. */
    void bulk(String index, String lines, boolean alias) {
        HttpResponse<String> answer = exchange("POST", "/" + index + "/_bulk?require_alias=" + alias
                        + "&filter_path=errors,items.*.error", lines,
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

    private static boolean searches(String path) {
        return path.contains("_search") || path.contains("_count");
    }

    private HttpResponse<String> exchange(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(searches(path) ? SEARCH_ANSWER : ANSWER)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("没有等到回答", e);
        }
    }

    /** Says what of the address is wrong, as far as the failure shows it. */
    private FaultException unreachable(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return unavailable("没有等到回答", e);
        }
        if (e instanceof SSLException) {
            boolean plain = String.valueOf(e.getMessage()).matches("(?is).*(plaintext|unrecognized|not an SSL).*");
            return new FaultException(Kind.UNAVAILABLE, List.of(new Fault("INDEX_CERTIFICATE", "检索服务 " + server,
                    plain ? "地址写的是 https，对方说的却不是" : "证书不被信任，或与主机名不符",
                    plain ? "请把 " + Place.SEARCH + " 改为 http://，或在 OpenSearch 打开 TLS"
                            : "请把它的证书加进信任库（-Djavax.net.ssl.trustStore=…），并检查 " + Place.SEARCH)), e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return unavailable("找不到这台主机", e);
            }
        }
        return unavailable(e instanceof ConnectException ? "连不上" : server.getScheme().equals("http")
                ? "连接中断（如果它只接受 https，请改正地址）" : "连接中断", e);
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
