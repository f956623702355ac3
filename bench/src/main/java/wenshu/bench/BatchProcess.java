package wenshu.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/**
 * A batch from the command to the ZIP, as a process of its own: {@code java -Xmx512m -jar target/wenshu.jar fill --batch}.
 * Everybody is the sample person of the form under another name and number. Arguments, all optional: how many people
 * (1000), the form's name. Prints the time, the processor time, the greatest resident memory (Linux) and the sizes.
 */
public final class BatchProcess {

    private static final Path JAR = Path.of("target/wenshu.jar");
    private static final String FORM = "享受政府特殊津贴人员申报表";

    private BatchProcess() {
    }

    /** Runs it once. */
    public static void main(String[] args) throws Exception {
        if (!Files.exists(JAR)) {
            System.out.println(JAR + " is missing: run mvn -DskipTests package first.");
            return;
        }
        int people = Arrays.stream(args).filter(a -> a.matches("\\d+")).mapToInt(Integer::parseInt).findFirst().orElse(1_000);
        String form = Arrays.stream(args).filter(a -> !a.matches("\\d+|\\.\\*")).findFirst().orElse(FORM);
        Path work = Files.createTempDirectory("bench-batch-");
        try {
            Path photos = Files.createDirectory(work.resolve("photos"));
            Path list = write(form, people, work.resolve("people.jsonl"), photos);
            run(work, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", JAR.toString(),
                    "fill", form, "--batch", list.toString(), "--photos", photos.toString(), "-o", work.resolve("out").toString(),
                    "--record-prefix", "B-", "--home", work.resolve("home").toString()));
        } finally {
            Watched.remove(work);
        }
    }

    private static Path write(String name, int people, Path list, Path photos) throws IOException {
        TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("target/bench-home")));
        Form form = catalogue.find(name);
        var sample = catalogue.sample(name).orElseThrow();
        for (Value value : sample.values().values().values()) {
            if (value instanceof Value.Picture picture) {
                Files.write(photos.resolve(picture.name()), picture.bytes());
            }
        }
        List<Field> fields = form.schema().map(FormSchema::fields).orElse(List.of());
        JsonMapper json = JsonMapper.builder().build();
        try (Writer out = Files.newBufferedWriter(list)) {
            for (int i = 1; i <= people; i++) {
                Map<String, Object> person = new LinkedHashMap<>(sample.toMap());
                person.put("姓名", "林" + Character.toString('一' + i % 5_000) + Character.toString('丁' + i * 7 % 5_000));
                for (Field field : fields) {
                    if (field.type() == FieldType.ID_NUMBER) {
                        // Each a number of their own; as a passport, it needs no check character.
                        person.put(field.name(), "E%08d".formatted(i));
                        person.computeIfPresent("证件类型", (key, old) -> "护照");
                    }
                }
                out.write(json.writeValueAsString(person));
                out.write('\n');
            }
        }
        return list;
    }

    private static void run(Path work, List<String> command) throws IOException, InterruptedException {
        Path said = work.resolve("said.txt");
        Watched run = Watched.run(command, said);
        List<String> lines = new ArrayList<>(Files.readAllLines(said));
        System.out.println(String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
        System.out.println(run);
        try (Stream<Path> files = Files.list(work.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                System.out.println(String.format(Locale.ROOT, "%8d KB  %s", Files.size(file) >> 10, file.getFileName()));
            }
        }
    }
}
