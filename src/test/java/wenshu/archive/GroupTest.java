package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Handover.Answer;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.OnPostgres;

/** Several records kept together: each for itself, all on the disk before any is answered. */
class GroupTest {

    @TempDir
    Path folder;

    private static Handover text(String name, String text) {
        return Handover.of(Submission.received(Submission.FileIn.of(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @OnPostgres.WhenAsked
    void eachIsKeptOrRefusedForItselfAndTheSameBytesAreOne() {
        try (House house = new House(folder.resolve("home"))) {
            Record before = house.add("旧.txt", "早就有的").record();
            List<Answer> answers = house.archive.addAll(List.of(text("甲.txt", "第一份"), text("空.txt", ""), text("乙.txt", "第二份"),
                    text("甲的副本.txt", "第一份"), text("旧的副本.txt", "早就有的")));
            assertThat(answers.get(0).receipt().duplicate()).isFalse();
            assertThat(answers.get(1).refusal()).isInstanceOf(FaultException.class).hasMessageContaining("空的");
            assertThat(answers.get(2).receipt().record().title()).isEqualTo("乙");
            assertThat(answers.get(3).receipt().duplicateOf()).isEqualTo(answers.get(0).receipt().record().id());
            assertThat(answers.get(4).receipt().duplicateOf()).isEqualTo(before.id());
            assertThat(house.all()).hasSize(3);
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.home.staging()).isDirectoryNotContaining("glob:**/R*");
        }
    }

    @Test
    void whatIsSaidBesideOneThatIsRefusedTakesOnlyThatOneBack() {
        try (House house = new House(folder.resolve("home"))) {
            Handover refused = new Handover(text("乙.txt", "不成的").submission(), Alongside.unlessThere((jdbc, record) -> {
                throw FaultException.badInput("NO", "乙", "不行", "请算了");
            }), Handover.Describing.AS_GIVEN);
            List<Answer> answers = house.archive.addAll(List.of(text("甲.txt", "成的"), refused, text("丙.txt", "也成的")));
            assertThat(answers.get(0).receipt()).isNotNull();
            assertThat(answers.get(1).refusal()).hasMessageContaining("不行");
            assertThat(answers.get(2).receipt()).isNotNull();
            assertThat(house.all()).hasSize(2);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatIsFoundOutWhileReadingIsSaidAndAnUpsetDescriptionStopsNothing() {
        try (House house = new House(folder.resolve("home"))) {
            Handover described = new Handover(text("甲.txt", "正文").submission(), Alongside.NOTHING,
                    (given, files) -> given.of(files.getFirst().text().text() + "单位"));
            Handover upset = new Handover(text("乙.txt", "乙").submission(), Alongside.NOTHING, (given, files) -> {
                throw new IllegalStateException("an odd file");
            });
            List<Answer> answers = house.archive.addAll(List.of(described, upset));
            assertThat(answers.get(0).receipt().record().entry().unit()).isEqualTo("正文单位");
            assertThat(answers.get(1).receipt().record().title()).isEqualTo("乙");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void everythingIsSyncedBeforeTheDatabaseKnowsAnyOfThem() throws IOException {
        Set<Path> synced = Collections.synchronizedSet(new LinkedHashSet<>());
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        House[] opened = new House[1];
        Disk watched = new Disk() {
            @Override
            public void sync(Path path) throws IOException {
                super.sync(path);
                synced.add(path);
                if (opened[0] != null) {
                    seen.add(opened[0].archive.list(1, 1).total());
                }
            }
        };
        try (House house = new House(folder.resolve("home"), watched, Archive::new)) {
            opened[0] = house;
            List<Answer> answers = house.archive.addAll(List.of(text("甲.txt", "一"), text("乙.txt", "二"), text("丙.txt", "三")));
            assertThat(seen).isNotEmpty().containsOnly(0L);
            for (Answer answer : answers) {
                Record record = answer.receipt().record();
                assertThat(synced).contains(house.home.staging().resolve(record.id()).resolve("0"));
                Path object = house.home.ocfl().resolve(record.files().getFirst().contentPath()).getParent().getParent().getParent();
                try (Stream<Path> all = Files.walk(object)) {
                    assertThat(synced).containsAll(all.toList());
                }
                for (Path above = object; !above.equals(house.home.root()); above = above.getParent()) {
                    assertThat(synced).contains(above);
                }
            }
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void afterAFailureInTheMiddleNoneOfThemIsThere() {
        Disk failing = new Disk() {
            @Override
            public void sync(Path path) throws IOException {
                if (path.endsWith("乙.txt")) {
                    throw new IOException("disk full");
                }
                super.sync(path);
            }
        };
        try (House house = new House(folder.resolve("home"), failing, Archive::new)) {
            assertThatThrownBy(() -> house.archive.addAll(List.of(text("甲.txt", "一"), text("乙.txt", "二"))))
                    .isInstanceOf(FaultException.class);
            assertThat(house.all()).isEmpty();
        }
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all()).isEmpty();
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(new DataHome(folder.resolve("home")).quarantine()).isNotEmptyDirectory();
        }
    }
}
