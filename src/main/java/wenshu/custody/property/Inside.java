package wenshu.custody.property;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What lies inside a package (ZIP, OOXML, OFD), within limits. */
final class Inside {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int DEEPEST = 3;
    private static final int BEGINNING = 4096;
    private static final int MOST_NAMED = 5;

    private final Set<String> macros = new TreeSet<>();
    private final Set<String> programs = new TreeSet<>();
    private boolean virus;
    private boolean locked;
    private boolean whole = true;
    private int entries;
    private long bytes;

    private Inside() {
    }

    static Inside of(InputStream in) {
        Inside inside = new Inside();
        inside.read(in, 1);
        return inside;
    }

    private void read(InputStream in, int depth) {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES || !entry(zip, entry.getName(), depth)) {
                    whole = false;
                    return;
                }
            }
        } catch (ZipException e) {
            locked |= String.valueOf(e.getMessage()).contains("encrypted");
            whole = false;
        } catch (IOException | IllegalArgumentException e) {
            whole = false;
        }
    }

    /** False when the limits are reached. */
    private boolean entry(ZipInputStream zip, String name, int depth) throws IOException {
        String shown = readable(name.substring(name.lastIndexOf('/') + 1));
        String ending = Formats.ending(shown);
        if (shown.equalsIgnoreCase("vbaProject.bin") || Formats.MACROS.contains(ending)) {
            add(macros, shown);
        }
        byte[] head = zip.readNBytes(BEGINNING);
        bytes += head.length;
        if (Formats.PROGRAMS.contains(ending) || Formats.isProgram(head)) {
            add(programs, shown);
        }
        if (Formats.isZip(head)) {
            if (depth == DEEPEST) {
                whole = false;
            } else {
                read(new SequenceInputStream(new ByteArrayInputStream(head), new Open(zip)), depth + 1);
            }
        } else {
            virus |= Look.at(new ByteArrayInputStream(head)).virus();
        }
        byte[] buffer = new byte[1 << 16];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            bytes += n;
            if (bytes > MOST_BYTES) {
                return false;
            }
        }
        return bytes <= MOST_BYTES;
    }

    /** Names of old packages are in GBK and were read as single bytes. */
    private static String readable(String name) {
        boolean bytes = name.chars().allMatch(c -> c < 256) && name.chars().anyMatch(c -> c >= 128);
        return bytes ? new String(name.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("GB18030")) : name;
    }

    private static void add(Set<String> names, String name) {
        if (names.size() < MOST_NAMED) {
            names.add(name.codePointCount(0, name.length()) > 80 ? "……" : name);
        }
    }

    /** The package within a package is not to close the outer one; what it unpacks to counts. */
    private final class Open extends InputStream {
        private final InputStream in;

        Open(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int n = in.read(into, from, count);
            bytes += Math.max(0, n);
            if (bytes > MOST_BYTES) {
                throw new IOException("too much inside");
            }
            return n;
        }
    }

    Set<String> macros() {
        return macros;
    }

    Set<String> programs() {
        return programs;
    }

    boolean virus() {
        return virus;
    }

    boolean locked() {
        return locked;
    }

    /** Whether all of it was looked at. */
    boolean whole() {
        return whole;
    }
}
