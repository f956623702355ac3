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
    /** Money in yuan, at most two decimals, not negative; kept without thousands marks. */
    AMOUNT("金额"),
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
    /** Any number of a code list's values. */
    MULTI("多选"),
    /** A number of an identity document; a citizen's is checked (GB 11643). */
    ID_NUMBER("证件号码"),
    /** An e-mail address. */
    EMAIL("邮箱"),
    /** A landline or any other telephone number. */
    PHONE("电话"),
    /** A mobile number of mainland China. */
    MOBILE("手机"),
    /** A portrait, JPEG or PNG; data files give the name of a file beside them. */
    PHOTO("照片"),
    /** Rows with columns. */
    TABLE("表格"),
    /** Several fields under one name. */
    GROUP("组"),
    /** Not typed in: the sum of a table's column, or how many rows it has. */
    SUM("合计"),
    /** Not typed in: the rows of a table, so many to a page. */
    PAGES("分页");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** The word form.yaml uses. */
    public String word() {
        return word;
    }

    /** Whether the program makes it from other fields, so that nobody types it in. */
    public boolean derived() {
        return this == SUM || this == PAGES;
    }

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
