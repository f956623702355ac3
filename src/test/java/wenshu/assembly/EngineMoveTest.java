package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission;
import wenshu.archive.s3.S3Place;
import wenshu.archive.s3.S3Server;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Dialect;
import wenshu.home.Engines;
import wenshu.home.PostgresServer;
import wenshu.pack.backup.Restore;
import wenshu.pack.backup.Snapshot;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.opensearch.OpenSearchServer;

class EngineMoveTest {

    @TempDir
    private Path folder;

    /** Everything that must be the same afterwards: records with their entries and hashes, bytes, hits. */
    private static List<String> seen(Workshop workshop) throws IOException {
        List<String> seen = new ArrayList<>();
        workshop.archive().settle();
        for (wenshu.archive.Record record : workshop.archive().list(1, 100).records()) {
            seen.add(record.toString());
            for (wenshu.archive.ArchivedFile file : record.files()) {
                seen.add(new String(workshop.archive().open(record.id(), file.name()).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (String words : List.of("海底电缆", "林致远", "通知", "第3号")) {
            seen.add(words + workshop.archive().search(Query.of(words)).hits().stream().map(Hit::recordId).sorted().toList());
        }
        assertThat(workshop.archive().verify().findings()).isEmpty();
        seen.add(workshop.audit().head().toString());
        assertThat(workshop.audit().verify().toString()).isNotEmpty();
        seen.add(workshop.accounts().list().toString());
        return seen;
    }

    @Test
    void anArchiveMovesOverAndBackAndNothingIsLost() throws IOException {
        DataHome home = new DataHome(folder.resolve("home"));
        List<String> before;
        String verdict;
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            for (int i = 0; i < 6; i++) {
                workshop.archive().add(Submission.received(Submission.FileIn.of("通知" + i + ".txt",
                        ("关于林致远同志研究海底电缆的通知\n第" + i + "号").getBytes(StandardCharsets.UTF_8))));
            }
            before = seen(workshop);
            verdict = workshop.audit().verify().toString();
        }
        assertThat(before.toString()).contains("海底电缆[R");
        S3Place bucket = S3Server.bucket("moving");
        Path over = Files.writeString(folder.resolve("over.properties"), String.join("\n", "wenshu.database = "
                + PostgresServer.freshSchema(), "wenshu.database.user = postgres", "wenshu.database.password = postgres",
                "wenshu.search = " + OpenSearchServer.shared(), "wenshu.search.name = moving", "wenshu.store = s3://moving/archive",
                "wenshu.store.endpoint = " + bucket.endpoint().orElseThrow(), "wenshu.store.user = " + bucket.user(),
                "wenshu.store.password = " + bucket.password(), ""));
        List<String> told = new ArrayList<>();
        new EngineMove(home, told::add).run(over);
        assertThat(told).hasSize(3);
        assertThat(home.database()).doesNotExist();
        Files.move(home.ocfl(), folder.resolve("ocfl-before"));
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            assertThat(seen(workshop)).isEqualTo(before);
            assertThat(workshop.audit().verify()).hasToString(verdict);
            assertThatThrownBy(() -> new EngineMove(home, told::add).run(over)).isInstanceOf(FaultException.class);
        }
        Path back = Files.writeString(folder.resolve("back.properties"), "");
        new EngineMove(home, told::add).run(back);
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            assertThat(seen(workshop)).isEqualTo(before);
            assertThat(workshop.audit().verify()).hasToString(verdict);
        }
        assertThat(Files.readString(home.root().resolve(Engines.FILE))).isEmpty();
    }

    private String elsewhere(String name) {
        S3Place bucket = S3Server.bucket(name);
        return String.join("\n", "wenshu.database = " + PostgresServer.freshSchema(), "wenshu.database.user = postgres",
                "wenshu.database.password = postgres", "wenshu.store = s3://" + name + "/archive", "wenshu.store.endpoint = "
                + bucket.endpoint().orElseThrow(), "wenshu.store.user = " + bucket.user(), "wenshu.store.password = "
                + bucket.password(), "");
    }

    private static void add(Workshop workshop, int from, int to) {
        for (int i = from; i < to; i++) {
            workshop.archive().add(Submission.received(Submission.FileIn.of("通知" + i + ".txt",
                    ("关于林致远同志研究海底电缆的通知\n第" + i + "号").getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aBackupOfServersComesBackEmbeddedAndMovesToServersAgain() throws IOException {
        DataHome home = new DataHome(folder.resolve("home"));
        Files.createDirectories(home.ocfl());
        Files.writeString(home.ocfl().resolve("搬走以前的.txt"), "不在备份里");
        Files.writeString(home.root().resolve(Engines.FILE), elsewhere("backed"));
        Path to = folder.resolve("to");
        Backups backups = new Backups(home, Clock.systemUTC());
        List<String> before;
        List<String> after;
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            add(workshop, 0, 3);
            assertThat(backups.run(to, 9, Map.of(), now -> { }).records()).isEqualTo(3);
            add(workshop, 3, 4);
            Snapshot second = backups.run(to, 9, Map.of(), now -> { });
            assertThat(second.records()).isEqualTo(4);
            // Of one record a file, a description, a list and its hash; lists lie there twice and may be copied at once.
            assertThat(second.newFiles()).isBetween(4L, 7L);
            assertThat(backups.run(to, 9, Map.of(), now -> { }).newFiles()).isZero();
            before = seen(workshop);
        }
        DataHome restored = new DataHome(folder.resolve("restored"));
        Backups.Restored back = new Backups(restored, Clock.systemUTC()).restore(to, "", false, now -> { });
        assertThat(back.whole()).as(back.toString()).isTrue();
        assertThat(restored.ocfl().resolve("搬走以前的.txt")).doesNotExist();
        try (Workshop workshop = new Workshop(restored, Clock.systemUTC())) {
            assertThat(workshop.database().dialect()).isEqualTo(Dialect.SQLITE);
            after = seen(workshop);
            assertThat(after.subList(0, after.size() - 2)).as("but for the line that tells of it").isEqualTo(before.subList(0, before.size() - 2));
        }
        assertThat(restored.root().resolve(Restore.SETTINGS)).content().contains("s3://backed/archive");
        new EngineMove(restored, told -> { }).run(Files.writeString(folder.resolve("again.properties"), elsewhere("again")));
        try (Workshop workshop = new Workshop(restored, Clock.systemUTC())) {
            assertThat(workshop.database().dialect()).isEqualTo(Dialect.POSTGRESQL);
            assertThat(seen(workshop)).isEqualTo(after);
        }
    }
}
