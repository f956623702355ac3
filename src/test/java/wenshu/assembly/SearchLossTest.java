package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Engines;
import wenshu.search.Query;
import wenshu.search.opensearch.CutWire;
import wenshu.search.opensearch.OpenSearchServer;

/** The index server goes away and comes back, with and without what it had. */
class SearchLossTest {

    @TempDir
    private Path folder;

    private static void add(Workshop workshop, String text) {
        workshop.archive().add(Submission.received(Submission.FileIn.of(text + ".txt", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static long found(Workshop workshop, String words) {
        return workshop.archive().search(Query.of(words)).total();
    }

    @Test
    void archivingGoesOnAndSearchingCatchesUp() throws Exception {
        DataHome home = new DataHome(folder.resolve("home"));
        try (CutWire wire = new CutWire(OpenSearchServer.shared())) {
            settle(home, wire.address());
            try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
                add(workshop, "断线以前归档的甲");
                workshop.archive().settle();
                assertThat(found(workshop, "断线以前归档")).isEqualTo(1);

                wire.cut();
                add(workshop, "断线期间归档的乙");
                assertThatThrownBy(() -> found(workshop, "断线以前归档")).isInstanceOf(FaultException.class)
                        .hasMessageMatching("检索服务 http://127[^：]*：连[^。]*，请检查 OpenSearch 是否已启动、地址是否写对；档案不受影响，恢复后检索会自动补齐。");
                assertThatThrownBy(() -> workshop.archive().settle()).isInstanceOf(FaultException.class);
                assertThat(workshop.archive().verify().clean()).isTrue();

                wire.mend();
                awaitFound(workshop, "断线期间归档");

                forget();
                add(workshop, "丢了索引以后归档的丙");
                awaitFound(workshop, "丢了索引以后归档");
                assertThat(found(workshop, "断线以前归档")).as("made anew, with everything").isEqualTo(1);
                wire.cut();
                add(workshop, "关机以前归档的丁");
            }
            assertThatThrownBy(() -> {
                try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
                    workshop.archive();
                }
            }).as("at start it is said, and nothing stays locked").isInstanceOf(FaultException.class).hasMessageContaining("连不上");
            wire.mend();
            try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
                workshop.archive().settle();
                assertThat(found(workshop, "关机以前归档")).isEqualTo(1);
            }
        }
    }

    private static void settle(DataHome home, URI address) throws IOException {
        Files.createDirectories(home.root());
        Files.writeString(home.root().resolve(Engines.FILE), "wenshu.search = " + address + "\nwenshu.search.name = losing\n");
    }

    /** Within a few seconds, without being asked. */
    private static void awaitFound(Workshop workshop, String words) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                if (found(workshop, words) > 0) {
                    return;
                }
            } catch (FaultException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        assertThat(found(workshop, words)).isEqualTo(1);
    }

    /** As a node does that comes back on an empty disk. */
    private static void forget() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> alias = client.send(HttpRequest.newBuilder(OpenSearchServer.shared().resolve("/_alias/losing")).build(),
                    HttpResponse.BodyHandlers.ofString());
            String index = alias.body().replaceAll("(?s)^\\{\"([^\"]+)\".*", "$1");
            client.send(HttpRequest.newBuilder(OpenSearchServer.shared().resolve("/" + index)).DELETE().build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
