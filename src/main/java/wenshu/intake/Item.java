package wenshu.intake;

import java.nio.file.Path;
import java.util.List;
import wenshu.intake.guess.Guess;

/**
 * One file of a batch and what became of it.
 *
 * @param batch the batch's id
 * @param position its place in the batch, from 1
 * @param path where it lay, with its name; folders and archives with slashes between; for showing and guessing only
 * @param place where its bytes lie while it waits
 * @param size bytes
 * @param state what became of it
 * @param recordId the record that holds it; empty when none does
 * @param reason why it was refused, or what could not be read; empty when nothing
 * @param guesses what was concluded about it
 * @param confirmed whether somebody has looked it over
 */
public record Item(String batch, int position, String path, Path place, long size, State state, String recordId, String reason,
                   List<Guess> guesses, boolean confirmed) {

    public Item {
        guesses = List.copyOf(guesses);
    }

    /** What became of a file. */
    public enum State {
        /** Nothing yet. */
        WAITING("等待"),
        /** It is a record now. */
        KEPT("归档"),
        /** The archive held its bytes already. */
        DOUBLE("重复"),
        /** Nothing is kept of it. */
        REFUSED("拒绝"),
        /** An archive whose files are items of their own. */
        UNPACKED("已拆开");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /** Whether it is kept, and its text could not be read, or not all of it. */
    public boolean unread() {
        return state == State.KEPT && !reason.isEmpty();
    }

    /** The outcome in a word. */
    public String outcome() {
        return unread() ? "未识别" : state.label();
    }

    /** The file's own name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
