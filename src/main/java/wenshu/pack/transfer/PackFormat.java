package wenshu.pack.transfer;

import java.util.Locale;
import wenshu.fault.FaultException;

/** The kinds of packages. */
public enum PackFormat {
    /** BagIt 1.0 (RFC 8493). */
    BAGIT("BagIt", "通用移交包（BagIt 1.0）"),
    /** One XML file a record, after DA/T 48-2009. */
    EEP("EEP", "电子文件封装包（DA/T 48）"),
    /** Folders and lists that need no program. */
    FOLDER("文件夹", "文件夹和 XLSX 目录");

    private final String label;
    private final String title;

    PackFormat(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** The short word on the screen. */
    public String label() {
        return label;
    }

    /** What it is, on the screen. */
    public String title() {
        return title;
    }

    /** By its name in any case; refuses others. */
    public static PackFormat of(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw FaultException.badInput("PACK_FORMAT", "格式", "没有这种格式", "请选 bagit、eep 或 folder");
        }
    }
}
