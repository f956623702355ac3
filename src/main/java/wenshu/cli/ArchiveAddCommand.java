package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.intake.Item;
import wenshu.intake.Nears;

/** {@code archive add}: keeps files, each as a record of its own, or all as one. */
@Command(name = "add", description = "把文件或整个文件夹归档", mixinStandardHelpOptions = true)
final class ArchiveAddCommand implements Callable<Integer> {

    private static final int AT_A_TIME = 2;
    /** Word files whose pages nobody minds waiting for. */
    private static final int FEW = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FILE_OR_DIR", arity = "1..*", description = "要归档的文件或文件夹")
    private List<Path> paths;

    @Option(names = "--one", description = "所有文件合为一件（第一个是正文，其余是附件）")
    private boolean one;

    @Option(names = "--title", description = "题名", defaultValue = "")
    private String title;

    @Option(names = "--doc-number", description = "发文字号，任何括号写法都行", defaultValue = "")
    private String docNumber;

    @Option(names = "--year", description = "年度", defaultValue = "0")
    private int year;

    @Option(names = "--kind", description = "文种", defaultValue = "")
    private String kind;

    @Option(names = "--issuer", description = "责任者（发文机关）", defaultValue = "")
    private String issuer;

    @Option(names = "--person", description = "涉及的人员，可重复", arity = "1")
    private List<String> persons = new ArrayList<>();

    @Option(names = "--note", description = "附注", defaultValue = "")
    private String note;

    @Option(names = "--issued", description = "本单位制发（默认是收文）")
    private boolean issued;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Option(names = "--recursive", negatable = true, defaultValue = "true", fallbackValue = "true",
            description = "连同子文件夹（默认；--no-recursive 只要第一层）")
    private boolean recursive;

    private final List<Fault> refused = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!one && (title + docNumber + kind + issuer + note).isBlank() && year == 0 && persons.isEmpty() && !issued
                && paths.stream().allMatch(Files::isDirectory)) {
            return folders();
        }
        List<Path> files = files();
        if (!one && files.size() > 1 && !(title + docNumber).isBlank()) {
            throw FaultException.badInput("ONE_TITLE_MANY_FILES", "归档", "题名和文号只能给一件，这里有 " + files.size() + " 个文件",
                    "请逐个归档，或加 --one 合为一件");
        }
        List<Receipt> receipts = new ArrayList<>();
        try (Workshop workshop = home.workshop()) {
            Archive archive = workshop.archive();
            // Two at a time: while one is being written, the text of the next is read. Answers keep the order given.
            try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
                List<Future<Receipt>> waiting = new ArrayList<>();
                for (List<Path> record : one ? List.of(files) : files.stream().map(List::of).toList()) {
                    waiting.add(pool.submit(() -> archive.add(submission(record), Alongside.by(Act.console()))));
                }
                for (Future<Receipt> receipt : waiting) {
                    take(receipt, receipts);
                }
            }
            pages(archive);
        }
        if (json) {
            spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(
                    receipts.stream().map(ArchiveAddCommand::shown).toList()));
        }
        if (!refused.isEmpty()) {
            throw new FaultException(Kind.BAD_INPUT, refused);
        }
        return 0;
    }

    /** Folders of which nothing is said: what their paths and texts tell is written down, archives are taken apart. */
    private Integer folders() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Receipt> receipts = new ArrayList<>();
        int refusals = 0;
        try (Workshop workshop = home.workshop()) {
            Nears nears = new Nears(workshop.database(), workshop.archive());
            for (Path path : paths) {
                int before = receipts.size();
                int refusedBefore = refusals;
                for (Item item : new FolderIntake(workshop.intake(), out, json).take(path, recursive)) {
                    if (item.state() == Item.State.REFUSED) {
                        refusals++;
                        spec.commandLine().getErr().println((item.reason().contains(item.name()) ? "" : item.path() + "：") + item.reason());
                    } else if (!item.recordId().isEmpty()) {
                        Record record = workshop.archive().record(item.recordId());
                        receipts.add(new Receipt(record, item.state() == Item.State.DOUBLE ? record.id() : ""));
                        if (!json) {
                            print(receipts.getLast());
                            nears.of(record.id(), other -> true).forEach(near -> out.println("  可能与《" + near.title() + "》" + near.recordId()
                                    + " 相同，" + near.said()));
                        }
                    }
                }
                workshop.audit().note(new Act(Act.console(), Action.TAKEN_IN, Subject.BATCH, "文件夹", (receipts.size() - before) + " 件，拒绝 "
                        + (refusals - refusedBefore) + " 个"));
            }
            pages(workshop.archive());
        }
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(receipts.stream().map(ArchiveAddCommand::shown).toList()));
        } else {
            long doubles = receipts.stream().filter(Receipt::duplicate).count();
            out.println("归档 " + (receipts.size() - doubles) + " 件，重复 " + doubles + " 个，拒绝 " + refusals + " 个；年度、项目、单位、人员由程序判断，请在网页“接收”里核对。");
            long scans = receipts.stream().flatMap(receipt -> receipt.record().files().stream())
                    .filter(file -> file.status() == ExtractionStatus.SCAN).count();
            if (scans > 0) {
                out.println("其中 " + scans + " 个扫描件待识别：服务运行时自动识别，也可以运行 archive recognise。");
            }
        }
        return refusals == 0 ? 0 : 1;
    }

    /** A few are given their pages at once; laying out many would take as long again as taking them in. */
    private void pages(Archive archive) {
        long waiting = archive.paging().waiting();
        if (waiting <= FEW) {
            archive.paging().now(false, id -> { });
        } else if (!json) {
            spec.commandLine().getOut().println("另有 " + waiting + " 个 Word 文件还没有页码：现在就能检索，页码在服务运行时自动补上，也可以运行 archive pages。");
        }
    }

    private void take(Future<Receipt> waiting, List<Receipt> receipts) throws InterruptedException {
        try {
            Receipt receipt = waiting.get();
            receipts.add(receipt);
            if (!json) {
                print(receipt);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException refusal && refusal.kind() != Kind.UNAVAILABLE) {
                refused.addAll(refusal.faults());
            } else {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        List<Fault> missing = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                missing.add(new Fault("NO_SUCH_FILE", path.toString(), "没有这个文件", "请检查路径"));
            } else if (Files.isDirectory(path)) {
                try (Stream<Path> content = Files.walk(path, recursive ? Integer.MAX_VALUE : 1)) {
                    content.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        if (missing.isEmpty() && files.isEmpty()) {
            missing.add(new Fault("NO_FILE", "归档", "文件夹里没有文件", "请检查路径"));
        }
        if (!missing.isEmpty()) {
            throw new FaultException(Kind.BAD_INPUT, missing);
        }
        return files;
    }

    private Submission submission(List<Path> files) {
        return new Submission(title, docNumber, year, kind, issuer, persons, note,
                issued ? Origin.ISSUED : Origin.RECEIVED, files.stream().map(FileIn::of).toList());
    }

    private void print(Receipt receipt) {
        PrintWriter out = spec.commandLine().getOut();
        String number = receipt.record().docNumber();
        out.println((receipt.duplicate() ? "已有相同文件 " : "已归档 ") + receipt.record().id() + "  "
                + receipt.record().title() + (number.isEmpty() ? "" : "  " + number));
        for (ArchivedFile file : receipt.record().files()) {
            if (file.status() != ExtractionStatus.COMPLETE) {
                out.println("  " + file.name() + "：" + file.status().label() + "（" + file.reason() + "）");
            }
        }
        out.flush();
    }

    private static Map<String, Object> shown(Receipt receipt) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", receipt.record().id());
        shown.put("title", receipt.record().title());
        shown.put("docNumber", receipt.record().docNumber());
        shown.put("year", receipt.record().year());
        shown.put("kind", receipt.record().kind());
        shown.put("issuer", receipt.record().issuer());
        shown.put("duplicateOf", receipt.duplicateOf());
        shown.put("files", receipt.record().files().stream().map(file -> Map.of("name", file.name(), "size", file.size(),
                "sha256", file.sha256(), "status", file.status().label(), "reason", file.reason())).toList());
        return shown;
    }
}
