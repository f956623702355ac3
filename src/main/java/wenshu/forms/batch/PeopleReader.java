package wenshu.forms.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.sheet.SheetReader;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;
import wenshu.template.value.ValueReader;

/** The people of a batch from a workbook, CSV, a JSON array, JSON lines, or a folder with a YAML or JSON file for each. */
public final class PeopleReader {

    /** A batch of more would not be printed by anybody; it is cut into several. */
    public static final int MOST_PEOPLE = 5_000;
    private static final long MOST_BYTES = 50L << 20;

    private PeopleReader() {
    }

    /**
     * Reads a file or a folder.
     *
     * @throws FaultException when it cannot be read as a list of people for this form
     */
    public static People read(Form form, Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return bounded(folder(source));
        }
        if (!Files.isRegularFile(source)) {
            throw FaultException.of(Kind.NOT_FOUND, "FILE_NOT_FOUND", source.toString(), "找不到这个文件", "请检查路径和文件名");
        }
        if (Files.size(source) > MOST_BYTES) {
            throw FaultException.of(Kind.TOO_LARGE, "FILE_TOO_LARGE", source.toString(), "文件超过 50 MB", "请拆成几份");
        }
        return read(form, source.getFileName().toString(), Files.readAllBytes(source));
    }

    /**
     * Reads a file's bytes.
     *
     * @param name what the clerk calls the file; .json and .jsonl mean JSON, everything else is a list
     */
    public static People read(Form form, String name, byte[] bytes) {
        FormSchema schema = form.schema().orElseThrow(() -> FaultException.badInput("NO_SCHEMA", form.name(),
                "模板没有 form.yaml，不知道有哪些字段，不能成批填写", "请先写好 form.yaml"));
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".json") && !lower.endsWith(".jsonl")) {
            return bounded(SheetPeople.read(schema, name, SheetReader.read(name, bytes)));
        }
        List<Person> people = new ArrayList<>();
        for (Value.Fields fields : ValueReader.readAll(name, bytes)) {
            people.add(new Person(people.size() + 1, "第" + (people.size() + 1) + "人", new FormData(fields), Map.of(), List.of()));
        }
        if (people.isEmpty()) {
            throw FaultException.badInput("EMPTY_LIST", name, "文件里没有人员", "请写成 [{…}, {…}]，或每行一个 {…}");
        }
        return bounded(new People(people));
    }

    private static People folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?i)[^.].*\\.(ya?ml|json)")).sorted().toList();
        }
        if (files.isEmpty()) {
            throw FaultException.of(Kind.NOT_FOUND, "NO_DATA", folder.toString(), "文件夹里没有 .yaml 或 .json 文件", "请检查是否选对了文件夹");
        }
        List<Person> people = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (people.size() > MOST_PEOPLE) {
                break;
            }
            people.add(person(people.size() + 1, name, file));
        }
        return new People(people);
    }

    /** A file that cannot be read stops only its own person. */
    private static Person person(int number, String name, Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw FaultException.of(Kind.TOO_LARGE, "FILE_TOO_LARGE", name, "文件超过 50 MB", "请确认选对了文件");
            }
            return new Person(number, name, FormDataFile.read(name, Files.readAllBytes(file)), Map.of(), List.of());
        } catch (FaultException e) {
            return new Person(number, name, FormData.empty(), Map.of(), e.faults().stream()
                    .map(fault -> new BatchFault(number, "", "", "", fault, true)).toList());
        }
    }

    private static People bounded(People people) {
        if (people.people().size() > MOST_PEOPLE) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_PEOPLE", "", "超过 " + MOST_PEOPLE + " 人", "请分成几批");
        }
        return people;
    }
}
