package wenshu.template.schema;

import java.util.Arrays;
import java.util.Optional;

/** What a field holds. */
public enum FieldType {
    /** One line of text. */
    TEXT("文本"),
    /** Several paragraphs. */
    LONG_TEXT("长文本"),
    /** A whole number. */
    NUMBER("数字"),
    /** A day, kept as 2024-03-15. */
    DATE("日期"),
    /** A month, kept as 2024-03. */
    MONTH("年月"),
    /** A year of four digits. */
    YEAR("年"),
    /** 是 or 否. */
    YES_NO("是否"),
    /** One of a code list. */
    CODE("代码"),
    /** A number of an identity document; a citizen's is checked (GB 11643). */
    ID_NUMBER("证件号码"),
    /** An e-mail address. */
    EMAIL("邮箱"),
    /** A landline or any other telephone number. */
    PHONE("电话"),
    /** A mobile number of mainland China. */
    MOBILE("手机"),
    /** Rows with columns. */
    TABLE("表格"),
    /** Several fields under one name. */
    GROUP("组");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** The word form.yaml uses. */
    public String word() {
        return word;
    }

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
