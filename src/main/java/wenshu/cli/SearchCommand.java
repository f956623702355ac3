package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.fault.FaultException;
import wenshu.finder.HitSheet;
import wenshu.finder.People;
import wenshu.home.Database;
import wenshu.home.DurableFile;
import wenshu.home.IdKeyMark;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchPage;

/** {@code search}: finds archived papers; works while the service runs. */
@Command(name = "search", description = "检索档案（文号、姓名、单位、词句；加引号只找原句）", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "检索词，空格隔开的都要有，不写则列出全部；也可写 姓名:、机关:、文种:、年份:、文号:、档号:、身份证:")
    private List<String> words = List.of();

    @Option(names = "--year", description = "只看这一年", defaultValue = "0")
    private int year;

    @Option(names = "--kind", description = "只看这个文种", defaultValue = "")
    private String kind;

    @Option(names = "--issuer", description = "只看这个发文机关", defaultValue = "")
    private String issuer;

    @Option(names = "--unit", description = "只看这个单位", defaultValue = "")
    private String unit;

    @Option(names = "--scheme", description = "只看这个项目，如 享受政府特殊津贴人员选拔", defaultValue = "")
    private String scheme;

    @Option(names = "--award", description = "只看这个称号，如 晋中工匠", defaultValue = "")
    private String award;

    @Option(names = "--person", description = "只看著录了这个人的", defaultValue = "")
    private String person;

    @Option(names = "--retention", description = "只看这个保管期限：永久、30年、10年", defaultValue = "")
    private String retention;

    @Option(names = "--origin", description = "只看制发的或收文", defaultValue = "")
    private String origin;

    @Option(names = "--within", paramLabel = "WORDS", description = "在这些词的结果中检索；可以写几次")
    private List<String> within = List.of();

    @Option(names = "--whole-names", description = "姓名要完整：查 董哲 时不要 董哲纨")
    private boolean wholeNames;

    @Option(names = "--order", paramLabel = "ORDER", description = "best 相关的在前（默认）、newest 新的在前、oldest 旧的在前",
            defaultValue = "best")
    private String order;

    @Option(names = "--page", description = "第几页（默认 ${DEFAULT-VALUE}）", defaultValue = "1")
    private int page;

    @Option(names = "--size", description = "每页几条（默认 ${DEFAULT-VALUE}，最多 100）", defaultValue = "10")
    private int size;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "把结果连同其中的人员写成 Excel 文件，最多 5000 件")
    private Path sheet;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ReadIndex read = ReadIndex.open(home)) {
            Query query = hashed(query());
            ConsoleTraces traces = new ConsoleTraces(home.home(), spec.commandLine().getErr());
            traces.search(query);
            if (sheet != null) {
                traces.exported(query);
                try (Database database = Database.openReadOnly(home.home())) {
                    DurableFile.write(sheet, new HitSheet(new People(database), read.index()::search).write(query));
                }
                out.println("已导出 " + sheet);
            } else {
                SearchPage found = read.index().search(json ? query : query.counting(Set.of()));
                if (json) {
                    out.println(new ObjectMapper().writeValueAsString(found));
                } else {
                    print(found, out);
                }
            }
        }
        return 0;
    }

    /** The key is only read, and must be the right one: with another a person who is there would seem not to be. */
    private Query hashed(Query typed) {
        try (Database database = Database.openReadOnly(home.home())) {
            return typed.hashed(number -> new IdKeyMark(home.home(), database).known().map(keys -> keys.of(number)).orElse(""));
        }
    }

    private Query query() {
        Map<FacetField, String> filters = new EnumMap<>(Map.of(FacetField.YEAR, year == 0 ? "" : Integer.toString(year),
                FacetField.KIND, kind, FacetField.ISSUER, issuer, FacetField.UNIT, unit, FacetField.SCHEME, scheme,
                FacetField.AWARD, award, FacetField.PERSON, person, FacetField.RETENTION, retention, FacetField.ORIGIN, origin));
        return new Query(String.join(" ", words), within, filters, wholeNames, order(), Rights.ALL, page, size);
    }

    private Query.Order order() {
        return Arrays.stream(Query.Order.values()).filter(each -> each.name().equalsIgnoreCase(order)).findFirst()
                .orElseThrow(() -> FaultException.badInput("ORDER", "--order", "“" + order + "”不是次序",
                        "请写 best、newest 或 oldest"));
    }

    private static void print(SearchPage found, PrintWriter out) {
        out.println("找到" + (found.more() ? "超过 " : " ") + found.total() + " 份" + (found.approximateTotal() > 0
                ? "，另有近似结果 " + found.approximateTotal() + " 份" : ""));
        for (Hit hit : found.hits()) {
            out.println();
            out.println((hit.approximate() ? "［" + (hit.likeness().isEmpty() ? "近似" : hit.likeness()) + "］" : "")
                    + PersonCommand.marked(hit.titleSegments())
                    + (hit.docNumber().isEmpty() ? "" : "  " + hit.docNumber())
                    + (hit.year() == 0 ? "" : "  " + hit.year() + "年") + "  " + hit.recordId());
            if (!hit.file().isEmpty()) {
                out.println("  " + hit.file() + (hit.where().isEmpty() ? "" : " " + hit.where()) + "：" + PersonCommand.marked(hit.snippet()));
            }
        }
    }
}
