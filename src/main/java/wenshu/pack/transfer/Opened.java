package wenshu.pack.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenshu.fault.FaultException;
import wenshu.pack.bag.BagReader;
import wenshu.pack.eep.EepReader;
import wenshu.pack.folder.Checksums;
import wenshu.pack.parcel.Faults;
import wenshu.pack.parcel.FileTree;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.RecordFolder;
import wenshu.pack.parcel.Unzip;

/** A package that was read and checked as a whole. */
final class Opened {

    final PackFormat format;
    final List<Item> items = new ArrayList<>();

    /** A record of it. */
    record Item(String place, Parcel parcel) {
    }

    private Opened(PackFormat format) {
        this.format = format;
    }

    /**
     * Reads a package: a folder, a ZIP of one, or a single EEP file.
     *
     * @param temp an empty folder that must stay until everything was read
     * @throws FaultException with every fault, when there is one
     */
    static Opened of(Path given, Path temp, Instant now) throws IOException {
        if (!Files.exists(given)) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_PACKAGE", given.toString(), "没有这个文件或文件夹", "请检查路径");
        }
        Faults faults = new Faults();
        Path root = given;
        String name = given.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isRegularFile(given)) {
            if (name.endsWith(".eep") || name.endsWith(".xml")) {
                Opened opened = new Opened(PackFormat.EEP);
                opened.eep(given, given.getParent(), temp, now, faults);
                faults.refuse();
                return opened;
            }
            root = Unzip.unpack(given, Files.createDirectories(temp.resolve("unzipped")));
        }
        Opened opened = BagReader.is(root) ? bag(root, faults) : Checksums.is(root) ? folder(root, temp, now, faults) : unknown(root);
        if (opened.items.isEmpty() && faults.none()) {
            throw unknownKind(root);
        }
        faults.refuse();
        return opened;
    }

    private static Opened bag(Path root, Faults faults) throws IOException {
        Opened opened = new Opened(PackFormat.BAGIT);
        Path payload = BagReader.check(root, faults);
        if (Files.isDirectory(payload)) {
            opened.folders(payload, faults);
        }
        return opened;
    }

    private static Opened folder(Path root, Path temp, Instant now, Faults faults) throws IOException {
        Map<String, Path> files = Checksums.check(root, faults);
        List<Path> packages = files.values().stream().filter(file -> file.toString().endsWith(".eep")).toList();
        List<Path> records = RecordFolder.find(root);
        Opened opened = new Opened(records.isEmpty() && !packages.isEmpty() ? PackFormat.EEP : PackFormat.FOLDER);
        if (opened.format == PackFormat.EEP) {
            for (Path each : packages) {
                opened.eep(each, root, temp, now, faults);
            }
        } else {
            opened.folders(root, faults);
        }
        return opened;
    }

    private void folders(Path root, Faults faults) throws IOException {
        for (Path folder : RecordFolder.find(root)) {
            Parcel parcel = RecordFolder.read(root, folder, faults);
            if (parcel != null) {
                items.add(new Item(root.relativize(folder).toString(), parcel));
            }
        }
    }

    private void eep(Path file, Path root, Path temp, Instant now, Faults faults) throws IOException {
        String place = root.relativize(file).toString();
        Parcel parcel = EepReader.read(place, file, temp.resolve("eep" + items.size()), now, faults);
        if (parcel != null) {
            items.add(new Item(place, parcel));
        }
    }

    private static Opened unknown(Path root) throws IOException {
        FileTree.of(root);
        throw unknownKind(root);
    }

    private static FaultException unknownKind(Path root) {
        return FaultException.badInput("NO_PACKAGE", root.getFileName().toString(), "不是移交包（没有 bagit.txt、校验值.sha512 或 .eep，或里面没有档案说明）",
                "普通文件夹请用“归档”接收");
    }
}
