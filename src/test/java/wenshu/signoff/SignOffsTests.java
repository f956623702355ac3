package wenshu.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.desk.DeskDraft;
import wenshu.desk.StaleDraftException;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.Dialect;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.Cast;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;
import wenshu.signoff.flow.Step;

class SignOffsTests {

    @TempDir
    private Path folder;
    private Database database;
    private Office office;

    @BeforeEach
    void open() {
        DataHome home = new DataHome(folder);
        database = Database.open(home);
        office = new Office(home, database, null, null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void historyHoldsWhoSaidWhatWhenAndOnWhichText() {
        SignOff now = office.sent("关于甲的通知", new Party.Office("财务科"));
        now = office.act(now, "zhou", new Act.Agree("格式已核 "));
        now = office.act(now, "zheng", new Act.Return(Step.DRAFTING, "经费数字不对"));
        assertThat(office.desk.find(now.draftId()).held()).isFalse();
        DeskDraft changed = office.desk.find(now.draftId());
        changed = office.desk.save(changed.id(), changed.version(), "关于乙的通知", Office.text("关于乙的通知"), "lin");
        now = office.signOffs.resend("lin", now.id(), now.passage().leg(), changed.version(), Cast.route(), "已改");
        List<Event> history = office.signOffs.history(now.id());
        assertThat(history).extracting(Event::act).containsExactly("送核", "同意", "退回拟稿", "送核");
        assertThat(history.get(0).detail()).isEqualTo("核稿：周核；会签：财务科；签发：王签");
        assertThat(history.get(1).opinion()).isEqualTo("格式已核");
        assertThat(history.get(2).opinion()).isEqualTo("经费数字不对");
        assertThat(history.get(2).textAfter()).isEmpty();
        assertThat(history.get(3).textAfter()).isNotEmpty().isNotEqualTo(history.get(0).textAfter());
        assertThat(history).extracting(Event::round).containsExactly(1, 1, 1, 2);
        assertThat(now.title()).isEqualTo("关于乙的通知");
        assertThat(office.signOffs.text(now)).isEqualTo(Office.text("关于乙的通知"));
        assertThat(office.signOffs.intact(now.id())).isTrue();
    }

    @Test
    void whatWasDoneCannotBeChangedAndTamperingShows() {
        SignOff now = office.act(office.sent("关于甲的通知"), "zhou", new Act.Agree("已核"));
        for (String sql : List.of("update signoff_event set opinion = '没说'", "delete from signoff_event",
                "update signoff_text set text = '另一份'", "delete from signoff_text")) {
            assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql(sql).update())).as(sql).hasMessageContaining("never");
        }
        database.write(jdbc -> {
            jdbc.sql("drop trigger signoff_event_unchanged" + (database.dialect() == Dialect.SQLITE ? "" : " on signoff_event"))
                    .update();
            return jdbc.sql("update signoff_event set opinion = '没说' where seq = 2").update();
        });
        assertThat(office.signOffs.intact(now.id())).isFalse();
    }

    @Test
    void aDraftOnItsWayIsHeldAndOnlyOnce() {
        SignOff now = office.sent("关于甲的通知");
        DeskDraft draft = office.desk.find(now.draftId());
        assertThatThrownBy(() -> office.desk.save(draft.id(), draft.version(), "x", "x", "lin")).hasMessageContaining("正在送签");
        assertThatThrownBy(() -> office.signOffs.start("lin", draft.id(), draft.version(), Cast.route(), ""))
                .hasMessageContaining("已经送签");
        SignOff gone = office.act(now, "lin", new Act.Withdraw("先不发"));
        assertThat(office.signOffs.byDraft(draft.id())).isEmpty();
        assertThat(office.desk.find(draft.id()).held()).isFalse();
        SignOff again = office.signOffs.start("lin", draft.id(), draft.version(), Cast.route(), "");
        assertThat(again.id()).isNotEqualTo(gone.id());
    }

    @Test
    void nothingIsLeftOfASendingThatIsRefused() {
        DeskDraft draft = office.draft("关于甲的通知");
        assertThatThrownBy(() -> office.signOffs.start("lin", draft.id(), draft.version() + 1, Cast.route(), ""))
                .isInstanceOf(StaleDraftException.class);
        assertThatThrownBy(() -> office.signOffs.start("lin", draft.id(), draft.version(), Route.NONE, "")).hasMessageContaining("没有选");
        assertThatThrownBy(() -> office.signOffs.start("wang", draft.id(), draft.version(), Cast.route(), "")).hasMessageContaining("不由您办理");
        DeskDraft open = office.desk.add("乙", Office.text("关于乙的通知").replace("各县", "【待填：主送】各县"), "lin");
        assertThatThrownBy(() -> office.signOffs.start("lin", open.id(), open.version(), Cast.route(), "")).hasMessageContaining("待填：主送");
        DeskDraft coded = office.desk.add("丙", Office.text("关于丙的通知").replace("示人社函〔2026〕【待填：顺序号】号", "【待填：发文字号】"), "lin");
        assertThatThrownBy(() -> office.signOffs.start("lin", coded.id(), coded.version(), Cast.route(), "")).hasMessageContaining("机关代字");
        assertThat(office.signOffs.open()).isEmpty();
        assertThat(office.desk.list()).noneMatch(DeskDraft::held);
    }

    @Test
    void ofTwoWhoActAtOnceOneIsToldAndPartiesOfOneStepAreNot() throws Exception {
        SignOff now = office.act(office.sent("关于甲的通知", new Party.Office("财务科"), new Party.One("feng")), "zhou", new Act.Agree(""));
        int leg = now.passage().leg();
        List<String> answers = together(
                () -> office.signOffs.act("wu", now.id(), leg, new Act.Agree("同意")).passage().step().name(),
                () -> office.signOffs.act("feng", now.id(), leg, new Act.Agree("同意")).passage().step().name());
        assertThat(answers).containsExactlyInAnyOrder("COSIGN", "SIGN");
        SignOff signing = office.signOffs.find(now.id());
        int last = signing.passage().leg();
        answers = together(
                () -> office.issuing.sign("wang", now.id(), last, "发", "").passage().step().name(),
                () -> office.signOffs.act("wang", now.id(), last, new Act.Return(Step.DRAFTING, "不发")).passage().step().name());
        assertThat(answers).anyMatch(answer -> answer.contains("这件稿子刚刚由王签办过") && answer.contains("您的操作没有生效"))
                .anyMatch(answer -> answer.equals("SEAL") || answer.equals("DRAFTING"));
        assertThat(office.signOffs.history(now.id())).hasSize(5);
    }

    @SafeVarargs
    private static List<String> together(Callable<String>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.length)) {
            List<Future<String>> waiting = java.util.Arrays.stream(acts).map(act -> pool.submit(() -> {
                start.await();
                try {
                    return act.call();
                } catch (FaultException e) {
                    return e.getMessage();
                }
            })).toList();
            List<String> answers = new java.util.ArrayList<>();
            for (Future<String> answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void tasksAreWithWhoeverHasThem() {
        SignOff now = office.sent("关于甲的通知");
        assertThat(office.signOffs.tasks("zhou")).hasSize(1);
        assertThat(office.signOffs.tasks("wang")).isEmpty();
        assertThat(office.signOffs.sentBy("lin", 10)).hasSize(1);
        office.act(now, "zhou", new Act.Agree(""));
        assertThat(office.signOffs.tasks("zhou")).isEmpty();
        assertThat(office.signOffs.tasks("wang")).extracting(SignOff::title).containsExactly("关于甲的通知");
        assertThat(office.signOffs.tasks("nobody")).isEmpty();
    }

    @Test
    void signingWithFaultsNeedsAReasonThatIsKept() {
        SignOff now = office.act(office.sent("关于甲的通知"), "zhou", new Act.Agree(""));
        office.problems.add(new Press.Problem("T06", "标题末尾不应有句号，请删去。", true));
        office.problems.add(new Press.Problem("W01", "用词提示。", false));
        assertThatThrownBy(() -> office.sign(now)).hasMessageContaining("检查发现 1 处错误").hasMessageContaining("标题末尾")
                .hasMessageNotContaining("用词提示");
        SignOff signed = office.issuing.sign("wang", now.id(), now.passage().leg(), "", "上级原文如此");
        assertThat(signed.overridden()).isEqualTo(Set.of("T06"));
        assertThat(office.signOffs.history(now.id()).getLast().detail()).isEqualTo("保留检查问题 T06，理由：上级原文如此");
    }

    /** Random acts by random people on the stored papers: the desk, the history and the paper always tell the same story. */
    @Test
    void deskHistoryAndPaperAgreeOnRandomWays() {
        Random random = new Random(Long.getLong("walk.seed", 7L));
        List<Actor> all = List.copyOf(office.cast.all());
        for (int walk = 0; walk < 12; walk++) {
            SignOff now = office.sent("关于第" + walk + "件的通知", new Party.Office("财务科"), new Party.One("feng"));
            for (int i = 0; i < 25; i++) {
                List<Actor> holders = office.signOffs.machine().holders(now.passage());
                String login = (random.nextBoolean() && !holders.isEmpty() ? holders.get(random.nextInt(holders.size()))
                        : all.get(random.nextInt(all.size()))).login();
                int leg = now.passage().leg() - (random.nextInt(10) == 0 ? 1 : 0);
                int before = office.signOffs.history(now.id()).size();
                boolean done = true;
                try {
                    if (now.passage().editable()) {
                        DeskDraft draft = office.desk.find(now.draftId());
                        office.signOffs.resend(login, now.id(), leg, draft.version(), Cast.route(new Party.One("wu")), "");
                    } else if (now.passage().step() == Step.SIGN && random.nextBoolean()) {
                        office.issuing.sign(login, now.id(), leg, "", "");
                    } else {
                        Act act = switch (random.nextInt(5)) {
                            case 0 -> new Act.Return(Step.values()[random.nextInt(4)], "再看");
                            case 1 -> random.nextInt(5) == 0 ? new Act.Withdraw("不发") : new Act.Agree("");
                            default -> new Act.Agree("");
                        };
                        office.signOffs.act(login, now.id(), leg, act);
                    }
                } catch (FaultException e) {
                    done = false;
                }
                SignOff next = office.signOffs.find(now.id());
                DeskDraft draft = office.desk.find(now.draftId());
                boolean free = next.passage().step() == Step.DRAFTING || next.passage().step() == Step.WITHDRAWN;
                assertThat(draft.held()).isEqualTo(!free);
                assertThat(office.signOffs.history(now.id())).hasSize(before + (done ? 1 : 0));
                assertThat(office.signOffs.history(now.id()).getLast().after()).isEqualTo(next.passage().step());
                if (!free) {
                    assertThatThrownBy(() -> office.desk.save(draft.id(), draft.version(), "x", "x", "lin")).isInstanceOf(FaultException.class);
                    assertThat(office.signOffs.text(next)).isEqualTo(draft.text());
                }
                now = next;
            }
            assertThat(office.signOffs.intact(now.id())).isTrue();
        }
    }
}
