package wenshu.pack.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import wenshu.archive.Described;

/**
 * What a package carries of one record.
 *
 * @param states its states over time, the first one first and the present one last; at least one
 */
public record Parcel(List<State> states) {

    public Parcel {
        states = List.copyOf(states);
    }

    /** The record as it is now. */
    public Described now() {
        return states.getLast().described();
    }

    /**
     * A state of the record.
     *
     * @param at when it came to be, ISO 8601; empty when unknown
     * @param who login name of the one who made it; may be empty
     * @param why what for; may be empty
     * @param described the record and its links
     * @param files the bytes of its files, in their order
     */
    public record State(String at, String who, String why, Described described, List<Content> files) {

        public State {
            files = List.copyOf(files);
        }
    }

    /** Where the bytes of a file come from; opened as often as needed. */
    @FunctionalInterface
    public interface Content {
        /** Opens the bytes. */
        InputStream open() throws IOException;
    }
}
