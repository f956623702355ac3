package wenshu.pack.transfer;

import java.nio.file.Path;

/**
 * What was exported.
 *
 * @param place where the package lies
 * @param format its kind
 * @param records records in it
 * @param files their files
 * @param bytes bytes of these
 * @param inspected how the records stood in their four properties when they left
 */
public record Exported(Path place, PackFormat format, int records, int files, long bytes, Inspection.Inspected inspected) {

    /** What is to be known about the four properties, one Chinese sentence. */
    public String warning() {
        return inspected.failing() == 0 ? "四性检测合格，报告在包里（" + Inspection.NAME + "）。"
                : "四性检测有 " + inspected.failing() + " 处不合格，报告在包里（" + Inspection.NAME + "）和“保管—四性检测”里；正式移交前请改正，或与接收单位商定。";
    }
}
