package wenshu.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is known about a record, written beside its files, so that the archive folder can be understood without us. */
public final class Description {

    /** The file's name in every record. */
    public static final String NAME = "wenshu-record.json";

    /** How the file is written; {@link DescriptionReader} reads every one there ever was. */
    static final String FORMAT = "wenshu-record/2";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Description() {
    }

    /** The file for a record as it is, with its links. */
    public static byte[] of(Described described) {
        return of(described.record(), described.links());
    }

    static byte[] of(Record record, List<Link> links) {
        return of(record, links, null);
    }

    /** @param correction how this version came to be; null for the first */
    static byte[] of(Record record, List<Link> links, Correction correction) {
        Map<String, Object> about = new LinkedHashMap<>();
        Entry entry = record.entry();
        about.put("格式", FORMAT);
        about.put("编号", record.id());
        about.put("版本", record.version());
        about.put("档号", record.code());
        about.put("题名", entry.title());
        about.put("文号", entry.docNumber());
        about.put("年度", entry.year());
        about.put("日期", entry.date() == null ? "" : entry.date().toString());
        about.put("文种", entry.kind());
        about.put("责任者", entry.issuer());
        about.put("单位", entry.unit());
        about.put("项目", entry.scheme());
        about.put("称号", entry.award());
        about.put("人员", entry.people().stream().map(Description::person).toList());
        about.put("保管期限", entry.retention().label());
        about.put("密级", entry.secrecy());
        about.put("归档科室", entry.section());
        about.put("开放范围", entry.access().label());
        about.put("附注", entry.note());
        about.put("来源", record.origin().label());
        about.put("归档时间", record.archivedAt().toString());
        if (correction != null) {
            Map<String, Object> how = new LinkedHashMap<>();
            how.put("时间", correction.at().toString());
            how.put("人员", correction.who());
            how.put("理由", correction.why());
            about.put("更正", how);
        }
        if (!links.isEmpty()) {
            about.put("关联", links.stream().map(link -> Map.of(link.kind().there(), link.recordId())).toList());
        }
        about.put("文件", record.files().stream().map(Description::file).toList());
        return JSON.writeValueAsBytes(about);
    }

    private static Map<String, Object> person(Mention person) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("姓名", person.name());
        about.put("单位", person.unit());
        about.put("身份证号", person.idShown());
        about.put("身份标识", person.idKey());
        about.put("结果", person.result());
        return about;
    }

    private static Map<String, Object> file(ArchivedFile file) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("名称", file.name());
        about.put("字节数", file.size());
        about.put("SHA-256", file.sha256());
        about.put("SHA-512", file.sha512());
        about.put("SM3", file.sm3());
        about.put("文字", file.status().label());
        if (!file.reason().isEmpty()) {
            about.put("原因", file.reason());
        }
        return about;
    }
}
