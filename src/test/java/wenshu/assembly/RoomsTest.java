package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Access;
import wenshu.archive.Entry;
import wenshu.archive.ListFilter;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Readers;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.finder.People;
import wenshu.home.DataHome;
import wenshu.org.Duty;
import wenshu.org.Role;
import wenshu.render.FontShelf;
import wenshu.search.Rights;

/** One archive, and every question to the database that no room's own test asks. */
class RoomsTest {

    private static final Rights OTHERS = Readers.rights("别的科");

    @TempDir
    private Path folder;

    private static Record add(Workshop workshop, String title, int year, Access access, Mention... people) {
        return workshop.archive().add(new Submission(Entry.of(title, "云示函〔" + year + "〕7号", year, "通知", "云岭市示例局", List.of(), "")
                .inScheme("技能大师选拔").about(List.of(people)).kept(Retention.TEN).held("人才科", access), Origin.RECEIVED,
                List.of(Submission.FileIn.of(title + ".txt", (title + "的正文").getBytes(StandardCharsets.UTF_8))))).record();
    }

    @Test
    void everyQuestionHasItsAnswer() {
        DataHome home = new DataHome(folder.resolve("home"));
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            Record first = add(workshop, "关于推荐甲的通知", 2023, Access.HOUSE, new Mention("唐示例", "示例一中", "k1", "990101********001X", "推荐"));
            Record second = add(workshop, "关于公布乙的通知", 2025, Access.HOUSE, new Mention("唐示例", "示例二院", "k1", "990101********001X", "入选"));
            Record closed = add(workshop, "关于丙的内部通知", 2024, Access.SECTION, new Mention("唐示例", "示例三厂", "k2", "", "推荐"),
                    Mention.of("唐示例娜"));
            workshop.archive().settle();
            lists(workshop, first, closed);
            people(workshop, first, second);
            properties(workshop, first);
            holds(workshop, first);
            workshop.database().write(jdbc -> jdbc.sql("update archive_file set status = 'UNRECOGNISED' where record_id = ?").param(first.id())
                    .update());
            assertThat(workshop.archive().recognition().waiting()).isEqualTo(1);
            Backups backups = new Backups(home, Clock.systemUTC());
            assertThat(backups.run(folder.resolve("to"), 1, Map.of(), now -> { }).records()).isEqualTo(3);
            List<Check> checks = Checkup.run(home, new FontShelf(home.fonts()));
            for (String name : List.of("数据库", "数据库结构", "索引", "档案库", "待编入检索", "定期核对", "备份")) {
                assertThat(checks).filteredOn(check -> check.subject().equals(name)).singleElement()
                        .satisfies(check -> assertThat(check.state()).as(check.toString()).isEqualTo(Check.State.GOOD));
            }
        }
    }

    private static void lists(Workshop workshop, Record first, Record closed) {
        var archive = workshop.archive();
        assertThat(archive.years(Rights.ALL)).containsExactly(2025, 2024, 2023);
        assertThat(archive.years(OTHERS)).containsExactly(2025, 2023);
        assertThat(archive.list(ListFilter.ALL, OTHERS, 1, 10).records()).hasSize(2);
        for (ListFilter.State state : ListFilter.State.values()) {
            long expected = state == ListFilter.State.CODED ? 0 : 1;
            assertThat(archive.list(new ListFilter(2024, Retention.TEN, "人才科", state), Rights.ALL, 1, 10).total()).as(state.label())
                    .isEqualTo(expected);
        }
        assertThat(archive.list(new ListFilter(2024, Retention.TEN, "人才科", ListFilter.State.ALL), OTHERS, 1, 10).total()).isZero();
        assertThat(archive.keeping().idsAfter("", 2)).hasSize(2);
        assertThat(archive.named(first.id()).id()).isEqualTo(first.id());
        assertThat(archive.text(closed.id(), closed.files().getFirst().name())).contains("的正文");
    }

    private static void people(Workshop workshop, Record first, Record second) {
        People people = new People(workshop.database());
        assertThat(people.count("唐示例", Rights.ALL)).isEqualTo(3);
        assertThat(people.count("唐示例", OTHERS)).isEqualTo(2);
        assertThat(people.name("k2", Rights.ALL)).isEqualTo("唐示例");
        assertThat(people.name("k2", OTHERS)).isEmpty();
        assertThat(people.of(first.id(), OTHERS)).hasSize(1);
        var dossier = people.dossier("唐示例", OTHERS, workshop.archive()::search);
        assertThat(dossier.people()).singleElement().satisfies(one -> {
            assertThat(one.answer()).contains("获得过：2025年技能大师选拔");
            assertThat(one.seen()).extracting(seen -> seen.recordId()).contains(first.id(), second.id());
        });
        assertThat(people.dossier("唐示例", Rights.ALL, workshop.archive()::search).people()).hasSize(2);
    }

    private static void properties(Workshop workshop, Record first) {
        var custody = workshop.custody();
        assertThat(custody.check(first.id(), "dangan").clean()).isTrue();
        assertThat(custody.care().failing(10)).hasSize((int) custody.care().failing());
        var report = custody.yearReport("dangan");
        assertThat(custody.reports().list(5)).extracting(each -> each.id()).contains(report.id());
        assertThat(custody.reports().find(report.id())).get().extracting(each -> each.records()).isEqualTo(3L);
    }

    private static void holds(Workshop workshop, Record first) {
        workshop.accounts().add("jia", "某甲", "档案室", Role.DRAFTER, "示例密码-1234");
        workshop.duties().set("jia", List.of(Duty.ARCHIVE));
        var holds = workshop.custody().appraisals().holds();
        holds.place(first.id(), "审计", "jia");
        assertThat(holds.standing()).singleElement().extracting(hold -> hold.recordId()).isEqualTo(first.id());
        holds.lift(holds.standing().getFirst().id(), "审计已结束", "jia");
        assertThat(holds.standing()).isEmpty();
        assertThat(holds.lifted(9)).hasSize(1);
    }
}
