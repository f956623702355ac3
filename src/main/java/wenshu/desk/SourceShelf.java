package wenshu.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.DurableFile;

/**
 * The files that belong to drafts until the notice is issued and archived together with them: the paper that it forwards, as
 * it came, and what is sent along without being bound into it (另附).
 */
public final class SourceShelf {

    private static final int MOST_ALONG = 30;
    private static final int MOST_BYTES = 50 << 20;

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

    /**
     * A file that goes along, without its bytes.
     *
     * @param name what the file was called
     * @param sha256 the hash of its bytes
     */
    public record Along(String name, String sha256) {
    }

    /** Keeps the paper that a draft forwards, on disk before this returns. */
    public void keep(long draft, String name, byte[] bytes) {
        keep(draft, name, lay(bytes));
    }

    /** Keeps a file that goes along with a draft that is not held, on disk before this returns; the same bytes once. */
    public void attach(long draft, String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "ALONG_SIZE", name, bytes.length == 0 ? "文件是空的" : "文件超过 50 MB",
                    "请确认选对了文件");
        }
        if (along(draft).size() >= MOST_ALONG) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "ALONG_MANY", name, "另附的文件已有 " + MOST_ALONG + " 个", "请合并后再加");
        }
        String hash = lay(bytes);
        mustBeFree(database.write(jdbc -> jdbc.sql("insert into desk_file (draft_id, name, sha256) select id, ?, ? from desk_draft"
                + " where id = ? and held = 0 on conflict (draft_id, sha256) do update set name = excluded.name")
                .params(name, hash, draft).update()));
    }

    /** Takes a file away from a draft that is not held. */
    public void detach(long draft, String sha256) {
        mustBeFree(database.write(jdbc -> jdbc.sql("delete from desk_file where draft_id = ? and sha256 = ?"
                + " and draft_id in (select id from desk_draft where held = 0)").params(draft, sha256).update()));
    }

    private static void mustBeFree(int rows) {
        if (rows == 0) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "DRAFT_HELD", "另附文件", "这份稿子已经送签，或这个文件已被去掉，没有改动",
                    "请刷新页面；要加减文件请先退回拟稿或撤回");
        }
    }

    /** The files that go along with a draft, by name. */
    public List<Along> along(long draft) {
        return database.jdbc().sql("select name, sha256 from desk_file where draft_id = ? order by name, sha256").param(draft)
                .query((row, number) -> new Along(row.getString(1), row.getString(2))).list();
    }

    /** The bytes of a file that goes along. */
    public byte[] read(Along file) {
        try {
            return Files.readAllBytes(folder.resolve(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a paper on the shelf before there is a draft, on disk before this returns; gives the name it lies under. */
    public String lay(byte[] bytes) {
        String hash = sha256(bytes);
        try {
            Files.createDirectories(folder);
            DurableFile.write(folder.resolve(hash), bytes);
            DurableFile.forceFolder(folder);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
