package wenshu.notice.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.DocumentNumber;
import wenshu.paper.organ.Organs;

/**
 * The head of a paper among lines of text: as printed (issuer, number, title) or as web pages show it (title, number).
 *
 * @param start index of its first line
 * @param issuer the issuer's full name
 * @param number the document number
 * @param title the title in one line
 * @param end index after its last line, where recipients and text begin
 */
record PaperHead(int start, Optional<Found<String>> issuer, Optional<Found<DocumentNumber>> number, Found<String> title, int end) {

    private static final String ORGAN = "[\\p{IsHan}（）]{2,38}(?:厅|局|委|部|会|院|府|办公室|办公厅|中心|署|处|组)";
    private static final Pattern ISSUER_IN_TITLE = Pattern.compile("^(" + ORGAN + ")(?:关于|转发|印发)");
    private static final Pattern KIND = Pattern.compile("(?:通知|通报|意见|函|决定|公告|通告|报告|请示|批复|纪要|命令)[》〉”]?$");
    private static final int LONGEST_TITLE_LINES = 8;
    private static final int LONGEST_TITLE = 200;

    /** Whether a line is an organ's name, as in a mark. */
    static boolean organ(String line) {
        String name = line.replaceFirst("文件$", "");
        return Organs.house().isOrgan(name) || name.matches(ORGAN);
    }

    /** The head whose document number stands alone in line {@code at}, or nothing when there is no title near it. */
    static Optional<PaperHead> around(List<Found<String>> lines, int at) {
        Optional<Found<DocumentNumber>> number = DocumentNumber.lenient(lines.get(at).value())
                .map(found -> new Found<>(found, lines.get(at).line()));
        boolean marked = at > 0 && organ(lines.get(at - 1).value());
        Optional<PaperHead> printed = titled(lines, marked ? at - 1 : at, marked, number, at + 1);
        return printed.isPresent() ? printed : titleFirst(lines, at, number);
    }

    /** The head of a paper that has no number: issuer and title, or the title alone. */
    static Optional<PaperHead> withoutNumber(List<Found<String>> lines) {
        int start = 0;
        while (start < lines.size() - 1 && lines.get(start).value().matches("^附件\\d*[：:]?$")) {
            start++;
        }
        boolean marked = organ(lines.get(start).value());
        return titled(lines, start, marked, Optional.empty(), marked ? start + 1 : start);
    }

    private static Optional<PaperHead> titled(List<Found<String>> lines, int start, boolean marked,
            Optional<Found<DocumentNumber>> number, int from) {
        int end = titleEnd(lines, from);
        if (end == from) {
            return Optional.empty();
        }
        return title(lines.subList(from, end)).map(title -> new PaperHead(start, marked
                ? Optional.of(new Found<>(lines.get(start).value().replaceFirst("文件$", ""), lines.get(start).line()))
                : issuerIn(title), number, title, end));
    }

    private static Optional<PaperHead> titleFirst(List<Found<String>> lines, int at, Optional<Found<DocumentNumber>> number) {
        if (at == 0 || !KIND.matcher(lines.get(at - 1).value()).find()) {
            return Optional.empty();
        }
        int start = at - 1;
        while (start > 0 && at - start < 3 && !lines.get(start).value().contains("关于")
                && lines.get(start - 1).value().matches(".*(?:关于|转发).*[^。：]")) {
            start--;
        }
        int first = start;
        return title(lines.subList(start, at)).map(title -> new PaperHead(first, issuerIn(title), number, title, at + 1));
    }

    private static Optional<Found<String>> issuerIn(Found<String> title) {
        Matcher matcher = ISSUER_IN_TITLE.matcher(title.value());
        return matcher.find() ? Optional.of(new Found<>(matcher.group(1), title.line())) : Optional.empty();
    }

    /** Index after the title: it ends where the recipients begin, at the latest with its kind of paper. */
    private static int titleEnd(List<Found<String>> lines, int from) {
        int last = Math.min(lines.size(), from + LONGEST_TITLE_LINES);
        for (int i = from; i < last; i++) {
            String line = lines.get(i).value();
            if (line.endsWith("：")) {
                return i;
            }
            if (KIND.matcher(line).find() && (i + 1 >= lines.size() || !lines.get(i + 1).value().matches("^(?:[》〉].*|的通知)$"))) {
                return i + 1;
            }
        }
        return from;
    }

    private static Optional<Found<String>> title(List<Found<String>> lines) {
        StringBuilder title = new StringBuilder();
        lines.forEach(line -> title.append(line.value()));
        return title.length() > LONGEST_TITLE ? Optional.empty() : Optional.of(new Found<>(title.toString(), lines.getFirst().line()));
    }
}
