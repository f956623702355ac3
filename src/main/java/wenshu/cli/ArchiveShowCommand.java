package wenshu.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.archive.Archive;
import wenshu.archive.EntryField;
import wenshu.archive.Metadata;
import wenshu.archive.Record;
import wenshu.archive.Version;
import wenshu.assembly.Workshop;
import wenshu.fault.Fault;

/** {@code archive show}: one record with its versions. */
@Command(name = "show", description = "显示一件档案的著录、文件、版本和关联", mixinStandardHelpOptions = true)
final class ArchiveShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "档案编号或档号")
    private String id;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            Archive archive = workshop.archive();
            Record record = archive.named(id);
            List<Version> versions = archive.catalogue().versions(record.id());
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(shown(archive, record, versions)));
            } else {
                print(out, archive, record, versions);
            }
            out.flush();
        }
        return 0;
    }

    private static Map<String, Object> shown(Archive archive, Record record, List<Version> versions) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", record.id());
        shown.put("version", record.version());
        shown.put("code", record.code());
        Map<String, String> elements = new LinkedHashMap<>();
        for (EntryField field : EntryField.values()) {
            elements.put(field.label(), field.of(record.entry()));
        }
        shown.put("elements", elements);
        shown.put("missing", Metadata.validate(record).stream().map(Fault::sentence).toList());
        shown.put("files", record.files().stream().map(file -> Map.of("name", file.name(), "size", file.size(), "sm3", file.sm3(),
                "sha512", file.sha512())).toList());
        shown.put("links", archive.links(record.id()));
        shown.put("versions", versions.stream().map(version -> Map.of("number", version.number(), "at", version.at().toString(),
                "who", version.who(), "why", version.why(), "differences", version.differences())).toList());
        return shown;
    }

    private static void print(PrintWriter out, Archive archive, Record record, List<Version> versions) {
        out.println(record.id() + "  第 " + record.version() + " 版  " + (record.code().isEmpty() ? "未编档号" : record.code()));
        for (EntryField field : EntryField.values()) {
            String value = field.of(record.entry());
            if (!value.isEmpty()) {
                out.println("  " + field.label() + "：" + value);
            }
        }
        record.files().forEach(file -> out.println("  文件：" + file.name() + "（" + file.size() + " 字节，" + file.status().label() + "）"));
        archive.links(record.id()).forEach(link -> out.println("  " + link.word() + "：" + link.recordId() + " " + link.title()));
        Metadata.validate(record).forEach(fault -> out.println("  待补：" + fault.sentence()));
        for (Version version : versions.size() > 1 ? versions : List.<Version>of()) {
            out.println("  第 " + version.number() + " 版  " + version.at().atZone(HomeOption.clock().getZone()).toLocalDateTime().withNano(0)
                    + "  " + version.who() + "  " + version.why());
            version.differences().forEach(one -> out.println("    " + one.element() + "：" + one.before() + " → " + one.after()));
        }
    }
}
