package wenshu.docx.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import wenshu.typeset.content.Inline;

/** Collects what one reading could not take over, each remark with the words beside which it stands. */
final class Remarks {

    /** A hostile file must not fill the memory with remarks; nobody reads more of them. */
    private static final int MOST = 1_000;
    private static final int EXCERPT = 16;

    private final List<Remark> remarks = new ArrayList<>();
    /** The last paragraph that had text. */
    private List<Inline> lastWords = List.of();

    void add(String code, String message) {
        if (remarks.size() < MOST) {
            remarks.add(new Remark(code, message, ""));
        }
    }

    /** How many there are, to be handed to {@link #end} when the paragraph that begins now has been read. */
    int begin() {
        return remarks.size();
    }

    /** Gives the remarks made since {@code begin} their place: a paragraph within a paragraph has given its own. */
    void end(int begin, List<Inline> inlines) {
        if (inlines.stream().anyMatch(inline -> inline instanceof Inline.Text text && !text.value().isBlank())) {
            lastWords = inlines;
        }
        String near = remarks.size() == begin ? "" : excerpt(lastWords);
        for (int i = begin; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            if (remark.near().isEmpty()) {
                remarks.set(i, new Remark(remark.code(), remark.message(), near));
            }
        }
    }

    /** All of them in the order of the file, each once. */
    List<Remark> all() {
        return List.copyOf(new LinkedHashSet<>(remarks));
    }

    /** What is drawn in one go: a field may show something else than the file stores, so it ends there. */
    private static String excerpt(List<Inline> inlines) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                text.value().codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .limit(EXCERPT).forEach(words::appendCodePoint);
            } else if (inline instanceof Inline.Field && !words.isEmpty()) {
                break;
            }
            if (words.codePointCount(0, words.length()) >= EXCERPT) {
                return words.substring(0, words.offsetByCodePoints(0, EXCERPT));
            }
        }
        return words.toString();
    }
}
