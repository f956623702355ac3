package wenshu.web.draft.place;

import java.util.ArrayList;
import java.util.List;
import wenshu.notice.Attachment;
import wenshu.notice.Contact;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;

/** The words of a draft in the order in which they are printed (GB/T 9704-2012, 7 and 10). */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();

    private Pieces() {
    }

    static List<Piece> of(Draft draft) {
        Pieces all = new Pieces();
        all.before(draft.head());
        all.text("body", draft.body());
        all.behind(draft);
        all.pieces.removeIf(piece -> piece.text().isBlank());
        return all.pieces;
    }

    private void before(Head head) {
        part("i.发文机关", head.issuer());
        part("i.份号", head.copyNumber());
        part("i.密级", head.secrecy());
        part("i.紧急程度", head.urgency());
        part("i.发文字号", head.number());
        part("i.签发人", head.signatory());
        whole("i.标题", head.title());
        part("i.主送", head.recipients());
    }

    private void behind(Draft draft) {
        Head head = draft.head();
        for (int i = 0; i < head.contacts().size(); i++) {
            Contact contact = head.contacts().get(i);
            String at = "l.联系人." + i + ".";
            part(at + "事项", contact.matter());
            part(at + "姓名", contact.name());
            part(at + "电话", contact.phone());
            part(at + "邮箱", contact.email());
            part(at + "地址", contact.address());
        }
        List<Attachment> attachments = draft.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            part("a." + i + ".名称", attachments.get(i).title());
        }
        whole("i.发文机关", head.issuer());
        whole("i.成文日期", head.issueDate());
        part("i.附注", head.annotation());
        boolean listed = false;
        for (int i = 0; i < attachments.size(); i++) {
            switch (attachments.get(i).content()) {
                case Attachment.Text text -> {
                    whole("a." + i + ".名称", attachments.get(i).title());
                    text("a." + i + ".text", text.paragraphs());
                }
                case Attachment.Forwarded forwarded -> {
                    draft.forwarded().ifPresent(this::forwarded);
                    listed = true;
                }
                default -> { }
            }
        }
        if (!listed) {
            draft.forwarded().ifPresent(this::forwarded);
        }
        part("i.抄送", head.copies());
        part("i.印发机关", head.printer());
        part("i.印发日期", head.printDate());
    }

    private void forwarded(ForwardedPaper paper) {
        part("forwarded#0", paper.issuer());
        part("forwarded#1", paper.number());
        whole("forwarded#2", paper.title());
        for (int i = 0; i < paper.paragraphs().size(); i++) {
            whole("forwarded#" + (i + 3), paper.paragraphs().get(i));
        }
    }

    private void text(String field, List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            whole(field + "#" + i, paragraphs.get(i));
        }
    }

    private void whole(String at, String text) {
        pieces.add(new Piece(at, text, true));
    }

    private void part(String at, String text) {
        pieces.add(new Piece(at, text, false));
    }
}
