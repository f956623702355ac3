package wenshu.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * Which files {@code convert} turns into which; fixed before the first is touched.
 *
 * @param jobs in the order of their paths
 * @param folder whether the output is a folder
 */
record ConvertPlan(List<Job> jobs, boolean folder) {

    private static final Pattern WORD = Pattern.compile("(?i)\\.(docx|docm|dotx|dotm)$");

    /**
     * One file.
     *
     * @param source to be read
     * @param target to be written; a format of one file a page makes several names of it
     * @param label what the file is called in messages: the path below the folder that was named
     */
    record Job(Path source, Path target, String label) {
    }

    /**
     * Looks for the files.
     *
     * @param extension of the output, such as {@code pdf}
     * @param recursive whether the folders within folders count; they are kept in the output
     */
    static ConvertPlan of(List<Path> inputs, Path output, String extension, boolean recursive) throws IOException {
        boolean folder = inputs.size() > 1 || Files.isDirectory(output) || Files.isDirectory(inputs.getFirst());
        if (!folder) {
            Path source = inputs.getFirst();
            refuseOverwriting(source, output);
            return new ConvertPlan(List.of(new Job(source, output, source.getFileName().toString())), false);
        }
        if (Files.isRegularFile(output)) {
            throw FaultException.badInput("OUTPUT_IS_FILE", output.toString(), "有多个输入时输出应为文件夹，这里是文件",
                    "请换一个文件夹");
        }
        List<Job> jobs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path input : inputs) {
            boolean whole = Files.isDirectory(input);
            for (Path file : whole ? inside(input, recursive) : List.of(input)) {
                Path below = whole ? input.relativize(file) : file.getFileName();
                jobs.add(new Job(file, free(output.resolve(below.toString()), extension, taken), below.toString()));
            }
        }
        return new ConvertPlan(jobs, true);
    }

    private static List<Path> inside(Path folder, boolean recursive) throws IOException {
        List<Path> files = new ArrayList<>();
        if (recursive) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } else {
            try (Stream<Path> listed = Files.list(folder)) {
                listed.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        // Word's own lock files begin with ~$, the leftovers of a Mac with ._
        files.removeIf(file -> !WORD.matcher(file.toString()).find() || file.getFileName().toString().startsWith("~$")
                || file.getFileName().toString().startsWith("._"));
        if (files.isEmpty()) {
            throw FaultException.of(Kind.NOT_FOUND, "NO_DOCX", folder.toString(), "文件夹里没有 .docx 文件",
                    recursive ? "请检查是否选对了文件夹" : "请检查是否选对了文件夹；要连同子文件夹一起转换时加 --recursive");
        }
        files.sort(null);
        return files;
    }

    /** A target that no other file has, also where capital letters do not count. */
    private static Path free(Path beside, String extension, Set<String> taken) {
        String name = WORD.matcher(beside.getFileName().toString()).replaceFirst("");
        Path target = beside.resolveSibling(name + "." + extension);
        for (int i = 2; !taken.add(target.toString().toLowerCase(Locale.ROOT)); i++) {
            target = beside.resolveSibling(name + "-" + i + "." + extension);
        }
        return target;
    }

    private static void refuseOverwriting(Path source, Path output) throws IOException {
        if (WORD.matcher(output.toString()).find() || Files.exists(output) && Files.exists(source)
                && Files.isSameFile(source, output)) {
            throw FaultException.badInput("OUTPUT_IS_INPUT", output.toString(), "输出文件不能是 Word 文件或输入文件本身",
                    "请换一个文件名，例如以 .pdf 结尾");
        }
    }
}
