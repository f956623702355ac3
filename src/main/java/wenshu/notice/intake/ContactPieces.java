package wenshu.notice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.Contact;
import wenshu.paper.Role;

/** The contacts at the end of a text, where every word of them has its place in a contact; else they stay text. */
final class ContactPieces {

    private static final Pattern LABEL = Pattern.compile("(联系人|联系电话|电话|电子邮箱|电子信箱|邮箱|联系地址|地址)[：:]\\s*");
    private static final int LONGEST_MATTER = 24;

    private final List<Contact> contacts = new ArrayList<>();
    private String matter = "";
    private String name = "";
    private String phone = "";
    private String email = "";
    private String address = "";
    private boolean open;

    private ContactPieces() {
    }

    /** First of the pieces of the text that are contacts and nothing else follows; its size when there are none. */
    static int start(List<Piece> text) {
        int start = text.size();
        while (start > 0 && text.get(start - 1).role() == Role.CONTACT) {
            start--;
        }
        return start;
    }

    /** The contacts that these say; nothing when a word of them would be lost. */
    static Optional<List<Contact>> read(List<Piece> pieces) {
        ContactPieces reader = new ContactPieces();
        for (Piece piece : pieces) {
            if (!reader.line(piece.text())) {
                return Optional.empty();
            }
        }
        reader.close();
        return Optional.of(reader.contacts);
    }

    private boolean line(String text) {
        List<int[]> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        while (matcher.find()) {
            labels.add(new int[] {matcher.start(), matcher.end(), matcher.end(1)});
        }
        if (labels.isEmpty()) {
            return false;
        }
        String before = text.substring(0, labels.getFirst()[0]).strip();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
            String value = text.substring(labels.get(i)[1], end).strip().replaceFirst("[，；,;。]$", "");
            if (!part(text.substring(labels.get(i)[0], labels.get(i)[2]), i == 0 ? before : "", value)) {
                return false;
            }
        }
        return true;
    }

    private boolean part(String label, String before, String value) {
        if (value.isEmpty() || before.length() > LONGEST_MATTER || !before.isEmpty() && !label.equals("联系人")) {
            return false;
        }
        if (label.equals("联系人")) {
            close();
            matter = before;
            name = value;
            open = true;
            return true;
        }
        if (!open) {
            return false;
        }
        if (label.endsWith("电话") && phone.isEmpty()) {
            phone = value;
        } else if (label.endsWith("箱") && email.isEmpty()) {
            email = value;
        } else if (label.endsWith("地址") && address.isEmpty()) {
            address = value;
        } else {
            return false;
        }
        return true;
    }

    private void close() {
        if (open) {
            contacts.add(new Contact(matter, name, phone, email, address));
        }
        matter = "";
        name = "";
        phone = "";
        email = "";
        address = "";
        open = false;
    }
}
