package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeNameTest {

    @Test
    void keepsChineseAndRareCharactersAndDropsWhatFileSystemsMind() {
        assertThat(SafeName.of(" 关于\u202E印发《𬭊䶮》的通知\u0007.docx ", "x")).isEqualTo("关于印发《𬭊䶮》的通知.docx");
        assertThat(SafeName.of("../a\\b:c*?\"<>|.txt", "x")).isEqualTo("_a_b_c______.txt");
        assertThat(SafeName.of(" . .. ", "无名")).isEqualTo("无名");
        assertThat(SafeName.of("\uD800", "无名")).isEqualTo("无名");
    }

    @Test
    void cutsBetweenCharactersAndKeepsTheEnding() {
        String cut = SafeName.of("𬭊".repeat(200) + ".docx", "x");
        assertThat(cut).isEqualTo("𬭊".repeat(75) + ".docx");
        assertThat(SafeName.of("字".repeat(200), "x")).isEqualTo("字".repeat(80));
    }
}
