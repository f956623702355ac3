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

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Description() {
    }

    static byte[] of(Record record, List<Link> links) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("编号", record.id());
        about.put("题名", record.title());
        about.put("文号", record.docNumber());
        about.put("年度", record.year());
        about.put("文种", record.kind());
        about.put("责任者", record.issuer());
        about.put("人名", record.persons());
        about.put("附注", record.note());
        about.put("来源", record.origin().label());
        about.put("归档时间", record.archivedAt().toString());
        if (!links.isEmpty()) {
            about.put("关联", links.stream().map(link -> Map.of(link.kind().there(), link.recordId())).toList());
        }
        about.put("文件", record.files().stream().map(Description::file).toList());
        return JSON.writeValueAsBytes(about);
    }

    private static Map<String, Object> file(ArchivedFile file) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("名称", file.name());
        about.put("字节数", file.size());
        about.put("SHA-256", file.sha256());
        about.put("SHA-512", file.sha512());
        return about;
    }
}
