package wenshu.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The items of a draft's head, in the order in which they are written. */
enum HeadKey {
    KIND("文种"), LAYOUT("版式"), ISSUER("发文机关", true, "名称"), MARK("发文机关标志", true, "名称"), MARK_WORD("文件二字"),
    NUMBER("发文字号"), ORDER_NUMBER("令号"), SERIAL("编号"), TITLE("标题"), RECIPIENTS("主送"), RECIPIENTS_BELOW("主送移入版记"),
    ISSUE_DATE("成文日期"), SEALED("用印"), STAMP("签名章", false, "职务", "姓名"), SIGNED_BY("署名", true, "名称"),
    ANNOTATION("附注"), OPENNESS("公开方式"), COPIES("抄送"), PRINTER("印发机关"), PRINT_DATE("印发日期"),
    EVEN_COLOPHON("版记置双页"), SIGNATORY("签发人", true, "姓名", "机关"), COPY_NUMBER("份号"), SECRECY("密级"),
    URGENCY("紧急程度"), PRESENT("出席"), EXCUSED("请假"), OBSERVING("列席"),
    CONTACTS("联系人", false, "事项", "姓名", "电话", "邮箱", "地址"),
    ATTACHMENTS("附件", false, "名称", "来文", "模板", "另附", "横排", "另册");

    private final String word;
    private final boolean single;
    private final List<String> parts;

    HeadKey(String word) {
        this(word, true);
    }

    HeadKey(String word, boolean single, String... parts) {
        this.word = word;
        this.single = single;
        this.parts = List.of(parts);
    }

    String word() {
        return word;
    }

    /** Whether it holds a list of entries; else one value. */
    boolean list() {
        return !parts.isEmpty();
    }

    /** Whether one value may be written where a list of one would stand. */
    boolean single() {
        return single;
    }

    /** The parts of one entry; a plain entry is the first of them. */
    List<String> parts() {
        return parts;
    }

    static Optional<HeadKey> ofWord(String word) {
        return Stream.of(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static String allWords() {
        return String.join("、", Stream.of(values()).map(HeadKey::word).toList());
    }
}
