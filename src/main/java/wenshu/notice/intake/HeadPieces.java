package wenshu.notice.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.Attendance;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentKind;
import wenshu.notice.DocumentNumber;
import wenshu.notice.Head;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Mark;
import wenshu.notice.Placeholder;
import wenshu.notice.Sealing;
import wenshu.notice.Signatory;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** What a paper says besides its text. */
final class HeadPieces {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern SIGNED = Pattern.compile("签发人?[：:](.*)$");
    private static final Pattern PRINTED = Pattern.compile("^(.*?)\\s*((?:\\d{4}\\s*[年./-]|[〇○零一二三四五六七八九]{4}年).*?)\\s*(?:印发|印制|印)?$");
    private static final Pattern DATE = Pattern.compile("\\S{4} ?年.*$|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}$");
    private static final Pattern SECRECY = Pattern.compile("(绝密|机密|秘密)[★☆*＊]?(\\d{1,2}年|长期)");

    private final Pieces pieces;
    private final Part part;

    HeadPieces(Pieces pieces, Part part) {
        this.pieces = pieces;
        this.part = part;
    }

    Head read() {
        String title = Pieces.joined(pieces.of(part, part.equals(Part.MAIN) ? Role.TITLE : Role.ATTACHMENT_TITLE));
        List<String> issuers = Names.issuers(pieces, part);
        for (int i = 1; i < issuers.size(); i++) {
            title = title.replace(issuers.get(i - 1) + issuers.get(i), issuers.get(i - 1) + " " + issuers.get(i));
        }
        boolean order = pieces.of(part, Role.MASTHEAD).stream().anyMatch(piece -> piece.text().endsWith("令"));
        DocumentKind kind = order ? DocumentKind.ORDER : DocumentKind.ofTitle(title).filter(of -> of != DocumentKind.ORDER).orElse(DocumentKind.NOTICE);
        HeadBuilder head = new HeadBuilder(kind, issuers.isEmpty() ? Placeholder.fill("发文机关") : issuers.getFirst(),
                title.isEmpty() ? Placeholder.fill("标题") : title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        head.issuers(issuers.isEmpty() ? List.of(Placeholder.fill("发文机关")) : issuers);
        number(head, kind);
        head.recipients(recipients(Role.RECIPIENTS)).issueDate(date(pieces.of(part, Role.DATE, Role.SIGNATURE)));
        List<String> signed = Names.signatures(pieces, part);
        if (!signed.isEmpty() && !signed.equals(issuers) && kind != DocumentKind.MINUTES) {
            head.signedBy(signed);
        }
        head.sealing(kind == DocumentKind.MINUTES ? Sealing.UNSEALED : Sealing.SEALED);
        annotation(head);
        colophon(head);
        marks(head);
        attendance(head, kind);
        return head.build();
    }

    private void number(HeadBuilder head, DocumentKind kind) {
        boolean document = pieces.of(part, Role.MASTHEAD).stream().anyMatch(piece -> piece.text().endsWith("文件"));
        for (Piece piece : pieces.of(part, Role.NUMBER)) {
            String text = piece.text();
            Matcher signed = SIGNED.matcher(text);
            if (signed.find()) {
                signatories(head, signed.group(1));
                text = text.substring(0, signed.start()).strip();
            }
            Optional<DocumentNumber> number = DocumentNumber.lenient(text);
            if (number.isPresent()) {
                head.number(number.get().format());
                if (kind.layout() == Layout.DOCUMENT || kind.layout() == Layout.LETTER) {
                    head.layout(document ? Layout.DOCUMENT : number.get().layout());
                }
                return;
            }
            Matcher serial = Pattern.compile("第([1-9]\\d{0,4})[号期次]").matcher(text);
            if ((kind == DocumentKind.ORDER || kind == DocumentKind.MINUTES) && serial.find()) {
                head.serial(serial.group());
            } else {
                head.number(open(kind == DocumentKind.MINUTES ? "编号" : "发文字号", text));
            }
        }
    }

    private void signatories(HeadBuilder head, String names) {
        head.signatories(java.util.Arrays.stream(names.strip().split("[ 、，]+")).filter(name -> !name.isEmpty())
                .map(name -> new Signatory(name, "")).toList());
    }

    private String recipients(Role role) {
        return Pieces.joined(pieces.of(part, role)).replaceFirst("[：:︰]$", "");
    }

    private String date(List<Piece> dated) {
        for (Piece piece : dated) {
            Matcher matcher = DATE.matcher(piece.text().replaceAll("[（()）]", ""));
            if (matcher.find()) {
                return dateOf(matcher.group(), "成文日期");
            }
        }
        return "";
    }

    private static String dateOf(String written, String what) {
        Optional<LocalDate> date = ChineseDate.parse(written).or(() -> HanziFigures.date(written));
        return date.map(ChineseDate::format).orElseGet(() -> open(what, written));
    }

    /** What the file says where it cannot be taken over as it is. */
    private static String open(String what, String written) {
        return Placeholder.fill(what + "，原稿写作“" + written.replaceAll("[【】\\n]", "") + "”");
    }

    private void annotation(HeadBuilder head) {
        String text = Pieces.joined(pieces.of(part, Role.ANNOTATION)).replaceFirst("^[（(](.*)[）)]$", "$1");
        head.annotation(text);
        Matcher openness = Pattern.compile("主动公开|依申请公开|不予公开").matcher(text);
        head.openness(openness.find() ? openness.group() : "");
    }

    private void colophon(HeadBuilder head) {
        StringBuilder copies = new StringBuilder();
        for (Piece piece : pieces.of(part, Role.COPIES)) {
            if (piece.text().matches("^主送[：:].*") && pieces.of(part, Role.RECIPIENTS).isEmpty()) {
                head.recipients(piece.text().substring(3).replaceFirst("。$", "").strip()).recipientsBelow(true);
            } else {
                copies.append(piece.text().replaceFirst("^[\\p{IsHan}]{2,4}[：:]\\s*", "").replaceFirst("。$", copies.isEmpty() ? "" : "。"));
            }
        }
        head.copies(copies.toString().replaceFirst("。$", ""));
        Matcher printed = PRINTED.matcher(Pieces.joined(pieces.of(part, Role.PRINTER)));
        if (printed.matches()) {
            head.printer(printed.group(1).strip()).printDate(dateOf(printed.group(2).strip(), "印发日期"));
        }
    }

    private void marks(HeadBuilder head) {
        List<Piece> signers = pieces.of(part, Role.SIGNATORY);
        if (!signers.isEmpty()) {
            signatories(head, Pieces.joined(signers).replaceFirst("^[^：:]*[：:]", ""));
        }
        pieces.of(part, Role.COPY_NUMBER).stream().map(piece -> piece.text().replaceAll("\\D", "")).filter(digits -> !digits.isEmpty())
                .findFirst().ifPresent(digits -> head.copyNumber(digits.length() > 6 ? open("份号", digits) : "0".repeat(6 - digits.length()) + digits));
        pieces.of(part, Role.SECRECY).stream().findFirst().ifPresent(piece -> {
            Matcher matcher = SECRECY.matcher(piece.text().replace(" ", ""));
            head.secrecy(matcher.matches() ? matcher.group(1) + "★" + matcher.group(2) : open("密级", piece.text()));
        });
        pieces.of(part, Role.URGENCY).stream().findFirst().ifPresent(piece -> {
            String plain = piece.text().replaceFirst("^.*[：:]", "").strip();
            head.urgency(plain.matches("特急|加急") ? plain : open("紧急程度", piece.text()));
        });
        List<Piece> mast = pieces.of(part, Role.MASTHEAD);
        if (mast.size() == 1 && Names.signatures(pieces, part).size() > 1) {
            head.mark(new Mark(List.of(mast.getFirst().text().replaceFirst("文件$", "")), true));
        }
    }

    private void attendance(HeadBuilder head, DocumentKind kind) {
        String[] said = {"", "", ""};
        for (Piece piece : pieces.of(part, Role.ATTENDANCE)) {
            int which = piece.text().startsWith("请假") || piece.text().startsWith("缺席") ? 1 : piece.text().startsWith("列席") ? 2 : 0;
            said[which] += (said[which].isEmpty() ? "" : "；") + piece.text().replaceFirst("^[^：:]{2,6}[：:]\\s*", "");
        }
        if (kind == DocumentKind.MINUTES) {
            head.attendance(new Attendance(said[0], said[1], said[2]));
        }
    }
}
