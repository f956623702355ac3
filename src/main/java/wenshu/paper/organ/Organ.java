package wenshu.paper.organ;

import java.util.List;
import java.util.Objects;

/**
 * An organ of the dictionary.
 *
 * @param name its full name
 * @param shortNames how it is called for short, the standing form first
 * @param codes codes of its document numbers (代字); one that ends in {@code *} stands for all that begin so
 * @param level where it stands
 * @param areaCode telephone area code with its 0, or empty
 * @param past names it had
 * @param upper full name of the organ above it, or empty
 */
public record Organ(String name, List<String> shortNames, List<String> codes, Level level, String areaCode, List<Past> past,
        String upper) {

    public Organ {
        Objects.requireNonNull(level);
        shortNames = List.copyOf(shortNames);
        codes = List.copyOf(codes);
        past = List.copyOf(past);
    }

    /** Whether this organ numbers papers under that code. */
    public boolean has(String code) {
        return codes.stream().anyMatch(own -> own.endsWith("*") ? code.startsWith(own.substring(0, own.length() - 1)) : own.equals(code));
    }

    /**
     * A name that an organ had.
     *
     * @param name the old name
     * @param until year of the reform that ended it
     */
    public record Past(String name, int until) {
    }
}
