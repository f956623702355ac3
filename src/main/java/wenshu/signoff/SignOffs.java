package wenshu.signoff;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.Versions;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;
import wenshu.notice.DraftFile;
import wenshu.register.Entry.State;
import wenshu.register.Register;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.Machine;
import wenshu.signoff.flow.Passage;
import wenshu.signoff.flow.People;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;
import wenshu.signoff.flow.Step;

/**
 * The papers on their way. Every act is one transaction that moves the paper and adds a line to its history; whoever acts
 * names the leg that was seen, so that of two who act at once the second is told, and nothing happens twice.
 */
public final class SignOffs {

    private final Database database;
    private final Desk desk;
    private final Versions versions;
    private final Register register;
    private final People people;
    private final Machine machine;
    private final Texts texts;
    private final Clock clock;
    private final ConcurrentHashMap<Long, ReentrantLock> order = new ConcurrentHashMap<>();

    /** The papers in this database; the clock dates what is done. */
    public SignOffs(Database database, Desk desk, Register register, People people, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.versions = new Versions(database);
        this.register = register;
        this.people = people;
        this.machine = new Machine(people);
        this.texts = new Texts(database);
        this.clock = clock;
    }

    /** The rules of the way. */
    public Machine machine() {
        return machine;
    }

    /** Who there is. */
    public People people() {
        return people;
    }

    /** The person of that login name, as one who acts. */
    public Actor actor(String login) {
        return people.find(login).orElseThrow(() -> FaultException.of(Kind.FORBIDDEN, "NOBODY", "", "没有这个人员，或账号已停用", "请与管理员联系"));
    }

    /**
     * Sends a draft on its way; from then on its text is held.
     *
     * @param version the version of the draft that was seen
     * @throws wenshu.desk.StaleDraftException when somebody has saved another one meanwhile
     */
    public SignOff start(String login, long draftId, long version, Route route, String opinion) {
        Actor actor = actor(login);
        return database.write(jdbc -> {
            byDraft(draftId).ifPresent(there -> {
                throw FaultException.of(Kind.CONFLICT, "ON_ITS_WAY", "送核", "这份稿子已经送签，现在是“" + there.passage().step().title() + "”",
                        "请打开送签单办理");
            });
            Passage begun = Passage.begin(login);
            long id = Rows.insert(jdbc, draftId, desk.find(draftId).title(), begun, clock.millis());
            return send(jdbc, find(id), actor, version, route, opinion);
        });
    }

    /** Sends a draft on its way anew after it came back. */
    public SignOff resend(String login, long id, int leg, long version, Route route, String opinion) {
        Actor actor = actor(login);
        return inOrder(id, () -> database.write(jdbc -> send(jdbc, seen(id, leg), actor, version, route, opinion)));
    }

    private SignOff send(JdbcClient jdbc, SignOff now, Actor actor, long version, Route route, String opinion) {
        if (!machine.holds(now.passage(), actor)) {
            machine.after(now.passage(), new Act.Submit(route, "", Set.of(), opinion), actor);
        }
        DeskDraft draft = desk.hold(jdbc, now.draftId(), version);
        IssuedDraft.requireReady(DraftFile.parse("", draft.text()), clock);
        String hash = Texts.keep(jdbc, draft.text());
        return move(jdbc, now, new Act.Submit(route, hash, writers(draft), opinion), actor,
                routeWords(route), draft.title());
    }

    /** Everybody who has saved the draft: whoever goes on after another leaves that one's last state. */
    private Set<String> writers(DeskDraft draft) {
        Set<String> writers = new HashSet<>(Set.of(draft.author()));
        versions.list(draft.id()).forEach(version -> writers.add(version.author()));
        return writers;
    }

    /** Does something to a paper that changes nothing but its step: agreeing, returning, withdrawing, sending out, closing. */
    public SignOff act(String login, long id, int leg, Act act) {
        Actor actor = actor(login);
        if (act instanceof Act.Submit || act instanceof Act.Sign || act instanceof Act.Seal) {
            throw new IllegalArgumentException("needs more than a step: " + act.word());
        }
        return inOrder(id, () -> database.write(jdbc -> {
            SignOff now = seen(id, leg);
            SignOff next = move(jdbc, now, act, actor, "", now.title());
            Step step = next.passage().step();
            if (step == Step.DRAFTING || step == Step.WITHDRAWN && !now.passage().step().numbered()) {
                desk.letGo(jdbc, now.draftId());
            }
            if (act instanceof Act.Dispatch) {
                register.mark(jdbc, now.recordId(), State.ISSUED, "");
            } else if (act instanceof Act.Withdraw && now.passage().step().numbered()) {
                register.mark(jdbc, now.recordId(), now.passage().step() == Step.DISPATCH ? State.VOID : State.WITHDRAWN,
                        act.opinion());
            }
            return next;
        }));
    }

    /** Moves a paper inside a transaction, and writes down that it was done. */
    SignOff move(JdbcClient jdbc, SignOff now, Act act, Actor actor, String detail, String title) {
        return move(jdbc, now, act, actor, detail, title, UnaryOperator.identity());
    }

    SignOff move(JdbcClient jdbc, SignOff now, Act act, Actor actor, String detail, String title,
            UnaryOperator<String> textAfter) {
        Passage before = now.passage();
        Passage after = machine.after(before, act, actor);
        Instant at = clock.instant();
        Optional<Event> last = Rows.last(jdbc, now.id());
        Event event = new Event(last.map(Event::seq).orElse(0) + 1, at, actor.login(), act.word(), before.step(), after.step(),
                after.round(), act.opinion().strip(), detail, before.text(), textAfter.apply(after.text()),
                last.map(Event::hash).orElse(""), "");
        Rows.update(jdbc, now.id(), after, title, at.toEpochMilli());
        Rows.append(jdbc, now.id(), event.sealed(now.id()));
        return find(now.id());
    }

    /** One act on a paper after the other, also while it is being made. */
    <T> T inOrder(long id, Supplier<T> work) {
        ReentrantLock lock = order.computeIfAbsent(id, key -> new ReentrantLock(true));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The paper, when it is still where somebody saw it. */
    SignOff seen(long id, int leg) {
        SignOff now = find(id);
        if (now.passage().leg() != leg) {
            Event last = history(id).getLast();
            throw FaultException.of(Kind.CONFLICT, "STEP_PASSED", "送签单", "这件稿子刚刚由"
                    + people.find(last.actor()).map(Actor::name).orElse(last.actor()) + "办过（" + last.act() + "），现在是“"
                    + now.passage().step().title() + "”，您的操作没有生效", "请刷新页面，按现在的步骤办理");
        }
        return now;
    }

    /** One paper. */
    public SignOff find(long id) {
        return jdbc().sql("select * from signoff where id = ?").param(id).query(Rows::signOff).optional()
                .orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_SIGNOFF", "", "没有这张送签单", "请从待办里打开"));
    }

    /** The way that a draft is on, or has gone; empty when it was never sent, or was taken back unnumbered. */
    public Optional<SignOff> byDraft(long draftId) {
        return jdbc().sql("select * from signoff where draft_id = ? and (step <> 'WITHDRAWN' or record_id is not null)"
                + " order by id desc limit 1").param(draftId).query(Rows::signOff).optional();
    }

    /** The way that an archived record came. */
    public Optional<SignOff> byRecord(String recordId) {
        return jdbc().sql("select * from signoff where record_id = ?").param(recordId).query(Rows::signOff).optional();
    }

    /** All papers that somebody still has to do something about, the longest waiting first. */
    public List<SignOff> open() {
        return jdbc().sql("select * from signoff where step not in ('FILED', 'WITHDRAWN') order by updated_at, id")
                .query(Rows::signOff).list();
    }

    /** What one person can do something about now. */
    public List<SignOff> tasks(String login) {
        return people.find(login).map(actor -> open().stream().filter(each -> machine.holds(each.passage(), actor)).toList())
                .orElse(List.of());
    }

    /** The papers that one person has sent, latest first. */
    public List<SignOff> sentBy(String login, int limit) {
        return jdbc().sql("select * from signoff where drafter = ? order by updated_at desc, id desc limit ?")
                .params(login, limit).query(Rows::signOff).list();
    }

    /** What was done to a paper, in order. */
    public List<Event> history(long id) {
        return Rows.events(jdbc(), id);
    }

    /** Whether the history of a paper is as it was written: every line has its hash, and names the one before. */
    public boolean intact(long id) {
        String previous = "";
        int seq = 1;
        for (Event event : history(id)) {
            if (event.seq() != seq++ || !event.previous().equals(previous) || !event.hash().equals(event.expected(id))) {
                return false;
            }
            previous = event.hash();
        }
        return true;
    }

    /** The text of a draft that is on its way. */
    public String text(SignOff signOff) {
        return signOff.passage().text().isEmpty() ? desk.find(signOff.draftId()).text() : texts.find(signOff.passage().text());
    }

    <T> T write(Function<JdbcClient, T> work) {
        return database.write(work);
    }

    Texts texts() {
        return texts;
    }

    private String routeWords(Route route) {
        List<String> cosigners = route.cosigners().stream().map(this::word).toList();
        return "核稿：" + name(route.reviewer()) + (cosigners.isEmpty() ? "" : "；会签：" + String.join("、", cosigners)) + "；签发："
                + name(route.signer());
    }

    /** A countersigning person or office as it is shown. */
    public String word(Party party) {
        return switch (party) {
            case Party.One one -> name(one.login());
            case Party.Office office -> office.unit();
        };
    }

    private String name(String login) {
        return people.find(login).map(Actor::name).orElse(login);
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }
}
