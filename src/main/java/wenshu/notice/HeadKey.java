package wenshu.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The items of a draft's head, in the order in which they are written. */
enum HeadKey {
    KIND("文种"), LAYOUT("版式"), ISSUER("发文机关"), NUMBER("发文字号"), TITLE("标题"), RECIPIENTS("主送"),
    ISSUE_DATE("成文日期"), SEALED("用印"), ANNOTATION("附注"), OPENNESS("公开方式"), COPIES("抄送"),
    PRINTER("印发机关"), PRINT_DATE("印发日期"), SIGNATORY("签发人"), COPY_NUMBER("份号"), SECRECY("密级"),
    URGENCY("紧急程度"), CONTACTS("联系人"), ATTACHMENTS("附件");

    /** The parts of one contact. */
    static final List<String> CONTACT_PARTS = List.of("事项", "姓名", "电话", "邮箱", "地址");
    /** The parts of one attachment. */
    static final List<String> ATTACHMENT_PARTS = List.of("名称", "来文", "模板", "另附");

    private final String word;

    HeadKey(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<HeadKey> ofWord(String word) {
        return Stream.of(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static String allWords() {
        return String.join("、", Stream.of(values()).map(HeadKey::word).toList());
    }
}
