package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.CheckedFile;
import wenshu.assembly.PaperChecks;
import wenshu.assembly.Workshop;
import wenshu.check.Finding;
import wenshu.check.FindingView;
import wenshu.check.Profile;
import wenshu.check.Severity;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.register.RegisterList;

/** {@code check}: holds papers against the rules. */
@Command(name = "check", description = "检查公文：文号、标题、标点、日期、附件、落款、版式；列出问题和改法，能改的可自动改",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "公文：docx、doc、pdf、txt、md，或本程序的草稿")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Option(names = "--rules", description = "列出全部规则：编号、名称、级别、依据、能否自动改、做没做")
    private boolean rules;

    @Option(names = "--fix", description = "改好能自动改的地方，另存到 -o 指定的文件，逐条列出")
    private boolean fix;

    @Option(names = "--tracked", description = "把改动作为 Word 修订，另存到 -o 指定的 .docx")
    private boolean tracked;

    @Option(names = "-o", paramLabel = "OUT", description = "结果文件；单用时是带批注的 .docx")
    private Path output;

    @Option(names = "--source", paramLabel = "来文", description = "上级来文，用来核对期限、条件、名额和份数")
    private Path source;

    @Option(names = "--register", description = "公文还没有印发：核对它的文号是否已被文号登记簿中的公文占用")
    private boolean unissued;

    @Option(names = "--min-severity", paramLabel = "LEVEL", defaultValue = "提示", description = "只列这一级及以上：错误、警告、提示（默认 ${DEFAULT-VALUE}）")
    private String least;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "本局",
            description = "本局（全部规则）、国标（只查国标和规定）、house（28 磅行距、页码居中一类版式习惯）或一个配置文件（默认 ${DEFAULT-VALUE}）")
    private String profile;

    @Override
    public Integer call() throws IOException {
        requireSense();
        try (Workshop workshop = home.workshop()) {
            PaperChecks checks = workshop.paperChecks();
            if (rules) {
                printRules(checks);
                return 0;
            }
            PaperChecks.Terms terms = new PaperChecks.Terms(profile(checks), source == null ? List.of()
                    : checks.upper(source.getFileName().toString(), InputFile.read(source)), number -> false);
            return unissued ? registered(checks, terms) : check(checks, terms);
        }
    }

    /** The register is only looked at, also while the service has it open. */
    private int registered(PaperChecks checks, PaperChecks.Terms terms) throws IOException {
        try (Database register = Database.openReadOnly(home.home())) {
            return check(checks, new PaperChecks.Terms(terms.profile(), terms.upper(), new RegisterList(register)::isTaken));
        }
    }

    private void requireSense() {
        if (!rules && files.isEmpty()) {
            throw FaultException.badInput("NO_FILE", "命令行", "没有写要检查的文件", "请写出一个或几个文件");
        }
        if ((fix || tracked) && output == null) {
            throw FaultException.badInput("NO_OUTPUT", fix ? "--fix" : "--tracked", "没有写结果存到哪里", "请用 -o 指定结果文件");
        }
        if (fix && tracked) {
            throw FaultException.badInput("TWO_OUTPUTS", "--fix --tracked", "两个选项只能用一个", "请分两次运行");
        }
        if (output != null && files.size() != 1) {
            throw FaultException.badInput("ONE_FILE", "-o", "另存结果时一次只能检查一个文件", "请逐个检查");
        }
        if (output != null && output.toAbsolutePath().normalize().equals(files.getFirst().toAbsolutePath().normalize())) {
            throw FaultException.badInput("SAME_FILE", output.toString(), "不能覆盖原来的文件", "请换一个文件名");
        }
        if (output != null && !fix && !output.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
            throw FaultException.badInput("NOT_DOCX", output.toString(), "带批注或修订的结果只能存成 .docx", "请把扩展名改为 .docx");
        }
        least();
    }

    private Severity least() {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(least) || severity.name().equalsIgnoreCase(least)) {
                return severity;
            }
        }
        throw FaultException.badInput("BAD_SEVERITY", "--min-severity", "不认识“" + least + "”", "请写错误、警告或提示");
    }

    private Profile profile(PaperChecks checks) throws IOException {
        for (Profile known : List.of(Profile.HOUSE, Profile.STANDARD)) {
            if (known.name().equals(profile)) {
                return known;
            }
        }
        Predicate<String> known = id -> checks.checker().catalogue().entries().stream().anyMatch(rule -> rule.id().equals(id));
        Optional<Profile> carried = Profile.carried(profile, known);
        if (carried.isPresent()) {
            return carried.get();
        }
        Path file = Path.of(profile);
        String text = wenshu.notice.source.SourceText.plain(profile, InputFile.read(file));
        return Profile.parse(file.getFileName().toString(), text, known);
    }

    private int check(PaperChecks checks, PaperChecks.Terms terms) throws IOException {
        List<Map<String, Object>> results = new ArrayList<>();
        int code = 0;
        for (Path file : files) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("file", file.toString());
            try {
                code = Math.max(code, check(checks, terms, file, result));
            } catch (FaultException e) {
                if (files.size() == 1) {
                    throw e;
                }
                // One bad file of many does not keep the others from being checked.
                code = Math.max(code, e.kind().exitCode());
                result.put("error", e.faults().stream().map(Fault::sentence).toList());
                e.faults().forEach(fault -> spec.commandLine().getErr().println(file + "：" + fault.sentence()));
            }
            results.add(result);
        }
        if (json) {
            out().println(new ObjectMapper().writeValueAsString(results.size() == 1 ? results.getFirst() : results));
        }
        return code;
    }

    private int check(PaperChecks checks, PaperChecks.Terms terms, Path file, Map<String, Object> result) throws IOException {
        CheckedFile all = checks.check(file.getFileName().toString(), InputFile.read(file), terms);
        Severity least = least();
        CheckedFile checked = all.only(all.findings().stream().filter(finding -> finding.severity().compareTo(least) <= 0).toList());
        FindingView view = new FindingView(checked.subject());
        result.put("profile", terms.profile().name());
        result.put("findings", checked.findings().stream().map(view::tree).toList());
        if (!json) {
            print(file, checked, view);
        }
        if (output != null) {
            save(checked, result);
        }
        return all.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private void print(Path file, CheckedFile checked, FindingView view) {
        StringBuilder counts = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = checked.findings().stream().filter(finding -> finding.severity() == severity).count();
            counts.append(counts.isEmpty() ? "" : "，").append(severity.word()).append(count).append("处");
        }
        out().println(file + "：" + counts);
        checked.findings().forEach(finding -> out().println("  " + view.line(finding)));
    }

    private void save(CheckedFile checked, Map<String, Object> result) throws IOException {
        if (!fix && !tracked) {
            WholeFile.write(output, checked.annotated());
            say("带批注的副本已另存为 " + output);
            return;
        }
        CheckedFile.MendedFile mended = tracked ? checked.tracked() : checked.mended();
        WholeFile.write(output, mended.bytes());
        List<Map<String, Object>> changes = new ArrayList<>();
        mended.changes().forEach(change -> change.parts().forEach(part -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rules", change.rules());
            one.put("place", part.place());
            one.put("before", shown(part.before()));
            one.put("after", shown(part.after()));
            changes.add(one);
        }));
        result.put("changes", changes);
        if (!json) {
            changes.forEach(change -> out().println("  已改　" + change.get("place") + "　" + change.get("rules")
                    + "：“" + change.get("before") + "” → “" + change.get("after") + "”"));
        }
        say((tracked ? "带修订的副本" : "改好的文件") + "已另存为 " + output + "，共改 " + mended.changes().size() + " 处");
    }

    /** Ends of paragraphs as a mark that can be seen. */
    private static String shown(String text) {
        return text.replaceAll("[\\x{F0000}-\\x{FFFFD}]", "¶").replace("\n", "¶");
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    private void printRules(PaperChecks checks) {
        List<Map<String, Object>> all = checks.checker().catalogue().entries().stream()
                .map(rule -> FindingView.tree(rule, checks.checker().built().contains(rule.id()))).toList();
        if (json) {
            out().println(new ObjectMapper().writeValueAsString(all));
            return;
        }
        out().println("编号\t名称\t严重程度\t级别\t依据\t改法\t状态");
        checks.checker().catalogue().entries().forEach(rule -> out().println(String.join("\t", rule.id(), rule.name(), rule.severity().word(),
                rule.level().word(), rule.clause(), rule.mending().word(), state(checks, rule.id(), rule.notDoable()))));
    }

    private static String state(PaperChecks checks, String id, String why) {
        return checks.checker().built().contains(id) ? "已做" : why.isEmpty() ? "未做" : "程序做不了：" + why;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
