package wenshu.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.template.schema.Nearest;

/**
 * The templates there are: those built in, and the bureau's own, which go first where the names are the same.
 *
 * <p>A template is a folder with template.docx, form.yaml and sample.yaml. The folders are looked at anew each time,
 * so that a bureau can put one in while the service runs.
 */
public final class TemplateCatalogue {

    private static final String BUILT_IN = "/templates/";
    private static final String DOCX = "template.docx";
    private static final String SCHEMA = "form.yaml";
    private static final Logger LOG = LoggerFactory.getLogger(TemplateCatalogue.class);

    private final Path own;

    /** The built-in templates together with the own ones of this data home, which go first. */
    public TemplateCatalogue(DataHome home) {
        this.own = home.templates();
    }

    /**
     * A template in the catalogue.
     *
     * @param name what people call it
     * @param folder the folder it lies in
     * @param builtIn false for one of the bureau's own
     */
    public record Entry(String name, String folder, boolean builtIn) {
    }

    /** All templates: the built-in ones in the order of their campaigns, then the bureau's others by name. */
    public List<Entry> list() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : builtIn()) {
            entries.put(entry.name(), entry);
        }
        for (String name : ownNames()) {
            entries.put(name, new Entry(name, name, false));
        }
        return List.copyOf(entries.values());
    }

    /**
     * The template of that name.
     *
     * @throws FaultException {@code TEMPLATE_NOT_FOUND}, or with the faults of the template
     */
    public Form find(String name) {
        Entry entry = entry(name);
        return Form.of(entry.name(), file(entry, DOCX).orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND,
                "TEMPLATE_NOT_FOUND", name, "模板文件夹里没有 template.docx", "请放入 template.docx")),
                file(entry, SCHEMA).orElse(null), snippets(entry));
    }

    /** The snippets that lie beside a template, by their names without ending. */
    public Function<String, Optional<byte[]>> snippets(String name) {
        return snippets(entry(name));
    }

    private Function<String, Optional<byte[]>> snippets(Entry entry) {
        return snippet -> file(entry, snippet + ".docx");
    }

    /**
     * The template of that name in every version that is at hand, the one in force first: the built-in one behind the
     * bureau's own, then what lies in {@code templates/NAME/旧版/} of the data home, a folder a version. One that is
     * faulty is passed over.
     *
     * @throws FaultException {@code TEMPLATE_NOT_FOUND}
     */
    public List<Form> versions(String name) {
        Entry entry = entry(name);
        List<Form> versions = new ArrayList<>();
        version(entry.name(), file(entry, DOCX), file(entry, SCHEMA), snippets(entry), versions);
        builtIn().stream().filter(other -> !entry.builtIn() && other.name().equals(entry.name()))
                .forEach(other -> version(entry.name(), file(other, DOCX), file(other, SCHEMA), snippets(other), versions));
        Path old = own.resolve(entry.name()).resolve("旧版");
        for (Path folder : folders(old)) {
            version(entry.name(), file(folder.resolve(DOCX)), file(folder.resolve(SCHEMA)),
                    snippet -> file(folder.resolve(snippet + ".docx")), versions);
        }
        return List.copyOf(versions);
    }

    private static void version(String name, Optional<byte[]> docx, Optional<byte[]> schema,
            Function<String, Optional<byte[]>> snippets, List<Form> into) {
        try {
            docx.ifPresent(bytes -> into.add(Form.of(name, bytes, schema.orElse(null), snippets)));
        } catch (FaultException e) {
            LOG.warn("a kept version of a template cannot be used: {}", e.faults().getFirst().code());
        }
    }

    /** The sample data of a template; empty when it has none. */
    public Optional<FormData> sample(String name) {
        Entry entry = entry(name);
        return file(entry, "sample.yaml").map(bytes -> FormPictures.resolve(find(entry.name()),
                FormDataFile.read("sample.yaml", bytes), picture -> file(entry, picture)));
    }

    /** The template file itself, for opening it in Word or WPS. */
    public byte[] docx(String name) {
        return file(entry(name), DOCX).orElseThrow();
    }

    /** The template's form.yaml as it is; empty when it has none. */
    public Optional<byte[]> formYaml(String name) {
        return file(entry(name), "form.yaml");
    }

    private Entry entry(String name) {
        // Only a name from the list ever becomes a path.
        List<Entry> entries = list();
        return entries.stream().filter(entry -> entry.name().equals(name) || entry.folder().equals(name)).findFirst().orElseThrow(() -> {
            Collection<String> names = entries.stream().map(Entry::name).toList();
            return FaultException.of(FaultException.Kind.NOT_FOUND, "TEMPLATE_NOT_FOUND", "", "没有名为“" + name + "”的模板",
                    Nearest.of(name, names).map(near -> "是否要用“" + near + "”")
                            .orElse("可用的有 " + String.join("、", names)));
        });
    }

    private static List<Entry> builtIn() {
        return resource("catalogue.txt").map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.split("=", 2))
                .map(line -> new Entry(line[1].strip(), line[0].strip(), true)).toList()).orElse(List.of());
    }

    private List<String> ownNames() {
        return folders(own).stream().map(folder -> folder.getFileName().toString()).toList();
    }

    /** The folders with a template in them. */
    private static List<Path> folders(Path in) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(in)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(DOCX))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> file(Entry entry, String file) {
        if (entry.builtIn()) {
            return resource(entry.folder() + "/" + file);
        }
        return file(own.resolve(entry.folder()).resolve(file));
    }

    private static Optional<byte[]> file(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = TemplateCatalogue.class.getResourceAsStream(BUILT_IN + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
