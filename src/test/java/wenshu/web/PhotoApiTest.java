package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The photo of a form: judged when it is given, kept under a name, printed. */
class PhotoApiTest extends ServiceTest {

    private static final String NAME = URLEncoder.encode("专家情况登记表", StandardCharsets.UTF_8);
    private static final String FORM = "/api/v1/templates/" + NAME;
    private static final Path PHOTO = Path.of("templates/expert-registration/photo.jpg");

    private JsonNode give(byte[] photo) {
        HttpResponse<byte[]> answer = send(new Multipart().field("field", "照片").file("photo", "../../x.jpg", photo)
                .in(as("nigao", FORM + "/photo")));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return json(answer);
    }

    @Test
    void aPhotoIsKeptAndPrinted() throws IOException {
        byte[] photo = Files.readAllBytes(PHOTO);
        JsonNode taken = give(photo);
        assertThat(taken.get("wrong").asString()).isEmpty();
        String name = taken.get("name").asString();
        assertThat(name).matches("[0-9a-f]{64}\\.jpg");
        String sample = text(send(as("nigao", FORM + "/sample")));
        assertThat(sample).as("the sample names its photo, which was kept").contains(name);
        byte[] with = fill(sample).body();
        assertThat(with).hasSizeGreaterThan(fill(sample.replace(name, "")).body().length + photo.length / 2);
    }

    @Test
    void whatIsNoPhotoIsRefusedAtItsFieldAndNothingIsLost() throws IOException {
        byte[] photo = Files.readAllBytes(PHOTO);
        assertThat(give("<svg/>".repeat(50).getBytes(StandardCharsets.UTF_8)).get("wrong").asString())
                .contains("不是完好的 JPEG 或 PNG 照片");
        assertThat(give(java.util.Arrays.copyOf(photo, photo.length / 2)).get("name").asString()).isEmpty();
        String sample = text(send(as("nigao", FORM + "/sample")));
        String name = give(photo).get("name").asString();
        for (String wrong : new String[] {"../wenshu.db", "0".repeat(64) + ".jpg", "photo.jpg"}) {
            HttpResponse<byte[]> refused = fill(sample.replace(name, wrong));
            assertProblem(refused, 422, "BAD_PHOTO");
        }
        assertThat(send(anonymous("/forms/photos/" + name)).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<byte[]> fill(String data) {
        return send(as("nigao", FORM + "/fill").header("Content-Type", "application/json").header("Accept", "application/pdf")
                .POST(body(data)));
    }
}
