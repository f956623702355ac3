package wenshu.notice.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.notice.DocumentNumber;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.source.Found;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.title.Titles;

/** Titles and numbers of other papers. */
final class CitedFinder {

    private CitedFinder() {
    }

    /** The titles of last year's upper papers become this year's. */
    static void titles(Spans spans, Known known, Draft old) {
        if (known.upper().isEmpty()) {
            return;
        }
        String fresh = title(known.upper().getLast());
        List<String> stale = new ArrayList<>();
        old.forwarded().reversed().forEach(paper -> stale.add(Titles.withoutIssuer(paper.title(), paper.issuer())));
        stale.add(Titles.original(old.head().title(), "").title());
        for (int i = 0; i < stale.size(); i++) {
            String now = i < old.forwarded().size() && i < known.upper().size() ? title(known.upper().get(known.upper().size() - 1 - i)) : fresh;
            if (stale.get(i).length() > 8 && !stale.get(i).equals(old.head().title())) {
                every(spans, stale.get(i), now);
                every(spans, Titles.nested(stale.get(i)), Titles.nested(now));
            }
        }
    }

    private static void every(Spans spans, String stale, String now) {
        for (int at = spans.text.indexOf(stale); at >= 0; at = spans.text.indexOf(stale, at + stale.length())) {
            spans.propose(Change.Kind.TITLE, at, at + stale.length(), now, "今年来文的标题");
        }
    }

    private static String title(UpperPaper paper) {
        return Titles.withoutIssuer(paper.title().value(), paper.issuer().map(Found::value).orElse(""));
    }

    /** Numbers: of the forwarded papers, of yearly papers, of standing ones. */
    static void numbers(Spans spans, Known known, Draft old) {
        for (DocumentNumber.Citation cited : DocumentNumber.findAll(spans.text)) {
            DocumentNumber number = cited.number();
            Optional<String> fresh = fresh(number, known, old);
            if (fresh.isPresent()) {
                spans.propose(Change.Kind.CITED, cited.start(), cited.end(), fresh.get(), "今年来文的文号");
            } else if (number.year() >= known.last() - 1) {
                spans.decide(Change.Kind.CITED, cited.start(), cited.end(), "上年引用的文号，今年可能有新文");
            } else {
                spans.keep(Change.Kind.CITED, cited.start(), cited.end(), "往年文件，请核对是否仍有效");
                holdTitle(spans, cited.start());
            }
        }
    }

    /** The title before a standing paper's number stays as it is, its years and sessions too. */
    private static void holdTitle(Spans spans, int number) {
        int close = spans.text.lastIndexOf('》', number);
        if (close < 0 || !spans.text.substring(close + 1, number).matches("[（(]\\s*")) {
            return;
        }
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char c = spans.text.charAt(i);
            depth += c == '》' ? 1 : c == '《' ? -1 : 0;
            if (depth == 0) {
                spans.hold(i, close + 1);
                return;
            }
        }
    }

    private static Optional<String> fresh(DocumentNumber number, Known known, Draft old) {
        List<ForwardedPaper> papers = old.forwarded();
        for (int i = 0; i < papers.size(); i++) {
            boolean same = DocumentNumber.lenient(papers.get(i).number()).filter(number::equals).isPresent();
            if (same && i < known.upper().size()) {
                return known.upper().get(i).number().map(found -> found.value().format());
            }
        }
        if (Math.abs(number.year() - known.last()) > 1) {
            return Optional.empty();
        }
        return known.upper().stream().flatMap(paper -> java.util.stream.Stream.concat(paper.number().stream().map(Found::value),
                        paper.basis().stream().map(basis -> basis.number())))
                .filter(now -> now.code().equals(number.code()) && now.year() > number.year()).findFirst().map(DocumentNumber::format);
    }
}
