package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.search.FacetField;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchPage;
import wenshu.search.Segment;

/** {@code search}: finds archived papers; works while the service runs. */
@Command(name = "search", description = "检索档案（文号、姓名、单位、词句；加引号只找原句）", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "检索词，空格隔开的都要有，不写则列出全部；也可写 姓名:、机关:、文种:、年份:")
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

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        requireHome();
        SearchPage found = search(query());
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(found));
        } else {
            print(found, out);
        }
        return 0;
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

    private void requireHome() {
        if (!Files.exists(home.home().database())) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_ARCHIVE", home.home().root().toString(),
                    "这里还没有归档数据", "请检查 --home 指向的数据目录，或先归档文件");
        }
    }

    /** What a killed process left unindexed is taken in first, unless another process is at it and will do that. */
    private SearchPage search(Query query) {
        try (Workshop workshop = home.workshop()) {
            if (workshop.indexBehind()) {
                catchUp(workshop);
            }
            try (SearchIndex index = workshop.readOnlyIndex()) {
                return index.search(query);
            }
        }
    }

    private static void catchUp(Workshop workshop) {
        try {
            workshop.archive().settle();
        } catch (FaultException e) {
            if (e.faults().stream().noneMatch(fault -> fault.code().equals("HOME_LOCKED"))) {
                throw e;
            }
        }
    }

    private static void print(SearchPage found, PrintWriter out) {
        out.println("找到 " + found.total() + " 份" + (found.approximateTotal() > 0
                ? "，另有近似结果 " + found.approximateTotal() + " 份" : ""));
        for (Hit hit : found.hits()) {
            out.println();
            out.println((hit.approximate() ? "［近似" + (hit.likeness().isEmpty() ? "" : "：" + hit.likeness()) + "］" : "") + marked(hit.titleSegments())
                    + (hit.docNumber().isEmpty() ? "" : "  " + hit.docNumber())
                    + (hit.year() == 0 ? "" : "  " + hit.year() + "年") + "  " + hit.recordId());
            if (!hit.file().isEmpty()) {
                out.println("  " + hit.file() + (hit.page() > 0 ? " 第 " + hit.page() + " 页" : "") + "：" + marked(hit.snippet()));
            }
        }
    }

    private static String marked(List<Segment> segments) {
        return segments.stream().map(segment -> segment.hit() ? "【" + segment.text() + "】" : segment.text())
                .collect(Collectors.joining());
    }
}
