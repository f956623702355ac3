package wenshu.notice;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fifteen kinds of official paper 文种 (党政机关公文处理工作条例, art. 8). */
public enum DocumentKind {
    RESOLUTION("决议", Direction.DOWN, Layout.DOCUMENT, false),
    DECISION("决定", Direction.DOWN, Layout.DOCUMENT, false),
    ORDER("命令", Direction.DOWN, Layout.ORDER, false),
    COMMUNIQUE("公报", Direction.PUBLIC, Layout.DOCUMENT, false),
    PROCLAMATION("公告", Direction.PUBLIC, Layout.DOCUMENT, false),
    ANNOUNCEMENT("通告", Direction.PUBLIC, Layout.DOCUMENT, false),
    OPINION("意见", Direction.ANY, Layout.DOCUMENT, false),
    NOTICE("通知", Direction.DOWN, Layout.DOCUMENT, true),
    CIRCULAR("通报", Direction.DOWN, Layout.DOCUMENT, false),
    REPORT("报告", Direction.UP, Layout.DOCUMENT, true),
    REQUEST("请示", Direction.UP, Layout.DOCUMENT, true),
    REPLY("批复", Direction.DOWN, Layout.DOCUMENT, true),
    BILL("议案", Direction.UP, Layout.DOCUMENT, true),
    LETTER("函", Direction.FLAT, Layout.LETTER, true),
    MINUTES("纪要", Direction.ANY, Layout.MINUTES, false);

    /** Which way a paper goes between organs. */
    public enum Direction {
        /** To a superior 上行文: it names its signer beside its number (7.2.6). */
        UP,
        /** To those below 下行文. */
        DOWN,
        /** Between bodies of which neither is above the other 平行文. */
        FLAT,
        /** To everybody. */
        PUBLIC,
        /** Any way. */
        ANY
    }

    private final String word;
    private final Direction direction;
    private final Layout layout;
    private final boolean addressed;

    DocumentKind(String word, Direction direction, Layout layout, boolean addressed) {
        this.word = word;
        this.direction = direction;
        this.layout = layout;
        this.addressed = addressed;
    }

    /** Its name, with which titles end. */
    public String word() {
        return word;
    }

    /** Which way such a paper usually goes. */
    public Direction direction() {
        return direction;
    }

    /** The layout of such a paper when neither its number nor the clerk says another. */
    public Layout layout() {
        return layout;
    }

    /** Whether such a paper must name its recipients 主送机关. */
    public boolean addressed() {
        return addressed;
    }

    /** The kind of that name; 令 and 命令(令) mean 命令. */
    public static Optional<DocumentKind> ofWord(String word) {
        String plain = word.strip().replaceAll("[（(].*[）)]$", "");
        return plain.equals("令") ? Optional.of(ORDER) : Stream.of(values()).filter(kind -> kind.word.equals(plain)).findFirst();
    }

    /** The kind with which a title ends, a bracketed （试行） or （征求意见稿） behind it left aside; nothing when there is none. */
    public static Optional<DocumentKind> ofTitle(String title) {
        String plain = title.strip().replaceAll("[（(][^（()）]*[）)]$", "");
        Optional<DocumentKind> kind = Stream.of(values()).filter(each -> plain.endsWith(each.word)).findFirst();
        return kind.isEmpty() && plain.endsWith("令") ? Optional.of(ORDER) : kind;
    }

    /** All names, for messages. */
    public static String allWords() {
        return Stream.of(values()).map(DocumentKind::word).collect(Collectors.joining("、"));
    }
}
