package wenshu.paper;

/** What a paragraph of an official paper is (GB/T 9704-2012, 7 and 10). */
public enum Role {
    /** 份号, 7.2.1. */
    COPY_NUMBER("份号"),
    /** 密级和保密期限, 7.2.2. */
    SECRECY("密级"),
    /** 紧急程度, 7.2.3. */
    URGENCY("紧急程度"),
    /** 发文机关标志, 7.2.4. */
    MASTHEAD("发文机关标志"),
    /** 发文字号, 7.2.5; in an upward paper the line may hold the signatory, too. */
    NUMBER("发文字号"),
    /** 签发人 on a line of its own, 7.2.6. */
    SIGNATORY("签发人"),
    /** 标题; each printed line of it that is a paragraph of its own, 7.3.1. */
    TITLE("标题"),
    /** 主送机关, 7.3.2. */
    RECIPIENTS("主送机关"),
    /** A paragraph that begins with 一、 whether its heading stands alone or runs into text, 7.3.3. */
    HEADING_1("一级标题"),
    /** A paragraph that begins with （一）. */
    HEADING_2("二级标题"),
    /** A paragraph that begins with 1. */
    HEADING_3("三级标题"),
    /** A paragraph that begins with （1）. */
    HEADING_4("四级标题"),
    /** 正文. */
    BODY("正文"),
    /** A paragraph in a table. */
    TABLE("表格"),
    /** 联系人, telephone, address. */
    CONTACT("联系方式"),
    /** 附件说明, every line of it, 7.3.4. */
    ATTACHMENT_NOTE("附件说明"),
    /** 发文机关署名, 7.3.5. */
    SIGNATURE("署名"),
    /** 成文日期, 7.3.5.4. */
    DATE("成文日期"),
    /** 附注, 7.3.6. */
    ANNOTATION("附注"),
    /** 附件 and its number on the page of the attachment, 7.3.7. */
    ATTACHMENT_LABEL("附件标识"),
    /** The title of an attachment. */
    ATTACHMENT_TITLE("附件标题"),
    /** 出席、请假、列席 of minutes, 10.3. */
    ATTENDANCE("出席人员"),
    /** 抄送, and 主送 where it was moved to the colophon, 7.4.2. */
    COPIES("抄送机关"),
    /** 印发机关和印发日期, 7.4.3. */
    PRINTER("印发机关和印发日期"),
    /** 页码 that conversion left among the text. */
    PAGE_NUMBER("页码"),
    /** What none of these is. */
    OTHER("其他");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** Its name on screen. */
    public String word() {
        return word;
    }

    /** Whether it is a paragraph of the text, heading or not. */
    public boolean text() {
        return this == BODY || headingLevel() > 0;
    }

    /** 1 to 4 for headings, else 0. */
    public int headingLevel() {
        return switch (this) {
            case HEADING_1 -> 1;
            case HEADING_2 -> 2;
            case HEADING_3 -> 3;
            case HEADING_4 -> 4;
            default -> 0;
        };
    }
}
