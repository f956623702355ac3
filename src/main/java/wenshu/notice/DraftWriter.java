package wenshu.notice;

import java.util.List;

/** Writes the draft file: always the same order, only what is there, quoted only where YAML needs it. */
final class DraftWriter {

    private final StringBuilder out = new StringBuilder(4096);

    private DraftWriter() {
    }

    static String write(Draft draft) {
        DraftWriter writer = new DraftWriter();
        writer.head(draft);
        writer.paragraphs(draft.body());
        for (Attachment attachment : draft.attachments()) {
            if (attachment.content() instanceof Attachment.Text text) {
                writer.separator(DraftFile.ATTACHED + attachment.title());
                writer.paragraphs(text.paragraphs());
            }
        }
        draft.forwarded().ifPresent(writer::forwarded);
        return writer.out.toString();
    }

    private void head(Draft draft) {
        Head head = draft.head();
        out.append("---\n");
        item(HeadKey.KIND, head.kind());
        item(HeadKey.LAYOUT, head.layout().word());
        item(HeadKey.ISSUER, head.issuer());
        item(HeadKey.NUMBER, head.number());
        item(HeadKey.TITLE, head.title());
        item(HeadKey.RECIPIENTS, head.recipients());
        item(HeadKey.ISSUE_DATE, head.issueDate());
        item(HeadKey.SEALED, head.sealed() ? "是" : "否");
        item(HeadKey.ANNOTATION, head.annotation());
        item(HeadKey.OPENNESS, head.openness());
        item(HeadKey.COPIES, head.copies());
        item(HeadKey.PRINTER, head.printer());
        item(HeadKey.PRINT_DATE, head.printDate());
        item(HeadKey.SIGNATORY, head.signatory());
        item(HeadKey.COPY_NUMBER, head.copyNumber());
        item(HeadKey.SECRECY, head.secrecy());
        item(HeadKey.URGENCY, head.urgency());
        contacts(head.contacts());
        attachments(draft.attachments());
        out.append("---\n");
    }

    private void item(HeadKey key, String value) {
        if (!value.isEmpty()) {
            out.append(key.word()).append(": ").append(quoted(value)).append('\n');
        }
    }

    private void contacts(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        out.append(HeadKey.CONTACTS.word()).append(":\n");
        for (Contact contact : contacts) {
            out.append("  - 事项: ").append(quoted(contact.matter())).append('\n');
            part("姓名", contact.name());
            part("电话", contact.phone());
            part("邮箱", contact.email());
            part("地址", contact.address());
        }
    }

    private void attachments(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        out.append(HeadKey.ATTACHMENTS.word()).append(":\n");
        for (Attachment attachment : attachments) {
            out.append("  - 名称: ").append(quoted(attachment.title())).append('\n');
            switch (attachment.content()) {
                case Attachment.Forwarded forwarded -> part("来文", "是");
                case Attachment.Template template -> part("模板", template.template());
                case Attachment.Separate separate -> part("另附", "是");
                case Attachment.Text text -> { }
            }
        }
    }

    private void part(String name, String value) {
        if (!value.isEmpty()) {
            out.append("    ").append(name).append(": ").append(quoted(value)).append('\n');
        }
    }

    private void forwarded(ForwardedPaper paper) {
        separator(DraftFile.FORWARDED);
        out.append('\n').append(paper.issuer()).append('\n').append(paper.number()).append('\n').append(paper.title())
                .append('\n');
        paragraphs(paper.paragraphs());
    }

    private void separator(String title) {
        out.append('\n').append(DraftFile.RULE).append(' ').append(title).append(' ').append(DraftFile.RULE).append('\n');
    }

    private void paragraphs(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            boolean escape = paragraph.startsWith("\\") || paragraph.startsWith("====");
            out.append('\n').append(escape ? "\\" : "").append(paragraph).append('\n');
        }
    }

    /** A plain scalar where nothing in it can mean something to YAML, else a double-quoted one. */
    private static String quoted(String value) {
        if (value.matches("[\\p{IsHan}\\p{Alnum}〔【《（“＊][\\p{IsHan}\\p{Alnum}，。、：；《》〈〉（）〔〕【】“”★·○/. @_-]*")
                && !value.endsWith(" ")) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append(String.format("\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
