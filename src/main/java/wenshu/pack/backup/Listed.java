package wenshu.pack.backup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import wenshu.fault.FaultException;

/**
 * A file of the data home as a backup lists it, one line each.
 *
 * @param sha256 SHA-256 of its bytes in lower case hex; its name in the backup
 * @param size bytes
 * @param modified when it was last changed, in milliseconds since 1970
 * @param path where it lies below the data home, parts divided by /
 */
record Listed(String sha256, long size, long modified, String path) {

    /** The line, without its end. */
    String line() {
        return sha256 + "\t" + size + "\t" + modified + "\t"
                + path.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D").replace("+", "%2B");
    }

    /** Reads a line; refuses one that we did not write, above all a path that leads out of the data home. */
    static Listed of(String line) {
        String[] parts = line.split("\t", -1);
        try {
            if (parts.length == 4 && parts[0].matches("[0-9a-f]{64}")) {
                Listed listed = new Listed(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]),
                        URLDecoder.decode(parts[3], StandardCharsets.UTF_8));
                Path path = Path.of(listed.path());
                if (listed.size() >= 0 && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..")
                        && !listed.path().isEmpty()) {
                    return listed;
                }
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like every other line that is not ours.
        }
        throw FaultException.badInput("BACKUP_LIST", Snapshot.FILES, "文件清单里有读不懂的行", "这份备份不能用，请换一份");
    }

    /** The order of the list: folder by folder, names in the order of their characters. */
    static int compare(String path, String other) {
        return path.replace('/', '\0').compareTo(other.replace('/', '\0'));
    }
}
