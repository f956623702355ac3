package wenshu.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wenshu.check.Protected;
import wenshu.fault.FaultException;
import wenshu.notice.Contact;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.mend.Mend;
import wenshu.paper.read.PaperReader;

class DraftIntakeTests {

    private static final Path CASES = Path.of("src/test/resources/golden/paper");

    /** Each paper beside the draft it becomes and what was mended; {@code -Dgolden.update=true} writes that anew: read it. */
    @TestFactory
    Stream<DynamicTest> becomesADraft() throws IOException {
        return papers().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Taken taken = take(Files.readString(file), Set.of());
            String actual = DraftFile.write(taken.draft()) + "\n######## 修补\n\n"
                    + taken.mends().stream().map(mend -> mend.id() + " " + mend.change() + "\n").collect(Collectors.joining());
            Path golden = CASES.resolve(file.getFileName().toString().replaceFirst("\\.txt$", ".draft"));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(golden));
        }));
    }

    /** The draft file can be read again, whatever was brought in and whichever mends were left out. */
    @Test
    void anyDraftIsWrittenAndReadAgain() throws IOException {
        Random random = new Random(11);
        for (Path file : papers()) {
            String text = Files.readString(file);
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(text.length());
                String cut = i == 0 ? text : text.substring(from, from + 1 + random.nextInt(text.length() - from));
                if (cut.isBlank()) {
                    continue;
                }
                Set<String> excluded = new HashSet<>();
                take(cut, Set.of()).mends().stream().filter(mend -> random.nextBoolean()).forEach(mend -> excluded.add(mend.id()));
                Draft draft = take(cut, excluded).draft();
                assertThat(DraftFile.parse("", DraftFile.write(draft))).as(cut).isEqualTo(draft);
            }
        }
    }

    @Test
    void aMendIsLeftOutByItself() {
        String text = "关于报送总结的通知\n\n各科室：\n\n请于12月20日前报送, 逾期不候。\n\n1、总结 2 份；\n\n2、表格。\n";
        assertThat(take(text, Set.of()).draft().body()).containsExactly("请于12月20日前报送，逾期不候。", "1.总结2份；", "2.表格。");
        Taken without = take(text, Set.of("7-HEADING", "5-PUNCTUATION"));
        assertThat(without.draft().body()).containsExactly("请于12月20日前报送, 逾期不候。", "1、总结2份；", "2.表格。");
        assertThat(without.mends()).extracting(Mend::id).contains("7-HEADING", "5-PUNCTUATION", "7-SPACE", "9-HEADING");
    }

    @Test
    void withoutItsMendsAPaperKeepsItsLines() {
        String text = "关于报送总结的通知\n各科室：\n根据年度工作安排, 请各科室认真总结，形成\n书面材料。\n— 1 —\n二. 要求\n";
        Set<String> all = take(text, Set.of()).mends().stream().map(Mend::id).collect(Collectors.toSet());
        assertThat(take(text, all).draft().body()).containsExactly("根据年度工作安排, 请各科室认真总结，形成", "书面材料。", "— 1 —", "二. 要求");
    }

    /** Addresses, times, decimals, file names and Latin words stand in the draft as they stood in the file. */
    @Test
    void whatIsProtectedNeverChanges() {
        List<String> kept = List.of("http://rsks.example.gov.cn/apply?id=3,4", "a_b.c@example.com", "10:30", "1:500", "3.5", "1,234.50",
                "附件1__定稿(终).docx", "Windows 10", "A-12/B", "GB/T 9704", "Liu, H. et al");
        Random random = new Random(5);
        List<String> words = List.of("请登录", "报送", ", ", "；", " ", "(含)", "*", "**", "推荐 2 名", "《办法》", ":", "3、", "见");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder line = new StringBuilder("请查看，");
            String protectedOne = kept.get(random.nextInt(kept.size()));
            for (int k = random.nextInt(6); k > 0; k--) {
                line.append(words.get(random.nextInt(words.size())));
            }
            line.append("，").append(protectedOne).append("，");
            for (int k = random.nextInt(6); k > 0; k--) {
                line.append(words.get(random.nextInt(words.size())));
            }
            String text = "关于某事的通知\n各科室：\n" + line + "。\n";
            assertThat(String.join("\n", take(text, Set.of()).draft().body())).as(line.toString()).contains(protectedOne);
        }
    }

    @Test
    void mendingTwiceChangesNothing() throws IOException {
        for (Path file : papers()) {
            for (String paragraph : take(Files.readString(file), Set.of()).draft().body()) {
                Taken again = take("关于某事的通知\n各科室：\n" + paragraph + "\n", Set.of());
                assertThat(again.mends().stream().filter(mend -> mend.line() == 3 && mend.kind() != Mend.Kind.WEB)).as(paragraph).isEmpty();
            }
        }
    }

    @Test
    void contactsGoIntoTheHeadWhereNothingOfThemIsLost() {
        String paper = "关于某事的通知\n各校：\n请办理。\n%s\n示例市教育局\n2024年5月6日\n";
        Draft draft = take(paper.formatted("申报材料联系人：林致远  联系电话：0351-6990001\n电子邮箱：a@example.cn\n联系人：顾明川\n地址：示例路1号"), Set.of()).draft();
        assertThat(draft.body()).containsExactly("请办理。");
        assertThat(draft.head().contacts()).containsExactly(new Contact("申报材料", "林致远", "0351-6990001", "a@example.cn", ""),
                new Contact("", "顾明川", "", "", "示例路1号"));
        Draft other = take(paper.formatted("咨询电话：0351-6990001"), Set.of()).draft();
        assertThat(other.body()).containsExactly("请办理。", "咨询电话：0351-6990001");
        assertThat(other.head().contacts()).isEmpty();
    }

    @Test
    void aFileThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> take(" \n\n", Set.of())).isInstanceOf(FaultException.class).hasMessageContaining("没有文字");
    }

    private static Taken take(String text, Set<String> excluded) {
        return new DraftIntake(Protected::touched).take("文稿.txt", PaperReader.ofText(text), Map.of(), excluded);
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
