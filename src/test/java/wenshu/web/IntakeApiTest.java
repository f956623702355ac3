package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wenshu.intake.Papers;

/** Taking in over the interface. */
class IntakeApiTest extends ServiceTest {

    @Test
    void aZipIsTakenInInTheBackgroundAndOnlyItsOwnerSeesIt() throws InterruptedException {
        byte[] zip = Papers.zip(Charset.forName("GBK"), Papers.files("2018年/三晋英才/钱示范-登记表.txt",
                Papers.form("三晋英才登记表", "钱示范", "示例农科院", "140702197001010018")));
        HttpResponse<byte[]> taken = send(new Multipart().file("files", "a.zip", zip).field("paths", "往年/材料.zip")
                .field("name", "接口来的").in(as("nigao", "/api/v1/intake")));
        assertThat(taken.statusCode()).as(() -> text(taken)).isEqualTo(202);
        String address = taken.headers().firstValue("Location").orElseThrow();
        JsonNode batch = json(send(as("nigao", address)));
        for (int i = 0; i < 600 && batch.get("state").asString().equals("RUNNING"); i++) {
            Thread.sleep(100);
            batch = json(send(as("nigao", address)));
        }
        assertThat(batch.get("state").asString()).isEqualTo("DONE");
        assertThat(batch.get("tally").get("kept").asInt()).isEqualTo(1);
        HttpResponse<byte[]> files = send(as("nigao", address + "/files"));
        JsonNode kept = json(files).get(1);
        assertThat(kept.get("path").asString()).isEqualTo("往年/材料.zip/2018年/三晋英才/钱示范-登记表.txt");
        assertThat(text(files)).doesNotContain("19700101001");
        JsonNode record = json(send(as("nigao", "/api/v1/records/" + kept.get("recordId").asString())));
        assertThat(record.get("year").asInt()).isEqualTo(2018);
        assertProblem(send(as("huiqian", address)), 404, "NO_SUCH_BATCH");
        assertThat(send(as("dangan", address)).statusCode()).as("archivists see every batch").isEqualTo(200);
        assertProblem(send(new Multipart().file("files", "", new byte[0]).in(as("nigao", "/api/v1/intake"))), 422, null);
    }

    @Test
    void linesWithTheirTextBecomeRecords() {
        String lines = "{\"id\":\"api-1\",\"title\":\"接口导入的批复\",\"year\":2016,\"body\":\"同意接口导入。\"}\n坏的一行\n";
        HttpResponse<byte[]> answer = send(as("dangan", "/api/v1/records/import").header("Content-Type", "application/x-ndjson").POST(body(lines)));
        assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
        JsonNode loaded = json(answer);
        assertThat(loaded.get("kept").asInt()).isEqualTo(1);
        assertThat(loaded.get("refused").asInt()).isEqualTo(1);
        assertThat(loaded.get("lines").get(1).get("reason").asString()).contains("第 2 行");
        assertThat(json(send(as("dangan", "/api/v1/records/" + loaded.get("lines").get(0).get("recordId").asString())))
                .get("title").asString()).isEqualTo("接口导入的批复");
        assertThat(send(anonymous("/api/v1/records/import").POST(body(lines))).statusCode()).isIn(401, 403);
    }
}
