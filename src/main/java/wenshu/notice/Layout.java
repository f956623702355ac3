package wenshu.notice;

import java.util.Optional;

/** How an official paper's first page is laid out (GB/T 9704-2012, 7.2 and 10.1). */
public enum Layout {
    /** Letter layout 信函格式: red double lines, no 文件 in the mark, no lines round the colophon. */
    LETTER("信函"),
    /** Ordinary layout 文件格式: mark with 文件, one red line, full colophon. */
    DOCUMENT("文件");

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /** The word a clerk writes in the draft. */
    public String word() {
        return word;
    }

    /** The layout of that word; 信函格式 and 文件格式 are understood too. */
    public static Optional<Layout> ofWord(String word) {
        for (Layout layout : values()) {
            if (word.equals(layout.word) || word.equals(layout.word + "格式")) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
