package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordApiTest extends ServiceTest {

    /** What is archived is found within two seconds; a busy test machine may take longer. */
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @Test
    void keepsGivesBackAndFinds() throws InterruptedException {
        byte[] content = "会议纪要\n\n讨论了砚池街道的零工市场选址。".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> kept = send(new Multipart().file("files", "纪要.txt", content).field("title", "零工市场选址会议纪要")
                .field("docNumber", "示人社纪要[2026]3号").field("year", "2026").field("persons", "沈砚秋、林致远")
                .in(as("nigao", "/api/v1/records")));
        assertThat(kept.statusCode()).as(() -> text(kept)).isEqualTo(201);
        JsonNode record = json(kept).get("record");
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith(record.get("id").asString());
        assertThat(record.get("persons").size()).isEqualTo(2);

        JsonNode again = json(send(as("nigao", "/api/v1/records/" + record.get("id").asString())));
        assertThat(again).isEqualTo(record);
        HttpResponse<byte[]> file = send(as("nigao", record.get("files").get(0).get("href").asString()));
        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"wenshu.txt\"; filename*=UTF-8''" + encoded("纪要.txt"));

        HttpResponse<byte[]> twin = send(new Multipart().file("files", "另名.txt", content).in(as("nigao", "/api/v1/records")));
        assertThat(twin.statusCode()).isEqualTo(200);
        assertThat(json(twin).get("duplicate").asBoolean()).isTrue();

        JsonNode found = null;
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (System.nanoTime() < end && (found == null || found.get("total").asLong() == 0)) {
            Thread.sleep(250);
            found = json(send(as("nigao", "/api/v1/search?year=2026&q=" + encoded("砚池街道"))));
        }
        assertThat(found.get("hits").get(0).get("title").asString()).isEqualTo("零工市场选址会议纪要");
        assertThat(json(send(as("nigao", "/api/v1/search?year=1999&q=" + encoded("砚池街道")))).get("total").asLong()).isZero();
    }

    @Test
    void listIsPagedAndNewestFirst() {
        JsonNode first = json(send(as("nigao", "/api/v1/records?size=5")));
        assertThat(first.get("records").size()).isEqualTo(5);
        assertThat(first.get("total").asLong()).isGreaterThanOrEqualTo(12);
        JsonNode second = json(send(as("nigao", "/api/v1/records?size=5&page=2")));
        assertThat(second.get("records").get(0)).isNotEqualTo(first.get("records").get(0));
        assertThat(json(send(as("nigao", "/api/v1/records?size=100000&page=-3"))).get("records").size()).isBetween(12, 100);
    }

    @Test
    void hostileNamesAreDataAndNeverPathsOrHeaders() {
        HttpResponse<byte[]> kept = send(new Multipart().file("files", "..%2F..\u202Egpj\u0007=100%;cmd|a.exe",
                ("敌意" + new Random(7).nextLong()).getBytes(StandardCharsets.UTF_8)).in(as("nigao", "/api/v1/records")));
        assertThat(kept.statusCode()).as(() -> text(kept)).isEqualTo(201);
        JsonNode file = json(kept).get("record").get("files").get(0);
        assertThat(file.get("name").asString()).doesNotContain("\u202E").doesNotContain("\u0007").doesNotContain("/");
        HttpResponse<byte[]> given = send(as("nigao", file.get("href").asString()));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void refusalsAreExplained() {
        assertProblem(send(as("nigao", "/api/v1/records/R20200101-NOTHERE1")), 404, "NO_SUCH_RECORD");
        assertProblem(send(as("nigao", "/api/v1/records?page=x")), 400, "PARAMETER_TYPE");
        assertProblem(send(as("nigao", "/api/v1/search?q=" + encoded("字".repeat(300)))), 422, null);
        assertProblem(send(new Multipart().file("files", "a.txt", new byte[] {65}).field("year", "二〇").in(
                as("nigao", "/api/v1/records"))), 422, "YEAR");
        assertProblem(send(as("nigao", "/api/v1/records").header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body("--x\r\nbroken"))), 400, null);
    }

    @Test
    void tooLargeAFileIsRefusedWithTheLimit() {
        byte[] large = new byte[(50 << 20) + 1];
        HttpResponse<byte[]> answer = send(new Multipart().file("files", "大.bin", large).in(as("nigao", "/api/v1/records")));
        assertProblem(answer, 413, "TOO_LARGE");
        assertThat(text(answer)).contains("50 MB");
    }

    @Test
    void onlyReviewersVerify() {
        HttpResponse<byte[]> report = send(as("shenhe", "/api/v1/verify").POST(BodyPublishers.noBody()));
        assertThat(json(report).get("files").asLong()).isGreaterThanOrEqualTo(24);
        assertThat(json(report).get("findings").size()).isZero();
        assertProblem(send(as("nigao", "/api/v1/verify").POST(BodyPublishers.noBody())), 403, "NOT_ALLOWED");
    }

    @Test
    void theDocumentNamesEveryRouteInChinese() {
        HttpResponse<byte[]> answer = send(as("nigao", "/v3/api-docs"));
        JsonNode paths = json(answer).get("paths");
        assertThat(paths.propertyNames()).contains("/api/v1/notices/forward", "/api/v1/notices/issue",
                "/api/v1/notices/preview", "/api/v1/convert", "/api/v1/templates", "/api/v1/templates/{name}/schema",
                "/api/v1/templates/{name}/sample", "/api/v1/templates/{name}/fill", "/api/v1/records",
                "/api/v1/records/{id}", "/api/v1/records/{id}/files/{file}", "/api/v1/search", "/api/v1/verify");
        paths.forEach(path -> path.forEach(operation ->
                assertThat(operation.get("summary").asString()).matches(".*\\p{IsHan}.*")));
        assertThat(text(answer)).doesNotContain("localhost");
    }

    @Test
    void everyRouteAsksWhoIsThere() {
        JsonNode paths = json(send(as("nigao", "/v3/api-docs"))).get("paths");
        paths.propertyStream().forEach(path -> path.getValue().propertyNames().forEach(method -> {
            HttpResponse<byte[]> answer = send(anonymous(path.getKey().replaceAll("\\{[a-z]+}", "x"))
                    .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method + " " + path.getKey()).isIn(401, 403);
        }));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
