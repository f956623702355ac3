package wenshu.custody.property;

import java.util.List;

/**
 * What is checked together.
 *
 * @param name what it is called in the report, such as the name of a package
 * @param pieces the records
 * @param registered how many the register says there are; -1 when there is no register
 * @param strangers files on the medium that no list names
 */
public record Material(String name, Iterable<Piece> pieces, int registered, List<String> strangers) {

    public Material {
        strangers = List.copyOf(strangers);
    }

    /** Records from the archive itself, without a register. */
    public static Material of(String name, Iterable<Piece> pieces) {
        return new Material(name, pieces, -1, List.of());
    }
}
