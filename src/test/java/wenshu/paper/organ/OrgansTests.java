package wenshu.paper.organ;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgansTests {

    private final Organs organs = Organs.house();

    @ParameterizedTest
    @ValueSource(strings = {"人力资源和社会保障部", "人力资源社会保障部", "山西省人力资源和社会保障厅", "长治市人力资源和社会保障局", "黎城县民政和人力资源社会保障局",
        "新疆维吾尔自治区人力资源和社会保障厅", "示例市人力资源和社会保障局", "示例省教育厅", "长治市潞州区人力资源和社会保障局", "山西省人民政府办公厅", "中共长治市委组织部",
        "省人社厅", "市委组织部", "阳泉市卫生和计划生育委员会", "长治市中心医院", "鄂尔多斯市伊金霍洛旗人民政府", "内蒙古自治区科学技术厅", "国家市场监督管理总局",
        "中共示例市委", "大同市平城区教育局", "恩施土家族苗族自治州人力资源和社会保障局", "示例市市场监督管理局", "人事部", "教育局", "省委组织部", "山西转型综合改革示范区管委会",
        "长治高新区组织与人力资源部", "太原市万柏林区东社街道办事处"})
    void knowsOrgans(String name) {
        assertThat(organs.isOrgan(name)).isEqualTo(!name.endsWith("办事处"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于开展工作的通知", "各市人力资源和社会保障局", "市直有关部门", "教育部门", "长治市", "推荐材料要按照省厅", "专业技术人员", "县域经济发展",
        "由市人社局", "各县（区）人力资源和社会保障局", "局", "现将通知转发给你局", "人才工作局面", "市场", "山西省人力资源和社会保障厅关于转发"})
    void knowsWhatIsNone(String text) {
        assertThat(organs.isOrgan(text)).isFalse();
    }

    @Test
    void findsThemInRunningText() {
        assertThat(names("按照《人力资源社会保障部关于开展2024年选拔工作的通知》要求，省管干部由省人社厅统一征求省纪委监委意见，教育部门、财政部门配合。"))
                .containsExactly("人力资源社会保障部", "省人社厅", "省纪委监委");
        assertThat(names("现将山西省人力资源和社会保障厅《关于……的通知》转发给你们，各市人力资源和社会保障局、黎城县民政和人力资源社会保障局"))
                .containsExactly("山西省人力资源和社会保障厅", "黎城县民政和人力资源社会保障局");
        assertThat(names("长治市教育局、长治市卫生健康委员会和长治市潞州区人力资源和社会保障局联合印发，报市委人才工作领导小组审定"))
                .containsExactly("长治市教育局", "长治市卫生健康委员会", "长治市潞州区人力资源和社会保障局", "市委人才工作领导小组");
        assertThat(names("请尽快反馈省人社厅，于4月1日前报回市人社局；材料送至示例市教育局，材料纸质稿上交至湖南省人社厅；2019年合肥市普通高中学校、江西省高等学校"))
                .containsExactly("省人社厅", "市人社局", "示例市教育局", "湖南省人社厅");
        assertThat(names("担任副省（部）级以上领导职务和享受副省（部）级待遇，各省、自治区、直辖市卫生健康委，经济开发区组织人事部门")).isEmpty();
        assertThat(names("享受国务院政府特殊津贴人员，市场监管和县域经济，部分局部问题，全市办理办法")).containsExactly("国务院");
    }

    private List<String> names(String text) {
        return organs.find(text).stream().map(Mention::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"人事部, 人力资源和社会保障部, 2008", "国家卫生和计划生育委员会, 国家卫生健康委员会, 2018", "长治市国土资源局, 长治市自然资源局, 2018",
        "阳泉市卫生和计划生育委员会, 阳泉市卫生健康委员会, 2018", "示例省环境保护厅, 示例省生态环境厅, 2018", "示例市工商行政管理局, 示例市市场监督管理局, 2018",
        "山西省劳动和社会保障厅, 山西省人力资源和社会保障厅, 2009", "河北省农业厅, 河北省农业农村厅, 2018", "中国银保监会, 国家金融监督管理总局, 2023",
        "示例省经济和信息化委员会, 示例省工业和信息化厅, 2018"})
    void knowsSuccessors(String old, String name, int since) {
        assertThat(organs.successor(old)).contains(new Successor(name, since));
        assertThat(organs.successor(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"山西省人力资原和社会保障厅, 山西省人力资源和社会保障厅", "长治市人力资源和社会保章局, 长治市人力资源和社会保障局", "示例市人力资源和社会保障周局, 示例市人力资源和社会保障局",
        "长治市教玉局, 长治市教育局", "人力资源和社会保部, 人力资源和社会保障部", "示例市卫生建康委员会, 示例市卫生健康委员会"})
    void mendsMisspeltNames(String misspelt, String name) {
        assertThat(organs.near(misspelt)).contains(name);
        assertThat(organs.near(name)).isEmpty();
    }

    @Test
    void knowsLevelsPlacesAndCodes() {
        assertThat(organs.level("人力资源和社会保障部")).contains(Level.NATION);
        assertThat(organs.level("示例省人力资源和社会保障厅")).contains(Level.PROVINCE);
        assertThat(organs.level("长治市教育局")).contains(Level.CITY);
        assertThat(organs.level("古交市教育局")).contains(Level.COUNTY);
        assertThat(organs.level("长治市潞州区人力资源和社会保障局")).contains(Level.COUNTY);
        assertThat(organs.areaCode("沁源县教育局")).contains("0355");
        assertThat(organs.areaCode("长治市人力资源和社会保障局")).contains("0355");
        assertThat(organs.letterCode("长治市人力资源和社会保障局")).contains("长人社函");
        assertThat(organs.ofCode("人社部函").map(Organ::name)).contains("人力资源和社会保障部");
        assertThat(organs.ofCode("教师厅函").map(Organ::name)).contains("教育部");
        assertThat(organs.ofCode("晋人社厅函").map(Organ::name)).contains("山西省人力资源和社会保障厅");
        assertThat(organs.places("长治市潞州区人力资源和社会保障局")).containsExactly("长治市", "潞州区");
        assertThat(organs.withoutPlace("长治市潞州区人力资源和社会保障局")).isEqualTo("人力资源和社会保障局");
        assertThat(organs.shortName("示例市人力资源和社会保障局")).contains("示例市人社局");
        assertThat(organs.fullName("沁源县人社局")).contains("沁源县人力资源和社会保障局");
        assertThat(organs.fullName("省人社厅")).contains("山西省人力资源和社会保障厅");
    }

    @Test
    void tellsInnerOffices() {
        assertThat(List.of("专业技术人员管理科", "长治市人力资源和社会保障局职业能力建设科", "阳泉市人力资源和社会保障局办公室", "山西省人力资源和社会保障厅专业技术人员管理处"))
                .allMatch(organs::inner);
        assertThat(List.of("长治市人力资源和社会保障局", "山西省人民政府办公厅", "市委人才工作领导小组办公室", "长治市人民政府办公室", "人力资源社会保障部办公厅"))
                .noneMatch(organs::inner);
    }
}
