package wenshu.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.SourceShelf;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.register.Register;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Cast;
import wenshu.signoff.flow.Party;
import wenshu.archive.Archive;
import wenshu.archive.Handover;

/** The rooms that a paper goes through, in one test's own data home. */
final class Office {

    final Cast cast = new Cast();
    final Desk desk;
    final Register register;
    final SignOffs signOffs;
    final Issuing issuing;
    final SourceShelf sources;
    final List<Press.Problem> problems = new ArrayList<>();

    Office(DataHome home, Database database, Archive archive, Press press) {
        Clock clock = Clock.systemUTC();
        desk = new Desk(database, clock);
        register = new Register(database, clock);
        sources = new SourceShelf(home.sources(), database);
        signOffs = new SignOffs(database, desk, register, cast, clock);
        issuing = new Issuing(signOffs, register, archive, desk, sources, press == null ? this::plain : press, clock,
                Handover.Describing.AS_GIVEN);
    }

    /** A press that prints the draft's own text; what it finds is what the test wants it to find. */
    Press.Made plain(String name, Draft draft) {
        draft.requireComplete();
        byte[] text = DraftFile.write(draft).getBytes(StandardCharsets.UTF_8);
        return new Press.Made(text, text, 1, List.copyOf(problems));
    }

    static String text(String title) {
        return "---\n文种: 通知\n发文机关: 示例市人力资源和社会保障局\n发文字号: 示人社函〔2026〕【待填：顺序号】号\n标题: " + title
                + "\n主送: 各县（区）人力资源和社会保障局\n成文日期: 【待填：成文日期】\n---\n\n现将有关事项通知如下，请遵照执行。\n";
    }

    DeskDraft draft(String title) {
        return desk.add(title, text(title), "lin");
    }

    SignOff sent(String title, Party... cosigners) {
        DeskDraft draft = draft(title);
        return signOffs.start("lin", draft.id(), draft.version(), Cast.route(cosigners), "请核");
    }

    SignOff act(SignOff now, String login, Act act) {
        return signOffs.act(login, now.id(), now.passage().leg(), act);
    }

    SignOff signed(String title, Party... cosigners) {
        SignOff now = act(sent(title, cosigners), "zhou", new Act.Agree(""));
        return sign(now);
    }

    SignOff sign(SignOff now) {
        return issuing.sign("wang", now.id(), now.passage().leg(), "发", "");
    }

    SignOff issue(SignOff now) {
        return issuing.issue("li", now.id(), now.passage().leg(), "");
    }
}
