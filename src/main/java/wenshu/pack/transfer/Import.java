package wenshu.pack.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Described;
import wenshu.archive.Handover;
import wenshu.archive.Link;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.pack.parcel.PackageTree;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.Parcel.State;
import wenshu.pack.transfer.Imported.Fate;
import wenshu.pack.transfer.Imported.Outcome;

/**
 * Takes packages into the archive. A package is read and checked as a whole first; one with a fault is refused with every
 * fault. Records keep their ids, codes, times, people, links and earlier states; bytes that are here already are not taken
 * in twice, so that an import that was cut short can simply be run again.
 */
public final class Import {

    private static final int AT_ONCE = 32;

    private final Archive archive;
    private final Path temp;
    private final Clock clock;
    private final Map<String, String> here = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Opened.Item, Outcome> outcomes = new HashMap<>();
    private String who = "";

    /**
     * An import to be run once.
     *
     * @param temp a folder of its own, removed at the end
     */
    public Import(Archive archive, Path temp, Clock clock) {
        this.archive = archive;
        this.temp = temp;
        this.clock = clock;
    }

    /** Takes a package in: a folder, a ZIP of one, or a single EEP file. */
    public Imported run(Path given, String login, Consumer<PackProgress> progress) {
        who = login;
        try {
            progress.accept(new PackProgress("核对整个包", 0, 0));
            Opened opened = Opened.of(given, Files.createDirectories(temp), clock.instant());
            List<Opened.Item> left = new ArrayList<>(opened.items);
            Set<String> inside = new HashSet<>();
            left.forEach(item -> inside.add(item.parcel().now().record().id()));
            while (!left.isEmpty()) {
                progress.accept(new PackProgress("收入档案", outcomes.size(), opened.items.size()));
                List<Opened.Item> wave = ready(left, inside);
                left.removeAll(wave);
                take(wave);
            }
            progress.accept(new PackProgress("完成", outcomes.size(), opened.items.size()));
            return new Imported(opened.format, opened.items.stream().map(outcomes::get).toList());
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("IMPORT_FAILED", given.toString(), "导入没有完成",
                    "请检查磁盘空间和权限后再试，已收入的不会重复")), e);
        } finally {
            clear();
        }
    }

    private void clear() {
        try {
            PackageTree.delete(temp);
        } catch (IOException e) {
            // What cannot be removed now lies in the system's own folder for such things.
        }
    }

    /** Those whose linked records are here already; when records link each other in a circle, simply the first. */
    private List<Opened.Item> ready(List<Opened.Item> left, Set<String> inside) {
        List<Opened.Item> wave = left.stream().filter(item -> item.parcel().states().getFirst().described().links().stream()
                .allMatch(link -> here.containsKey(link.recordId()) || !inside.contains(link.recordId()))).limit(AT_ONCE).toList();
        return wave.isEmpty() ? List.of(left.getFirst()) : wave;
    }

    private void take(List<Opened.Item> wave) {
        List<Opened.Item> fresh = new ArrayList<>();
        List<Handover> handovers = new ArrayList<>();
        for (Opened.Item item : wave) {
            Optional<Record> twin = archive.holding(item.parcel().now().record().files().stream().map(ArchivedFile::sha256).toList())
                    .filter(record -> !taken.contains(record.id()));
            if (twin.isPresent()) {
                settled(item, twin.get().id(), Fate.THERE, twin.get().id().equals(id(item)) ? "" : "本馆编号 " + twin.get().id());
            } else {
                fresh.add(item);
                handovers.add(handover(item.parcel()));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<Handover.Answer> answers = archive.addAll(handovers);
        for (int i = 0; i < fresh.size(); i++) {
            if (answers.get(i).refusal() != null) {
                outcomes.put(fresh.get(i), new Outcome(fresh.get(i).place(), title(fresh.get(i)), "", Fate.REFUSED,
                        answers.get(i).refusal() instanceof FaultException refused ? refused.faults().getFirst().sentence() : "没有写成"));
            } else {
                taken(fresh.get(i), answers.get(i).receipt().record());
            }
        }
    }

    private void taken(Opened.Item item, Record first) {
        taken.add(first.id());
        here.put(id(item), first.id());
        List<State> states = item.parcel().states();
        List<String> notes = new ArrayList<>();
        Record was = item.parcel().now().record();
        if (!was.id().isEmpty() && !was.id().equals(first.id())) {
            notes.add("原编号 " + was.id() + " 已被占用，改用 " + first.id());
        }
        long lost = item.parcel().now().links().stream().filter(link -> there(link.recordId()).isEmpty()).count();
        if (lost > 0) {
            notes.add(lost + " 个关联的档案不在本馆，没有带入");
        }
        try {
            for (State state : states.subList(1, states.size())) {
                archive.catalogue().follow(first.id(), new Described(state.described().record(), links(state)), files(state), who,
                        "导入的更正" + (state.who().isEmpty() ? "" : "，原由 " + state.who() + " 作出") + (state.why().isEmpty() ? ""
                                : "：" + state.why()));
            }
        } catch (FaultException e) {
            notes.add("以后的版本没有收入：" + e.faults().getFirst().sentence());
        }
        if (!was.code().equals(archive.record(first.id()).code())) {
            notes.add("原档号 " + was.code() + " 已被占用，没有带入");
        }
        settled(item, first.id(), Fate.TAKEN, String.join("；", notes));
    }

    private void settled(Opened.Item item, String id, Fate fate, String note) {
        here.put(id(item), id);
        outcomes.put(item, new Outcome(item.place(), title(item), id, fate, note));
    }

    private Handover handover(Parcel parcel) {
        State first = parcel.states().getFirst();
        Record record = first.described().record();
        if (record.id().isEmpty()) {
            return new Handover(new Submission(record.entry(), record.origin(), files(first)), alongside(first),
                    Handover.Describing.AS_GIVEN);
        }
        return Handover.arriving(record, files(first), alongside(first));
    }

    /** What was checked must be what is kept. */
    private Alongside alongside(State state) {
        List<String> hashes = state.described().record().files().stream().map(ArchivedFile::sha512).toList();
        return new Alongside(links(state), (jdbc, record) -> {
            if (!record.files().stream().map(ArchivedFile::sha512).toList().equals(hashes)) {
                throw FaultException.badInput("FILE_CHANGED", record.id(), "导入时包里的文件被改动", "请重新导入");
            }
        }, true, who);
    }

    private static List<FileIn> files(State state) {
        List<FileIn> files = new ArrayList<>();
        for (int i = 0; i < state.files().size(); i++) {
            files.add(new FileIn(state.described().record().files().get(i).name(), state.files().get(i)::open));
        }
        return files;
    }

    private List<Link> links(State state) {
        return state.described().links().stream().flatMap(link -> there(link.recordId())
                .map(id -> new Link(link.kind(), id)).stream()).distinct().toList();
    }

    /** A linked record's id here; nothing when it is not here. */
    private Optional<String> there(String id) {
        String known = here.get(id);
        return known != null ? Optional.of(known) : archive.has(id) ? Optional.of(id) : Optional.empty();
    }

    private static String id(Opened.Item item) {
        return item.parcel().now().record().id();
    }

    private static String title(Opened.Item item) {
        return item.parcel().now().record().title();
    }
}
