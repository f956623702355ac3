package wenshu.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import wenshu.home.Hash;

/**
 * A line of the audit trail.
 *
 * @param seq from 1, without a gap
 * @param at when, to the millisecond
 * @param who login name
 * @param action name of an {@link Action}
 * @param subject name of a {@link Subject}
 * @param subjectId which one
 * @param detail a few more words
 * @param hash SM3 (GB/T 32905) over the hash of the line before and the canonical bytes of this one, hex
 */
public record Line(long seq, Instant at, String who, String action, String subject, String subjectId, String detail,
                   String hash) {

    /** What the first line follows. */
    static final String BEGINNING = "0".repeat(64);

    static Line after(long seq, String previous, Instant at, Act act) {
        Line open = new Line(seq, Instant.ofEpochMilli(at.toEpochMilli()), act.who(), act.action().name(), act.subject().name(),
                act.subjectId(), act.detail(), "");
        return new Line(seq, open.at, open.who, open.action, open.subject, open.subjectId, open.detail, open.expected(previous));
    }

    static Line of(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                row.getString("action"), row.getString("subject"), row.getString("subject_id"), row.getString("detail"),
                row.getString("hash"));
    }

    /** The hash that this line ought to have after one with that hash. */
    String expected(String previous) {
        byte[] canonical = canonical();
        MessageDigest digest = Hash.SM3.fresh();
        digest.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(digest.digest(canonical));
    }

    /** Every part with its length before it, so that none can flow into its neighbour. */
    private byte[] canonical() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : List.of(Long.toString(seq), Long.toString(at.toEpochMilli()), who, action, subject, subjectId, detail)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** What was done, in Chinese. */
    public String actionLabel() {
        return Action.label(action);
    }

    /** What kind of thing it was done to, in Chinese. */
    public String subjectLabel() {
        return Subject.label(subject);
    }
}
