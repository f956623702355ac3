package wenshu.web.manage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.DurableFile;

/** A table of names that a bureau keeps beside the built-in one: a text file of its data home, a name a line. */
enum NameTable {
    /** Short and long names of units. */
    UNITS("单位简称表", DataHome::abbreviations, "/wenshu/search/abbreviations.txt", Pattern.compile("-?[^=＝]{1,60}[=＝][^=＝]{1,60}"),
            "请写成 短名=全名，如 水务局=示例市水利和水务局"),
    /** Schemes that people are recommended for. */
    SCHEMES("项目名称表", DataHome::schemes, "/wenshu/intake/schemes.tsv",
            Pattern.compile("[^\\t|]{2,60}(?:[\\t|][^\\t|]{0,60}(?:[\\t|][^\\t|]{0,400})?)?"), "请写成 项目|称号|别名、别名，称号和别名可以不写");

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_FAULTS = 10;

    private final String title;
    private final Function<DataHome, Path> place;
    private final String builtIn;
    private final Pattern line;
    private final String remedy;

    NameTable(String title, Function<DataHome, Path> place, String builtIn, Pattern line, String remedy) {
        this.title = title;
        this.place = place;
        this.builtIn = builtIn;
        this.line = line;
        this.remedy = remedy;
    }

    /** The table's name on screen. */
    public String title() {
        return title;
    }

    /** How a line is written. */
    public String remedy() {
        return remedy;
    }

    /** The lines that come with the program. */
    public String builtIn() {
        try (InputStream in = NameTable.class.getResourceAsStream(builtIn)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(NameTable::says).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bureau's own lines; empty while there are none. */
    String read(DataHome home) {
        try {
            return new String(Files.readAllBytes(place.apply(home)), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the bureau's own lines, whole or not at all.
     *
     * @return how many lines say something
     * @throws FaultException naming the lines that cannot be
     */
    long write(DataHome home, String typed) {
        List<String> lines = typed.lines().map(String::strip).toList();
        check(lines);
        Path file = place.apply(home);
        try {
            DurableFile.write(file, lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            DurableFile.forceFolder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream().filter(NameTable::says).count();
    }

    private void check(List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        if (lines.size() > MOST_LINES || String.join("\n", lines).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(new Fault("TABLE_LONG", title, "超过 " + MOST_LINES + " 行或 512 KB", "请删去不用的行"));
        }
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            if (says(lines.get(i)) && !line.matcher(lines.get(i)).matches()) {
                faults.add(new Fault("TABLE_LINE", title + "第 " + (i + 1) + " 行", "“" + shortened(lines.get(i)) + "”读不懂", remedy));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
    }

    private static boolean says(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
