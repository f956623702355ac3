package wenshu.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.Link;

/** What is archived about an issue besides the paper itself (发文稿纸): who did what, and the hashes of what was issued. */
record IssueSheet(SignOff signOff, String number, LocalDate day, String sealer, Instant at, List<Event> events, String text,
        Press.Made made, List<Link> links) {

    static final String NAME = "发文稿纸.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    byte[] bytes() {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("送签单", signOff.id());
        sheet.put("发文字号", number);
        sheet.put("成文日期", day.toString());
        sheet.put("编号时间", at.toString());
        sheet.put("编号人", sealer);
        sheet.put("签发文本SHA-256", signOff.passage().signed());
        sheet.put("印发文本SHA-256", Texts.sha256(text.getBytes(StandardCharsets.UTF_8)));
        sheet.put("DOCX SHA-256", Texts.sha256(made.docx()));
        sheet.put("PDF SHA-256", Texts.sha256(made.pdf()));
        sheet.put("页数", made.pages());
        if (!signOff.overridden().isEmpty()) {
            sheet.put("保留的检查问题", signOff.overridden().stream().sorted().toList());
            sheet.put("保留理由", signOff.overrideReason());
        }
        if (!links.isEmpty()) {
            sheet.put("关联档案", links.stream().map(link -> Map.of(link.kind().there(), link.recordId())).toList());
        }
        sheet.put("办理过程", events.stream().map(IssueSheet::event).toList());
        return JSON.writeValueAsBytes(sheet);
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("序", event.seq());
        line.put("时间", event.at().toString());
        line.put("人员", event.actor());
        line.put("事项", event.act());
        line.put("步骤", event.before().title() + "→" + event.after().title());
        line.put("意见", event.opinion());
        line.put("说明", event.detail());
        line.put("文本", event.textAfter());
        line.put("校验", event.hash());
        return line;
    }
}
