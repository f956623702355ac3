package wenshu.typeset.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTests {

    @ParameterizedTest
    @CsvSource({"chineseCounting, 1, 一", "chineseCounting, 10, 十", "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十", "chineseCounting, 21, 二十一", "chineseCounting, 100, 一百",
        "chineseCounting, 105, 一百〇五", "chineseCounting, 110, 一百一十", "chineseCountingThousand, 1024, 一千〇二十四",
        "chineseCounting, 10000, 一万", "chineseCounting, 10500, 一万〇五百", "chineseLegalSimplified, 12, 壹拾贰",
        "ideographDigital, 2026, 二〇二六", "ideographTraditional, 3, 丙", "ideographZodiac, 12, 亥",
        "decimalEnclosedCircle, 20, ⑳", "decimalEnclosedCircle, 21, ㉑", "upperLetter, 27, AA", "lowerRoman, 9, ix",
        "decimalZero, 7, 07", "decimalFullWidth, 12, １２", "ideographLegalTraditional, 25, 貳拾伍",
        "ideographZodiacTraditional, 13, 丙子", "decimalEnclosedFullstop, 3, ⒊", "decimalEnclosedParen, 4, ⑷",
        "taiwaneseCountingThousand, 12, 十二", "koreanDigital, 12, 일이", "chicago, 5, **", "ordinal, 22, 22nd",
        "upperRoman, 1999, MCMXCIX", "aiueo, 2, イ", "none, 5, ''", "unknownFormat, 5, 5"})
    void showsNumbersAsWordDoes(String format, int number, String shown) {
        assertThat(NumberFormat.format(format, number)).isEqualTo(shown);
    }
}
