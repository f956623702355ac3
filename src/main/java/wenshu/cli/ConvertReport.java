package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import wenshu.render.Finding;
import wenshu.render.Severity;

/** What {@code convert} prints: a line a file as it is done and a summary, for people; or one JSON value, for programs. */
final class ConvertReport {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final int total;
    private int done;

    ConvertReport(PrintWriter out, PrintWriter err, boolean json, int total) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.total = total;
    }

    /** Tells of one file. */
    void file(ConvertOutcome outcome) {
        done++;
        if (json) {
            return;
        }
        String progress = total == 1 ? "" : "[" + done + "/" + total + "] ";
        String label = outcome.job().label();
        if (outcome.failed()) {
            out.println(progress + label + "：没有转成");
            outcome.faults().forEach(fault -> {
                String sentence = fault.sentence();
                err.println(sentence.startsWith(label) ? sentence : label + "：" + sentence);
            });
        } else {
            Path first = outcome.written().getFirst();
            out.println(progress + (total == 1 ? "" : label + " → ") + first
                    + (outcome.written().size() == 1 ? "" : " 等 " + outcome.written().size() + " 个文件") + "（"
                    + (outcome.pages() == 0 ? "" : outcome.pages() + " 页，") + outcome.millis() + " 毫秒）");
        }
        for (Finding finding : outcome.findings()) {
            err.println(label + "：［" + finding.severity().label() + "］" + finding.message());
        }
    }

    /** Tells of all together. */
    void summary(List<ConvertOutcome> outcomes, long millis) {
        long failed = outcomes.stream().filter(ConvertOutcome::failed).count();
        long told = outcomes.stream().filter(outcome -> !outcome.findings().isEmpty()).count();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("total", outcomes.size());
            all.put("converted", outcomes.size() - failed);
            all.put("failed", failed);
            all.put("withFindings", told);
            all.put("pages", outcomes.stream().mapToLong(ConvertOutcome::pages).sum());
            all.put("millis", millis);
            all.put("files", outcomes.stream().map(ConvertOutcome::asMap).toList());
            out.println(new ObjectMapper().writeValueAsString(all));
            return;
        }
        if (outcomes.stream().flatMap(outcome -> outcome.findings().stream())
                .anyMatch(finding -> finding.severity() == Severity.LEFT_OUT)) {
            err.println("有内容没有照原样排出；本机装有 LibreOffice 时，可加 --engine libreoffice 另转一份对照。");
        }
        if (total > 1) {
            out.println("共 " + total + " 份，成功 " + (total - failed) + " 份，失败 " + failed + " 份，有提示 " + told
                    + " 份，用时 " + String.format(Locale.ROOT, "%.1f", millis / 1_000.0) + " 秒。");
        }
    }
}
