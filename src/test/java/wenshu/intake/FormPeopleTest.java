package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Mention;
import wenshu.home.DataHome;
import wenshu.home.IdKeys;
import wenshu.template.FormData;

/** Whom filled forms are about. */
class FormPeopleTest {

    @TempDir
    Path folder;
    private FormPeople people;

    @BeforeEach
    void open() {
        people = new FormPeople(IdKeys.open(new DataHome(folder)));
    }

    private List<Mention> of(Map<String, Object> typed) {
        return people.of(FormData.of(typed).texts());
    }

    @Test
    void aFormOfOneIsAboutHimAndHisOwnUnit() {
        Mention one = of(Map.of("推荐单位", "虚构市示例局", "姓名", "林 致远", "现工作单位", "虚构水利研究所", "证件号码", "990000197603150034",
                "家庭成员", List.of(Map.of("姓名", "林示例", "工作单位", "虚构小学")))).getFirst();
        assertThat(one.name()).isEqualTo("林致远");
        assertThat(one.unit()).isEqualTo("虚构水利研究所");
        assertThat(one.idKey()).isNotEmpty();
        assertThat(one.idShown()).doesNotContain("19760315");
        assertThat(of(Map.of("姓名", "林致远", "家庭成员", List.of(Map.of("姓名", "林示例"))))).hasSize(1);
        assertThat(of(Map.of("姓名", "林致远", "推荐单位", "虚构市示例局")).getFirst().unit()).as("for want of a better").isEqualTo("虚构市示例局");
    }

    @Test
    void aListIsAboutEveryoneInItAndNotAboutWhoJudges() {
        List<Mention> all = of(Map.of("报送单位", "虚构市示例局", "人选", List.of(
                Map.of("姓名", "沈砚秋", "工作单位及职务", "虚构机械厂 车间主任", "推荐单位", "虚构县"),
                Map.of("姓名", "陆假设", "单位及岗位", "钳工")), "评议专家", List.of(Map.of("姓名", "贾专", "单位", "虚构大学"))));
        assertThat(all).extracting(Mention::name).containsExactlyInAnyOrder("沈砚秋", "陆假设");
        assertThat(all).filteredOn(one -> one.name().equals("沈砚秋")).extracting(Mention::unit).containsExactly("虚构机械厂");
        assertThat(all).filteredOn(one -> one.name().equals("陆假设")).extracting(Mention::unit).containsExactly("");
    }
}
