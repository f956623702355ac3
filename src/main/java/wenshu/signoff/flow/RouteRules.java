package wenshu.signoff.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.org.Duty;

/** Whom a draft may be sent to: each step has its own person, who has that duty and has not written it. */
final class RouteRules {

    private static final int MOST_COSIGNERS = 30;

    private final People people;
    private final List<Fault> faults = new ArrayList<>();

    RouteRules(People people) {
        this.people = people;
    }

    void check(Route route, Set<String> writers) {
        person("核稿", Duty.REVIEW, route.reviewer(), writers);
        person("签发", Duty.SIGN, route.signer(), writers);
        if (!route.reviewer().isEmpty() && route.reviewer().equals(route.signer())) {
            fault("签发", "核稿和签发不能是同一个人", "请另选一人");
        }
        if (route.cosigners().size() > MOST_COSIGNERS) {
            fault("会签", "会签的人员和科室超过 " + MOST_COSIGNERS + " 个", "请减少后再送");
        }
        Set<String> taken = new HashSet<>(writers);
        taken.add(route.reviewer());
        taken.add(route.signer());
        Set<String> seen = new HashSet<>();
        for (Party party : route.cosigners().stream().limit(MOST_COSIGNERS).toList()) {
            if (!seen.add(party.key())) {
                fault("会签", "同一个会签人员或科室选了两次", "请只留一个");
            } else {
                cosigner(party, taken);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
    }

    private void person(String step, Duty duty, String login, Set<String> writers) {
        Optional<Actor> person = people.find(login);
        if (login.isEmpty()) {
            fault(step, "没有选" + step + "人", "请选一位");
        } else if (person.isEmpty() || !person.get().has(duty)) {
            fault(step, person.map(Actor::name).orElse(login) + "没有“" + step + "”职责", "请另选一人，或由管理员在管理页加上这项职责");
        } else if (writers.contains(login)) {
            fault(step, person.get().name() + "参与了拟稿，不能" + step + "自己的稿子", "请另选一人");
        }
    }

    private void cosigner(Party party, Set<String> taken) {
        switch (party) {
            case Party.One one -> {
                Optional<Actor> person = people.find(one.login());
                if (person.isEmpty() || !person.get().has(Duty.COSIGN)) {
                    fault("会签", person.map(Actor::name).orElse(one.login()) + "没有“会签”职责", "请另选一人，或由管理员在管理页加上这项职责");
                } else if (taken.contains(one.login())) {
                    fault("会签", person.get().name() + "已拟稿、核稿或签发这件稿子，不用会签", "请去掉");
                }
            }
            case Party.Office office -> {
                if (people.all().stream().noneMatch(actor -> actor.unit().equals(office.unit()) && actor.has(Duty.COSIGN)
                        && !taken.contains(actor.login()))) {
                    fault("会签", office.unit() + "没有别的人能会签", "请另选，或由管理员在管理页加上“会签”职责");
                }
            }
        }
    }

    private void fault(String place, String what, String remedy) {
        faults.add(new Fault("ROUTE", place, what, remedy));
    }
}
