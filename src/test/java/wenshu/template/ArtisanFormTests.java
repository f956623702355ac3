package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.home.DataHome;
import wenshu.template.schema.FieldFault;

/** What the forms of the artisans' selection (晋中工匠) ask for, and of whom. */
class ArtisanFormTests {

    private final TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("no-home")));
    private final FormFiller filler = new FormFiller();

    private Map<String, Object> sample(String folder, String file) throws Exception {
        return new LinkedHashMap<>(FormDataFile.read(file, Files.readAllBytes(Path.of("templates", folder, file))).toMap());
    }

    private List<String> opinions(Map<String, Object> person) {
        String text = TestDocx.text(filler.fill(catalogue.find("jinzhong-artisan-opinions"), FormData.of(person), OutputKind.FORMAL));
        return List.of("政法部门", "卫健部门", "组织人事", "纪检监察", "市场监管", "税务部门").stream()
                .filter(text.lines().filter(line -> !line.startsWith("注")).toList().toString()::contains).toList();
    }

    /** Police and health always; for members of the Party and public servants two more, for those in business two more. */
    @ParameterizedTest
    @CsvSource({"群众,否,否,2", "共青团员,否,否,2", "中共党员,否,否,4", "中共预备党员,否,否,4", "群众,是,否,4", "群众,否,是,4",
        "中共党员,否,是,6", "群众,是,是,6"})
    void the_opinions_wanted_depend_on_the_person(String party, String servant, String business, int wanted) throws Exception {
        Map<String, Object> person = sample("jinzhong-artisan-opinions", "sample-two.yaml");
        person.put("政治面貌", party);
        person.put("是否公职人员", servant);
        person.put("是否经营大户或创办企业", business);
        assertThat(opinions(person)).hasSize(wanted).contains("政法部门", "卫健部门");
        assertThat(opinions(person).contains("税务部门")).isEqualTo(business.equals("是"));
    }

    @Test
    void an_opinion_that_is_not_asked_for_is_not_taken() throws Exception {
        Map<String, Object> person = sample("jinzhong-artisan-opinions", "sample-two.yaml");
        person.put("税务部门意见", "无意见");
        assertThat(filler.check(catalogue.find("jinzhong-artisan-opinions"), FormData.of(person)))
                .extracting(fault -> fault.fault().code()).containsExactly("NOT_APPLICABLE");
    }

    @Test
    void at_least_one_condition_and_one_of_thirteen_fields_of_industry() throws Exception {
        Map<String, Object> person = sample("jinzhong-artisan-application", "sample.yaml");
        person.remove("照片");
        person.put("符合条件", List.of());
        person.put("产业领域", "房地产");
        assertThat(filler.check(catalogue.find("jinzhong-artisan-application"), FormData.of(person)))
                .extracting(FieldFault::path).containsExactlyInAnyOrder("产业领域", "符合条件");
        assertThat(catalogue.find("jinzhong-artisan-application").schema().orElseThrow().field("产业领域").orElseThrow()
                .codes().names()).hasSize(13);
    }

    @Test
    void the_boxes_ticked_are_those_chosen() throws Exception {
        Map<String, Object> person = sample("jinzhong-artisan-application", "sample.yaml");
        person.remove("照片");
        person.put("符合条件", "④、②");
        String text = TestDocx.text(filler.fill(catalogue.find("jinzhong-artisan-application"), FormData.of(person),
                OutputKind.FORMAL));
        assertThat(text).contains("☐ ①", "☑ ②", "☐ ③", "☑ ④", "☑装备制造", "☐新材料", "☑行业推荐", "☐直接认定");
    }

    @Test
    void the_story_of_the_deeds_has_about_1500_characters() throws Exception {
        Map<String, Object> story = sample("jinzhong-artisan-deeds", "sample.yaml");
        story.put("正文", "短".repeat(1199));
        assertThat(filler.check(catalogue.find("jinzhong-artisan-deeds"), FormData.of(story)))
                .extracting(fault -> fault.fault().what()).containsExactly("只有 1199 个字，不足 1200 个字");
    }

    @Test
    void what_is_announced_follows_the_kind_of_paper() throws Exception {
        Form form = catalogue.find("award-announcement");
        String notice = TestDocx.text(filler.fill(form, catalogue.sample("award-announcement").orElseThrow(), OutputKind.FORMAL));
        assertThat(notice).contains("15名同志入选2019年度“虚构工匠”（名单见附件）", "现予公布。").doesNotContain("决定授予");
        String decision = TestDocx.text(filler.fill(form, FormData.of(sample("award-announcement", "sample-decision.yaml")),
                OutputKind.FORMAL));
        assertThat(decision).contains("决定授予15名同志“虚构工匠”称号").doesNotContain("现予公布");
    }

    @Test
    void a_report_on_publicity_counts_the_objections_or_says_there_were_none() throws Exception {
        Form form = catalogue.find("publicity-report");
        assertThat(TestDocx.text(filler.fill(form, FormData.of(sample("publicity-report", "sample.yaml")), OutputKind.FORMAL)))
                .contains("异议2件", "反映对象").doesNotContain("未收到任何单位");
        assertThat(TestDocx.text(filler.fill(form, FormData.of(sample("publicity-report", "sample-none.yaml")), OutputKind.FORMAL)))
                .contains("未收到任何单位和个人的异议").doesNotContain("反映对象");
    }
}
