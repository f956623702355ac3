package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table of a recognised page as text. */
class PageTextTest {

    private static String row(String level, int word, int left, int width, int height, String text) {
        return String.join("\t", level, "1", "1", "1", "1", "" + word, "" + left, "100", "" + width, "" + height,
                level.equals("5") ? "96" : "-1", text);
    }

    @Test
    void aCharacterWhoseBoxCameOutTooSmallIsNoColumnOfItsOwn() {
        String table = String.join("\n", row("4", 0, 100, 600, 40, ""), row("5", 1, 100, 200, 38, "考核结"),
                row("5", 2, 322, 10, 12, "果"), row("5", 3, 480, 80, 38, "合格"));
        assertThat(PageText.ofTable(table).text()).isEqualTo("考核结果 合格");
    }
}
