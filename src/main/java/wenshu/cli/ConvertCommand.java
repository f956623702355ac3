package wenshu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        boolean folder = files.size() > 1 || Files.isDirectory(output) || Files.isDirectory(inputs.getFirst());
        Renderer renderer = home.workshop().renderer();
        int failed = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path target = folder ? output.resolve(name.replaceFirst("(?i)\\.docx$", "") + ".pdf") : output;
            try {
                convert(renderer, file, target);
            } catch (FaultException e) {
                if (files.size() == 1) {
                    throw e;
                }
                System.err.println(e.getMessage());
                failed++;
            }
        }
        if (files.size() > 1) {
            System.out.println("共 " + files.size() + " 份，成功 " + (files.size() - failed) + " 份，失败 " + failed + " 份。");
        }
        return failed == 0 ? 0 : 1;
    }

    private static void convert(Renderer renderer, Path file, Path target) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "FILE_NOT_FOUND", file.toString(), "找不到这个文件",
                    "请检查路径和文件名");
        }
        Rendition rendition = renderer.render(file.getFileName().toString(), Files.readAllBytes(file));
        WholeFile.write(target, rendition.pdf());
        System.out.println(target + "（" + rendition.pages() + " 页）");
        for (Finding finding : rendition.findings()) {
            System.err.println(file.getFileName() + "：" + finding.message());
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> inside = Files.list(input)) {
                inside.filter(f -> f.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".docx")
                        && !f.getFileName().toString().startsWith("~$")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
