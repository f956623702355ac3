package wenshu.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import wenshu.home.Database;
import wenshu.home.DurableFile;

/** The papers that drafts forward, as they came, until the notice is issued and archived together with them. */
public final class SourceShelf {

    private final Path folder;
    private final Database database;

    /** The shelf in this folder, which is made when it is first needed. */
    public SourceShelf(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * A paper as it came.
     *
     * @param name what the file was called
     * @param bytes the file
     */
    public record Source(String name, byte[] bytes) {
    }

    /** Keeps the paper that a draft forwards, on disk before this returns. */
    public void keep(long draft, String name, byte[] bytes) {
        keep(draft, name, lay(bytes));
    }

    /** Lays a paper on the shelf before there is a draft, on disk before this returns; gives the name it lies under. */
    public String lay(byte[] bytes) {
        String hash = sha256(bytes);
        try {
            Files.createDirectories(folder);
            DurableFile.write(folder.resolve(hash), bytes);
            DurableFile.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash;
    }

    /** A paper that was laid on the shelf; empty when there is none of that name. */
    public Optional<byte[]> laid(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.isRegularFile(folder.resolve(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(hash)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that a draft forwards a paper that lies on the shelf already; one that does not is passed over. */
    public void keep(long draft, String name, String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.isRegularFile(folder.resolve(hash))) {
            return;
        }
        database.write(jdbc -> jdbc.sql("insert into desk_source (draft_id, name, sha256) values (?, ?, ?)"
                        + " on conflict (draft_id) do update set name = excluded.name, sha256 = excluded.sha256")
                .params(draft, name, hash).update());
    }

    /** The paper that a draft forwards; empty when none was handed in as a file. */
    public Optional<Source> find(long draft) {
        return database.jdbc().sql("select name, sha256 from desk_source where draft_id = ?").param(draft)
                .query((row, number) -> {
                    try {
                        return new Source(row.getString(1), Files.readAllBytes(folder.resolve(row.getString(2))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }).optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
