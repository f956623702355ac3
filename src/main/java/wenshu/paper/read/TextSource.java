package wenshu.paper.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.paper.Element;

/** The lines of a plain text, of Markdown, or of what conversion made of a PDF. */
final class TextSource {

    private TextSource() {
    }

    /** Every line that is not blank; a form feed begins a new page. */
    static List<SourceLine> lines(String text) {
        List<SourceLine> lines = new ArrayList<>();
        boolean paged = text.indexOf('\f') >= 0;
        int page = 1;
        int gap = 0;
        boolean newPage = false;
        int number = 0;
        for (int at = 0; at < text.length();) {
            int end = end(text, at);
            number++;
            String line = text.substring(at, end);
            int feeds = (int) line.chars().filter(c -> c == '\f').count();
            if (feeds > 0) {
                page += feeds;
                newPage = true;
            }
            if (Tidy.blank(line)) {
                gap++;
            } else {
                boolean table = line.indexOf('\t') > 0 && line.strip().indexOf('\t') > 0 || line.strip().startsWith("|");
                lines.add(new SourceLine(line, "", table, newPage, false, gap,
                        new Element.Place(number, paged ? page : 0, ""), 0));
                gap = 0;
                newPage = false;
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }
}
