package wenshu.web.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import wenshu.notice.DocumentKind;
import wenshu.notice.DraftSheet;

/** The editor's fields and the draft file, one turned into the other; the file is what is kept. */
public final class DraftForm {

    private static final String ATTACHMENTS = "附件";
    private static final String INDENT = "\u3000\u3000";
    private static final List<String> ROW_PARTS = List.of("名称", "来文", "模板", "另附", "横排", "另册");
    /** Items that the form has a field of its own for. */
    private static final List<String> SHOWN = List.of("文种", "版式", "用印", "份号", "密级", "紧急程度", "发文机关", "发文机关标志",
            "文件二字", "发文字号", "令号", "编号", "签发人", "标题", "主送", "主送移入版记", "署名", "签名章", "成文日期", "附注", "公开方式",
            "出席", "请假", "列席", "抄送", "印发机关", "印发日期", "版记置双页", "联系人", "附件");

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
     * @param others parts that the form does not show, kept as they are
     */
    public record Row(String name, String kind, String template, String text, boolean landscape, boolean apart,
            Map<String, String> others) {
    }

    /** A row that nobody has filled in yet. */
    public static Row emptyRow() {
        return new Row("", "text", "", "", false, false, Map.of());
    }

    /** The words of all kinds of paper, the most used ones first. */
    public static List<String> kindWords() {
        List<String> words = new ArrayList<>(List.of("通知", "函", "请示", "报告", "批复"));
        Stream.of(DocumentKind.values()).map(DocumentKind::word).filter(word -> !words.contains(word)).forEach(words::add);
        return words;
    }

    /** Items that the form has no field of its own for; it shows them by their words. */
    public static List<String> rest(DraftSheet sheet) {
        List<String> rest = new ArrayList<>(sheet.items().keySet());
        rest.addAll(sheet.lists().keySet());
        rest.removeAll(SHOWN);
        return rest;
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
            Map<String, String> others = new LinkedHashMap<>(entry);
            others.keySet().removeAll(ROW_PARTS);
            rows.add(new Row(name, kind, template, text == null ? "" : paragraphs(text), is(entry, "横排"), is(entry, "另册"), others));
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
        rows(sheet).forEach(row -> others.remove(DraftSheet.ATTACHED + (row.name().isEmpty() ? row.template() : row.name())));
        return others;
    }

    /** The draft file that a page sends: the whole text as it is, or its fields put together. */
    public static String text(MultiValueMap<String, String> sent) {
        if (sent.containsKey("text")) {
            return plain(sent.getFirst("text"));
        }
        DraftSheet sheet = DraftSheet.blank();
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String value = plain(values.getFirst());
            String[] path = name.split("\\.", -1);
            if (name.startsWith("i.")) {
                sheet.setLines(name.substring(2), value);
            } else if (name.startsWith("f.") && !value.isBlank()) {
                sheet.forwarded().add(lines(value));
            } else if (name.startsWith("s.")) {
                others.put(name.substring(2), lines(value));
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
        others.forEach(sheet.sections()::putIfAbsent);
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
        row.forEach((part, value) -> {
            if (!ROW_PARTS.contains(part) && !part.equals("kind") && !part.equals("text")) {
                entry.put(part, value);
            }
        });
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
