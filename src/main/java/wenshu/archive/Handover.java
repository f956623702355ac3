package wenshu.archive;

import java.nio.file.Path;
import java.util.List;
import wenshu.extract.Extracted;

/**
 * One record handed in among others.
 *
 * @param submission what is to be kept
 * @param alongside what becomes true with it
 * @param describing completes what is said about it, once its files have been read
 * @param past the record that it was in another archive, or in this one once; its id and code are kept when they are free, its
 *     time in any case. Null for a record that is new
 */
public record Handover(Submission submission, Alongside alongside, Describing describing, Record past) {

    /** A record that is new. */
    public Handover(Submission submission, Alongside alongside, Describing describing) {
        this(submission, alongside, describing, null);
    }

    /** A record that comes from elsewhere with everything that is said about it; nothing is guessed. */
    public static Handover arriving(Record past, List<Submission.FileIn> files, Alongside alongside) {
        return new Handover(new Submission(past.entry(), past.origin(), files), alongside, Describing.AS_GIVEN, past);
    }

    /** One record with nothing beside it. */
    public static Handover of(Submission submission) {
        return new Handover(submission, Alongside.NOTHING, Describing.AS_GIVEN);
    }

    /** The same, of which more is said once its files have been read. */
    public static Handover of(Submission submission, Describing describing) {
        return new Handover(submission, Alongside.NOTHING, describing);
    }

    /**
     * A file as it was read.
     *
     * @param name its name within the record
     * @param path where its bytes lie for as long as it is being described
     * @param text what could be read, private numbers unmasked: they may become keys and go nowhere else
     */
    public record Read(String name, Path path, Extracted text) {
    }

    /** Says more about a record than was given with it. */
    @FunctionalInterface
    public interface Describing {

        /** Nothing more is said. */
        Describing AS_GIVEN = (given, files) -> given;

        /** What is said about a record, out of what was given and of its files; when it throws, what was given stands. */
        Entry describe(Entry given, List<Read> files);
    }

    /**
     * What became of one record among others; exactly one of the two is there.
     *
     * @param receipt the archive's answer; null when it was refused
     * @param refusal why nothing is kept of it; null when it is kept
     */
    public record Answer(Receipt receipt, RuntimeException refusal) {
    }
}
