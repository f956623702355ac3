package wenshu.notice.intake;

import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * A paragraph of the file after mending, put together from the lines that a conversion made of it.
 *
 * @param element its first line
 * @param text what it says now
 */
record Piece(Element element, String text) {

    Role role() {
        return element.role();
    }

    Part part() {
        return element.part();
    }
}
