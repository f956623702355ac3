package wenshu.pack.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Described;
import wenshu.archive.Record;
import wenshu.archive.Version;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.SigningKey;
import wenshu.pack.bag.BagWriter;
import wenshu.pack.eep.EepWriter;
import wenshu.pack.folder.Checksums;
import wenshu.pack.parcel.PackageTree;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.Parcel.Content;
import wenshu.pack.parcel.Parcel.State;
import wenshu.pack.parcel.RecordFolder;
import wenshu.pack.transfer.Inspection.Inspected;

/** Writes records into a package: whole and forced to disk, or not at all. */
public final class Export {

    private static final String HOW_TO = "说明.txt";

    private final Archive archive;
    private final Path keys;
    private final Inspection inspection;
    private final Clock clock;

    /**
     * Exports out of this archive.
     *
     * @param keys folder of the key that packages are signed with
     * @param inspection looks at the records before they leave
     */
    public Export(Archive archive, Path keys, Inspection inspection, Clock clock) {
        this.inspection = inspection;
        this.archive = archive;
        this.keys = keys;
        this.clock = clock;
    }

    /** Writes a package of these records to a place where nothing is yet. */
    public Exported run(List<Record> records, PackFormat format, Path target, Consignment consignment,
            Consumer<PackProgress> progress) {
        try (PackageTree tree = PackageTree.open(target)) {
            Inspected inspected = inspection.look(target.getFileName().toString(), records, progress);
            Handlist list = new Handlist();
            for (Record record : records) {
                progress.accept(new PackProgress("写入档案", list.count(), records.size()));
                list.add(record, write(tree, format, record, consignment));
            }
            progress.accept(new PackProgress("写清册和校验值", list.count(), records.size()));
            tree.write(Handlist.NAME, list.write(consignment, format, inspected));
            tree.write(Inspection.NAME, inspected.report());
            finish(tree, format, consignment, list);
            tree.finish();
            progress.accept(new PackProgress("完成", list.count(), records.size()));
            return new Exported(target, format, list.count(), list.fileCount(), list.bytes(), inspected);
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("EXPORT_FAILED", target.toString(), "导出没有完成",
                    "请检查磁盘空间和权限后再试")), e);
        }
    }

    private String write(PackageTree tree, PackFormat format, Record record, Consignment consignment) throws IOException {
        Parcel parcel = parcel(record);
        switch (format) {
            case BAGIT -> {
                new BagWriter(tree).record(record.id(), parcel);
                return "data/" + record.id();
            }
            case FOLDER -> {
                String place = Places.readable(record);
                RecordFolder.write(tree, place, parcel);
                return place;
            }
            case EEP -> {
                String place = Places.name(record) + ".eep";
                eep(tree, place, parcel, consignment);
                return place;
            }
        }
        throw new IllegalStateException();
    }

    private void eep(PackageTree tree, String place, Parcel parcel, Consignment consignment) throws IOException {
        // Written once to be signed on the way, read once to be listed: never in memory.
        Path whole = Files.createTempFile(tree.part(), "eep", ".tmp");
        try {
            SigningKey key = SigningKey.in(keys, consignment.organisation(), clock.millis());
            try (var out = Files.newOutputStream(whole)) {
                new EepWriter(key, consignment.organisation(), clock.instant(), clock.getZone()).write(parcel, out);
            }
            try (InputStream in = Files.newInputStream(whole)) {
                tree.write(place, in);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void finish(PackageTree tree, PackFormat format, Consignment consignment, Handlist list) throws IOException {
        if (format == PackFormat.BAGIT) {
            Map<String, String> info = new LinkedHashMap<>();
            info.put("Source-Organization", consignment.organisation());
            info.put("Bagging-Date", consignment.date().toString());
            info.put("External-Description", "电子档案 " + list.count() + " 件");
            info.put("Bag-Software-Agent", "wenshu");
            new BagWriter(tree).finish(info);
            return;
        }
        try (InputStream text = Export.class.getResourceAsStream("/wenshu/pack/" + (format == PackFormat.EEP ? "eep" : "folder") + ".txt")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            text.transferTo(bytes);
            tree.write(HOW_TO, bytes.toByteArray());
        }
        Checksums.write(tree);
    }

    /** A record with all its states. */
    private Parcel parcel(Record record) {
        List<Version> versions = archive.catalogue().versions(record.id());
        List<State> states = new ArrayList<>();
        for (Version version : versions) {
            List<Content> files = new ArrayList<>();
            for (ArchivedFile file : version.record().files()) {
                files.add(() -> version == versions.getLast() ? archive.open(record.id(), file.name())
                        : archive.catalogue().open(record.id(), version.number(), file.name()));
            }
            Described described = version == versions.getLast() ? new Described(record, version.described().links()) : version.described();
            states.add(new State(version.at().toString(), version.who(), version.why(), described, files));
        }
        return new Parcel(states);
    }
}
