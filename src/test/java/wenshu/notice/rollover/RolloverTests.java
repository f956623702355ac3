package wenshu.notice.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenshu.calendar.WorkCalendar;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.DraftFile;
import wenshu.notice.Fixtures;
import wenshu.notice.Placeholder;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;

class RolloverTests {

    private static final Pattern MARK = Pattern.compile("\\{([^=}]*)=>([^}]*)}");

    private final Rollover rollover = new Rollover(WorkCalendar.standard());

    /** Over thirty papers of two years running: what really changed is found, and nothing of it is passed over in silence. */
    @Test
    void findsWhatChangedInPairsOfConsecutiveYears() {
        int needed = 0;
        int found = 0;
        int exact = 0;
        int proposed = 0;
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        String[] pairs = Fixtures.text("rollover.txt").split("(?m)^@@ ");
        assertThat(pairs.length - 1).isGreaterThanOrEqualTo(30);
        for (int i = 1; i < pairs.length; i++) {
            Pair pair = pair(pairs[i]);
            List<Change> changes = rollover.roll(pair.old, 2024, List.of(), Optional.empty()).changes();
            for (Mark mark : pair.marks) {
                if (mark.old.equals(mark.now)) {
                    continue;
                }
                needed++;
                Optional<Change> change = changes.stream().filter(c -> c.field().equals(mark.field)
                        && c.start() < mark.end && mark.start < c.end()).findFirst();
                if (change.isEmpty()) {
                    silent.add(pair.name + " " + mark.old);
                } else if (!change.get().kept()) {
                    found++;
                } else {
                    wrong.add(pair.name + " kept " + mark.old);
                }
                if (change.isPresent() && change.get().proposal().isPresent() && !change.get().kept()) {
                    proposed++;
                    // A proposal may name more than the mark: the year of 2024年6月30日.
                    boolean same = change.get().proposal().get().equals(mark.now) || change.get().proposal().get().startsWith(mark.now)
                            || mark.now.startsWith(change.get().proposal().get());
                    exact += same ? 1 : 0;
                    if (!same) {
                        wrong.add(pair.name + " " + change.get().sentence() + " instead of " + mark.now);
                    }
                }
            }
        }
        assertThat(silent).as("passed over in silence").isEmpty();
        assertThat(found).as("of " + needed + ": " + wrong).isGreaterThanOrEqualTo((int) Math.ceil(needed * 0.95));
        assertThat(exact).as("of " + proposed + ": " + wrong).isGreaterThanOrEqualTo((int) Math.ceil(proposed * 0.95));
    }

    /** Nothing in the text changes but what is listed. */
    @Test
    void changesNothingThatIsNotListed() {
        String[] pairs = Fixtures.text("rollover.txt").split("(?m)^@@ ");
        for (int i = 1; i < pairs.length; i++) {
            Pair pair = pair(pairs[i]);
            Rolled rolled = rollover.roll(pair.old, 2024, List.of(), Optional.empty());
            DraftElements before = DraftElements.of(pair.old);
            DraftElements after = DraftElements.of(rolled.draft());
            for (String field : before.fields()) {
                StringBuilder expected = new StringBuilder(before.field(field));
                rolled.changes().stream().filter(c -> c.field().equals(field)).sorted((a, b) -> b.start() - a.start())
                        .forEach(c -> expected.replace(c.start(), c.end(), "\u0000"));
                String[] kept = expected.toString().split("\u0000", -1);
                String left = after.field(field);
                assertThat(left).as(field).startsWith(kept[0]).endsWith(kept[kept.length - 1]);
                int at = 0;
                for (String piece : kept) {
                    int next = left.indexOf(piece, at);
                    assertThat(next).as(pair.name + " " + field + ": " + piece).isGreaterThanOrEqualTo(0);
                    at = next + piece.length();
                }
            }
            assertThat(DraftFile.parse("", DraftFile.write(rolled.draft()))).isEqualTo(rolled.draft());
        }
    }

    @Test
    void rollsAForwardingNoticeOnThisYearsPaper() {
        Draft old = Fixtures.yangquan();
        UpperPaper upper = new UpperPaperReader().read(Fixtures.text("changzhi.txt"));
        Rolled rolled = rollover.roll(old, 2024, List.of(upper), Optional.of(LocalDate.of(2024, 3, 11)));
        Draft draft = rolled.draft();
        assertThat(draft.head().title()).isEqualTo("阳泉市人力资源和社会保障局关于转发《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》的通知");
        assertThat(draft.head().issueDate()).isEqualTo("2024年3月11日");
        assertThat(draft.body().getFirst()).contains("《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》（晋人社厅函〔2024〕230号，以下简称");
        // Last year 21 days before the province's 21 April; now 21 days before 10 May.
        assertThat(draft.body().get(1)).contains("于2024年4月19日前");
        assertThat(draft.forwarded()).singleElement().satisfies(paper -> assertThat(paper.number()).isEqualTo("晋人社厅函〔2024〕230号"));
        assertThat(draft.attachments().getFirst().title()).isEqualTo("关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知");
        assertThat(rolled.changes()).extracting(Change::kind).contains(Change.Kind.TITLE, Change.Kind.CITED, Change.Kind.DEADLINE, Change.Kind.FORWARDED);
    }

    @Test
    void withoutThisYearsPaperEverythingThatIsNotKnownStandsOpen() {
        Draft draft = rollover.roll(Fixtures.yangquan(), 2024, List.of(), Optional.empty()).draft();
        assertThat(draft.head().number()).isEqualTo("阳人社函〔2024〕【待填：顺序号】号");
        assertThat(draft.head().issueDate()).startsWith("【待定：日期，上年为2023年3月3日");
        assertThat(draft.body().getFirst()).contains("【待定：引用文号，上年为晋人社厅函〔2023〕138号】");
        assertThat(draft.body().get(1)).contains("于【待定：期限，上年为2023年3月31日】前");
        assertThat(Placeholder.in(draft.forwarded().getFirst().title())).isTrue();
        assertThat(draft.openPoints()).isNotEmpty();
    }

    /** A standing paper keeps its title; only its number is listed to be confirmed. */
    @Test
    void aStandingPaperKeepsItsTitle() {
        Draft old = DraftFile.parse("", "---\n发文机关: 示例局\n标题: 示例局关于某事的通知\n成文日期: 2023年5月8日\n---\n"
                + "根据《关于实施第四轮某计划（2021年）的通知》（人社部发〔2021〕32号）和《2023年工作要点》，授予示例县等单位称号。\n");
        Rolled rolled = rollover.roll(old, 2024, List.of(), Optional.empty());
        assertThat(rolled.draft().body().getFirst()).isEqualTo(
                "根据《关于实施第四轮某计划（2021年）的通知》（人社部发〔2021〕32号）和《2024年工作要点》，授予示例县等单位称号。");
        assertThat(rolled.changes()).filteredOn(Change::kept).extracting(Change::before).containsExactly("人社部发〔2021〕32号");
    }

    private record Mark(String field, int start, int end, String old, String now) {
    }

    private record Pair(String name, Draft old, List<Mark> marks) {
    }

    /** The old year's draft and where in its fields it differs from the new one. */
    private static Pair pair(String text) {
        List<String> lines = text.strip().lines().toList();
        List<Mark> marks = new ArrayList<>();
        StringBuilder head = new StringBuilder("---\n发文机关: 示例市人力资源和社会保障局\n发文字号: 例人社函〔2023〕5号\n主送: 各单位\n");
        StringBuilder body = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("标题: ")) {
                head.append("标题: ").append(old(line.substring(4), "标题", 0, marks)).append('\n');
            } else if (line.startsWith("日期: ")) {
                head.append("成文日期: ").append(old(line.substring(4), "成文日期", 0, marks)).append('\n');
            } else if (line.startsWith("文种: ")) {
                head.append(line).append('\n');
            } else {
                body.append(old(line, "正文", body.length(), marks)).append('\n');
            }
        }
        return new Pair(lines.getFirst(), DraftFile.parse("", head + "---\n" + body), marks);
    }

    private static String old(String line, String field, int offset, List<Mark> marks) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = MARK.matcher(line);
        int from = 0;
        while (matcher.find()) {
            out.append(line, from, matcher.start());
            marks.add(new Mark(field, offset + out.length(), offset + out.length() + matcher.group(1).length(), matcher.group(1), matcher.group(2)));
            out.append(matcher.group(1));
            from = matcher.end();
        }
        return out.append(line.substring(from)).toString();
    }
}
