package wenshu.pack.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Described;
import wenshu.archive.Description;
import wenshu.archive.DescriptionReader;
import wenshu.fault.FaultException;
import wenshu.pack.parcel.Parcel.Content;
import wenshu.pack.parcel.Parcel.State;

/**
 * A record as a folder: its files under their names, its description, and below {@code wenshu-record.versions/} the states
 * it had before, with those files that are no longer among the present ones under their SHA-256.
 */
public final class RecordFolder {

    private static final String VERSIONS = "wenshu-record.versions";
    private static final String STATE = "state.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecordFolder() {
    }

    /** What is said about a state beside its description. */
    private record About(String at, String who, String why) {
    }

    /** Writes a record below a path of a package. */
    public static void write(PackageTree tree, String place, Parcel parcel) throws IOException {
        State now = parcel.states().getLast();
        Set<String> there = new HashSet<>();
        for (int i = 0; i < now.files().size(); i++) {
            ArchivedFile file = now.described().record().files().get(i);
            try (InputStream in = now.files().get(i).open()) {
                tree.write(place + "/" + onDisk(file.name()), in);
            }
            there.add(file.sha256());
        }
        tree.write(place + "/" + Description.NAME, Description.of(now.described()));
        if (parcel.states().size() == 1) {
            return;
        }
        for (int number = 1; number <= parcel.states().size(); number++) {
            State state = parcel.states().get(number - 1);
            String below = place + "/" + VERSIONS + "/";
            tree.write(below + "v" + number + "/" + STATE, JSON.writeValueAsBytes(new About(state.at(), state.who(), state.why())));
            tree.write(below + "v" + number + "/" + Description.NAME, Description.of(state.described()));
            for (int i = 0; i < state.files().size(); i++) {
                ArchivedFile file = state.described().record().files().get(i);
                if (there.add(file.sha256())) {
                    try (InputStream in = state.files().get(i).open()) {
                        tree.write(below + "files/" + file.sha256(), in);
                    }
                }
            }
        }
    }

    /** Readers of bags disagree about how a percent sign is listed, so that no path has one; the description has the name. */
    private static String onDisk(String name) {
        return name.replace('%', '％');
    }

    /** Finds the folders of records below a package's folder. */
    public static List<Path> find(Path root) throws IOException {
        try (var files = Files.walk(root, PackLimits.DEPTH)) {
            return files.filter(path -> path.endsWith(Description.NAME) && !within(root, path)).map(Path::getParent).sorted().toList();
        }
    }

    private static boolean within(Path root, Path path) {
        for (Path part : root.relativize(path)) {
            if (part.toString().equals(VERSIONS)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a record; what is wrong with it goes to the faults, and then there is none. */
    public static Parcel read(Path root, Path folder, Faults faults) throws IOException {
        String place = root.relativize(folder).toString();
        try {
            List<State> states = new ArrayList<>();
            Path versions = folder.resolve(VERSIONS);
            Described now = description(folder.resolve(Description.NAME));
            if (Files.isDirectory(versions)) {
                for (int number = 1; Files.isDirectory(versions.resolve("v" + number)); number++) {
                    Path version = versions.resolve("v" + number);
                    About about = JSON.readValue(bytes(version.resolve(STATE)), About.class);
                    states.add(state(folder, about, description(version.resolve(Description.NAME)), now));
                }
            }
            if (states.isEmpty()) {
                states.add(state(folder, new About("", "", ""), now, now));
            } else if (!states.getLast().described().equals(now)) {
                throw Faults.of("VERSIONS_DIFFER", "", "最后一个版本与现在的说明不一致");
            }
            Parcel parcel = new Parcel(states);
            if (checked(place, parcel, faults)) {
                return parcel;
            }
        } catch (FaultException e) {
            faults.add(place, e);
        } catch (JacksonException e) {
            faults.add("VERSION_UNREADABLE", place, "版本说明读不懂");
        }
        return null;
    }

    /** Whether every file of every state is what its description says. */
    public static boolean checked(String place, Parcel parcel, Faults faults) throws IOException {
        boolean whole = true;
        Set<String> good = new HashSet<>();
        for (State state : parcel.states()) {
            for (int i = 0; i < state.files().size(); i++) {
                ArchivedFile file = state.described().record().files().get(i);
                if (good.contains(file.sha512())) {
                    continue;
                }
                Digests digests = read(state.files().get(i));
                if (digests == null) {
                    faults.add("FILE_MISSING", place + "/" + file.name(), "包里没有这个文件");
                    whole = false;
                } else if (!digests.sha512().equals(file.sha512()) || !digests.sha256().equals(file.sha256())) {
                    faults.add("FILE_DAMAGED", place + "/" + file.name(), "文件与档案说明里的校验值不符");
                    whole = false;
                } else {
                    good.add(file.sha512());
                }
            }
        }
        if (parcel.now().record().files().isEmpty()) {
            faults.add("NO_FILES", place, "档案说明里没有文件");
            whole = false;
        }
        return whole;
    }

    private static Digests read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return Digests.copy(in, OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static State state(Path folder, About about, Described described, Described now) {
        List<Content> files = new ArrayList<>();
        for (ArchivedFile file : described.record().files()) {
            Path place = now.record().files().stream().filter(each -> each.sha256().equals(file.sha256())).findFirst()
                    .map(each -> folder.resolve(onDisk(each.name())))
                    .orElse(folder.resolve(VERSIONS).resolve("files").resolve(file.sha256()));
            files.add(() -> Files.newInputStream(place));
        }
        return new State(or(about.at()), or(about.who()), or(about.why()), described, files);
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static Described description(Path file) throws IOException {
        return DescriptionReader.read(bytes(file));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > PackLimits.LIST_BYTES) {
            throw Faults.of("DESCRIPTION_MISSING", "", "缺少档案说明，或说明过大");
        }
        return Files.readAllBytes(file);
    }
}
