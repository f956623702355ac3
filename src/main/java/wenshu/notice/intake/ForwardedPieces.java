package wenshu.notice.intake;

import java.util.List;
import java.util.Set;
import wenshu.notice.DocumentNumber;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Placeholder;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The papers behind a paper. */
final class ForwardedPieces {

    private static final Set<Role> HEAD = Set.of(Role.MASTHEAD, Role.NUMBER, Role.TITLE, Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY,
            Role.SIGNATORY, Role.COPIES, Role.PRINTER);

    private ForwardedPieces() {
    }

    static ForwardedPaper paper(Pieces pieces, Part part) {
        String issuer = Names.issuers(pieces, part).stream().findFirst().orElse(Placeholder.fill("来文机关"));
        String number = pieces.of(part, Role.NUMBER).stream().map(Piece::text)
                .map(text -> DocumentNumber.lenient(text).map(DocumentNumber::format).orElse(text)).findFirst().orElse(Placeholder.fill("来文文号"));
        String title = Pieces.joined(pieces.of(part, Role.TITLE));
        List<String> paragraphs = pieces.of(part).stream().filter(piece -> !HEAD.contains(piece.role())).map(Piece::text).toList();
        return new ForwardedPaper(issuer, number, title.isEmpty() ? Placeholder.fill("来文标题") : title, paragraphs);
    }
}
