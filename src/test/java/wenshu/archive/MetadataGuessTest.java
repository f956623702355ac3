package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataGuessTest {

    @Test
    void readsTheHeadAndTheSignatureOfAPaper() {
        MetadataGuess guess = MetadataGuess.of("""
                **云岭市人力资源和社会保障局**

                云人社函[2025] 012 号
                云岭市人力资源和社会保障局关于转发《关于开展
                示例人员选拔工作的通知》的通知
                各县（市、区）人力资源和社会保障局：
                现将《关于开展示例人员选拔工作的通知》（省人社函〔2024〕230号）转发给你们。
                云岭市人力资源和社会保障局
                2025年3月6日
                """, "a.txt");
        assertThat(guess).isEqualTo(new MetadataGuess(
                "云岭市人力资源和社会保障局关于转发《关于开展示例人员选拔工作的通知》的通知", "云人社函〔2025〕12号", 2025, "通知",
                "云岭市人力资源和社会保障局"));
    }

    @Test
    void aCitedNumberIsNotThePapersOwn() {
        MetadataGuess guess = MetadataGuess.of("根据省人社函〔2024〕230号，请报送材料。", "材料.txt");
        assertThat(guess.docNumber()).isEmpty();
        assertThat(guess.title()).isEqualTo("材料");
        assertThat(guess.kind()).isEmpty();
    }

    @Test
    void theFileNameHelpsWhenTheTextDoesNot() {
        MetadataGuess guess = MetadataGuess.of("", "云人社发（2023）5号 关于表彰的决定.pdf");
        assertThat(guess.docNumber()).isEqualTo("云人社发〔2023〕5号");
        assertThat(guess.year()).isEqualTo(2023);
        assertThat(guess.kind()).isEqualTo("决定");
        assertThat(MetadataGuess.of("", "照片.jpg").year()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云人社函〔二〇二一〕八号", "云人社函 2021－8", "云人社函〔2021〕8", "云人社函〔２０２１〕８号", "云人 社函【2021】第8号"})
    void theNumberIsReadInAnyWriting(String line) {
        assertThat(MetadataGuess.of("云岭市人力资源和社会保障局文件\n" + line + "\n关于开展示例工作的通知\n", "a.txt").docNumber())
                .isEqualTo("云人社函〔2021〕8号");
    }

    @Test
    void aLineThatEndsInAYearAndAFigureIsNoNumber() {
        assertThat(MetadataGuess.of("人数 2021 3\n二〇二一年三月\n关于开展示例工作的通知\n", "a.txt").docNumber()).isEmpty();
    }

    @Test
    void numbersAreKeptInTheirOfficialWriting() {
        assertThat(MetadataGuess.official("云人社函［２０２４］第０７号")).isEqualTo("云人社函〔2024〕7号");
        assertThat(MetadataGuess.official(" 内部编号-7 ")).isEqualTo("内部编号-7");
    }
}
