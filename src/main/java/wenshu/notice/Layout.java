package wenshu.notice;

import java.util.Optional;

/** How an official paper's first page is laid out (GB/T 9704-2012, 7.2 and 10). */
public enum Layout {
    /** Letter layout 信函格式: red double lines, no 文件 in the mark, no lines round the colophon (10.1). */
    LETTER("信函"),
    /** Ordinary layout 文件格式: mark with 文件, one red line, full colophon (7.2). */
    DOCUMENT("文件"),
    /** Order layout 命令(令)格式: mark and number of the order, no title, signed by a stamp (10.2). */
    ORDER("命令"),
    /** Minutes layout 纪要格式: mark ending in 纪要, lists of who attended, no seal (10.3). */
    MINUTES("纪要");

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /** The word a clerk writes in the draft. */
    public String word() {
        return word;
    }

    /** The layout of that word; 信函格式, 命令(令) and the like are understood too. */
    public static Optional<Layout> ofWord(String word) {
        String plain = word.strip().replaceFirst("格式$", "").replaceFirst("[（(]令[）)]$", "");
        for (Layout layout : values()) {
            if (plain.equals(layout.word) || layout == ORDER && plain.equals("令")) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
