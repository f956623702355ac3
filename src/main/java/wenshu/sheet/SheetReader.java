package wenshu.sheet;

import java.util.List;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** Reads lists: XLSX, and CSV in UTF-8, UTF-16 or GB 18030. */
public final class SheetReader {

    private SheetReader() {
    }

    /** The sheets of a file under the limits in force. */
    public static List<Sheet> read(String name, byte[] bytes) {
        return read(name, bytes, SheetLimits.DEFAULT);
    }

    /**
     * The sheets of a file that can be seen, in order. What is in the file decides what it is, not its name.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException when it is neither, is encrypted, broken, a bomb or beyond the limits
     */
    public static List<Sheet> read(String name, byte[] bytes, SheetLimits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw FaultException.of(Kind.TOO_LARGE, "SHEET_TOO_LARGE", name,
                    "文件超过 " + (limits.fileBytes() >> 20) + " MB", "请删去其中的图片和多余的内容，或拆成几份");
        }
        if (bytes.length >= 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw FaultException.badInput("ENCRYPTED_OR_XLS", name, "文件已加密，或是旧的 .xls、.et 格式",
                    "请在 Excel 或 WPS 中取消密码，并另存为 .xlsx");
        }
        if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            return XlsxRows.read(name, XlsxPackage.checked(name, bytes, limits), limits);
        }
        return List.of(CsvRows.read(name, bytes, limits));
    }
}
