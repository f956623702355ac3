package wenshu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.render.Finding;
import wenshu.render.Renderer;
import wenshu.render.Rendition;

/** {@code convert}: DOCX files, or folders of them, to PDF. */
@Command(name = "convert", description = "把 DOCX 转成 PDF（PDF/A-2u）", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "IN.docx", description = "DOCX 文件或文件夹")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE_OR_DIR",
            description = "输出的 PDF 文件；有多个输入时为文件夹")
    private Path output;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    /** Targets given so far, so that two files of the same name do not overwrite each other. */
    private final Set<Path> taken = new HashSet<>();

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        boolean folder = files.size() > 1 || Files.isDirectory(output) || Files.isDirectory(inputs.getFirst());
        int failed = 0;
        try (Workshop workshop = home.workshop()) {
            for (Path file : files) {
                try {
                    convert(workshop.renderer(), file, folder ? inFolder(file) : output);
                } catch (FaultException e) {
                    if (files.size() == 1) {
                        throw e;
                    }
                    e.faults().forEach(fault -> spec.commandLine().getErr().println(fault.sentence()));
                    failed++;
                }
            }
        }
        if (files.size() > 1) {
            spec.commandLine().getOut().println("共 " + files.size() + " 份，成功 " + (files.size() - failed) + " 份，失败 "
                    + failed + " 份。");
        }
        return failed == 0 ? 0 : 1;
    }

    private Path inFolder(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.docx$", "");
        Path target = output.resolve(name + ".pdf");
        for (int i = 2; !taken.add(target); i++) {
            target = output.resolve(name + "-" + i + ".pdf");
        }
        return target;
    }

    private void convert(Renderer renderer, Path file, Path target) throws IOException {
        Rendition rendition = renderer.render(file.getFileName().toString(), InputFile.read(file));
        WholeFile.write(target, rendition.pdf());
        spec.commandLine().getOut().println(target + "（" + rendition.pages() + " 页）");
        for (Finding finding : rendition.findings()) {
            spec.commandLine().getErr().println(file.getFileName() + "：" + finding.message());
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            int before = files.size();
            try (Stream<Path> inside = Files.list(input)) {
                // Word's own lock files begin with ~$.
                inside.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".docx")
                        && !f.getFileName().toString().startsWith("~$")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (files.size() == before) {
                throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_DOCX", input.toString(),
                        "文件夹里没有 .docx 文件", "请检查是否选对了文件夹");
            }
        }
        return files;
    }
}
