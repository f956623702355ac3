package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void theTableOfSimplifiedCharactersIsThatOfIcu() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        List<String> different = new ArrayList<>();
        for (int codePoint = 0x3400; codePoint < 0x323B0; codePoint++) {
            String character = Character.toString(codePoint);
            if (Character.isIdeographic(codePoint) && Normalizer.isNormalized(character, Normalizer.Form.NFKC)
                    && Fold.one(codePoint) != icu.transliterate(character).codePointAt(0)) {
                different.add(character);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void writingsOfTheSameAreEqual() {
        assertThat(Units.key("ＡＢＣ－１２３")).isEqualTo(Units.key("abc 123".replace(" ", "-"))).isEqualTo("abc123");
        assertThat(Units.key("㈱華為")).isEqualTo("株华为");
        assertThat(Units.of("张　伟（2024）第3名")).containsExactly("张", "伟", "2024", "第", "3", "名");
        assertThat(Units.of("①②")).containsExactly("12");
        assertThat(Units.of("𬎆\uD800x")).containsExactly("𬎆", "x");
    }

    @Test
    void unitsKnowWhereTheyStandAndWhatEndsASentence() {
        Units units = new Units("㈱甲。乙");
        assertThat(units.next()).isTrue();
        assertThat(units.start()).isZero();
        assertThat(units.end()).isEqualTo(1);
        assertThat(units.next()).isTrue();
        assertThat(units.unit()).isEqualTo("甲");
        assertThat(units.start()).isEqualTo(1);
        assertThat(units.next()).isTrue();
        assertThat(units.afterGap()).isTrue();
        assertThat(units.end()).isEqualTo(4);
        assertThat(units.next()).isFalse();
    }

    @Test
    void namesThatStandAloneAreSeen() {
        assertThat(Wholes.of("姓名 张 伟 性别 男\n林致远、王𬎆，一个很长的词组\n董 哲  男"))
                .contains("姓名", "张伟", "林致远", "王𬎆", "董哲").doesNotContain("个很长的", "伟性", "男林");
        assertThat(Wholes.of("1\t陈 静 怡\t女\n2\t张　伟\t男\n马　　静")).contains("陈静怡", "张伟", "马静").doesNotContain("陈静", "静怡");
    }
}
