package wenshu.paper.read;

import java.util.stream.Collectors;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;

/** A paper taken apart as lines to be read: role, {@code +} where it goes on with the line before it, part, text. */
final class Roles {

    private Roles() {
    }

    static String of(Paper paper) {
        return paper.elements().stream().map(Roles::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Element element) {
        String part = element.part().equals(Part.MAIN) ? "" : " " + element.part().kind() + " " + element.part().number();
        return element.role() + (element.continues() ? "+" : "") + part + " | " + element.seen().replace("\n", "⏎");
    }
}
