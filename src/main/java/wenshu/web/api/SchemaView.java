package wenshu.web.api;

import java.util.List;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormSchema;

/**
 * The fields of a form as the interface shows them.
 *
 * @param title name of the form
 * @param version which edition
 * @param basis the paper that prescribes it; may be empty
 * @param groups its sections
 */
record SchemaView(String title, String version, String basis, List<Group> groups) {

    /** A section with its fields. */
    record Group(String name, List<Item> fields) {
    }

    /**
     * One field.
     *
     * @param name name in the data
     * @param label what the screen shows
     * @param type 文本, 长文本, 数字, 日期, 年月, 年, 是否, 代码, 证件号码, 邮箱, 电话, 手机, 表格 or 组
     * @param required whether it must be given
     * @param conditional whether it applies only when other fields say so
     * @param maxLength longest text in characters, most rows for a table; 0 for no limit
     * @param help a sentence of help; may be empty
     * @param options the allowed values; empty when any
     * @param columns the fields of a row or group
     */
    record Item(String name, String label, String type, boolean required, boolean conditional, int maxLength, String help,
                List<String> options, List<Item> columns) {
    }

    static SchemaView of(FormSchema schema) {
        return new SchemaView(schema.title(), schema.version(), schema.basis(), schema.groups().stream()
                .map(group -> new Group(group.name(), items(group.fields()))).toList());
    }

    private static List<Item> items(List<Field> fields) {
        return fields.stream().map(field -> new Item(field.name(), field.label(), field.type().word(), field.required(),
                field.when() != null, field.maxLength(), field.help(),
                field.codes() == null ? List.of() : field.codes().names(), items(field.columns()))).toList();
    }
}
