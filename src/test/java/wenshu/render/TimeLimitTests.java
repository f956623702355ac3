package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wenshu.fault.FaultException;
import wenshu.typeset.unit.LayoutStoppedException;

/** One file never holds up the others: it ends in time, or is left behind with one sentence. */
@Execution(ExecutionMode.SAME_THREAD)
class TimeLimitTests {

    private static final TimeLimit SHORT = new TimeLimit(Duration.ofMillis(300));

    @Test
    void layoutHeedsTheEndOfItsTime() throws Exception {
        Renderer renderer = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        byte[] many = TestDocx.body("<w:p><w:r><w:t>${一二三四五六七八九十*40}</w:t></w:r></w:p>".repeat(20_000)).build().toBytes();
        CountDownLatch stopped = new CountDownLatch(1);
        FaultException refused = catchThrowableOfType(FaultException.class, () -> SHORT.run("长.docx", () -> {
            try {
                return renderer.layOut("长.docx", many);
            } catch (LayoutStoppedException e) {
                stopped.countDown();
                throw e;
            }
        }));
        assertThat(refused.getMessage()).startsWith("长.docx：").contains("没有转完").endsWith("。");
        assertThat(stopped.await(60, TimeUnit.SECONDS)).as("the thread has ended").isTrue();
    }

    @Test
    void whoDoesNotHeedItIsLeftBehind() {
        long start = System.nanoTime();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> SHORT.run("停.docx", () -> {
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return 0;
        })).isInstanceOf(FaultException.class);
        never.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void resultsAndFailuresComeThrough() throws Exception {
        assertThat(TimeLimit.DEFAULT.<String>run("甲", () -> "好")).isEqualTo("好");
        assertThatThrownBy(() -> TimeLimit.DEFAULT.run("甲", () -> {
            throw new IOException("盘");
        })).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TimeLimit.DEFAULT.run("深.docx", () -> deep(1))).isInstanceOf(FaultException.class)
                .hasMessage("深.docx：表格或文本框嵌套过深，请减少嵌套层数后再试。");
        assertThatThrownBy(() -> TimeLimit.DEFAULT.run("大.docx", () -> new long[Integer.MAX_VALUE - 1]))
                .isInstanceOf(FaultException.class).hasMessageContaining("大.docx：内存不足");
    }

    private static int deep(int n) {
        return deep(n + 1) + 1;
    }
}
