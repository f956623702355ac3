package wenshu.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An official paper taken apart: every paragraph of a file in order, each with what it is.
 *
 * @param elements in the order of the file; {@link Element#index} is the place in this list
 */
public record Paper(List<Element> elements) {

    public Paper {
        elements = List.copyOf(elements);
    }

    /** The elements of the paper itself, without attachments and forwarded papers. */
    public Stream<Element> main() {
        return elements.stream().filter(element -> element.part().equals(Part.MAIN));
    }

    /** The elements of the paper itself that are this. */
    public List<Element> main(Role role) {
        return main().filter(element -> element.role() == role).toList();
    }

    /** What those elements say together, without the spaces and breaks that their lines left; empty when there is none. */
    public String said(Role role) {
        return main(role).stream().map(element -> element.text().replaceAll("[\\s\\u3000]+", "")).collect(Collectors.joining());
    }

    /** Whether the paper itself has one. */
    public boolean has(Role role) {
        return main().anyMatch(element -> element.role() == role);
    }
}
