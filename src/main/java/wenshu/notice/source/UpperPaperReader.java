package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.mend.LineMender;
import wenshu.notice.mend.Mend;

/**
 * Reads upper-level papers out of plain text as copying, conversion or the web leaves it.
 *
 * <p>A text may hold several papers, each forwarding the one behind it; the highest is the last.
 */
public final class UpperPaperReader {

    /** Lines from 附件： to the date below the signature. */
    private static final int LONGEST_NOTE = 15;
    private static final int MAX_CHARACTERS = 2_000_000;

    /**
     * Reads the paper that is to be forwarded: the highest one, which stands last.
     *
     * @throws FaultException when there is no text, or nothing in it that can be a paper
     */
    public UpperPaper read(String text) {
        Source source = source(text);
        return paper(source, source.heads.getLast(), source.lines.size());
    }

    /** Reads every paper of the text in order, the one in front first. */
    public List<UpperPaper> readAll(String text) {
        Source source = source(text);
        List<UpperPaper> papers = new ArrayList<>();
        for (int i = 0; i < source.heads.size(); i++) {
            int limit = i + 1 < source.heads.size() ? source.heads.get(i + 1).start() : source.lines.size();
            papers.add(paper(source, source.heads.get(i), limit));
        }
        return papers;
    }

    /** The mended lines and where papers begin among them; at least one does. */
    private record Source(List<Found<String>> lines, List<PaperHead> heads, List<Mend> mends, RawText raw) {
    }

    private static Source source(String text) {
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
        return new Source(lines, heads(lines), mender.mends(), new RawText(text));
    }

    /** A number below an organ's name begins a paper; one that stands alone elsewhere only where there is no such. */
    private static List<PaperHead> heads(List<Found<String>> lines) {
        List<PaperHead> marked = new ArrayList<>();
        List<PaperHead> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (DocumentNumber.lenient(lines.get(i).value()).isPresent()) {
                boolean mark = i > 0 && PaperHead.organ(lines.get(i - 1).value());
                PaperHead.around(lines, i).ifPresent((mark ? marked : others)::add);
            }
        }
        List<PaperHead> heads = marked.isEmpty() ? others : marked;
        if (heads.isEmpty()) {
            PaperHead.withoutNumber(lines).ifPresent(heads::add);
        }
        if (heads.isEmpty()) {
            throw FaultException.badInput("SOURCE_NO_TITLE", "来文第" + lines.getFirst().line() + "行", "找不到公文标题",
                    "请让标题单独成行并以“通知”等文种结尾，放在发文字号之后、主送机关之前");
        }
        return heads;
    }

    private static UpperPaper paper(Source source, PaperHead head, int limit) {
        int end = end(source.lines, head.end(), limit);
        int firstLine = source.lines.get(head.start()).line();
        int lastLine = source.lines.get(end - 1).line();
        List<Mend> own = new ArrayList<>(source.mends.stream()
                .filter(mend -> mend.line() >= firstLine && mend.line() <= lastLine).toList());
        List<Found<String>> paragraphs = PaperText.join(source.lines.subList(head.end(), end),
                head.issuer().map(found -> List.of(found.value())).orElse(List.of()), own);
        if (paragraphs.isEmpty()) {
            throw FaultException.badInput("SOURCE_NO_BODY", "来文第" + head.title().line() + "行", "标题后面没有正文", "请补全来文的全文再试");
        }
        return new PaperFacts(head, paragraphs, source.lines.subList(end, limit), own, source.raw).paper();
    }

    /** Index after the paper's last line: the annotation closes it, else an attachment's own page does. */
    private static int end(List<Found<String>> lines, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (PaperText.annotation(lines.get(i).value())) {
                return i + 1;
            }
        }
        boolean dated = false;
        for (int i = from; i < limit; i++) {
            dated |= date(lines.get(i).value());
            if (lines.get(i).value().matches("^附件\\d*[：:]?$") && !note(lines, i, limit, dated)) {
                return i;
            }
        }
        return limit;
    }

    private static boolean note(List<Found<String>> lines, int at, int limit, boolean dated) {
        boolean items = at + 1 < limit && lines.get(at + 1).value().matches("^(?:附件)?1(?:[-—]1)?[.．、：](?!\\d).*");
        return lines.get(at).value().endsWith("：") && !dated && (items || datedSoon(lines, at, limit));
    }

    /** 附件： alone above names and the date is the note of attachments, not the page of one. */
    private static boolean datedSoon(List<Found<String>> lines, int from, int limit) {
        return lines.subList(from, Math.min(limit, from + LONGEST_NOTE)).stream().anyMatch(line -> date(line.value()));
    }

    private static boolean date(String line) {
        return ChineseDate.parse(line).isPresent() || HanziDate.parse(line).isPresent();
    }
}
