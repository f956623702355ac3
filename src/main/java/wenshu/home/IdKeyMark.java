package wenshu.home;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * The fingerprint of the key of {@link IdKeys} as the database knows it. With a key that was lost or changed the same person
 * would count as another, without anybody noticing; so a data home is not worked in with a key that is not its own.
 */
public final class IdKeyMark {

    private static final String REMEDY = "请从备份拷回这个文件；确实找不回来时，用命令行 archive new-id-key 换用新的密钥并由原件重新计算";

    private final DataHome home;
    private final Database database;

    /** The mark of a data home. */
    public IdKeyMark(DataHome home, Database database) {
        this.home = home;
        this.database = database;
    }

    /**
     * Holds the key against its mark; the first time the mark is made, and the key too where nobody has one yet.
     *
     * @throws FaultException when the key is gone or is another one
     */
    public void check() {
        known();
        if (mark().isEmpty()) {
            set(IdKeys.open(home), Instant.now());
        }
    }

    /**
     * The key for one who only looks, held against its mark; empty while nobody has one. Nothing is made.
     *
     * @throws FaultException when the key is gone or is another one
     */
    public Optional<IdKeys> known() {
        Optional<String> mark = mark();
        if (!Files.exists(home.idKey())) {
            if (mark.isPresent() || used()) {
                throw FaultException.of(Kind.UNAVAILABLE, "ID_KEY_GONE", "身份标识密钥 " + home.idKey(), "不见了，认不出以前按身份证号区分的人", REMEDY);
            }
            return Optional.empty();
        }
        IdKeys keys = IdKeys.open(home);
        if (mark.isPresent() && !mark.get().equals(keys.fingerprint())) {
            throw FaultException.of(Kind.UNAVAILABLE, "ID_KEY_OTHER", "身份标识密钥 " + home.idKey(), "不是这个数据目录原来的密钥，会把同一个人当成两个人",
                    REMEDY);
        }
        return Optional.of(keys);
    }

    private Optional<String> mark() {
        return database.jdbc().sql("select fingerprint from id_key_mark where id = 1").query(String.class).optional();
    }

    private boolean used() {
        return database.jdbc().sql("select count(*) from (select 1 from archive_person where id_key <> '' limit 1) as used").query(Long.class)
                .single() > 0;
    }

    /** Makes this the key of the house; whoever calls it has made every hash anew. */
    public void set(IdKeys keys, Instant at) {
        database.write(jdbc -> jdbc.sql("insert into id_key_mark (id, fingerprint, since) values (1, ?, ?) on conflict (id) do update set"
                + " fingerprint = excluded.fingerprint, since = excluded.since").params(keys.fingerprint(), at.toString()).update());
    }
}
