package wenshu.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.Record;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Route;
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

    private static final String FORM = "享受政府特殊津贴人员申报表";

    /** Far more than the demo has. */
    private static final int MOST = 1000;

    private final Archive archive;
    private final Desk desk;
    private final DraftDesk drafts;
    private final FormDesk forms;
    private final TemplateCatalogue catalogue;
    private final SignOffs signOffs;

    DemoPapers(Archive archive, Desk desk, DraftDesk drafts, FormDesk forms, TemplateCatalogue catalogue, SignOffs signOffs) {
        this.signOffs = signOffs;
        this.archive = archive;
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /** Lays those sample drafts on the desk that are not there yet. */
    void addDrafts(String author) {
        Set<String> there = desk.list().stream().map(DeskDraft::title).collect(Collectors.toSet());
        for (String name : DRAFTS) {
            String text = resource("/samples/" + name + ".txt");
            if (there.add(drafts.title(text))) {
                desk.add(drafts.title(text), text, author);
            }
        }
    }

    /** Sends the first sample draft on its way, so that there is something to do. */
    void sendOne(String drafter, String reviewer, String signer) {
        String title = drafts.title(resource("/samples/" + DRAFTS.getFirst() + ".txt"));
        if (signOffs.open().isEmpty()) {
            desk.list().stream().filter(draft -> draft.title().equals(title) && !draft.held()).findFirst().ifPresent(draft ->
                    signOffs.start(drafter, draft.id(), draft.version(), new Route(reviewer, List.of(), signer), "请核"));
        }
    }

    /**
     * Issues and archives the demo's notices, and a filled form for two people; gives how many records that makes. What a
     * start cut short has archived already, told by its title, is not archived again.
     */
    int addRecords() {
        Set<String> there = archive.list(1, MOST).records().stream().map(Record::title).collect(Collectors.toSet());
        int made = 0;
        for (String draft : resource("/wenshu/demo/papers.txt").split(NEXT)) {
            if (!there.contains(drafts.title(draft))) {
                drafts.archive(drafts.issue(draft), "yongyin");
                made++;
            }
        }
        Form form = forms.form(FORM);
        Map<String, Object> other = new LinkedHashMap<>(forms.sample(FORM));
        other.put("姓名", "沈砚秋");
        other.put("申报年度", "2025");
        other.put("证件号码", "990000197603150050");
        for (FormData data : List.of(catalogue.sample(FORM).orElseThrow(), FormData.of(other))) {
            if (!there.contains(form.name() + "（" + data.text("姓名") + "）")) {
                forms.archive(form, data, "admin");
                made++;
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
