package wenshu.check.layout;

/** How a paper's first page is laid out. */
enum Kind {
    /** 文件格式, 7.2. */
    DOCUMENT("文件"),
    /** 信函格式, 10.1. */
    LETTER("信函"),
    /** 命令（令）格式, 10.2. */
    ORDER("命令"),
    /** 纪要格式, 10.3. */
    MINUTES("纪要"),
    /** Without a head: a text, or pages that belong to something else. */
    PLAIN("无版头");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
