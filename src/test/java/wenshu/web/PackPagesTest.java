package wenshu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import wenshu.archive.Archive;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Role;

/** Packages and backups over the wire: who may, and what comes. */
class PackPagesTest extends ServiceTest {

    @Autowired
    private Archive archive;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Duties duties;

    @Test
    void anArchivistTakesAPackageAwayAndNobodyElse() throws Exception {
        accounts.add("packer", "移交示例", "档案室", Role.DRAFTER, PASSWORD);
        duties.set("packer", List.of(Duty.ARCHIVE));
        accounts.add("other", "别人示例", "办公室", Role.DRAFTER, PASSWORD);
        duties.set("other", List.of(Duty.DRAFT));
        String id = archive.add(Submission.received(FileIn.of("移交.txt", "移交接口的示例文件".getBytes(StandardCharsets.UTF_8)))).record().id();
        String path = "/api/v1/packages?format=bagit&ids=" + id;
        assertProblem(send(as("other", path).POST(body(""))), 403, "NOT_ARCHIVIST");
        assertProblem(send(as("packer", "/api/v1/packages?format=zip&ids=" + id).POST(body(""))), 422, "PACK_FORMAT");
        HttpResponse<byte[]> begun = send(as("packer", path).POST(body("")));
        assertThat(begun.statusCode()).as(() -> text(begun)).isEqualTo(202);
        String place = "/api/v1/packages/" + json(begun).path("id").asString();
        JsonNode state = json(begun);
        for (int i = 0; i < 1_200 && !state.path("ready").asBoolean(); i++) {
            Thread.sleep(50);
            state = json(send(as("packer", place)));
        }
        assertThat(state.path("ready").asBoolean()).as(state.toString()).isTrue();
        Set<String> names = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(send(as("packer", place + "/package.zip")).body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
            }
        }
        assertThat(names).contains("bagit.txt", "manifest-sha512.txt", "移交清册.xlsx", "data/" + id + "/移交.txt");
        assertProblem(send(as("other", place)), 403, "NOT_ARCHIVIST");
    }
}
