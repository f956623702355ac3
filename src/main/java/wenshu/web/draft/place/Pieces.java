package wenshu.web.draft.place;

import java.util.ArrayList;
import java.util.List;
import wenshu.notice.Attachment;
import wenshu.notice.Contact;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;
import wenshu.notice.Layout;
import wenshu.notice.Signatory;
import wenshu.notice.Stamp;

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
        part("i.份号", head.copyNumber());
        part("i.密级", head.secrecy());
        part("i.紧急程度", head.urgency());
        boolean own = !head.mark().names().isEmpty();
        parts(own ? "i.发文机关标志" : "i.发文机关", own ? head.mark().names() : head.issuers());
        part("i.发文字号", head.number());
        part(head.layout() == Layout.ORDER ? "i.令号" : "i.编号", head.serial());
        parts("i.签发人", head.signatories().stream().map(Signatory::name).toList());
        whole("i.标题", head.title());
        if (!head.recipientsBelow()) {
            part("i.主送", head.recipients());
        }
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
        parts(head.signedBy().isEmpty() ? "i.发文机关" : "i.署名", head.signatures());
        parts("i.签名章", head.stamps().stream().map(Stamp::duty).toList());
        part("i.成文日期", head.issueDate());
        part("i.附注", head.annotation());
        part("i.出席", head.attendance().present());
        part("i.请假", head.attendance().excused());
        part("i.列席", head.attendance().observing());
        int papers = 0;
        for (int i = 0; i < attachments.size(); i++) {
            switch (attachments.get(i).content()) {
                case Attachment.Text text -> {
                    whole("a." + i + ".名称", attachments.get(i).title());
                    text("a." + i + ".text", text.paragraphs());
                }
                case Attachment.Forwarded forwarded -> {
                    if (papers < draft.forwarded().size()) {
                        forwarded(papers, draft.forwarded().get(papers));
                        papers++;
                    }
                }
                default -> { }
            }
        }
        for (; papers < draft.forwarded().size(); papers++) {
            forwarded(papers, draft.forwarded().get(papers));
        }
        if (head.recipientsBelow()) {
            part("i.主送", head.recipients());
        }
        part("i.抄送", head.copies());
        part("i.印发机关", head.printer());
        part("i.印发日期", head.printDate());
    }

    private void forwarded(int number, ForwardedPaper paper) {
        String field = "f." + number + "#";
        part(field + 0, paper.issuer());
        part(field + 1, paper.number());
        whole(field + 2, paper.title());
        for (int i = 0; i < paper.paragraphs().size(); i++) {
            whole(field + (i + 3), paper.paragraphs().get(i));
        }
    }

    private void text(String field, List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (paragraph.startsWith("|")) {
                cells(field + "#" + i, paragraph);
            } else {
                whole(field + "#" + i, paragraph);
            }
        }
    }

    /** The row of a table: each cell is a paragraph of its own on paper. */
    private void cells(String at, String row) {
        int from = 1;
        while (from < row.length()) {
            int bar = row.indexOf('|', from);
            int to = bar < 0 ? row.length() : bar;
            String cell = row.substring(from, to);
            if (!cell.isBlank()) {
                pieces.add(new Piece(at, from + cell.indexOf(cell.strip()), cell.strip(), true));
            }
            from = to + 1;
        }
    }

    private void whole(String at, String text) {
        pieces.add(new Piece(at, 0, text, true));
    }

    private void parts(String at, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            part(at + "#" + i, texts.get(i));
        }
    }

    private void part(String at, String text) {
        pieces.add(new Piece(at, 0, text, false));
    }
}
