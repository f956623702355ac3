package wenshu.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Disk;
import wenshu.archive.House;
import wenshu.archive.Link;
import wenshu.archive.Record;
import wenshu.desk.DeskDraft;
import wenshu.notice.ChineseDate;
import wenshu.register.Entry;
import wenshu.register.Series;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Cast;
import wenshu.signoff.flow.Step;

/** Numbering and archiving with the real archive. */
class IssuingTests {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final Series SERIES = new Series("示人社函", YEAR);

    @TempDir
    private Path folder;
    private House house;
    private Office office;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("home"));
        office = new Office(house.home, house.database, house.archive, null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String file(Record record, String name) throws IOException {
        try (InputStream in = house.archive.open(record.id(), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theIssuedPaperIsTheSignedOneWithNumberAndDateAndIsFrozen() throws IOException {
        SignOff signed = office.signed("关于甲的通知");
        SignOff issued = office.issue(signed);
        assertThat(issued.passage().step()).isEqualTo(Step.DISPATCH);
        assertThat(issued.number()).isEqualTo("示人社函〔" + YEAR + "〕1号");
        Record record = house.archive.record(issued.recordId());
        assertThat(record.docNumber()).isEqualTo(issued.number());
        assertThat(record.files()).extracting(ArchivedFile::name).containsExactly(issued.number() + " 关于甲的通知.pdf",
                issued.number() + " 关于甲的通知.docx", issued.number() + " 关于甲的通知.txt", "发文稿纸.json");
        String text = file(record, issued.number() + " 关于甲的通知.txt");
        String today = ChineseDate.format(LocalDate.now(ZoneOffset.UTC));
        assertThat(text).contains("发文字号: " + issued.number(), "成文日期: " + today);
        assertThat(text.replace(issued.number(), "").replace(today, "")).isEqualTo(wenshu.notice.DraftFile.write(
                wenshu.notice.DraftFile.parse("", office.signOffs.text(signed))).replace("示人社函〔2026〕【待填：顺序号】号", "")
                .replace("【待填：成文日期】", ""));
        String sheet = file(record, "发文稿纸.json");
        assertThat(sheet).contains(issued.number(), "签发文本SHA-256", signed.passage().signed(), "\"事项\" : \"签发\"", "\"意见\" : \"发\"");
        Entry entry = office.register.list().ofRecord(record.id()).orElseThrow();
        assertThat(entry.state()).isEqualTo(Entry.State.NUMBERED);
        assertThat(office.desk.find(issued.draftId()).recordId()).isEqualTo(record.id());
        assertThat(office.desk.find(issued.draftId()).held()).isTrue();
        SignOff sent = office.act(issued, "li", new Act.Dispatch("发 12 份"));
        assertThat(office.register.list().ofRecord(record.id()).orElseThrow().state()).isEqualTo(Entry.State.ISSUED);
        assertThat(office.act(sent, "zhao", new Act.Close("")).passage().step()).isEqualTo(Step.FILED);
        assertThat(office.signOffs.byRecord(record.id())).isPresent();
        assertThat(house.archive.verify().findings()).isEmpty();
        assertThat(office.signOffs.intact(issued.id())).isTrue();
    }

    @Test
    void aWithdrawnPaperStaysWithItsNumber() {
        SignOff first = office.issue(office.signed("关于甲的通知"));
        SignOff second = office.act(office.issue(office.signed("关于乙的通知")), "li", new Act.Dispatch(""));
        office.act(first, "wang", new Act.Withdraw("依据已失效"));
        office.act(second, "wang", new Act.Withdraw("内容有误"));
        assertThat(office.register.list().entries(SERIES)).extracting(Entry::state)
                .containsExactly(Entry.State.VOID, Entry.State.WITHDRAWN);
        assertThat(office.register.list().entries(SERIES)).extracting(Entry::reason).containsExactly("依据已失效", "内容有误");
        assertThat(house.archive.record(first.recordId()).docNumber()).endsWith("1号");
        assertThat(office.desk.find(first.draftId()).held()).as("what was issued stays as it is").isTrue();
        assertThat(office.issue(office.signed("关于丙的通知")).number()).endsWith("3号");
    }

    @Test
    void faultsKeepThePaperFromItsNumberUnlessTheSignerLetThemPass() {
        SignOff clean = office.signed("关于甲的通知");
        office.problems.add(new Press.Problem("T06", "标题末尾不应有句号，请删去。", true));
        assertThatThrownBy(() -> office.issue(clean)).hasMessageContaining("不能编号用印").hasMessageContaining("标题末尾不应有句号，请删去。");
        assertThat(office.register.list().next(SERIES)).isEqualTo(1);
        SignOff again = office.act(clean, "li", new Act.Return(Step.SIGN, "有检查错误"));
        SignOff passed = office.issuing.sign("wang", again.id(), again.passage().leg(), "", "上级原文如此");
        assertThat(office.issue(passed).number()).endsWith("〕1号");
    }

    @Test
    void theForwardedPaperIsArchivedOnceAndLinkedBothWays() {
        byte[] upper = "示人社厅函〔2026〕38号\n关于开展某项工作的通知\n".getBytes(StandardCharsets.UTF_8);
        List<SignOff> issued = new ArrayList<>();
        for (String title : List.of("关于转发甲的通知", "关于转发乙的通知")) {
            DeskDraft draft = office.desk.add(title, Office.text(title) + "\n======== 来文 ========\n\n示例省人力资源和社会保障厅\n"
                    + "示人社厅函〔2026〕38号\n关于开展某项工作的通知\n\n各市：\n\n请做好工作。\n", "lin");
            office.sources.keep(draft.id(), "来文.txt", upper);
            SignOff now = office.signOffs.start("lin", draft.id(), draft.version(), Cast.route(), "");
            issued.add(office.issue(office.sign(office.act(now, "zhou", new Act.Agree("")))));
        }
        assertThat(house.archive.list(1, 1).total()).isEqualTo(3);
        Link.Seen there = house.archive.links(issued.getFirst().recordId()).getFirst();
        assertThat(there.word()).isEqualTo("转发了");
        assertThat(there.docNumber()).isEqualTo("示人社厅函〔2026〕38号");
        assertThat(house.archive.links(there.recordId())).extracting(Link.Seen::word).containsExactly("被转发于", "被转发于");
        assertThat(house.archive.links(there.recordId())).extracting(Link.Seen::recordId)
                .containsExactlyInAnyOrderElementsOf(issued.stream().map(SignOff::recordId).toList());
    }

    @Test
    void filesThatGoAlongAreArchivedAndLinked() {
        DeskDraft draft = office.draft("关于报送名册的通知");
        byte[] roster = "序号,姓名\n1,李示例\n".getBytes(StandardCharsets.UTF_8);
        office.sources.attach(draft.id(), "名册.csv", roster);
        office.sources.attach(draft.id(), "名册（同一份）.csv", roster);
        SignOff sent = office.signOffs.start("lin", draft.id(), draft.version(), Cast.route(), "");
        assertThatThrownBy(() -> office.sources.attach(draft.id(), "再加.csv", new byte[] {1})).hasMessageContaining("已经送签");
        String kept = office.sources.along(draft.id()).getFirst().sha256();
        assertThatThrownBy(() -> office.sources.detach(draft.id(), kept)).hasMessageContaining("已经送签");
        SignOff issued = office.issue(office.sign(office.act(sent, "zhou", new Act.Agree(""))));
        assertThat(house.archive.links(issued.recordId())).extracting(Link.Seen::word).containsExactly("附有");
        String roll = house.archive.links(issued.recordId()).getFirst().recordId();
        assertThat(house.archive.links(roll)).extracting(Link.Seen::word).containsExactly("附于");
        assertThat(house.archive.record(roll).files().getFirst().size()).isEqualTo(roster.length);
        assertThatThrownBy(() -> office.sources.attach(draft.id(), "空.csv", new byte[0])).hasMessageContaining("文件是空的");
    }

    @Test
    void sixteenClerksIssueAtOnceAndTwoOnTheSamePaperIssueItOnce() throws Exception {
        List<SignOff> waiting = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            waiting.add(office.signed("关于第" + i + "件的通知"));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            List<Future<String>> futures = new ArrayList<>();
            for (String clerk : List.of("li", "quan")) {
                waiting.forEach(each -> futures.add(pool.submit(() -> {
                    try {
                        return office.issuing.issue(clerk, each.id(), each.passage().leg(), "").number();
                    } catch (wenshu.fault.FaultException e) {
                        return e.getMessage();
                    }
                })));
            }
            for (Future<String> answer : futures) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.contains("您的操作没有生效")).hasSize(16);
        assertThat(answers).filteredOn(answer -> answer.startsWith("示人社函")).hasSize(16).doesNotHaveDuplicates();
        assertThat(office.register.list().entries(SERIES)).extracting(Entry::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(house.archive.list(1, 1).total()).isEqualTo(16);
    }

    /** A cut at each place between pressing and answering: the paper is either issued whole or not at all. */
    @Test
    void whatIsCutShortLeavesNoNumberNoRecordAndNoStep() {
        SignOff signed = office.signed("关于甲的通知");
        Office broken = new Office(house.home, house.database, house.archive, (name, draft) -> {
            throw new IllegalStateException("cut while setting");
        });
        assertThatThrownBy(() -> broken.issue(signed)).hasMessageContaining("cut while setting");
        untouched(signed);
        house.database.write(jdbc -> jdbc.sql("create trigger cut before insert on signoff_event when new.act = '编号用印'"
                + " begin select raise(abort, 'cut in the transaction'); end").update());
        assertThatThrownBy(() -> office.issue(signed)).hasMessageContaining("没有归档");
        untouched(signed);
        house.close();
        house = new House(folder.resolve("home"));
        office = new Office(house.home, house.database, house.archive, null);
        untouched(signed);
        assertThat(house.archive.verify().findings()).as("start-up has put the rest aside").isEmpty();
        house.database.write(jdbc -> jdbc.sql("drop trigger cut").update());
        assertThat(office.issue(signed).number()).endsWith("〕1号");
        assertThat(house.archive.verify().findings()).isEmpty();
    }

    @Test
    void aRefusalInTheTransactionPutsTheFilesAsideAndTheArchiveGoesOn() {
        SignOff signed = office.signed("关于甲的通知");
        Office meddler = new Office(house.home, house.database, house.archive, (name, draft) -> {
            // Somebody outside the order of the house moves the register on while the paper is being made.
            house.database.write(jdbc -> jdbc.sql("insert or replace into register_series (code, year, issuer, next)"
                    + " values (?, ?, '示例市人力资源和社会保障局', 5)").params(SERIES.code(), SERIES.year()).update());
            return office.plain(name, draft);
        });
        assertThatThrownBy(() -> meddler.issue(signed)).hasMessageContaining("刚刚被别的文件用了");
        untouched(signed, 5);
        assertThat(house.archive.verify().findings()).isEmpty();
        assertThat(office.issue(signed).number()).endsWith("〕5号");
    }

    @Test
    void aDiskThatFailsLeavesNoNumber() {
        SignOff signed = office.signed("关于甲的通知");
        house.close();
        boolean[] failing = {true};
        house = new House(folder.resolve("home"), new Disk() {
            @Override
            public void sync(Path path) throws IOException {
                if (failing[0] && path.toString().contains("inventory.json")) {
                    throw new IOException("disk full");
                }
                super.sync(path);
            }
        }, wenshu.archive.Archive::new);
        office = new Office(house.home, house.database, house.archive, null);
        assertThatThrownBy(() -> office.issue(signed)).hasMessageContaining("没有归档");
        untouched(signed);
        failing[0] = false;
        house.close();
        house = new House(folder.resolve("home"));
        office = new Office(house.home, house.database, house.archive, null);
        untouched(signed);
        assertThat(office.issue(signed).number()).endsWith("〕1号");
    }

    private void untouched(SignOff signed) {
        untouched(signed, 1);
    }

    private void untouched(SignOff signed, int next) {
        assertThat(office.signOffs.find(signed.id()).passage()).isEqualTo(signed.passage());
        assertThat(office.register.list().next(SERIES)).isEqualTo(next);
        assertThat(office.register.list().entries(SERIES)).isEmpty();
        assertThat(house.archive.list(1, 1).total()).isZero();
        assertThat(office.desk.find(signed.draftId()).issued()).isFalse();
    }
}
