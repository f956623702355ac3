package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.fault.FaultException;
import wenshu.notice.DocumentNumber;

/**
 * Reads upper-level papers out of plain text as copying, conversion or the web leaves it.
 *
 * <p>A text may hold several papers, each forwarding the one behind it; the highest is the last.
 */
public final class UpperPaperReader {

    private static final String ORGAN = "[\\p{IsHan}（）]{3,40}(厅|局|委|部|会|院|府|办公室|办公厅|中心|署|处|组)";
    private static final String KINDS = "(通知|通报|意见|函|决定|公告|通告|报告|请示|批复|纪要|命令)";
    private static final int LONGEST_TITLE_LINES = 8;
    private static final int MAX_CHARACTERS = 2_000_000;

    /**
     * Reads the paper that is to be forwarded: the highest one, which stands last.
     *
     * @throws FaultException when there is no text, or nothing in it that can be a paper
     */
    public UpperPaper read(String text) {
        return readAll(text).getLast();
    }

    /** Reads every paper of the text in order, the one in front first. */
    public List<UpperPaper> readAll(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "SOURCE_TOO_LARGE", "来文", "来文超过 200 万字", "请确认选对了文件");
        }
        LineMender mender = new LineMender();
        List<Found<String>> lines = new ArrayList<>();
        List<String> raw = text.lines().toList();
        for (int i = 0; i < raw.size(); i++) {
            String line = mender.mend(raw.get(i), i + 1);
            if (!line.isEmpty()) {
                lines.add(new Found<>(line, i + 1));
            }
        }
        if (lines.isEmpty()) {
            throw FaultException.badInput("SOURCE_EMPTY", "来文", "里面没有文字", "如果是扫描件，请先做文字识别，或把全文粘贴到 .txt 文件里再试");
        }
        List<Integer> starts = starts(lines);
        List<UpperPaper> papers = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            papers.add(paper(lines.subList(starts.get(i), end), mender.mends()));
        }
        return papers;
    }

    /** Index of the first line of every paper: the issuer's name above a line that is only a document number. */
    private static List<Integer> starts(List<Found<String>> lines) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (DocumentNumber.lenient(lines.get(i).value()).isPresent()) {
                starts.add(i > 0 && isOrgan(lines.get(i - 1).value()) ? i - 1 : i);
            }
        }
        return starts.isEmpty() ? List.of(0) : starts;
    }

    private static boolean isOrgan(String line) {
        return line.replaceFirst("文件$", "").matches(ORGAN);
    }

    private static UpperPaper paper(List<Found<String>> lines, List<Mend> mends) {
        int at = 0;
        Optional<Found<String>> issuer = Optional.empty();
        if (isOrgan(lines.getFirst().value())) {
            issuer = Optional.of(new Found<>(lines.getFirst().value().replaceFirst("文件$", ""), lines.getFirst().line()));
            at++;
        }
        Optional<Found<DocumentNumber>> number = Optional.empty();
        if (at < lines.size()) {
            int line = lines.get(at).line();
            number = DocumentNumber.lenient(lines.get(at).value()).map(found -> new Found<>(found, line));
        }
        at += number.isPresent() ? 1 : 0;
        int titleEnd = titleEnd(lines, at);
        if (titleEnd == at) {
            throw FaultException.badInput("SOURCE_NO_TITLE", "来文" + (at < lines.size() ? "第" + lines.get(at).line() + "行" : ""),
                    "找不到公文标题", "请让标题单独成行并以“通知”等文种结尾，放在发文字号之后、主送机关之前");
        }
        Found<String> title = title(lines.subList(at, titleEnd));
        int end = end(lines, titleEnd);
        List<Mend> own = new ArrayList<>(mends.stream()
                .filter(mend -> mend.line() >= lines.getFirst().line() && mend.line() <= lines.get(end - 1).line()).toList());
        List<Found<String>> paragraphs = PaperText.join(lines.subList(titleEnd, end),
                issuer.map(found -> List.of(found.value())).orElse(List.of()), own);
        if (paragraphs.isEmpty()) {
            throw FaultException.badInput("SOURCE_NO_BODY", "来文第" + title.line() + "行", "标题后面没有正文", "请补全来文的全文再试");
        }
        return new PaperFacts(issuer, number, title, paragraphs, lines.subList(end, lines.size()), own).paper();
    }

    /** Index after the title: it ends where the recipients begin, at the latest with its kind of paper. */
    private static int titleEnd(List<Found<String>> lines, int from) {
        int last = Math.min(lines.size(), from + LONGEST_TITLE_LINES);
        for (int i = from; i < last; i++) {
            String line = lines.get(i).value();
            if (line.endsWith("：")) {
                return i > from ? i : from;
            }
            if (line.matches(".*" + KINDS + "[》〉”]?$") && (i + 1 >= lines.size() || !titleGoesOn(lines.get(i + 1).value()))) {
                return i + 1;
            }
        }
        return from;
    }

    private static boolean titleGoesOn(String next) {
        return next.matches("^[》〉]?的通知$") || next.matches("^[》〉].*");
    }

    private static Found<String> title(List<Found<String>> lines) {
        StringBuilder title = new StringBuilder();
        for (Found<String> line : lines) {
            title.append(title.isEmpty() ? line.value() : PaperText.glue("", line.value()));
        }
        return new Found<>(title.toString(), lines.getFirst().line());
    }

    /** Index after the paper's last line: the annotation closes it, else an attachment's own page does. */
    private static int end(List<Found<String>> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (PaperText.annotation(lines.get(i).value())) {
                return i + 1;
            }
        }
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).value().matches("^附件\\d*[：:]?$")) {
                return i;
            }
        }
        return lines.size();
    }
}
