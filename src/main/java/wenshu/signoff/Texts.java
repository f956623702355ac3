package wenshu.signoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.home.Database;

/** The texts that were sent round, each under its hash. */
final class Texts {

    private final Database database;

    Texts(Database database) {
        this.database = database;
    }

    /** Keeps a text, inside a transaction; answers its hash. */
    static String keep(JdbcClient jdbc, String text) {
        String hash = hash(text);
        jdbc.sql("insert into signoff_text (sha256, text) values (?, ?) on conflict do nothing").params(hash, text).update();
        return hash;
    }

    /** The text of that hash, which must be there and must still have it. */
    String find(String hash) {
        String text = database.jdbc().sql("select text from signoff_text where sha256 = ?").param(hash).query(String.class)
                .single();
        if (!hash(text).equals(hash)) {
            throw new IllegalStateException("a signed text has been altered in the database: " + hash);
        }
        return text;
    }

    static String hash(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
