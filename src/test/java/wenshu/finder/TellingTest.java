package wenshu.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenshu.finder.Sighting.Basis;
import wenshu.search.Segment;

/** People of one name: who is who, and what is said of them. All invented. */
class TellingTest {

    private static Sighting recorded(String id, int year, String unit, String idKey, String result) {
        return new Sighting(id, "关于推荐技能大师人选的报告", "示人社函〔" + year + "〕7号", "", year, "报告", "技能大师选拔", "", "唐示例", unit, idKey,
                idKey.isEmpty() ? "" : "990101********001X", result, Basis.RECORDED, "", 0, "", List.of());
    }

    private static Sighting mention(String id, String around) {
        return new Sighting(id, "会议纪要", "", "", 2024, "纪要", "", "", "唐示例", "", "", "", "", Basis.MENTIONED, "纪要.txt", 2, "",
                List.of(new Segment(around, false), new Segment("唐示例", true)));
    }

    @Test
    void twoOfOneNameAreToldApartByTheirIdNumbers() {
        Dossier dossier = Telling.apart("唐示例", List.of(recorded("A", 2023, "示例一中", "k1", "推荐"), recorded("B", 2025, "示例二院", "k1", "入选"),
                recorded("C", 2024, "示例三厂", "k2", "推荐")), false);
        assertThat(dossier.people()).extracting(Somebody::standing).containsExactly(Standing.AWARDED, Standing.RECOMMENDED);
        // One person who went from one unit to another stays one.
        assertThat(dossier.people().getFirst().units()).containsExactly("示例二院", "示例一中");
        assertThat(dossier.answer()).isEqualTo("叫“唐示例”的有 2 位（按身份证号或单位区分）：1 位获得过，1 位推荐过但没有看到入选。");
        assertThat(dossier.people().getFirst().answer()).isEqualTo("获得过：2025年技能大师选拔（入选，示人社函〔2025〕7号）；"
                + "另推荐过，没有看到结果：2023年技能大师选拔（推荐，示人社函〔2023〕7号）。");
    }

    @Test
    void withoutANumberTheUnitDecidesAndThatIsSaid() {
        Dossier dossier = Telling.apart("唐示例", List.of(recorded("A", 2023, "示例一中", "k1", "推荐"), recorded("B", 2024, "虚构市示例一中", "", "未入选"),
                recorded("C", 2024, "示例三厂", "", "推荐")), false);
        assertThat(dossier.people()).hasSize(2);
        Somebody teacher = dossier.people().stream().filter(one -> one.units().contains("示例一中") || one.units().contains("虚构市示例一中"))
                .findFirst().orElseThrow();
        assertThat(teacher.seen()).extracting(Sighting::basis).containsExactlyInAnyOrder(Basis.ID_NUMBER, Basis.UNIT);
        assertThat(teacher.answer()).contains("推荐过但没有入选：2024年技能大师选拔（未入选");
        assertThat(dossier.people()).filteredOn(one -> !one.doubt().isEmpty()).singleElement()
                .satisfies(one -> assertThat(one.doubt()).contains("换了单位"));
    }

    @Test
    void whatFitsSeveralIsCalledUnsure() {
        Dossier dossier = Telling.apart("唐示例", List.of(recorded("A", 2023, "示例一中", "k1", "推荐"), recorded("B", 2024, "示例三厂", "k2", "推荐"),
                recorded("C", 2025, "", "", "入选"), mention("D", "示例三厂的"), mention("E", "出席：")), false);
        assertThat(dossier.unsure()).extracting(Sighting::recordId).containsExactly("C", "E");
        assertThat(dossier.answer()).contains("另有 2 件分不清是哪一位").doesNotContain("1 位获得过");
        assertThat(dossier.people().stream().flatMap(one -> one.seen().stream()).map(Sighting::recordId)).contains("D");
    }

    @Test
    void aSingleNameIsAnsweredInOneSentence() {
        assertThat(Telling.apart("唐示例", List.of(recorded("A", 2023, "示例一中", "", "推荐"), mention("B", "")), false).answer())
                .isEqualTo("推荐过，没有看到结果：2023年技能大师选拔（推荐，示人社函〔2023〕7号）。正文里另提到 1 处。");
        assertThat(Telling.apart("唐示例", List.of(mention("B", "")), false).answer()).contains("只在正文里提到过").contains("《会议纪要》");
        assertThat(Telling.apart("唐示例", List.of(), false).answer()).contains("没有找到");
    }

    @Test
    void theResultDecidesAndNotTheWordsAroundIt() {
        assertThat(Standing.of(recorded("A", 2023, "", "", "未入选"))).isEqualTo(Standing.DECLINED);
        assertThat(Standing.of(recorded("A", 2023, "", "", "拟入选"))).isEqualTo(Standing.RECOMMENDED);
        assertThat(Standing.of(recorded("A", 2023, "", "", "入选"))).isEqualTo(Standing.AWARDED);
        assertThat(Standing.of(recorded("A", 2023, "", "", ""))).isEqualTo(Standing.RECOMMENDED);
    }
}
