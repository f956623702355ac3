package wenshu.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.search.FacetField;
import wenshu.search.Query;
import wenshu.search.Rights;

/** What a saved search says of itself, read back out of its address. */
class AddressTest {

    private static String said(Query query) {
        return Address.said(new Address(query).here());
    }

    @Test
    void aSearchSaysEverythingThatItAsksFor() {
        assertThat(said(Query.of("琉光"))).isEqualTo("琉光");
        assertThat(said(Query.of("琉光 & 100%=+“匠人”"))).isEqualTo("琉光 & 100%=+“匠人”");
        assertThat(said(Query.of("琉光").with(FacetField.YEAR, "2024").with(FacetField.UNIT, "示例一中"))).isEqualTo("琉光，年度 2024，单位 示例一中");
        assertThat(said(Query.of("琉光").inside(List.of("技能大师", "推荐")))).isEqualTo("琉光，在“技能大师、推荐”的结果中");
        assertThat(said(Query.of("董哲").withWholeNames(true))).isEqualTo("董哲，仅完整姓名");
        assertThat(said(Query.of("董哲").about("0".repeat(64)))).as("no number, and no hash of it").isEqualTo("董哲，按身份证号");
        assertThat(said(Query.of("").with(FacetField.KIND, "通知"))).isEqualTo("文种 通知");
    }

    @Test
    void everyFilterIsSaidUnderTheWordThatIsOnTheScreen() {
        for (FacetField field : FacetField.values()) {
            assertThat(said(Query.of("词").with(field, "值"))).isEqualTo("词，" + field.label() + " 值");
        }
    }

    @Test
    void aSearchForEverythingAndWhatIsOnlyOrderAreSaidSo() {
        assertThat(said(Query.of(""))).isEqualTo("全部");
        assertThat(Address.said("/search?q=")).isEqualTo("全部");
        assertThat(said(Query.of("琉光").ordered(Query.Order.NEWEST).withPage(3))).isEqualTo("琉光");
        assertThat(Address.said("/search?year=2024&q=%E7%90%89%E5%85%89&other=x")).as("words first").isEqualTo("琉光，年度 2024");
        assertThat(said(new Query("", List.of("推荐"), Map.of(), false, Query.Order.BEST, Rights.ALL, 1, 10)))
                .isEqualTo("在“推荐”的结果中");
    }
}
