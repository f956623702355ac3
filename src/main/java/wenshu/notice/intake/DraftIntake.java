package wenshu.notice.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenshu.fault.FaultException;
import wenshu.notice.Attachment;
import wenshu.notice.Contact;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;
import wenshu.notice.Placeholder;
import wenshu.notice.mend.Keep;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Makes a draft of any paper taken apart; nothing that it says is lost, and nothing that it does not say is made up. */
public final class DraftIntake {

    private final Keep keep;

    /**
     * An intake.
     *
     * @param keep what no mend may touch
     */
    public DraftIntake(Keep keep) {
        this.keep = keep;
    }

    /**
     * The draft of a paper.
     *
     * @param name what the clerk calls the file, for messages
     * @param cells where the paragraphs in tables stand, by their numbers; empty for a text
     * @param excluded {@link wenshu.notice.mend.Mend#id} of mends that are not wanted
     * @throws FaultException when the file says nothing
     */
    public Taken take(String name, Paper paper, Map<Integer, Cell> cells, Collection<String> excluded) {
        if (paper.elements().isEmpty()) {
            throw FaultException.badInput("SOURCE_EMPTY", name, "里面没有文字", "如果是扫描件，请先做文字识别，或把全文粘贴到 .txt 文件里再试");
        }
        Pieces pieces = Pieces.of(paper, keep, cells, Set.copyOf(excluded));
        Set<Part> parts = new TreeSet<>((a, b) -> a.kind() != b.kind() ? a.kind().compareTo(b.kind()) : Integer.compare(a.number(), b.number()));
        paper.elements().forEach(element -> parts.add(element.part()));
        // A file that is nothing but an attachment becomes the draft of a paper with that text.
        Part main = parts.contains(Part.MAIN) ? Part.MAIN : parts.iterator().next();
        List<ForwardedPaper> forwarded = parts.stream().filter(Part::foreign).filter(part -> !part.equals(main))
                .map(part -> ForwardedPieces.paper(pieces, part)).toList();
        List<Attachment> attachments = new AttachmentPieces(pieces, parts, main, forwarded).read();
        Head head = new HeadPieces(pieces, main).read();
        List<Piece> text = text(pieces, main, head.kind() == DocumentKind.MINUTES);
        int end = ContactPieces.start(text);
        Optional<List<Contact>> contacts = ContactPieces.read(text.subList(end, text.size()));
        List<String> body = text.subList(0, contacts.isPresent() ? end : text.size()).stream().map(Piece::text).toList();
        Draft draft = new Draft(head.change().contacts(contacts.orElse(List.of())).build(),
                body.isEmpty() ? List.of(Placeholder.fill("正文")) : body, attachments, forwarded);
        return new Taken(draft, pieces.mends());
    }

    private static List<Piece> text(Pieces pieces, Part main, boolean minutes) {
        return pieces.of(main).stream().filter(piece -> piece.role().text() || piece.role() == Role.TABLE || piece.role() == Role.CONTACT
                || piece.role() == Role.OTHER || piece.role() == Role.PAGE_NUMBER || piece.role() == Role.ATTENDANCE && !minutes).toList();
    }
}
