package wenshu.custody.property;

import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that is checked. The ids are ours: the letter of the property and a number, which never changes its meaning.
 * The selection follows DA/T 70; it claims no agreement with its clauses.
 */
public enum Item {
    /** The hashes noted when it came in. */
    HASHES("Z1", Property.AUTHENTIC, "固化信息：校验值（SHA-512、SM3）与归档时一致", true, true, true),
    /** Size as noted. */
    SIZE("Z2", Property.AUTHENTIC, "电子属性：文件大小与登记一致", true, true, true),
    /** The format that the name claims. */
    FORMAT_TRUE("Z3", Property.AUTHENTIC, "电子属性：文件格式与扩展名一致", true, true, true),
    /** The store's lists and descriptions agree with each other and the database. */
    LISTS("Z4", Property.AUTHENTIC, "封装：清单、档案说明与数据库一致", true, false, true),
    /** As many as the register says. */
    COUNT("W1", Property.COMPLETE, "数量：件数与移交清册一致", false, true, false),
    /** What must be said about a record is said. */
    METADATA("W2", Property.COMPLETE, "元数据：必填项齐全", true, true, true),
    /** Numbers without gap or double. */
    NUMBERS("W3", Property.COMPLETE, "件号：连续，无缺号、重号", false, true, true),
    /** No record without content. */
    CONTENT("W4", Property.COMPLETE, "内容：每件都有文件，文件不为空", true, true, true),
    /** It was opened and its text was read. */
    OPENS("K1", Property.USABLE, "可读：文件能打开", true, true, true),
    /** A format for the long term. */
    FORMAT_KEPT("K2", Property.USABLE, "格式：在长期保存格式清单内", true, true, true),
    /** No password. */
    PLAIN("K3", Property.USABLE, "加密：没有口令和加密", true, true, true),
    /** What is said about it can be read by itself. */
    DESCRIBED("K4", Property.USABLE, "元数据：能正常读出", true, true, true),
    /** No known signature of malware. */
    VIRUS("A1", Property.SAFE, "病毒：没有已知的病毒特征", true, true, true),
    /** No macros. */
    MACROS("A2", Property.SAFE, "宏：不含宏", true, true, true),
    /** No programs, nor scripts. */
    PROGRAMS("A3", Property.SAFE, "程序：不含可执行文件和脚本", true, true, true),
    /** Nothing beside what is listed. */
    STRANGERS("A4", Property.SAFE, "载体：没有清册以外的文件", false, true, true);

    private final String id;
    private final Property property;
    private final String title;
    private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

    Item(String id, Property property, String title, boolean filing, boolean transfer, boolean keeping) {
        this.id = id;
        this.property = property;
        this.title = title;
        if (filing) {
            stages.add(Stage.FILING);
        }
        if (transfer) {
            stages.add(Stage.TRANSFER);
        }
        if (keeping) {
            stages.add(Stage.KEEPING);
        }
    }

    /** Its id, such as Z1. */
    public String id() {
        return id;
    }

    /** The property that it belongs to. */
    public Property property() {
        return property;
    }

    /** What is checked, in Chinese. */
    public String title() {
        return title;
    }

    /** Whether it is checked at this stage. */
    public boolean at(Stage stage) {
        return stages.contains(stage);
    }
}
