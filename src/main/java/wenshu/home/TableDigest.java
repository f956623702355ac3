package wenshu.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What a table holds, in whatever order its rows and columns come: so that two tables can be compared without being kept in
 * memory. The hashes of the rows are added up, in four words of 64 bits.
 *
 * @param rows how many rows
 * @param sum the four words
 */
record TableDigest(long rows, List<Long> sum) {

    private static final int WORDS = 4;

    /** Reads all rows. */
    static TableDigest of(ResultSet rows) throws SQLException {
        long count = 0;
        Long[] sum = {0L, 0L, 0L, 0L};
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            TreeSet<String> cells = new TreeSet<>();
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                cells.add(rows.getMetaData().getColumnName(i) + "=" + (value instanceof byte[] bytes
                        ? HexFormat.of().formatHex(bytes) : value));
            }
            ByteBuffer hash = ByteBuffer.wrap(Hash.SHA256.fresh().digest(cells.toString().getBytes(StandardCharsets.UTF_8)));
            for (int word = 0; word < WORDS; word++) {
                sum[word] += hash.getLong();
            }
            count++;
        }
        return new TableDigest(count, List.of(sum));
    }
}
