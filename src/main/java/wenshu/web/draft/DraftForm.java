package wenshu.web.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import wenshu.notice.DraftSheet;

/** The editor's fields and the draft file, one turned into the other; the file is what is kept. */
public final class DraftForm {

    private static final String ATTACHMENTS = "附件";
    private static final String INDENT = "\u3000\u3000";

    private DraftForm() {
    }

    /**
     * An attachment as a row of the form.
     *
     * @param name its name
     * @param kind text, template, forwarded or separate
     * @param template name of the form it is, when it is one
     * @param text its text, when it stands in the draft
     * @param landscape 横排
     * @param apart 另册
     */
    public record Row(String name, String kind, String template, String text, boolean landscape, boolean apart) {
    }

    /** The rows of the attachments. */
    public static List<Row> rows(DraftSheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> entry : sheet.list(ATTACHMENTS)) {
            String name = entry.getOrDefault("名称", "");
            String template = entry.getOrDefault("模板", "");
            List<String> text = sheet.sections().get(DraftSheet.ATTACHED + (name.isEmpty() ? template : name));
            String kind = is(entry, "来文") ? "forwarded" : !template.isEmpty() ? "template"
                    : text == null && is(entry, "另附") ? "separate" : "text";
            rows.add(new Row(name, kind, template, text == null ? "" : paragraphs(text), is(entry, "横排"), is(entry, "另册")));
        }
        return rows;
    }

    private static boolean is(Map<String, String> entry, String part) {
        return entry.getOrDefault(part, "").equals("是");
    }

    /** Paragraphs as the editor shows them: each indented by two characters, as on paper. */
    public static String paragraphs(List<String> paragraphs) {
        return String.join("\n", paragraphs.stream().map(one -> one.startsWith("|") ? one : INDENT + one).toList());
    }

    /** Sections that belong to no row of the form: kept as they are. */
    public static Map<String, List<String>> others(DraftSheet sheet) {
        Map<String, List<String>> others = new LinkedHashMap<>(sheet.sections());
        others.remove(DraftSheet.FORWARDED);
        rows(sheet).forEach(row -> others.remove(DraftSheet.ATTACHED + (row.name().isEmpty() ? row.template() : row.name())));
        return others;
    }

    /** The draft file that a page sends: the whole text as it is, or its fields put together. */
    public static String text(MultiValueMap<String, String> sent) {
        if (sent.containsKey("text")) {
            return plain(sent.getFirst("text"));
        }
        DraftSheet sheet = new DraftSheet(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String value = plain(values.getFirst());
            String[] path = name.split("\\.", -1);
            if (name.startsWith("i.")) {
                sheet.setLines(name.substring(2), value);
            } else if (name.startsWith("s.")) {
                sheet.sections().put(name.substring(2), lines(value));
            } else if (name.startsWith("l.") && path.length == 4 || name.startsWith("a.") && path.length == 3) {
                String last = path[path.length - 1];
                entries.computeIfAbsent(name.substring(0, name.length() - last.length()), row -> new LinkedHashMap<>())
                        .put(last, last.equals("text") ? value : String.join("", lines(value)));
            }
        });
        sheet.body().addAll(lines(value(sent, "body")));
        entries.forEach((row, parts) -> {
            if (row.startsWith("a.")) {
                attachment(sheet, parts);
            } else if (parts.values().stream().anyMatch(part -> !part.isEmpty())) {
                sheet.lists().computeIfAbsent(row.split("\\.")[1], word -> new ArrayList<>()).add(parts);
            }
        });
        List<String> forwarded = lines(value(sent, "forwarded"));
        if (!forwarded.isEmpty()) {
            sheet.sections().put(DraftSheet.FORWARDED, forwarded);
        }
        return sheet.write();
    }

    private static void attachment(DraftSheet sheet, Map<String, String> row) {
        String name = row.getOrDefault("名称", "");
        List<String> text = lines(row.getOrDefault("text", ""));
        String kind = row.getOrDefault("kind", "text");
        String template = row.getOrDefault("模板", "");
        if (name.isEmpty() && text.isEmpty() && template.isEmpty() && !kind.equals("forwarded")) {
            return;
        }
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("名称", name.isEmpty() && kind.equals("template") ? template : name);
        switch (kind) {
            case "forwarded" -> entry.put("来文", "是");
            case "separate" -> entry.put("另附", "是");
            case "template" -> entry.put("模板", template);
            default -> sheet.sections().put(DraftSheet.ATTACHED + name, text);
        }
        for (String flag : List.of("横排", "另册")) {
            if (row.containsKey(flag)) {
                entry.put(flag, "是");
            }
        }
        sheet.lists().computeIfAbsent(ATTACHMENTS, word -> new ArrayList<>()).add(entry);
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return plain(sent.getOrDefault(name, List.of("")).getFirst());
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** A browser sends CR LF; a draft has LF. */
    static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
