package wenshu.notice;

import java.util.List;

/** Plain text as paragraphs: one stripped, non-blank line each. */
final class Paragraphs {

    private Paragraphs() {
    }

    /** The same text with every line a paragraph of its own. */
    static List<String> normal(List<String> paragraphs) {
        return paragraphs.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
