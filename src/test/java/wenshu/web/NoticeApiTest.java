package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NoticeApiTest extends ServiceTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void forwardsPreviewsAndIssuesInEveryForm() throws IOException {
        HttpResponse<byte[]> proposed = send(new Multipart().file("source", "来文.txt", upper())
                .field("issuer", "示例市人力资源和社会保障局").in(as("nigao", "/api/v1/notices/forward")));
        assertThat(proposed.statusCode()).isEqualTo(200);
        assertThat(text(proposed)).contains("示人社厅函〔2026〕38号").startsWith("---");

        HttpResponse<byte[]> preview = post("/api/v1/notices/preview", text(proposed), "application/pdf");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertPdf(preview);

        HttpResponse<byte[]> refused = post("/api/v1/notices/issue", text(proposed), "application/json");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).get("faults").size()).isGreaterThan(1);

        String draft = text(proposed).replaceAll("(?m)^发文字号:.*$", "发文字号: 示人社函〔2026〕901号")
                .replaceAll("【待[^】]*】", "李示例");
        HttpResponse<byte[]> issued = post("/api/v1/notices/issue", draft, "application/json");
        assertThat(issued.statusCode()).isEqualTo(200);
        JsonNode record = json(issued).get("record");
        assertThat(record.get("docNumber").asString()).isEqualTo("示人社函〔2026〕901号");
        assertThat(record.get("files").size()).isEqualTo(2);
        HttpResponse<byte[]> file = send(as("nigao", record.get("files").get(0).get("href").asString()));
        assertPdf(file);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;").contains("filename*=UTF-8''");

        assertPdf(post("/api/v1/notices/issue?archive=false", draft, "application/pdf"));
        HttpResponse<byte[]> word = post("/api/v1/notices/issue?archive=false", draft, WORD);
        assertThat(new String(word.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(entries(post("/api/v1/notices/issue?archive=false", draft, "application/zip").body()))
                .hasSize(2).allMatch(name -> name.endsWith(".docx") || name.endsWith(".pdf"));

        HttpResponse<byte[]> converted = send(new Multipart().file("file", "通知.docx", word.body())
                .in(as("nigao", "/api/v1/convert")));
        assertPdf(converted);
    }

    @Test
    void badDraftsNameTheirLineAndLeaveNothingBehind() {
        long before = records();
        HttpResponse<byte[]> answer = post("/api/v1/notices/issue", "---\n没有的项目: 一\n---\n\n正文。\n", "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("faults").toString()).contains("第2行");
        assertThat(json(answer).get("code").asString()).isNotBlank();
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void whatCannotBeAcceptedOrReadIsExplained() {
        assertProblem(post("/api/v1/notices/issue", "---", "image/png"), 406, "NOT_ACCEPTABLE");
        assertProblem(send(as("nigao", "/api/v1/notices/issue").header("Content-Type", "application/json")
                .POST(body("{}"))), 415, "UNSUPPORTED_TYPE");
        assertProblem(send(as("nigao", "/api/v1/notices/issue").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe}))), 422, "NOT_UTF8");
        assertProblem(send(as("nigao", "/api/v1/notices/issue")), 405, "METHOD_NOT_ALLOWED");
        assertProblem(send(new Multipart().field("issuer", "某局").in(as("nigao", "/api/v1/notices/forward"))), 400,
                "PART_MISSING");
        assertProblem(send(new Multipart().file("source", "空.txt", new byte[0]).field("issuer", "示例市教育局")
                .in(as("nigao", "/api/v1/notices/forward"))), 422, null);
        assertProblem(send(new Multipart().file("file", "坏.docx", "不是压缩包".getBytes(StandardCharsets.UTF_8))
                .in(as("nigao", "/api/v1/convert"))), 422, null);
    }

    private HttpResponse<byte[]> post(String path, String draft, String accept) {
        return send(as("nigao", path).header("Content-Type", "text/plain;charset=UTF-8").header("Accept", accept)
                .POST(body(draft)));
    }

    private long records() {
        return json(send(as("nigao", "/api/v1/records"))).get("total").asLong();
    }

    private static byte[] upper() throws IOException {
        try (InputStream in = NoticeApiTest.class.getResourceAsStream("/wenshu/web/upper.txt")) {
            return in.readAllBytes();
        }
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
