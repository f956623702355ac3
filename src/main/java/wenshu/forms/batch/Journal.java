package wenshu.forms.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.home.DurableFile;

/**
 * What a batch has done, line by line in a file that is forced to disk: a run that is killed goes on from there. A line
 * stands only for files that lie on disk under their names. The names of all files come first, so that no file of ours is
 * ever left over when the list changes.
 */
final class Journal implements AutoCloseable {

    private static final Pattern DONE = Pattern.compile("DONE\t([^\t]+)\t([0-9a-f]{64})\t([0-9a-f]{64})");
    private static final Pattern NAME = Pattern.compile("NAME\t([^\t]+)");

    /**
     * A person's files on disk.
     *
     * @param docx SHA-256 of the DOCX
     * @param pdf SHA-256 of the PDF
     */
    record Done(String docx, String pdf) {
    }

    private final FileChannel channel;
    private final Map<String, Done> done;
    private final Set<String> known;
    private final StringBuilder waiting = new StringBuilder();

    private Journal(FileChannel channel, Map<String, Done> done, Set<String> known) {
        this.channel = channel;
        this.done = done;
        this.known = known;
    }

    /**
     * Opens the journal of an order: what the same order has done before is taken over unless it came to its end.
     *
     * @param names of the files that the order makes
     */
    static Journal open(Path file, String fingerprint, Collection<String> names) throws IOException {
        Map<String, Done> done = new HashMap<>();
        Set<String> known = new LinkedHashSet<>();
        boolean goesOn = false;
        if (Files.isRegularFile(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            // The last line may be half a line.
            String[] lines = text.substring(0, text.lastIndexOf('\n') + 1).split("\n");
            goesOn = lines[0].equals("BATCH\t" + fingerprint) && !lines[lines.length - 1].equals("END");
            for (String line : lines) {
                Matcher made = DONE.matcher(line);
                Matcher name = NAME.matcher(line);
                if (made.matches() && goesOn) {
                    done.put(made.group(1), new Done(made.group(2), made.group(3)));
                } else if (name.matches()) {
                    known.add(name.group(1));
                }
            }
        }
        known.addAll(names);
        StringBuilder begin = new StringBuilder("BATCH\t" + fingerprint + "\n");
        known.forEach(name -> begin.append("NAME\t").append(name).append('\n'));
        done.forEach((name, made) -> begin.append(line(name, made)));
        DurableFile.write(file, begin.toString().getBytes(StandardCharsets.UTF_8));
        DurableFile.forceFolder(file.toAbsolutePath().getParent());
        return new Journal(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND), done, known);
    }

    /** What an earlier run has done for that name; null when nothing. */
    Done done(String name) {
        return done.get(name);
    }

    /** Every name that this order or one before it in the same place gave to files. */
    Set<String> known() {
        return known;
    }

    /** Notes that the files lie on disk; holds from the next {@link #force}. */
    void note(String name, Done made) {
        waiting.append(line(name, made));
    }

    /** Notes that the whole order came to its end. */
    void end() throws IOException {
        waiting.append("END\n");
        force();
    }

    void force() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        waiting.setLength(0);
    }

    private static String line(String name, Done made) {
        return "DONE\t" + name + "\t" + made.docx() + "\t" + made.pdf() + "\n";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
