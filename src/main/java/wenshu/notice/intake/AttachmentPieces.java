package wenshu.notice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wenshu.notice.Attachment;
import wenshu.notice.ForwardedPaper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The attachments of a paper: what its note names, with the text that stands behind it. */
final class AttachmentPieces {

    private static final Pattern LEAD = Pattern.compile("^附(?:件|表)?(?:[0-9一二三四五六七八九十]{0,3})[：:.．、 ]+");
    private static final Pattern NUMBER = Pattern.compile("^(?:附件)?[（(]?\\d{1,2}(?:[.．、）)：:] ?|—)|^附件[0-9一二三四五六七八九十]{1,3}[：:. ]*");
    private static final Pattern END = Pattern.compile("[。；;]$|\\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd|et|jpg|png)(?:[（(\\[].*)?$");

    private final Pieces pieces;
    private final Set<Part> parts;
    private final Part main;
    private final List<ForwardedPaper> forwarded;

    AttachmentPieces(Pieces pieces, Set<Part> parts, Part main, List<ForwardedPaper> forwarded) {
        this.pieces = pieces;
        this.parts = parts;
        this.main = main;
        this.forwarded = forwarded;
    }

    List<Attachment> read() {
        List<String> names = names();
        int noted = names.size();
        List<Attachment> attachments = new ArrayList<>();
        int papers = 0;
        for (int i = 0; i < noted; i++) {
            Part part = new Part(Part.Kind.ATTACHMENT, i + 1);
            boolean paper = papers < forwarded.size() && names(names.get(i), forwarded.get(papers));
            papers += paper ? 1 : 0;
            attachments.add(new Attachment(names.get(i), paper ? new Attachment.Forwarded() : content(part)));
        }
        for (Part part : parts) {
            if (part.kind() == Part.Kind.ATTACHMENT && part.number() > noted && !part.equals(main) && !text(part).isEmpty()) {
                String title = Pieces.joined(pieces.of(part, Role.ATTACHMENT_TITLE));
                attachments.add(new Attachment(title.isEmpty() ? "附件" + part.number() : title, content(part)));
            }
        }
        return attachments;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Piece piece : pieces.of(main, Role.ATTACHMENT_NOTE)) {
            String name = NUMBER.matcher(LEAD.matcher(piece.text()).replaceFirst("")).replaceFirst("");
            name = END.matcher(name.strip()).replaceFirst("").replaceFirst("^《([^《》]*)》$", "$1").strip();
            if (!name.isEmpty() && !name.matches("附件[：:]?")) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a name in the note means this paper. */
    private static boolean names(String name, ForwardedPaper paper) {
        String bare = bare(name);
        String title = bare(paper.title());
        return !title.isEmpty() && (bare.contains(title) || title.contains(bare));
    }

    private static String bare(String title) {
        return title.replaceAll("[《》〈〉\\s]", "");
    }

    private Attachment.Content content(Part part) {
        List<String> text = text(part);
        return text.isEmpty() ? new Attachment.Separate() : new Attachment.Text(text);
    }

    private List<String> text(Part part) {
        return pieces.of(part).stream().filter(piece -> piece.role() != Role.ATTACHMENT_LABEL && piece.role() != Role.ATTACHMENT_TITLE)
                .map(Piece::text).toList();
    }
}
