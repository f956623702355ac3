package wenshu.signoff.flow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenshu.org.Duty;

/** The people of a test: each duty has its own, some have several. */
public final class Cast implements People {

    private final Map<String, Actor> people = new LinkedHashMap<>();

    /** One person for every step, two offices that countersign, and one person who may do everything. */
    public Cast() {
        add("lin", "林拟", "专技科", Duty.DRAFT);
        add("he", "何拟", "专技科", Duty.DRAFT, Duty.REVIEW);
        add("zhou", "周核", "办公室", Duty.REVIEW);
        add("wu", "吴会", "财务科", Duty.COSIGN);
        add("zheng", "郑会", "财务科", Duty.COSIGN);
        add("feng", "冯会", "法规科", Duty.COSIGN);
        add("wang", "王签", "局领导", Duty.SIGN);
        add("li", "李印", "办公室", Duty.SEAL);
        add("zhao", "赵档", "档案室", Duty.ARCHIVE);
        people.put("quan", new Actor("quan", "权全", "财务科", EnumSet.allOf(Duty.class)));
        add("wai", "外人", "信息中心");
    }

    private void add(String login, String name, String unit, Duty... duties) {
        people.put(login, new Actor(login, name, unit, Set.of(duties)));
    }

    @Override
    public Optional<Actor> find(String login) {
        return Optional.ofNullable(people.get(login));
    }

    @Override
    public Collection<Actor> all() {
        return people.values();
    }

    /** The person of that login name. */
    public Actor actor(String login) {
        return find(login).orElseThrow();
    }

    /** A route past everybody who has a duty of his own. */
    public static Route route(Party... cosigners) {
        return new Route("zhou", List.of(cosigners), "wang");
    }
}
