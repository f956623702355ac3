package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Revising.Wanted;
import wenshu.audit.Action;
import wenshu.extract.Extracted;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * What happens to a record after it was archived. Every change is a new version: nothing is overwritten, and each earlier
 * state can be seen and taken up again. Whoever changes something names the version that was seen, so that of two who
 * change one record at once the second is told.
 */
public final class Catalogue {

    /** The most records that are changed in one go. */
    public static final int MOST = 2_000;
    private static final Consumer<JdbcClient> NOTHING_ELSE = jdbc -> { };

    private final Archive archive;
    private final Revising revising;
    private final VersionRows rows;
    private final Staging staging;
    private final RecordIds ids;
    private final Function<Staging.Staged, Extracted> reading;

    Catalogue(Archive archive, Revising revising, VersionRows rows, Staging staging, RecordIds ids,
            Function<Staging.Staged, Extracted> reading) {
        this.archive = archive;
        this.revising = revising;
        this.rows = rows;
        this.staging = staging;
        this.ids = ids;
        this.reading = reading;
    }

    /**
     * Corrects what is said about a record.
     *
     * @param who login name of the one who does it
     * @param why what for; may be empty
     * @return the record as it is then; when nothing differs there is no new version
     * @throws FaultException when somebody else has changed it meanwhile
     */
    public Record revise(String id, int expectedVersion, Entry entry, String who, String why) {
        return change(List.of(revision(new Revision(id, expectedVersion, entry), Action.REVISED)), who, why, NOTHING_ELSE).getFirst();
    }

    /**
     * Corrects many records: all of them or, when one was changed meanwhile, none. Putting them back is the same with their
     * earlier entries.
     *
     * @param alongside what becomes true with it, in the same transaction
     */
    public List<Record> reviseAll(List<Revision> revisions, String who, String why, Consumer<JdbcClient> alongside) {
        if (revisions.size() > MOST) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_RECORDS", "批量更正", "一次更正 " + revisions.size() + " 件，超过 " + MOST + " 件",
                    "请分几次更正");
        }
        return change(revisions.stream().map(each -> revision(each, Action.REVISED)).toList(), who, why, alongside);
    }

    private static Wanted revision(Revision wanted, Action action) {
        return Wanted.of(wanted.id(), wanted.expectedVersion(), action,
                now -> new Described(now.record().saying(wanted.entry()), now.links()));
    }

    /**
     * Adds files to a record; one of the same name as a file that is there takes its place from this version on, and the
     * earlier one stays with the earlier versions.
     */
    public Record addFiles(String id, int expectedVersion, List<Submission.FileIn> files, String who, String why) {
        archive.record(id);
        String place = ids.next();
        try {
            Map<String, Path> paths = new LinkedHashMap<>();
            Map<String, String> texts = new LinkedHashMap<>();
            List<ArchivedFile> added = new ArrayList<>();
            for (Staging.Staged file : staging.take(place, files)) {
                Extracted text = reading.apply(file);
                paths.put(file.name(), file.path());
                texts.put(file.name(), text.text());
                added.add(new ArchivedFile(file.name(), "", file.size(), file.sha256(), file.sha512(), file.sm3(),
                        text.status(), text.reason()));
            }
            return change(List.of(new Wanted(id, expectedVersion, now -> withFiles(now, added), paths, texts, Action.FILES_ADDED)),
                    who, why, NOTHING_ELSE).getFirst();
        } catch (IOException e) {
            throw Archive.unavailable(e);
        } finally {
            archive.forget(place);
        }
    }

    /**
     * Gives a record the next of the states that it had in another archive.
     *
     * @param after what it says and is linked to, and its files in their order
     * @param files the bytes of all of these, by their names
     */
    public Record follow(String id, Described after, List<Submission.FileIn> files, String who, String why) {
        Described now = rows.now(archive.record(id));
        Map<String, ArchivedFile> there = new LinkedHashMap<>();
        now.record().files().forEach(file -> there.put(file.name() + " " + file.sha512(), file));
        List<ArchivedFile> wanted = after.record().files();
        List<Submission.FileIn> fresh = files.stream().filter(file -> wanted.stream().anyMatch(each ->
                each.name().equals(file.name()) && !there.containsKey(each.name() + " " + each.sha512()))).toList();
        String place = ids.next();
        try {
            Map<String, Path> paths = new LinkedHashMap<>();
            Map<String, String> texts = new LinkedHashMap<>();
            for (Staging.Staged file : fresh.isEmpty() ? List.<Staging.Staged>of() : staging.take(place, fresh)) {
                Extracted text = reading.apply(file);
                paths.put(file.name(), file.path());
                texts.put(file.name(), text.text());
                there.put(file.name() + " " + file.sha512(), new ArchivedFile(file.name(), "", file.size(), file.sha256(),
                        file.sha512(), file.sm3(), text.status(), text.reason()));
            }
            List<ArchivedFile> all = wanted.stream().map(each -> there.get(each.name() + " " + each.sha512())).toList();
            String wantedCode = after.record().code();
            String code = wantedCode.equals(now.record().code()) || !archive.codeTaken(wantedCode) ? wantedCode : now.record().code();
            if (all.stream().anyMatch(Objects::isNull)) {
                throw FaultException.badInput("FILE_CHANGED", id, "文件与说明里的校验值不符", "请换一份完好的包");
            }
            return change(List.of(new Wanted(id, now.record().version(), each -> new Described(each.record()
                    .saying(after.record().entry()).coded(code).with(all), sorted(after.links())), paths, texts, Action.IMPORTED)), who,
                    why, jdbc -> Codes.adopt(jdbc, code, id, who, now.record().archivedAt().toString())).getFirst();
        } catch (IOException e) {
            throw Archive.unavailable(e);
        } finally {
            archive.forget(place);
        }
    }

    private static Described withFiles(Described now, List<ArchivedFile> added) {
        Map<String, ArchivedFile> files = new LinkedHashMap<>();
        now.record().files().forEach(file -> files.put(file.name(), file));
        boolean other = false;
        for (ArchivedFile file : added) {
            ArchivedFile there = files.get(file.name());
            if (there == null || !there.sha512().equals(file.sha512())) {
                files.put(file.name(), file);
                other = true;
            }
        }
        return other ? new Described(now.record().with(List.copyOf(files.values())), now.links()) : now;
    }

    /** Joins a record to another one. */
    public Record link(String id, int expectedVersion, Link link, String who, String why) {
        archive.record(link.recordId());
        if (link.recordId().equals(id)) {
            throw FaultException.badInput("LINK_TO_ITSELF", "关联", "一件不能与它自己关联", "请填写另一件的档案编号");
        }
        return change(List.of(Wanted.of(id, expectedVersion, Action.LINKED, now -> {
            List<Link> links = new ArrayList<>(now.links());
            if (!links.contains(link)) {
                links.add(link);
            }
            return new Described(now.record(), sorted(links));
        })), who, why, NOTHING_ELSE).getFirst();
    }

    /** Parts a record from another one; the earlier versions and the audit trail still tell of it. */
    public Record unlink(String id, int expectedVersion, Link link, String who, String why) {
        return change(List.of(Wanted.of(id, expectedVersion, Action.UNLINKED,
                now -> new Described(now.record(), now.links().stream().filter(each -> !each.equals(link)).toList()))), who, why,
                NOTHING_ELSE).getFirst();
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream().sorted((one, other) -> {
            int kind = one.kind().name().compareTo(other.kind().name());
            return kind != 0 ? kind : one.recordId().compareTo(other.recordId());
        }).toList();
    }

    /** Gives records another state, all or none; they are found as they are then. */
    List<Record> change(List<Wanted> wanted, String who, String why, Consumer<JdbcClient> alongside) {
        List<Record> records = revising.change(wanted, who, why.strip(), alongside);
        archive.wake();
        return records;
    }

    /** All versions of a record, the first one first, each with what it changed. */
    public List<Version> versions(String id) {
        return rows.versions(archive.record(id));
    }

    /** The bytes of a file of a certain version. */
    public InputStream open(String id, int version, String fileName) {
        if (archive.keeping().destroyed(id)) {
            throw Archive.gone(id);
        }
        ArchivedFile file = versions(id).stream().filter(each -> each.number() == version)
                .flatMap(each -> each.record().files().stream()).filter(each -> each.name().equals(fileName)).findFirst()
                .orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_FILE", "",
                        "这一版里没有名为“" + fileName + "”的文件", "请从档案页面里打开"));
        return archive.open(file);
    }

    /** The links that start at a record. */
    public List<Link> links(String id) {
        return rows.now(archive.record(id)).links();
    }
}
