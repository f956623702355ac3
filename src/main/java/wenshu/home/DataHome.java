package wenshu.home;

import java.nio.file.Path;

/**
 * The folder that holds everything the service keeps, and where each part of it lies.
 *
 * @param root the folder itself, absolute
 */
public record DataHome(Path root) {

    public DataHome {
        root = root.toAbsolutePath().normalize();
    }

    /** The SQLite database with users, records and the outbox of the index. */
    public Path database() {
        return root.resolve("wenshu.db");
    }

    /** The archive proper: an OCFL storage root that can be read without us. */
    public Path ocfl() {
        return root.resolve("ocfl");
    }

    /** The search index, a cache of the archive. */
    public Path index() {
        return root.resolve("index");
    }

    /** Files on their way in; on the same file system as {@link #ocfl()}, so that a rename is atomic. */
    public Path staging() {
        return root.resolve("staging");
    }

    /** A bureau's own licensed fonts; they go before the free ones that are built in. */
    public Path fonts() {
        return root.resolve("fonts");
    }

    /** A bureau's own templates; they go before the built-in ones of the same name. */
    public Path templates() {
        return root.resolve("templates");
    }

    /** Lists of people that were brought to be printed, and what was made of them. */
    public Path batches() {
        return root.resolve("batches");
    }

    /** Photos of forms that are being filled in. */
    public Path photos() {
        return root.resolve("photos");
    }

    /** Papers of the upper level that drafts forward, as they came, each under the hash of its bytes. */
    public Path sources() {
        return root.resolve("sources");
    }

    /** Files that were brought to be archived and are not archived yet. */
    public Path intake() {
        return root.resolve("intake");
    }

    /** What is laid here is archived by itself, unless another folder is watched. */
    public Path watch() {
        return root.resolve("watch");
    }

    /** The bureau's own list of schemes; it goes before the one that is built in. */
    public Path schemes() {
        return root.resolve("schemes.tsv");
    }

    /** The bureau's own short and long names of units, beside those that are built in. */
    public Path abbreviations() {
        return root.resolve("abbreviations.txt");
    }

    /** What start-up found half-way after a crash: nothing acknowledged, but nothing is deleted unasked. */
    public Path quarantine() {
        return root.resolve("quarantine");
    }

    /** The secret that ID numbers are turned into keys with; whoever copies the home copies it too. */
    public Path idKey() {
        return root.resolve("id.key");
    }

    /** The last line of the audit trail, kept outside the database. */
    public Path auditHead() {
        return root.resolve("audit-head.txt");
    }

    /** What was done on the command line beside a running service, until it is in the audit trail. */
    public Path auditWaiting() {
        return root.resolve("audit-waiting");
    }

    /** Records that are being destroyed; empty unless a crash has cut that short. */
    public Path purge() {
        return root.resolve("purge");
    }

    /** Keys that packages are signed with; whoever copies the home copies them too. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** Packages that were asked for in the browser, until they are thrown away. */
    public Path packages() {
        return root.resolve("packages");
    }

    /** The pages of archived Word files as they were drawn to be looked at: a cache that may be deleted at any time. */
    public Path drawn() {
        return root.resolve("drawn");
    }

    /** The file whose lock means: this process alone writes here. */
    public Path lockFile() {
        return root.resolve("wenshu.lock");
    }
}
