package wenshu.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a draft by the name of their field. What is a list of names is one field, a line each. */
final class DraftFields {

    static final String TEXT = "正文";
    static final String NAME = "姓名";

    private DraftFields() {
    }

    static String contact(int index, String part) {
        return HeadKey.CONTACTS.word() + (index + 1) + part;
    }

    static String attachment(int index, String part) {
        return HeadKey.ATTACHMENTS.word() + (index + 1) + part;
    }

    static String signatory(int index) {
        return HeadKey.SIGNATORY.word() + (index + 1) + NAME;
    }

    static String stamp(int index) {
        return HeadKey.STAMP.word() + (index + 1) + "职务";
    }

    /** Every field of a draft. */
    static Map<String, String> of(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        Head head = draft.head();
        put(fields, HeadKey.COPY_NUMBER, head.copyNumber());
        put(fields, HeadKey.SECRECY, head.secrecy());
        put(fields, HeadKey.URGENCY, head.urgency());
        put(fields, HeadKey.ISSUER, lines(head.issuers()));
        put(fields, HeadKey.MARK, lines(head.mark().names()));
        put(fields, HeadKey.NUMBER, head.number());
        put(fields, HeadKey.SERIAL, head.serial());
        put(fields, HeadKey.TITLE, head.title());
        put(fields, HeadKey.RECIPIENTS, head.recipients());
        put(fields, HeadKey.SIGNED_BY, lines(head.signedBy()));
        put(fields, HeadKey.ISSUE_DATE, head.issueDate());
        put(fields, HeadKey.ANNOTATION, head.annotation());
        put(fields, HeadKey.COPIES, head.copies());
        put(fields, HeadKey.PRINTER, head.printer());
        put(fields, HeadKey.PRINT_DATE, head.printDate());
        put(fields, HeadKey.PRESENT, head.attendance().present());
        put(fields, HeadKey.EXCUSED, head.attendance().excused());
        put(fields, HeadKey.OBSERVING, head.attendance().observing());
        for (int i = 0; i < head.signatories().size(); i++) {
            fields.put(signatory(i), head.signatories().get(i).name());
        }
        for (int i = 0; i < head.stamps().size(); i++) {
            fields.put(stamp(i), head.stamps().get(i).duty());
        }
        fields.put(TEXT, lines(draft.body()));
        for (int i = 0; i < head.contacts().size(); i++) {
            Contact contact = head.contacts().get(i);
            fields.put(contact(i, "事项"), contact.matter());
            fields.put(contact(i, NAME), contact.name());
            fields.put(contact(i, "电话"), contact.phone());
            fields.put(contact(i, "邮箱"), contact.email());
            fields.put(contact(i, "地址"), contact.address());
        }
        for (int i = 0; i < draft.attachments().size(); i++) {
            Attachment attachment = draft.attachments().get(i);
            fields.put(attachment(i, "名称"), attachment.title());
            if (attachment.content() instanceof Attachment.Text text) {
                fields.put(attachment(i, TEXT), lines(text.paragraphs()));
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, HeadKey key, String words) {
        fields.put(key.word(), words);
    }

    private static String lines(List<String> names) {
        return String.join("\n", names);
    }

    /** A draft with these words in its fields. */
    static Draft into(Draft draft, Map<String, String> fields) {
        Head head = draft.head();
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < head.contacts().size(); i++) {
            contacts.add(new Contact(fields.get(contact(i, "事项")), fields.get(contact(i, NAME)),
                    fields.get(contact(i, "电话")), fields.get(contact(i, "邮箱")), fields.get(contact(i, "地址"))));
        }
        List<Signatory> signatories = new ArrayList<>();
        for (int i = 0; i < head.signatories().size(); i++) {
            signatories.add(new Signatory(fields.get(signatory(i)), head.signatories().get(i).organ()));
        }
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < head.stamps().size(); i++) {
            stamps.add(new Stamp(fields.get(stamp(i)), head.stamps().get(i).name()));
        }
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < draft.attachments().size(); i++) {
            Attachment old = draft.attachments().get(i);
            Attachment.Content content = old.content() instanceof Attachment.Text
                    ? new Attachment.Text(List.of(fields.get(attachment(i, TEXT)))) : old.content();
            attachments.add(new Attachment(fields.get(attachment(i, "名称")), content, old.landscape(), old.apart()));
        }
        return new Draft(head(head, fields).signatories(signatories).stamps(stamps).contacts(contacts).build(),
                List.of(fields.get(TEXT)), attachments, draft.forwarded());
    }

    private static HeadBuilder head(Head head, Map<String, String> fields) {
        HeadBuilder changed = head.change();
        List<String> issuers = names(fields, HeadKey.ISSUER);
        if (!issuers.isEmpty()) {
            changed.issuers(issuers);
        }
        return changed.mark(new Mark(names(fields, HeadKey.MARK), head.mark().word()))
                .number(fields.get(HeadKey.NUMBER.word())).serial(fields.get(HeadKey.SERIAL.word()))
                .title(fields.get(HeadKey.TITLE.word())).recipients(fields.get(HeadKey.RECIPIENTS.word()))
                .signedBy(names(fields, HeadKey.SIGNED_BY)).issueDate(fields.get(HeadKey.ISSUE_DATE.word()))
                .annotation(fields.get(HeadKey.ANNOTATION.word())).copies(fields.get(HeadKey.COPIES.word()))
                .printer(fields.get(HeadKey.PRINTER.word())).printDate(fields.get(HeadKey.PRINT_DATE.word()))
                .copyNumber(fields.get(HeadKey.COPY_NUMBER.word())).secrecy(fields.get(HeadKey.SECRECY.word()))
                .urgency(fields.get(HeadKey.URGENCY.word())).attendance(new Attendance(fields.get(HeadKey.PRESENT.word()),
                        fields.get(HeadKey.EXCUSED.word()), fields.get(HeadKey.OBSERVING.word())));
    }

    private static List<String> names(Map<String, String> fields, HeadKey key) {
        return fields.get(key.word()).lines().filter(name -> !name.isBlank()).toList();
    }
}
