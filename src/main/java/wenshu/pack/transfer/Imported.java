package wenshu.pack.transfer;

import java.util.List;

/**
 * What became of a package.
 *
 * @param format its kind
 * @param outcomes what became of each record, in the order of the package
 */
public record Imported(PackFormat format, List<Outcome> outcomes) {

    public Imported {
        outcomes = List.copyOf(outcomes);
    }

    /** What became of a record. */
    public enum Fate {
        /** It is a record here now. */
        TAKEN("已收入"),
        /** The same bytes were here already. */
        THERE("已有相同文件"),
        /** It was refused. */
        REFUSED("没有收入");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /**
     * What became of one record.
     *
     * @param place where it lies in the package
     * @param title its title
     * @param id its id here; empty when it was refused
     * @param fate what became of it
     * @param note what is to be known, such as another id than before; may be empty
     */
    public record Outcome(String place, String title, String id, Fate fate, String note) {
    }

    /** How many records had this fate. */
    public long count(Fate fate) {
        return outcomes.stream().filter(outcome -> outcome.fate() == fate).count();
    }

    /** How many records are here now. */
    public long taken() {
        return count(Fate.TAKEN);
    }

    /** How many were here already. */
    public long there() {
        return count(Fate.THERE);
    }

    /** How many were refused. */
    public long refused() {
        return count(Fate.REFUSED);
    }
}
