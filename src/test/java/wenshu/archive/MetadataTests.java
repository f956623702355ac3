package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.Fault;

class MetadataTests {

    private static Record record(Entry entry, String code) {
        return new Record("R1", 1, code, entry, Origin.RECEIVED, Instant.EPOCH, List.of(
                new ArchivedFile("表.PDF", "a/表.PDF", 5, "", "", "", ExtractionStatus.COMPLETE, ""),
                new ArchivedFile("表.docx", "a/表.docx", 7, "", "", "", ExtractionStatus.COMPLETE, "")));
    }

    @Test
    void everythingThatIsMissingIsNamedWithItsRemedy() {
        assertThat(Metadata.validate(record(Entry.UNKNOWN, ""))).extracting(Fault::code)
                .containsExactly("M8", "M11", "M12", "M13", "M22", "M32", "M33");
        assertThat(Metadata.validate(record(Entry.UNKNOWN, "")).getFirst().sentence()).isEqualTo("档号：还没有编，请档案员归档编号。");
        assertThat(Metadata.complete(record(CodesTests.entry("甲"), "Z109-WS·2024-Y-BGS-0001"))).isTrue();
    }

    @Test
    void whatCannotBeIsNamed() {
        Entry entry = CodesTests.entry("甲");
        assertThat(faults(entry.dated(LocalDate.of(2025, 1, 1)))).containsExactly("M33");
        assertThat(faults(entry.dated(LocalDate.of(2023, 12, 31)))).isEmpty();
        assertThat(faults(entry.classified("内部"))).containsExactly("M38");
        assertThat(faults(entry.classified("秘密★10年"))).isEmpty();
        assertThat(Metadata.validate(record(entry, "乱写"))).extracting(Fault::code).containsExactly("M8");
    }

    private static List<String> faults(Entry entry) {
        return Metadata.validate(record(entry, "Z109-WS·2024-Y-BGS-0001")).stream().map(Fault::code).toList();
    }

    @Test
    void eachElementHasItsValue() {
        Map<Element, String> values = new EnumMap<>(Element.class);
        Record record = record(CodesTests.entry("甲").classified("机密★20年").inScheme("示例选拔").about(List.of(Mention.of("张示例"),
                Mention.of("李示例"))), "Z109-WS·2024-Y-BGS-0012");
        for (Element element : Element.values()) {
            values.put(element, element.of(record, new Element.Fonds("Z109", "示例市局")));
        }
        assertThat(values).containsEntry(Element.M6, "示例市局").containsEntry(Element.M9, "Z109").containsEntry(Element.M14, "WS")
                .containsEntry(Element.M17, "0012").containsEntry(Element.M28, "张示例；李示例").containsEntry(Element.M27, "示例选拔")
                .containsEntry(Element.M38, "机密").containsEntry(Element.M39, "20年").containsEntry(Element.M47, "pdf；docx")
                .containsEntry(Element.M49, "12");
        for (Element element : Element.values()) {
            assertThat(element.of(record(Entry.UNKNOWN, "乱写"), new Element.Fonds("", ""))).isNotNull();
        }
    }
}
