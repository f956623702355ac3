package wenshu.desk.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.desk.compare.Merge.Chunk;

class MergeTests {

    private static final String BASE = "---\n标题: 甲\n---\n\n第一段。\n\n第二段。\n\n第三段。\n";

    @Test
    void changesOfDifferentParagraphsAreBothTaken() {
        Merge merge = Merge.of(BASE, BASE.replace("第一段", "我的第一段"), BASE.replace("第二段", "对方的第二段"));
        assertThat(merge.clean()).isTrue();
        assertThat(merge.text()).isEqualTo(BASE.replace("第一段", "我的第一段").replace("第二段", "对方的第二段"));
    }

    @Test
    void aParagraphPutInDoesNotCollideWithAChangeBesideIt() {
        String mine = BASE.replace("\n第三段", "\n我加的一段。\n\n第三段");
        Merge merge = Merge.of(BASE, mine, BASE.replace("第三段", "对方的第三段").replace("第二段", "对方的第二段"));
        assertThat(merge.clean()).isTrue();
        assertThat(merge.text()).contains("对方的第二段。\n\n我加的一段。\n\n对方的第三段。");
    }

    @Test
    void paragraphsAddedBehindTheLastOneLeaveItAlone() {
        Merge merge = Merge.of(BASE, BASE + "\n我加的。\n", BASE.replace("第三段", "对方的第三段"));
        assertThat(merge.clean()).isTrue();
        assertThat(merge.text()).endsWith("\n对方的第三段。\n\n我加的。\n");
    }

    @Test
    void theSameParagraphChangedTwiceIsAsked() {
        Merge merge = Merge.of(BASE, BASE.replace("第二段", "我写的"), BASE.replace("第二段", "对方写的"));
        assertThat(merge.chunks()).filteredOn(Chunk.Clash.class::isInstance)
                .containsExactly(new Chunk.Clash("\n我写的。\n", "\n对方写的。\n"));
        assertThat(merge.text()).contains("对方写的");
    }

    @Test
    void theSameChangeByBothIsOne() {
        String both = BASE.replace("第二段", "一样");
        assertThat(Merge.of(BASE, both, both).text()).isEqualTo(both);
        assertThat(Merge.of(BASE, both, both).clean()).isTrue();
    }

    /** Whatever two people do, every paragraph that either wrote stands in the merged text or in a clash. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatAnybodyWroteIsLost(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> base = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                base.add("原" + i);
            }
            List<String> mine = changed(base, "我", random);
            List<String> theirs = changed(base, "你", random);
            Merge merge = Merge.of(text(base), text(mine), text(theirs));
            String all = merge.chunks().toString();
            mine.stream().filter(line -> line.startsWith("我")).forEach(line -> assertThat(all).contains(line));
            theirs.stream().filter(line -> line.startsWith("你")).forEach(line -> assertThat(all).contains(line));
            assertThat(Merge.of(text(base), text(base), text(theirs)).text()).isEqualTo(text(theirs));
            assertThat(Merge.of(text(base), text(mine), text(base)).text()).isEqualTo(text(mine));
        }
    }

    private static List<String> changed(List<String> base, String who, Random random) {
        List<String> lines = new ArrayList<>(base);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.set(at, who + i + "改");
                case 1 -> lines.add(at, who + i + "加");
                default -> lines.remove(at);
            }
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n\n", lines) + "\n";
    }
}
