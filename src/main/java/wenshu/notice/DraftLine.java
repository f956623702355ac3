package wenshu.notice;

import java.util.List;
import java.util.stream.Collectors;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** One printed paragraph of a draft, put together from fields and from what is printed round them. */
record DraftLine(Role role, Part part, Element.Place place, List<Piece> pieces) {

    String text() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }

    /**
     * A stretch of a line.
     *
     * @param words what is printed
     * @param at where they begin in the line
     * @param field the field they come from, empty for what is only printed round it
     * @param from where they begin in the field
     */
    record Piece(String words, int at, String field, int from) {
    }
}
