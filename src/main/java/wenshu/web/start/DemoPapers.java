package wenshu.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import wenshu.desk.Desk;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.TemplateCatalogue;
import wenshu.web.draft.DraftDesk;
import wenshu.web.form.FormDesk;

/** The demo's drafts and archived papers, all fictional, composed anew from their text as any other paper is. */
@Component
final class DemoPapers {

    private static final String NEXT = "\n######## 下一件 ########\n";
    private static final List<String> DRAFTS = List.of("own-notice", "changzhi-forward", "yangquan-forward");

    private final Desk desk;
    private final DraftDesk drafts;
    private final FormDesk forms;
    private final TemplateCatalogue catalogue;

    DemoPapers(Desk desk, DraftDesk drafts, FormDesk forms, TemplateCatalogue catalogue) {
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /** Lays the sample drafts on the desk. */
    void addDrafts(String author) {
        for (String name : DRAFTS) {
            String text = resource("/samples/" + name + ".txt");
            desk.add(drafts.title(text), text, author);
        }
    }

    /** Issues and archives the demo's notices, and a filled form for two people; gives how many records that makes. */
    int addRecords() {
        int made = 0;
        for (String draft : resource("/wenshu/demo/papers.txt").split(NEXT)) {
            drafts.archive(drafts.issue(draft));
            made++;
        }
        for (TemplateCatalogue.Entry entry : catalogue.list()) {
            Map<String, Object> sample = forms.sample(entry.name());
            if (entry.builtIn() && !sample.isEmpty()) {
                Form form = forms.form(entry.name());
                forms.archive(form, FormData.of(sample));
                Map<String, Object> other = new LinkedHashMap<>(sample);
                other.put("姓名", "沈砚秋");
                other.put("申报年度", "2025");
                forms.archive(form, FormData.of(other));
                made += 2;
            }
        }
        return made;
    }

    private static String resource(String path) {
        try (InputStream in = DemoPapers.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
