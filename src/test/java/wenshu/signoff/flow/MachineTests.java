package wenshu.signoff.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenshu.fault.FaultException;
import wenshu.org.Duty;

class MachineTests {

    private final Cast cast = new Cast();
    private final Machine machine = new Machine(cast);

    private Passage sent(Party... cosigners) {
        return machine.after(Passage.begin("lin"), new Act.Submit(Cast.route(cosigners), "t1", Set.of("lin"), "请核"), cast.actor("lin"));
    }

    private Passage does(Passage now, String login, Act act) {
        return machine.after(now, act, cast.actor(login));
    }

    private Passage signed() {
        return does(does(sent(), "zhou", new Act.Agree("")), "wang", new Act.Sign("发"));
    }

    private void refused(Passage now, String login, Act act, String message) {
        assertThatThrownBy(() -> does(now, login, act)).isInstanceOf(FaultException.class).hasMessageContaining(message);
    }

    @Test
    void everyStepByItsOwnPersonFromDraftToFile() {
        Passage now = sent(new Party.One("feng"), new Party.Office("财务科"));
        assertThat(now.step()).isEqualTo(Step.REVIEW);
        refused(now, "wang", new Act.Agree(""), "不由您办理，请由周核办理");
        now = does(now, "zhou", new Act.Agree("已核"));
        assertThat(machine.holders(now)).extracting(Actor::login).containsExactly("wu", "zheng", "feng", "quan");
        now = does(now, "wu", new Act.Agree(""));
        assertThat(now.step()).isEqualTo(Step.COSIGN);
        refused(now, "zheng", new Act.Agree(""), "请由冯会办理");
        now = does(now, "feng", new Act.Agree(""));
        assertThat(now.step()).isEqualTo(Step.SIGN);
        refused(now, "quan", new Act.Sign(""), "请由王签办理");
        now = does(now, "wang", new Act.Sign("同意"));
        assertThat(now.signed()).isEqualTo("t1");
        refused(now, "wang", new Act.Seal(""), "请由李印、权全办理");
        now = does(now, "li", new Act.Seal(""));
        refused(now, "li", new Act.Return(Step.DRAFTING, "改字"), "已编号的文件只能撤回");
        now = does(now, "li", new Act.Dispatch("打印 30 份"));
        now = does(now, "zhao", new Act.Return(Step.DISPATCH, "少一份"));
        now = does(does(now, "li", new Act.Dispatch("")), "zhao", new Act.Close("永久"));
        assertThat(now.step()).isEqualTo(Step.FILED);
        refused(now, "zhao", new Act.Close(""), "现在是“已归档”，不能归档");
    }

    @Test
    void nobodyReviewsOrSignsWhatHeHasWritten() {
        Passage begin = Passage.begin("he");
        refused(begin, "he", new Act.Submit(new Route("he", List.of(), "wang"), "t", Set.of("he"), ""), "何拟参与了拟稿，不能核稿自己的稿子");
        refused(begin, "he", new Act.Submit(new Route("zhou", List.of(), "quan"), "t", Set.of("quan"), ""), "权全参与了拟稿，不能签发");
        refused(begin, "he", new Act.Submit(new Route("quan", List.of(), "quan"), "t", Set.of(), ""), "核稿和签发不能是同一个人");
        refused(begin, "he", new Act.Submit(new Route("zhou", List.of(new Party.One("quan")), "quan"), "t", Set.of(), ""), "不用会签");
        refused(begin, "he", new Act.Submit(new Route("", List.of(new Party.Office("档案室")), "lin"), "t", Set.of(), ""), "没有选核稿人");
        refused(begin, "he", new Act.Submit(new Route("zhou", List.of(new Party.Office("档案室")), "wang"), "t", Set.of(), ""), "档案室没有别的人能会签");
        refused(begin, "lin", new Act.Submit(Cast.route(), "t", Set.of(), ""), "不由您办理");
    }

    @Test
    void whoeverSendsItBackSaysWhyAndTheTextIsFreeOnlyWithTheDrafter() {
        Passage now = does(sent(), "zhou", new Act.Agree(""));
        refused(now, "wang", new Act.Return(Step.DRAFTING, " "), "没有写明理由");
        refused(now, "wang", new Act.Return(Step.COSIGN, "会签"), "不能退回到“会签”");
        refused(now, "wang", new Act.Return(Step.SEAL, "会签"), "不能退回");
        Passage again = does(now, "wang", new Act.Return(Step.REVIEW, "再核一下数字"));
        assertThat(again.editable()).isFalse();
        assertThat(again.text()).isEqualTo("t1");
        Passage back = does(again, "zhou", new Act.Return(Step.DRAFTING, "数字有误"));
        assertThat(back.editable()).isTrue();
        Passage second = does(back, "lin", new Act.Submit(Cast.route(), "t2", Set.of("he"), ""));
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.text()).isEqualTo("t2");
        assertThat(second.authors()).containsExactlyInAnyOrder("lin", "he");
    }

    @Test
    void theSignatureGoesWhenItIsReturnedAcrossIt() {
        Passage now = signed();
        assertThat(now.signed()).isEqualTo("t1");
        assertThat(does(now, "li", new Act.Return(Step.SIGN, "日期")).signed()).isEmpty();
    }

    @Test
    void takenBackByTheDrafterUntilItHasItsNumberThenByTheSigner() {
        Passage now = signed();
        refused(now, "wang", new Act.Withdraw("不发了"), "只有拟稿人能撤回");
        refused(now, "lin", new Act.Withdraw(""), "没有写明理由");
        assertThat(does(now, "lin", new Act.Withdraw("不发了")).step()).isEqualTo(Step.WITHDRAWN);
        Passage sealed = does(now, "li", new Act.Seal(""));
        refused(sealed, "lin", new Act.Withdraw("不发了"), "只能由签发人撤回");
        Passage gone = does(sealed, "wang", new Act.Withdraw("不发了"));
        refused(gone, "wang", new Act.Withdraw("再撤"), "已撤回");
        assertThat(machine.holders(gone)).isEmpty();
    }

    /** Ten thousand papers go at random ways, with anybody trying anything; what must always hold is looked at after each act. */
    @Test
    void whatMustAlwaysHoldHoldsOnTenThousandRandomWays() {
        long seed = Long.getLong("walk.seed", 20261121L);
        Random random = new Random(seed);
        EnumSet<Step> reached = EnumSet.noneOf(Step.class);
        int refused = 0;
        for (int walk = 0; walk < 10_000; walk++) {
            Passage now = Passage.begin(any(random, List.of("lin", "he", "quan")));
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                // Mostly somebody who may act, else nothing would ever get far; but also anybody else.
                List<Actor> holders = machine.holders(now);
                Actor actor = random.nextInt(4) > 0 && !holders.isEmpty() ? any(random, holders) : any(random, List.copyOf(cast.all()));
                Act act = act(random, now);
                Passage next;
                try {
                    next = machine.after(now, act, actor);
                } catch (FaultException e) {
                    refused++;
                    continue;
                }
                said.add(actor.login() + " " + act.word() + " " + next.step());
                reached.add(next.step());
                check(now, next, act, actor, new Story(seed, walk, said));
                now = next;
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Step.values());
        assertThat(refused).isGreaterThan(10_000);
    }

    /** What went before a failure; written out only then. */
    private record Story(long seed, int walk, List<String> said) {
    }

    private void check(Passage before, Passage after, Act act, Actor actor, Object story) {
        Step from = before.step();
        Step to = after.step();
        assertThat(after.editable()).as("%s", story).isEqualTo(to == Step.DRAFTING);
        if (!before.editable()) {
            assertThat(after.text()).as("nothing is edited on its way: %s", story).isIn(before.text(), "");
        }
        if (!(act instanceof Act.Submit)) {
            assertThat(after.authors()).as("%s", story).isEqualTo(before.authors());
            assertThat(after.route()).as("%s", story).isEqualTo(before.route());
            assertThat(after.round()).as("%s", story).isEqualTo(before.round());
        }
        assertThat(after.leg()).as("%s", story).isEqualTo(from == to ? before.leg() : before.leg() + 1);
        assertThat(from == to).as("%s", story).isEqualTo(act instanceof Act.Agree && !after.outstanding().isEmpty() && from == Step.COSIGN);
        if (from.numbered()) {
            assertThat(to.numbered() || to == Step.WITHDRAWN).as("a number is never taken off: %s", story).isTrue();
            assertThat(after.text()).as("%s", story).isEqualTo(before.text()).isEqualTo(after.signed());
        }
        if (to.ordinal() > Step.SIGN.ordinal() && to != Step.WITHDRAWN) {
            assertThat(after.signed()).as("signed text: %s", story).isNotEmpty().isEqualTo(after.text());
        } else if (to != Step.WITHDRAWN) {
            assertThat(after.signed()).as("%s", story).isEmpty();
        }
        Set<String> keys = new HashSet<>(after.route().cosigners().stream().map(Party::key).toList());
        assertThat(keys).as("%s", story).containsAll(after.agreed());
        if (to == Step.SIGN && !(act instanceof Act.Return)) {
            assertThat(after.outstanding()).as("signed only when all have agreed: %s", story).isEmpty();
        }
        if (act instanceof Act.Return || act instanceof Act.Withdraw) {
            assertThat(act.opinion()).as("%s", story).isNotBlank();
        } else {
            assertThat(actor.has(from.duty())).as("%s", story).isTrue();
        }
        if (act instanceof Act.Sign || act instanceof Act.Seal || act instanceof Act.Agree) {
            assertThat(before.authors()).as("nobody passes his own draft: %s", story).doesNotContain(actor.login());
        }
        if (act instanceof Act.Seal) {
            assertThat(actor.login()).as("%s", story).isNotIn(before.route().reviewer(), before.route().signer());
        }
        assertThat(before.step().open() || before.step() == Step.FILED).as("what is over stays over: %s", story).isTrue();
    }

    private Act act(Random random, Passage now) {
        String opinion = random.nextInt(8) == 0 ? " " : "意见" + random.nextInt(9);
        int what = random.nextInt(14);
        if (what < 9) {
            return switch (now.step()) {
                case DRAFTING -> submit(random, opinion);
                case REVIEW, COSIGN -> new Act.Agree(opinion);
                case SIGN -> new Act.Sign(opinion);
                case SEAL -> new Act.Seal(opinion);
                case DISPATCH -> new Act.Dispatch(opinion);
                case FILING, FILED, WITHDRAWN -> new Act.Close(opinion);
            };
        }
        return switch (what) {
            case 9, 10 -> new Act.Return(any(random, List.of(Step.values())), opinion);
            case 11 -> random.nextInt(6) == 0 ? new Act.Withdraw(opinion) : new Act.Agree(opinion);
            case 12 -> submit(random, opinion);
            default -> any(random, List.of(new Act.Sign(opinion), new Act.Seal(opinion), new Act.Dispatch(opinion), new Act.Close(opinion)));
        };
    }

    private static Act submit(Random random, String opinion) {
        List<Party> parties = new ArrayList<>();
        for (Party party : List.of(new Party.One("wu"), new Party.One("quan"), new Party.Office("财务科"), new Party.Office("法规科"),
                new Party.One("lin"))) {
            if (random.nextInt(4) == 0) {
                parties.add(party);
            }
        }
        String reviewer = any(random, List.of("zhou", "zhou", "he", "quan", "li", ""));
        String signer = any(random, List.of("wang", "wang", "quan", "zhou"));
        return new Act.Submit(new Route(reviewer, parties, signer), "t" + random.nextInt(1000),
                Set.of(any(random, List.of("lin", "he", "quan"))), opinion);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void aDutyThatIsTakenAwayCountsNoMore() {
        Passage now = sent();
        Actor stripped = new Actor("zhou", "周核", "办公室", Set.of(Duty.DRAFT));
        assertThatThrownBy(() -> machine.after(now, new Act.Agree(""), stripped)).hasMessageContaining("不由您办理");
    }
}
