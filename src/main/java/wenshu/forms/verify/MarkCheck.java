package wenshu.forms.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;
import wenshu.forms.mark.PrintMark;

/** Finds print marks, and says whether a mark is that of a record. */
public final class MarkCheck {

    private MarkCheck() {
    }

    /**
     * What a mark says beside the record.
     *
     * @param same whether it is the mark of these very data on this very template
     * @param notes what is the case, in Chinese, each without a final mark
     */
    public record Result(boolean same, List<String> notes) {

        public Result {
            notes = List.copyOf(notes);
        }
    }

    /** The first of these codes that is a print mark. */
    public static Optional<PrintMark> among(List<String> codes) {
        return codes.stream().map(PrintMark::parse).flatMap(Optional::stream).findFirst();
    }

    /** The mark of a DOCX: the description of its picture, which office programs keep. */
    public static Optional<PrintMark> inDocx(String name, byte[] docx) {
        try {
            OpcPackage file = OpcPackage.readOnly(name, docx);
            List<String> codes = new ArrayList<>();
            descriptions(file.xml(file.mainDocument()).root(), codes);
            return among(codes);
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private static void descriptions(XmlElement element, List<String> into) {
        if (element.is("wp:docPr") && element.attribute("descr") != null) {
            into.add(element.attribute("descr").strip());
        }
        element.children().forEach(child -> descriptions(child, into));
    }

    /** The mark held against what was printed under its number. */
    public static Result compare(PrintMark found, PrintRecord record) {
        List<String> notes = new ArrayList<>();
        boolean number = found.recordId().equals(record.id());
        boolean template = found.templateSha8().equals(beginning(record.templateSha256(), 8));
        boolean data = found.dataSha16().equals(beginning(record.dataSha256(), 16));
        notes.add(number ? "编号一致：" + found.recordId() : "编号不一致：书面是 " + found.recordId() + "，电子数据是 " + record.id());
        notes.add(template ? "模板版本一致" : "模板版本不一致：书面是 " + found.templateSha8() + "，电子数据是 "
                + beginning(record.templateSha256(), 8));
        notes.add(data ? "标记里的数据校验值与电子数据一致" : "标记里的数据校验值与电子数据不一致：不是同一份内容");
        return new Result(number && template && data, notes);
    }

    private static String beginning(String hash, int digits) {
        return hash.substring(0, digits).toUpperCase(Locale.ROOT);
    }
}
