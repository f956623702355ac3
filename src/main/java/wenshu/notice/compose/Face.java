package wenshu.notice.compose;

/** The typefaces of official papers by the names that Word files carry. */
enum Face {
    FANGSONG("仿宋_GB2312"), HEI("黑体"), KAI("楷体_GB2312"), TITLE_SONG("方正小标宋简体"), SONG("宋体");

    private final String family;

    Face(String family) {
        this.family = family;
    }

    String family() {
        return family;
    }
}
