package wenshu.forms.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/** What is wrong with a batch as a file. */
public final class FaultReport {

    private FaultReport() {
    }

    /** For people: one row a fault, with its cell. */
    public static byte[] sheet(List<BatchFault> faults) {
        List<Column> columns = List.of(Column.centred("序号", 6), Column.centred("姓名", 12), Column.centred("工作表", 12),
                Column.centred("单元格", 9), Column.left("位置", 26), Column.left("问题", 40), Column.left("怎样改", 40),
                Column.centred("是否已生成", 10));
        return SheetWriter.write(List.of(SheetList.landscape("问题清单", "问题清单", columns, faults.stream()
                .map(fault -> List.of(Integer.toString(fault.number()), fault.person(), fault.sheet(), fault.cell(),
                        fault.fault().place(), fault.fault().what(), fault.fault().remedy(), fault.stops() ? "否" : "草稿"))
                .toList())));
    }

    /** For programs: an array with an object for every fault. */
    public static byte[] json(List<BatchFault> faults) {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (BatchFault fault : faults) {
                json.writeStartObject();
                json.writeNumberProperty("number", fault.number());
                json.writeStringProperty("person", fault.person());
                json.writeStringProperty("sheet", fault.sheet());
                json.writeStringProperty("cell", fault.cell());
                json.writeStringProperty("code", fault.fault().code());
                json.writeStringProperty("message", fault.fault().sentence());
                json.writeBooleanProperty("stops", fault.stops());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
