package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.finder.Dossier;
import wenshu.finder.People;
import wenshu.finder.Sighting;
import wenshu.finder.Somebody;
import wenshu.home.Database;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.Segment;

/** {@code person}: what the archive has about somebody over the years; works while the service runs. */
@Command(name = "person", description = "一个人历年的文件：推荐过没有、获得过什么、在哪个文件哪一页", mixinStandardHelpOptions = true)
final class PersonCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "NAME", description = "姓名")
    private String name;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        try (Database database = Database.openReadOnly(home.home()); ReadIndex index = ReadIndex.open(home)) {
            SearchIndex open = index.index();
            Dossier dossier = new People(database).dossier(name, Rights.ALL, open::search);
            new ConsoleTraces(home.home(), spec.commandLine().getErr()).person(name);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(dossier));
            } else {
                print(dossier, out);
            }
        }
        return 0;
    }

    private static void print(Dossier dossier, PrintWriter out) {
        out.println(dossier.answer());
        for (Somebody one : dossier.people()) {
            out.println();
            out.println(one.name() + one.units().stream().map(unit -> "  " + unit).collect(Collectors.joining())
                    + (one.idShown().isEmpty() ? "" : "  身份证号 " + one.idShown()));
            if (dossier.people().size() > 1) {
                out.println("  " + one.answer());
            }
            if (!one.doubt().isEmpty()) {
                out.println("  注意：" + one.doubt());
            }
            one.seen().forEach(seen -> print(seen, out));
        }
        if (!dossier.unsure().isEmpty()) {
            out.println();
            out.println("分不清是哪一位：");
            dossier.unsure().forEach(seen -> print(seen, out));
        }
    }

    private static void print(Sighting seen, PrintWriter out) {
        out.println("  " + (seen.year() == 0 ? "年度不明" : seen.year() + "年") + "  " + seen.basis().label()
                + (seen.mentioned() || seen.matter().isEmpty() ? "" : "  " + seen.matter())
                + (seen.result().isEmpty() ? "" : "  " + seen.result()) + "  " + seen.title()
                + (seen.docNumber().isEmpty() ? "" : "  " + seen.docNumber()) + "  " + seen.recordId());
        if (!seen.file().isEmpty()) {
            out.println("      " + seen.file() + (seen.where().isEmpty() ? "" : " " + seen.where()) + "："
                    + marked(seen.snippet()));
        }
    }

    /** The words around a place, as the terminal shows them. */
    static String marked(Iterable<Segment> segments) {
        StringBuilder text = new StringBuilder();
        segments.forEach(part -> text.append(part.hit() ? "【" + part.text() + "】" : part.text()));
        return text.toString();
    }
}
