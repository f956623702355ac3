package wenshu.web.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import wenshu.fault.Fault;
import wenshu.pack.transfer.Exported;
import wenshu.pack.transfer.Imported;
import wenshu.pack.transfer.PackProgress;

/** An export or an import that somebody has asked for; it is read while it runs. */
public final class PackJob {

    private final String id;
    private final String who;
    private final String title;
    private final Instant created;
    private final Path folder;
    private volatile PackProgress progress = new PackProgress("正在排队", 0, 0);
    private volatile Exported exported;
    private volatile Imported imported;
    private volatile List<Fault> faults = List.of();

    PackJob(String id, String who, String title, Instant created, Path folder) {
        this.id = id;
        this.who = who;
        this.title = title;
        this.created = created;
        this.folder = folder;
    }

    /** Its id within addresses. */
    public String id() {
        return id;
    }

    /** Login name of the one who asked. */
    public String who() {
        return who;
    }

    /** What it is, on the screen. */
    public String title() {
        return title;
    }

    /** When it was asked for. */
    public Instant created() {
        return created;
    }

    /** Where its files lie. */
    public Path folder() {
        return folder;
    }

    /** How far it is. */
    public PackProgress progress() {
        return progress;
    }

    /** The package; null while there is none. */
    public Exported exported() {
        return exported;
    }

    /** What became of a package; null while that is not known. */
    public Imported imported() {
        return imported;
    }

    /** Why it was refused; empty when it was not. */
    public List<Fault> faults() {
        return faults;
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return exported != null || imported != null || !faults.isEmpty();
    }

    void at(PackProgress now) {
        progress = now;
    }

    void made(Exported result) {
        exported = result;
    }

    void taken(Imported result) {
        imported = result;
    }

    void refused(List<Fault> why) {
        faults = List.copyOf(why);
    }
}
