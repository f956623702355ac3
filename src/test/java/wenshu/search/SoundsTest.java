package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundsTest {

    @Test
    void aCharacterThatIsFoldedIntoAnotherKeepsItsOwnSound() {
        assertThat(Sounds.of(Units.key("张乾")).all()).contains("zhangqian");
        assertThat(Sounds.of("余壮谦").like(Sounds.of(Units.key("余壮乾")))).isTrue();
    }

    @Test
    void aNameSoundsAsItsSurnameIsReadFirstAndInEveryOtherWayToo() {
        Sounds shan = Sounds.of("单田芳");
        assertThat(shan.usual()).isEqualTo("shantianfang");
        assertThat(shan.initials()).isEqualTo("stf");
        assertThat(shan.all()).contains("dantianfang", "chantianfang");
        assertThat(Sounds.of("尉迟恭").usual()).isEqualTo("yuchigong");
        assertThat(Sounds.of("曾吕").all()).contains("zenglv", "zenglu", "cenglv").startsWith("zenglv");
        assertThat(Sounds.of("王𬎆").usual()).isEqualTo("wangying");
        assertThat(Sounds.of("田裕有").usual()).isEqualTo("tianyuyou");
        assertThat(Sounds.of("张")).isNull();
    }

    @Test
    void charactersThatSoundTheSameAreKnownFolded() {
        assertThat(Pinyin.sameSound("立".codePointAt(0))).contains("力".codePointAt(0), "丽".codePointAt(0))
                .doesNotContain("立".codePointAt(0), "麗".codePointAt(0));
        assertThat(Pinyin.typed("lǚ")).isEqualTo("lv");
        assertThat(Pinyin.typed("lü")).isEqualTo("lv");
    }

    @Test
    void namesBeginWithASurname() {
        assertThat(Surnames.begins("欧阳修")).isTrue();
        assertThat(Surnames.begins("诸葛孔明")).isTrue();
        assertThat(Surnames.begins("张三")).isTrue();
        assertThat(Surnames.begins("性别")).isFalse();
        assertThat(Surnames.begins("张三李四")).isFalse();
    }
}
