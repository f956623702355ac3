package wenshu.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/** The draft as one text file: a YAML head between two {@code ---} lines, the text, and what stands behind it. */
public final class DraftFile {

    static final String RULE = "========";
    static final String FORWARDED = "来文";
    static final String ATTACHED = "附件：";
    static final Pattern SEPARATOR = Pattern.compile("={4,}\\s*([^=]+?)\\s*={4,}");
    /** A chain of papers has no more levels than the state has. */
    private static final int MOST_FORWARDED = 8;
    private static final int MAX_CHARACTERS = 2_000_000;

    private DraftFile() {
    }

    /**
     * Reads a draft.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException with every fault of the file, each with its line
     */
    public static Draft parse(String name, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "DRAFT_TOO_LARGE", name, "草稿超过 200 万字", "请确认选对了文件");
        }
        List<Fault> faults = new ArrayList<>();
        Draft draft = null;
        try {
            draft = new Parse(text, faults).run();
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults.stream().map(fault -> new Fault(fault.code(),
                    name.isEmpty() ? fault.place() : name + " " + fault.place(), fault.what(), fault.remedy())).toList());
        }
        return draft;
    }

    /** Writes a draft so that {@link #parse} gives an equal one. */
    public static String write(Draft draft) {
        return DraftWriter.write(draft);
    }

    /** One run over one file. */
    private static final class Parse {

        private final List<String> lines;
        private final List<Fault> faults;
        private final List<String> body = new ArrayList<>();
        private final Map<String, Section> texts = new LinkedHashMap<>();
        private final List<Section> forwarded = new ArrayList<>();
        private int enclosed;

        /** What stands behind a separator line. */
        private record Section(int line, List<String> lines) {
        }

        Parse(String text, List<Fault> faults) {
            this.lines = text.replace("\uFEFF", "").lines().toList();
            this.faults = faults;
        }

        Draft run() {
            int open = 0;
            while (open < lines.size() && lines.get(open).isBlank()) {
                open++;
            }
            int close = open + 1;
            while (close < lines.size() && !lines.get(close).strip().equals("---")) {
                close++;
            }
            if (open >= lines.size() || !lines.get(open).strip().equals("---") || close >= lines.size()) {
                throw new FaultException(FaultException.Kind.BAD_INPUT, List.of(new Fault("HEAD_MISSING", "第1行",
                        "找不到文件头", "草稿应以一行 --- 开始，写完标题、发文机关等项目后再写一行 ---，下面是正文")));
            }
            YamlHead yaml = new YamlHead(String.join("\n", lines.subList(open + 1, close)), open + 2, faults);
            Head head = new HeadReader(yaml, faults).read();
            sections(close + 1);
            List<Attachment> attachments = attachments(yaml);
            if (body.isEmpty()) {
                faults.add(new Fault("BODY_MISSING", "第" + (close + 2) + "行", "没有正文", "请在第二条 --- 下面写正文，每段一行"));
            }
            return new Draft(head, body, attachments, forwardedPapers());
        }

        private void sections(int from) {
            List<String> into = body;
            for (int i = from; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                Matcher separator = SEPARATOR.matcher(line);
                if (separator.matches()) {
                    into = section(separator.group(1), i + 1);
                } else {
                    into.add(line.startsWith("\\") ? line.substring(1) : line);
                }
            }
            body.removeIf(String::isEmpty);
        }

        private List<String> section(String title, int line) {
            Section section = new Section(line, new ArrayList<>());
            if (title.equals(FORWARDED)) {
                if (forwarded.size() == MOST_FORWARDED) {
                    faults.add(new Fault("TOO_MANY_SECTIONS", "第" + line + "行", "“来文”部分超过" + MOST_FORWARDED + "个", "请删去多余的"));
                }
                forwarded.add(section);
            } else if (title.startsWith(ATTACHED) && title.length() > ATTACHED.length()) {
                if (texts.put(title.substring(ATTACHED.length()).strip(), section) != null) {
                    faults.add(new Fault("DUPLICATE_SECTION", "第" + line + "行", "这个附件的正文写了两次", "请只留一个"));
                }
            } else {
                faults.add(new Fault("UNKNOWN_SECTION", "第" + line + "行", "不认识的分隔行", "请写成“" + RULE + " 来文 " + RULE
                        + "”或“" + RULE + " 附件：名称 " + RULE + "”"));
            }
            return section.lines;
        }

        private List<Attachment> attachments(YamlHead yaml) {
            List<Attachment> attachments = new ArrayList<>();
            Map<String, Section> left = new LinkedHashMap<>(texts);
            for (YamlHead.Entry entry : yaml.list(HeadKey.ATTACHMENTS)) {
                String title = entry.part("名称").isEmpty() ? entry.part("模板") : entry.part("名称");
                if (title.isEmpty()) {
                    fault("MISSING", entry.line(), "附件没有名称", "请写“- 名称: ……”");
                    continue;
                }
                attachments.add(new Attachment(title, content(entry, title, left), yes(entry, "横排"), yes(entry, "另册")));
            }
            left.forEach((title, section) -> fault("NOT_LISTED", section.line,
                    "这里有附件正文，但文件头的“附件”里没有同名的一项", "请在“附件:”下加一行“- 名称: " + title + "”，或删去这一部分"));
            return attachments;
        }

        private Attachment.Content content(YamlHead.Entry entry, String title, Map<String, Section> left) {
            if (yes(entry, "来文")) {
                if (enclosed++ >= forwarded.size()) {
                    fault("FORWARDED_MISSING", entry.line(), "附件写明是来文，但文件里没有来文的原文",
                            "请在文件末尾加一行“" + RULE + " 来文 " + RULE + "”，下面依次写来文机关、文号、标题，空一行后写全文");
                }
                return new Attachment.Forwarded();
            }
            if (!entry.part("模板").isEmpty()) {
                return new Attachment.Template(entry.part("模板"));
            }
            Section text = left.remove(title);
            if (text != null) {
                return new Attachment.Text(text.lines);
            }
            if (!yes(entry, "另附")) {
                fault("ATTACHMENT_MISSING", entry.line(), "附件“" + title + "”没有内容",
                        "请写明“模板: 模板名”“来文: 是”或“另附: 是”，或在文件后面加上“" + RULE + " 附件：" + title + " " + RULE + "”和它的正文");
            }
            return new Attachment.Separate();
        }

        private boolean yes(YamlHead.Entry entry, String part) {
            String written = entry.part(part);
            if (!List.of("", "是", "否").contains(written)) {
                fault("BAD_VALUE", entry.parts().get(part).line(), "“" + part + "”只能写“是”或“否”", "请改正或删去这一行");
            }
            return written.equals("是");
        }

        private List<ForwardedPaper> forwardedPapers() {
            List<ForwardedPaper> papers = new ArrayList<>();
            for (Section section : forwarded) {
                List<String> full = Paragraphs.normal(section.lines);
                if (full.size() < 4) {
                    fault("FORWARDED_MISSING", section.line, "“来文”部分不完整", "请依次写来文机关、文号、标题各一行，空一行后写全文");
                } else {
                    papers.add(new ForwardedPaper(full.get(0), full.get(1), full.get(2), full.subList(3, full.size())));
                }
            }
            return papers;
        }

        private void fault(String code, int line, String what, String remedy) {
            faults.add(new Fault(code, "第" + line + "行", what, remedy));
        }
    }
}
