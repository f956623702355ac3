package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates and words are the same in every writing. */
class WritingsTest {

    @ParameterizedTest
    @CsvSource({"二〇二一,2021", "三二,32", "三十二,32", "十,10", "十二,12", "一百〇五,105", "一百零五,105", "一百一十,110", "三百二十一,321",
        "二千〇三十,2030", "〇八,8"})
    void numbersInChineseCharactersAreRead(String said, int number) {
        assertThat(HanNumbers.read(said)).isEqualTo(OptionalInt.of(number));
    }

    @Test
    void numbersAreSaidAsPapersSayThem() {
        assertThat(HanNumbers.writings(12)).containsExactly("十二", "一二");
        assertThat(HanNumbers.writings(305)).containsExactly("三百〇五", "三〇五", "三百零五", "三零五");
        assertThat(HanNumbers.writings(110)).contains("一百一十");
        assertThat(HanNumbers.writings(2030)).contains("二千〇三十", "二零三零");
        assertThat(HanNumbers.read("三人")).isEmpty();
        assertThat(HanNumbers.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云人社函〔二〇二一〕八号", "云人社函〔二○二一〕第八号", "云人社函〔二零二一〕〇八号", "云人社函〔2021〕八号", "云人社函20218",
        "云人社函 2021－8", "云人社函【2021】8", "云人社函﹝2021﹞008 号"})
    void aDocumentNumberIsOneInAnyWriting(String written) {
        assertThat(DocNumberKey.of(written)).contains(new DocNumberKey("云人社函", "2021", "8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20210305", "2021-3-5", "二〇二一年三月五日", "编号20210305", "云人社函", "二千人", "XJ20218"})
    void whatIsNoDocumentNumberIsNone(String written) {
        assertThat(DocNumberKey.of(written)).isEmpty();
    }

    @Test
    void aDocumentNumberIsLookedForInChineseCharactersToo() {
        List<List<String>> writings = Plan.of("云人社函〔2021〕32号").parts().getFirst().writings();
        assertThat(writings).contains(Units.of("云人社函〔二〇二一〕三十二号"), Units.of("云人社函〔二零二一〕第三十二号"),
                Units.of("云人社函〔二〇二一〕三二号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年3月5日", "2021 年 3 月 5 日", "２０２１年０３月０５日", "2021-03-05", "2021.3.5", "2021/3/5", "二〇二一年三月五日", "二○二一年三月五日"})
    void aDayIsOneInAnyWriting(String written) {
        Plan plan = Plan.of(written);
        assertThat(plan.parts()).singleElement().satisfies(part -> assertThat(part.writings()).contains(Units.of("2021年3月5日"),
                Units.of("2021-03-05"), Units.of("2021.3.5"), Units.of("二〇二一年三月五日"), Units.of("二零二一年三月五日")));
    }

    @Test
    void whatIsNoDayIsTakenAsItStands() {
        for (String typed : List.of("2021.13.5", "2021年0月", "2021-3.5", "二〇二一年")) {
            assertThat(DateWritings.of(typed)).as(typed).isEmpty();
        }
        assertThat(DateWritings.of("2021年3月")).contains(Units.of("二〇二一年三月"));
    }

    @Test
    void wordsOfLettersAndDigitsMayStandApart() {
        assertThat(Plan.of("ISO 9001").whole().orElseThrow().writings()).contains(List.of("iso9001"));
        assertThat(Plan.of("GXYX 2011-274").whole().orElseThrow().writings()).contains(List.of("gxyx2011", "274"));
        assertThat(Plan.of("2023JZ0001").parts().getFirst().writings()).contains(List.of("2023", "jz", "0001"));
        assertThat(Plan.of("\"ISO9001\"").parts().getFirst().writings()).containsExactly(List.of("iso9001"));
    }
}
