package wenshu.forms.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.home.DataHome;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.typeset.frame.FrameItem;

/** The forms of an allowance campaign stay on their pages; what is longer goes on on a continuation page. */
class CampaignFitTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    private final TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("no-home")));
    private final PageFit fit = new PageFit(new FormFiller(), RENDERER);

    private Map<String, Object> sample(String form) {
        Map<String, Object> data = new LinkedHashMap<>(catalogue.sample(form).orElseThrow().toMap());
        data.remove("照片");
        return data;
    }

    private static List<String> pages(byte[] docx) {
        return RENDERER.layOut("t", docx).frames().stream().map(frame -> FrameItem.flat(frame.items()).stream()
                .filter(FrameItem.GlyphRun.class::isInstance).map(item -> ((FrameItem.GlyphRun) item).text())
                .collect(Collectors.joining())).toList();
    }

    /** The longest text that the form accepts, all of it printed. */
    @ParameterizedTest
    @CsvSource({"government-allowance, 业绩贡献, 2000, 6", "expert-registration, 主要业绩, 1500, 3",
        "allowance-recommendation-2020, 主要业绩, 600, 2"})
    void the_longest_deeds_are_printed_whole(String folder, String field, int length, int pages) {
        Form form = catalogue.find(folder);
        Map<String, Object> data = sample(folder);
        String deeds = "治水有成九字为一句。".repeat(length / 10);
        data.put(field, deeds);
        List<String> printed = pages(fit.fill(form, FormData.of(data), OutputKind.FORMAL).docx());
        assertThat(printed).hasSizeBetween(pages, pages + 1);
        assertThat(String.join("", printed).replace("（下转续页）", "").split("治水有成九字为一句。", -1)).hasSize(length / 10 + 1);
    }

    @Test
    void thirty_jobs_go_on_on_a_continuation_page() {
        Form form = catalogue.find("government-allowance");
        Map<String, Object> data = sample("government-allowance");
        List<Object> jobs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            jobs.add(Map.of("起始年月", "2001-01", "终止年月", "2001-12", "单位", "示例单位（" + i + "）", "岗位", "技术员"));
        }
        data.put("工作经历", jobs);
        List<String> printed = pages(fit.fill(form, FormData.of(data), OutputKind.FORMAL).docx());
        assertThat(printed.size()).isBetween(6, 7);
        String all = String.join("", printed);
        for (int i = 0; i < 30; i++) {
            assertThat(all).contains("示例单位（" + i + "）");
        }
    }
}
