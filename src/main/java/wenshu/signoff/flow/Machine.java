package wenshu.signoff.flow;

import static wenshu.signoff.flow.Step.COSIGN;
import static wenshu.signoff.flow.Step.DISPATCH;
import static wenshu.signoff.flow.Step.DRAFTING;
import static wenshu.signoff.flow.Step.FILED;
import static wenshu.signoff.flow.Step.FILING;
import static wenshu.signoff.flow.Step.SEAL;
import static wenshu.signoff.flow.Step.SIGN;
import static wenshu.signoff.flow.Step.WITHDRAWN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.org.Duty;

/** The rules of the way: which act leads from where to where, and who may do it. */
public final class Machine {

    private static final int LONGEST = 2_000;

    private final People people;

    /** The rules among these people. */
    public Machine(People people) {
        this.people = people;
    }

    /**
     * Where a paper is after an act.
     *
     * @throws FaultException when the act does not fit the step, or the actor may not do it
     */
    public Passage after(Passage now, Act act, Actor actor) {
        if (act.opinion().length() > LONGEST) {
            throw FaultException.of(Kind.TOO_LARGE, "OPINION_TOO_LONG", "意见", "超过 " + LONGEST + " 字", "请写短一些");
        }
        return switch (act) {
            case Act.Submit submit -> submit(now, submit, actor);
            case Act.Agree agree -> agree(now, actor);
            case Act.Sign sign -> {
                need(now, SIGN, act, actor);
                yield now.nowSigned().to(SEAL);
            }
            case Act.Seal seal -> {
                need(now, SEAL, act, actor);
                yield now.to(DISPATCH);
            }
            case Act.Dispatch dispatch -> {
                need(now, DISPATCH, act, actor);
                yield now.to(FILING);
            }
            case Act.Close close -> {
                need(now, FILING, act, actor);
                yield now.to(FILED);
            }
            case Act.Return back -> giveBack(now, back, actor);
            case Act.Withdraw withdraw -> withdraw(now, withdraw, actor);
        };
    }

    private Passage submit(Passage now, Act.Submit submit, Actor actor) {
        need(now, DRAFTING, submit, actor);
        Set<String> writers = new HashSet<>(now.authors());
        writers.addAll(submit.writers());
        writers.add(actor.login());
        new RouteRules(people).check(submit.route(), writers);
        return now.sent(submit, actor.login(), writers);
    }

    private Passage agree(Passage now, Actor actor) {
        if (now.step() == COSIGN) {
            need(now, COSIGN, new Act.Agree(""), actor);
            Set<String> agreed = new HashSet<>(now.agreed());
            now.outstanding().stream().filter(party -> answersFor(now, party, actor)).forEach(party -> agreed.add(party.key()));
            Passage next = now.agreed(agreed);
            return next.outstanding().isEmpty() ? next.to(SIGN) : next;
        }
        need(now, Step.REVIEW, new Act.Agree(""), actor);
        return now.to(now.route().cosigners().isEmpty() ? SIGN : COSIGN);
    }

    private Passage giveBack(Passage now, Act.Return back, Actor actor) {
        if (!holds(now, actor)) {
            throw notYours(now, back);
        }
        if (!returnable(now).contains(back.to())) {
            throw FaultException.of(Kind.CONFLICT, "NO_WAY_BACK", "退回", "“" + now.step().title() + "”不能退回到“" + back.to().title() + "”",
                    now.step().numbered() ? "已编号的文件只能撤回" : "请另选一个步骤");
        }
        reason(back, "退回");
        return now.to(back.to());
    }

    private Passage withdraw(Passage now, Act.Withdraw withdraw, Actor actor) {
        if (!mayWithdraw(now, actor)) {
            throw now.step() == WITHDRAWN ? passed(now, withdraw)
                    : FaultException.of(Kind.FORBIDDEN, "NOT_YOURS", "撤回", now.step().numbered()
                            ? "已编号的文件只能由签发人撤回" : "只有拟稿人能撤回", "请与" + name(now.step().numbered()
                            ? now.route().signer() : now.drafter()) + "联系");
        }
        reason(withdraw, "撤回");
        return now.to(WITHDRAWN);
    }

    /** Whether somebody may do what the present step is there for. */
    public boolean holds(Passage now, Actor actor) {
        Step step = now.step();
        if (!step.open() || !actor.has(step.duty())) {
            return false;
        }
        String login = actor.login();
        return switch (step) {
            case DRAFTING -> login.equals(now.drafter());
            case REVIEW -> login.equals(now.route().reviewer()) && !now.authors().contains(login);
            case COSIGN -> now.outstanding().stream().anyMatch(party -> answersFor(now, party, actor));
            case SIGN -> login.equals(now.route().signer()) && !now.authors().contains(login);
            case SEAL, DISPATCH -> !concerned(now).contains(login);
            case FILING -> true;
            case FILED, WITHDRAWN -> false;
        };
    }

    /** Whether somebody may take a paper back: until it has its number the drafter, then the one who signed it. */
    public boolean mayWithdraw(Passage now, Actor actor) {
        return now.step().numbered() ? actor.login().equals(now.route().signer()) && actor.has(Duty.SIGN)
                : now.step() != WITHDRAWN && now.round() > 0 && actor.login().equals(now.drafter());
    }

    /** The steps that a paper may be returned to, the latest first. */
    public List<Step> returnable(Passage now) {
        return Stream.of(Step.values()).filter(step -> now.step().returnsTo(step))
                .filter(step -> step != COSIGN || !now.route().cosigners().isEmpty()).toList().reversed();
    }

    /** Everybody who may act now, as they are shown. */
    public List<Actor> holders(Passage now) {
        return people.all().stream().filter(actor -> holds(now, actor)).toList();
    }

    private static boolean answersFor(Passage now, Party party, Actor actor) {
        return actor.has(Duty.COSIGN) && !concerned(now).contains(actor.login()) && switch (party) {
            case Party.One one -> one.login().equals(actor.login());
            case Party.Office office -> office.unit().equals(actor.unit());
        };
    }

    /** Those who have had a hand in it: none of them does another's step. */
    private static Set<String> concerned(Passage now) {
        Set<String> concerned = new HashSet<>(now.authors());
        concerned.add(now.drafter());
        concerned.add(now.route().reviewer());
        concerned.add(now.route().signer());
        return concerned;
    }

    private void need(Passage now, Step step, Act act, Actor actor) {
        if (now.step() != step) {
            throw passed(now, act);
        }
        if (!holds(now, actor)) {
            throw notYours(now, act);
        }
    }

    private static FaultException passed(Passage now, Act act) {
        return FaultException.of(Kind.CONFLICT, "STEP_PASSED", act.word(), "这件稿子现在是“" + now.step().title() + "”，不能" + act.word(),
                "请刷新页面，按现在的步骤办理");
    }

    private FaultException notYours(Passage now, Act act) {
        List<String> names = holders(now).stream().map(Actor::name).toList();
        return FaultException.of(Kind.FORBIDDEN, "NOT_YOURS", act.word(), "这件稿子的“" + now.step().title() + "”不由您办理",
                names.isEmpty() ? "目前没有人能办这一步，请与管理员联系" : "请由" + String.join("、", names) + "办理");
    }

    private static void reason(Act act, String what) {
        if (act.opinion().isBlank()) {
            throw FaultException.badInput("REASON_MISSING", what, "没有写明理由", "请写明" + what + "的理由");
        }
    }

    private String name(String login) {
        return Optional.of(login).flatMap(people::find).map(Actor::name).orElse(login);
    }
}
