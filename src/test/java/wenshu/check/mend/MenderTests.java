package wenshu.check.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.Edit;
import wenshu.check.Finding;
import wenshu.check.Rule;
import wenshu.check.Subject;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

class MenderTests {

    /** Small rules of the test: a comma, spaces before figures, two marks, a word, a broken paragraph. */
    private static final Map<String, Rule> RULES = Map.of("P01", replacing(",", "，"), "P14", replacing(" +(?=\\d)", ""),
            "P08", replacing("，，", "，"), "W01", replacing("做出", "作出"), "B14", (subject, report) -> subject.paper().elements()
                    .stream().filter(e -> e.gap() > 1).forEach(e -> report.add(e, 0, 0, "空", "", List.of(Edit.close(e.index())))),
            "B11", (subject, report) -> subject.paper().elements().stream().filter(e -> e.continues())
                    .forEach(e -> report.add(e, 0, 0, "断", "", List.of(Edit.join(e.index())))));

    private static final Checker CHECKER = new Checker(Catalogue.standard(), List.of(() -> RULES));
    private static final Mender MENDER = new Mender(CHECKER, Subject::new);

    private static Rule replacing(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return (subject, report) -> {
            for (Element element : subject.paper().elements()) {
                Matcher matcher = compiled.matcher(element.text());
                while (matcher.find()) {
                    report.replace(element, matcher.start(), matcher.end(), replacement, "错", "改");
                }
            }
        };
    }

    /** Every line that is not blank is an element; one that begins with a lower-case letter goes on. */
    private static Paper paper(String text) {
        List<Element> elements = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int gap = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                gap++;
            } else {
                elements.add(new Element(elements.size(), Role.BODY, Part.MAIN, lines[i], lines[i].matches("续.*"), gap,
                        Element.Place.of(i + 1)));
                gap = 0;
            }
        }
        return new Paper(elements);
    }

    private static Mended<FileMendable> mend(String text) {
        return MENDER.safe(new FileMendable(text.getBytes(StandardCharsets.UTF_8), MenderTests::paper));
    }

    private static String written(Mended<FileMendable> mended) {
        return new String(FileMendable.bytes(mended), StandardCharsets.UTF_8);
    }

    @Test
    void mendsAgainAndAgainUntilNothingIsLeft() {
        Mended<FileMendable> mended = mend("甲,,乙\r\n推荐  2名\r\n");
        assertThat(written(mended)).isEqualTo("甲，乙\r\n推荐2名\r\n");
        assertThat(written(mend(written(mended)))).isEqualTo(written(mended));
        assertThat(mend(written(mended)).changes()).isEmpty();
        assertThat(mended.changes()).extracting(c -> c.rules() + c.parts().toString()).containsExactly(
                "[P01, P08][Part[unit=, start=1, end=3, place=第1行, before=,,, after=，]]",
                "[P14][Part[unit=, start=7, end=9, place=第2行, before=  , after=]]");
    }

    @Test
    void oneChangeIsTakenBackWithoutTheOthers() {
        Mended<FileMendable> mended = mend("甲,乙,丙 3名");
        assertThat(mended.changes()).hasSize(3);
        for (Change change : mended.changes()) {
            Mended<FileMendable> without = mended.without(change.number());
            assertThat(without.changes()).hasSize(2).doesNotContain(change);
        }
        assertThat(written(mended.without(2))).isEqualTo("甲，乙,丙3名");
        assertThat(written(mended.without(1).without(3).without(2))).isEqualTo("甲,乙,丙 3名");
    }

    @Test
    void onlyWhatWasAgreedToIsMended() {
        FileMendable file = new FileMendable("甲,做出1,做出".getBytes(StandardCharsets.UTF_8), MenderTests::paper);
        List<Finding> chosen = CHECKER.check(new Subject(file.paper())).stream()
                .filter(f -> f.rule().id().equals("W01")).toList().subList(1, 2);
        Mended<FileMendable> mended = MENDER.confirmed(file, chosen);
        assertThat(written(mended)).isEqualTo("甲,做出1,作出");
        assertThat(mended.left()).isEmpty();
    }

    @Test
    void whatIsInTheWayOfAnotherComesNext() {
        FileMendable file = new FileMendable("甲,,乙".getBytes(StandardCharsets.UTF_8), MenderTests::paper);
        List<Finding> both = List.of(finding(file, 1, 2, "，"), finding(file, 1, 3, "，"));
        Mended<FileMendable> mended = MENDER.confirmed(file, both);
        assertThat(written(mended)).isEqualTo("甲，,乙");
        assertThat(mended.left()).containsExactly(both.get(1));
    }

    private static Finding finding(FileMendable file, int start, int end, String replacement) {
        Finding model = CHECKER.check(new Subject(file.paper())).getFirst();
        return new Finding(model.rule(), model.severity(), 0, start, end, 0, "错", "改",
                List.of(new Edit(0, start, end, replacement)));
    }

    @Test
    void paragraphsAreJoinedAndGapsClosed() {
        FileMendable file = new FileMendable("甲\r\n\r\n续乙\r\n\r\n\r\n\r\n丙,".getBytes(StandardCharsets.UTF_8), MenderTests::paper);
        assertThat(written(MENDER.safe(file))).isEqualTo("甲\r\n\r\n续乙\r\n丙，");
        Mended<FileMendable> all = MENDER.confirmed(file, CHECKER.check(new Subject(file.paper())));
        assertThat(written(all)).isEqualTo("甲续乙\r\n丙，");
    }

    @Test
    void encodingMarkAndBrokenBytesStay() {
        byte[] gb = "甲,乙\n".getBytes(Charset.forName("GB18030"));
        Mended<FileMendable> mended = MENDER.safe(new FileMendable(gb, MenderTests::paper));
        assertThat(FileMendable.bytes(mended)).isEqualTo("甲，乙\n".getBytes(Charset.forName("GB18030")));
        byte[] broken = {'a', (byte) 0xFF, (byte) 0xFF, '\n', ',', '\n', (byte) 0xFF};
        byte[] after = FileMendable.bytes(MENDER.safe(new FileMendable(broken, MenderTests::paper)));
        assertThat(after).startsWith('a', 0xFF, 0xFF, '\n').endsWith('\n', 0xFF);
    }

    @Test
    void aDraftIsMendedFieldByField() {
        Draft draft = DraftFile.parse("", """
                ---
                发文机关: 示例局
                标题: 示例局关于甲,乙的通知
                附注: 此件,公开
                ---
                推荐 2名,甲。
                第二段 3。
                """);
        Mended<DraftMendable> mended = MENDER.safe(new DraftMendable(draft));
        assertThat(mended.result().draft().head().title()).isEqualTo("示例局关于甲，乙的通知");
        assertThat(mended.result().draft().head().annotation()).isEqualTo("此件，公开");
        assertThat(mended.result().draft().body()).containsExactly("推荐2名，甲。", "第二段3。");
        assertThat(mended.changes()).extracting(c -> c.parts().getFirst().place()).containsExactly("标题", "正文第1段",
                "附注", "正文第1段", "正文第2段");
        assertThat(mended.without(1).result().draft().head().title()).isEqualTo("示例局关于甲,乙的通知");
    }

    @Test
    void noEditsGiveAnEqualDraftAndOneChangesItsField() {
        Draft draft = DraftFile.parse("", "---\n发文机关: 示例局\n标题: 甲\n主送: 各局\n---\n正文。\n第二。\n");
        assertThat(DraftMendable.apply(draft, List.of())).isEqualTo(draft);
        List<Element> elements = new DraftMendable(draft).paper().elements();
        int second = elements.stream().filter(e -> e.text().equals("第二。")).findFirst().orElseThrow().index();
        Draft changed = DraftMendable.apply(draft, List.of(new Edit(second, 0, 1, "其"), new Edit(second, 2, 2, "段")));
        assertThat(changed.body()).containsExactly("正文。", "其二段。");
        assertThat(changed.head()).isEqualTo(draft.head());
        assertThat(DraftMendable.apply(draft, List.of(Edit.join(second))).body()).containsExactly("正文。第二。");
    }
}
