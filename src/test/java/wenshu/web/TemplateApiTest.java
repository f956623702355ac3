package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemplateApiTest extends ServiceTest {

    private static final String FORM = "/api/v1/templates/"
            + URLEncoder.encode("享受政府特殊津贴人员申报表", StandardCharsets.UTF_8);

    @Test
    void listsFormsAndTheirFields() {
        assertThat(json(send(as("nigao", "/api/v1/templates"))).toString()).contains("享受政府特殊津贴人员申报表");
        JsonNode schema = json(send(as("nigao", FORM + "/schema")));
        assertThat(schema.get("title").asString()).isEqualTo("享受政府特殊津贴人员申报表");
        assertThat(schema.toString()).contains("\"手机号码\"").contains("\"表格\"");
    }

    @Test
    void fillsTheFormAsPdfAndWord() {
        String sample = text(send(as("nigao", FORM + "/sample")));
        HttpResponse<byte[]> pdf = fill(sample, "application/pdf", "");
        assertPdf(pdf);
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(URLEncoder.encode("林致远", StandardCharsets.UTF_8));
        HttpResponse<byte[]> word = fill(sample,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "");
        assertThat(new String(word.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertPdf(fill("{\"姓名\": \"林致远\"}", "application/pdf", "?draft=true"));
    }

    @Test
    void everyFaultOfTheDataIsNamedAtOnce() {
        HttpResponse<byte[]> missing = fill("{\"姓名\": \"林致远\", \"手机号码\": \"123\"}", "application/pdf", "");
        assertProblem(missing, 422, null);
        assertThat(json(missing).get("faults").size()).isGreaterThan(10);
        assertThat(json(missing).get("detail").asString()).contains("手机号码");
        assertProblem(fill("{\"姓名\": ", "application/pdf", ""), 422, null);
        assertProblem(fill("{}", "text/csv", ""), 406, "NOT_ACCEPTABLE");
        for (String unreadable : new String[] {"pdf", "application/", "*/pdf", "application/pdf;q=x", "a/b/c"}) {
            assertProblem(fill("{\"姓名\": \"林致远\"}", unreadable, "?draft=true"), 406, "NOT_ACCEPTABLE");
        }
        assertProblem(fill("{\"没有的字段\": 1}", "application/pdf", "?draft=true"), 422, "UNKNOWN_FIELD");
    }

    @Test
    void unknownTemplateAndPathTricksAreNotFound() {
        assertProblem(send(as("nigao", "/api/v1/templates/nothing/schema")), 404, "TEMPLATE_NOT_FOUND");
        assertThat(send(as("nigao", "/api/v1/templates/..%2F..%2Fwenshu.db/schema")).statusCode()).isBetween(400, 404);
    }

    private HttpResponse<byte[]> fill(String data, String accept, String query) {
        return send(as("nigao", FORM + "/fill" + query).header("Content-Type", "application/json")
                .header("Accept", accept).POST(body(data)));
    }
}
