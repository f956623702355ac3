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
        draft.forwarded().forEach(writer::forwarded);
        return writer.out.toString();
    }

    private void head(Draft draft) {
        Head head = draft.head();
        out.append("---\n");
        item(HeadKey.KIND, head.kind().word());
        item(HeadKey.LAYOUT, head.layout().word());
        names(HeadKey.ISSUER, head.issuers());
        names(HeadKey.MARK, head.mark().names());
        flag(HeadKey.MARK_WORD, head.mark().word(), true);
        item(HeadKey.NUMBER, head.number());
        item(head.layout() == Layout.ORDER ? HeadKey.ORDER_NUMBER : HeadKey.SERIAL, head.serial());
        item(HeadKey.TITLE, head.title());
        item(HeadKey.RECIPIENTS, head.recipients());
        flag(HeadKey.RECIPIENTS_BELOW, head.recipientsBelow(), false);
        item(HeadKey.ISSUE_DATE, head.issueDate());
        item(HeadKey.SEALED, switch (head.sealing()) {
            case SEALED -> "是";
            case UNSEALED -> "否";
            case STAMPED -> Sealing.STAMPED.word();
        });
        rows(HeadKey.STAMP, head.stamps().stream().map(stamp -> List.of(stamp.duty(), stamp.name())).toList());
        names(HeadKey.SIGNED_BY, head.signedBy());
        item(HeadKey.ANNOTATION, head.annotation());
        item(HeadKey.OPENNESS, head.openness());
        item(HeadKey.COPIES, head.copies());
        item(HeadKey.PRINTER, head.printer());
        item(HeadKey.PRINT_DATE, head.printDate());
        flag(HeadKey.EVEN_COLOPHON, head.evenColophon(), false);
        signatories(head.signatories());
        item(HeadKey.COPY_NUMBER, head.copyNumber());
        item(HeadKey.SECRECY, head.secrecy());
        item(HeadKey.URGENCY, head.urgency());
        item(HeadKey.PRESENT, head.attendance().present());
        item(HeadKey.EXCUSED, head.attendance().excused());
        item(HeadKey.OBSERVING, head.attendance().observing());
        rows(HeadKey.CONTACTS, head.contacts().stream().map(contact -> List.of(contact.matter(), contact.name(),
                contact.phone(), contact.email(), contact.address())).toList());
        attachments(draft.attachments());
        out.append("---\n");
    }

    private void item(HeadKey key, String value) {
        if (!value.isEmpty()) {
            out.append(key.word()).append(": ").append(quoted(value)).append('\n');
        }
    }

    private void flag(HeadKey key, boolean value, boolean usual) {
        if (value != usual) {
            item(key, value ? "是" : "否");
        }
    }

    /** One name on the item's own line, several as a list. */
    private void names(HeadKey key, List<String> names) {
        if (names.size() == 1) {
            item(key, names.getFirst());
        } else {
            rows(key, names.stream().map(List::of).toList());
        }
    }

    private void signatories(List<Signatory> signatories) {
        if (signatories.size() == 1 && signatories.getFirst().organ().isEmpty()) {
            item(HeadKey.SIGNATORY, signatories.getFirst().name());
        } else {
            rows(HeadKey.SIGNATORY, signatories.stream().map(each -> List.of(each.name(), each.organ())).toList());
        }
    }

    /** A list with the parts of each entry in their order; a part that is empty is left out, save the first. */
    private void rows(HeadKey key, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append(key.word()).append(":\n");
        for (List<String> row : rows) {
            out.append("  - ").append(key.parts().getFirst()).append(": ").append(quoted(row.getFirst())).append('\n');
            for (int i = 1; i < row.size(); i++) {
                part(key.parts().get(i), row.get(i));
            }
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
            part("横排", attachment.landscape() ? "是" : "");
            part("另册", attachment.apart() ? "是" : "");
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
    static String quoted(String value) {
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
