package wenshu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import wenshu.paper.Element;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Puts the fields of a draft together into printed paragraphs, in printed order. */
final class DraftLines {

    private static final Role[] HEADINGS = {Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4};

    private final Draft draft;
    private final Head head;
    private final Map<String, String> fields;
    private final List<DraftLine> lines = new ArrayList<>();

    DraftLines(Draft draft, Map<String, String> fields) {
        this.draft = draft;
        this.head = draft.head();
        this.fields = fields;
    }

    List<DraftLine> all() {
        item(Role.COPY_NUMBER, "", HeadKey.COPY_NUMBER, "");
        item(Role.SECRECY, "", HeadKey.SECRECY, "");
        item(Role.URGENCY, "", HeadKey.URGENCY, "");
        mark();
        item(Role.NUMBER, "", head.layout() == Layout.ORDER ? HeadKey.SERIAL : HeadKey.NUMBER, "");
        if (head.layout() == Layout.MINUTES) {
            item(Role.NUMBER, "", HeadKey.SERIAL, "");
        }
        signatories();
        if (head.layout() != Layout.ORDER) {
            item(Role.TITLE, "", HeadKey.TITLE, "");
        }
        if (!head.recipientsBelow()) {
            item(Role.RECIPIENTS, "", HeadKey.RECIPIENTS, "：");
        }
        paragraphs(Part.MAIN, DraftFields.TEXT, false);
        contacts();
        item(Role.ATTENDANCE, "出席：", HeadKey.PRESENT, "");
        item(Role.ATTENDANCE, "请假：", HeadKey.EXCUSED, "");
        item(Role.ATTENDANCE, "列席：", HeadKey.OBSERVING, "");
        note();
        signature();
        item(Role.DATE, "", HeadKey.ISSUE_DATE, "");
        item(Role.ANNOTATION, "（", HeadKey.ANNOTATION, "）");
        behind();
        colophon();
        return lines;
    }

    private void mark() {
        boolean own = !fields.get(HeadKey.MARK.word()).isBlank();
        String key = (own ? HeadKey.MARK : HeadKey.ISSUER).word();
        lines(key, (name, from) -> add(Role.MASTHEAD, Part.MAIN, place(key), new Line().piece(name, key, from)
                .fixed(word(name, own))));
    }

    /** The word that is printed behind a name in the mark. */
    private String word(String name, boolean own) {
        return switch (head.layout()) {
            case DOCUMENT -> head.mark().word() && !name.endsWith("文件") ? "文件" : "";
            case ORDER -> own || name.endsWith("令") ? "" : "令";
            case MINUTES -> own ? "" : "会议纪要";
            case LETTER -> "";
        };
    }

    private void signatories() {
        Line line = new Line();
        for (int i = 0; i < head.signatories().size(); i++) {
            line.fixed(i == 0 ? "签发人：" : "　").field(DraftFields.signatory(i));
        }
        add(Role.SIGNATORY, Part.MAIN, place(HeadKey.SIGNATORY.word()), line);
    }

    private void signature() {
        if (head.layout() == Layout.MINUTES) {
            return;
        }
        if (head.sealing() == Sealing.STAMPED) {
            for (int i = 0; i < head.stamps().size(); i++) {
                add(Role.SIGNATURE, Part.MAIN, place(DraftFields.stamp(i)), new Line().field(DraftFields.stamp(i)));
            }
            return;
        }
        boolean own = !fields.get(HeadKey.SIGNED_BY.word()).isBlank();
        String key = (own ? HeadKey.SIGNED_BY : HeadKey.ISSUER).word();
        // The issuers' names are changed where they stand first.
        lines(key, (name, from) -> add(Role.SIGNATURE, Part.MAIN, place(key),
                own ? new Line().piece(name, key, from) : new Line().fixed(name)));
    }

    private void colophon() {
        if (head.recipientsBelow()) {
            item(Role.COPIES, "主送：", HeadKey.RECIPIENTS, "。");
        }
        item(Role.COPIES, "抄送：", HeadKey.COPIES, "。");
        if (head.layout() != Layout.LETTER) {
            String date = fields.get(HeadKey.PRINT_DATE.word());
            Line line = new Line().field(HeadKey.PRINTER.word()).fixed(date.isEmpty() ? "" : "　");
            add(Role.PRINTER, Part.MAIN, place(HeadKey.PRINTER.word()),
                    line.field(HeadKey.PRINT_DATE.word()).fixed(date.isEmpty() ? "" : "印发"));
        }
    }

    private void contacts() {
        for (int i = 0; i < head.contacts().size(); i++) {
            String name = DraftFields.contact(i, DraftFields.NAME);
            if (!fields.get(name).isEmpty()) {
                add(Role.CONTACT, Part.MAIN, place(name),
                        new Line().field(DraftFields.contact(i, "事项")).fixed("联系人：").field(name));
            }
            contact(DraftFields.contact(i, "电话"), "联系电话：");
            contact(DraftFields.contact(i, "邮箱"), "电子邮箱：");
            contact(DraftFields.contact(i, "地址"), "地址：");
        }
    }

    private void contact(String field, String label) {
        if (!fields.get(field).isEmpty()) {
            add(Role.CONTACT, Part.MAIN, place(field), new Line().fixed(label).field(field));
        }
    }

    private void note() {
        int count = draft.attachments().size();
        for (int i = 0; i < count; i++) {
            String field = DraftFields.attachment(i, "名称");
            String lead = (i == 0 ? "附件：" : "") + (count == 1 ? "" : i + 1 + ". ");
            add(Role.ATTACHMENT_NOTE, Part.MAIN, place(field), new Line().fixed(lead).field(field));
        }
    }

    private void behind() {
        int count = draft.attachments().size();
        int papers = 0;
        for (int i = 0; i < count; i++) {
            Part part = new Part(Part.Kind.ATTACHMENT, i + 1);
            Element.Place place = place(DraftFields.attachment(i, "名称"));
            Attachment.Content content = draft.attachments().get(i).content();
            if (!(content instanceof Attachment.Separate)) {
                add(Role.ATTACHMENT_LABEL, part, place, new Line().fixed(count == 1 ? "附件" : "附件" + (i + 1)));
            }
            if (content instanceof Attachment.Text) {
                add(Role.ATTACHMENT_TITLE, part, place, new Line().fixed(fields.get(DraftFields.attachment(i, "名称"))));
                paragraphs(part, DraftFields.attachment(i, DraftFields.TEXT), true);
            } else if (content instanceof Attachment.Forwarded && papers < draft.forwarded().size()) {
                forwarded(++papers);
            }
        }
        while (papers < draft.forwarded().size()) {
            forwarded(++papers);
        }
    }

    private void forwarded(int number) {
        ForwardedPaper paper = draft.forwarded().get(number - 1);
        Part part = new Part(Part.Kind.FORWARDED, number);
        String name = number == 1 ? "来文" : "来文" + number;
        add(Role.MASTHEAD, part, place(name + "机关"), new Line().fixed(paper.issuer()));
        add(Role.NUMBER, part, place(name + "文号"), new Line().fixed(paper.number()));
        add(Role.TITLE, part, place(name + "标题"), new Line().fixed(paper.title()));
        List<String> all = paper.paragraphs();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i);
            Role role = role(text);
            if (i == 0 && text.endsWith("：")) {
                role = Role.RECIPIENTS;
            } else if (text.equals(paper.issuer())) {
                role = Role.SIGNATURE;
            } else if (i > 0 && all.get(i - 1).equals(paper.issuer()) && ChineseDate.parse(text).isPresent()) {
                role = Role.DATE;
            } else if (i == all.size() - 1 && text.matches("[（(][^（）()]*[）)]")) {
                role = Role.ANNOTATION;
            }
            add(role, part, place(name + "第" + (i + 1) + "段"), new Line().fixed(text));
        }
    }

    private void paragraphs(Part part, String field, boolean named) {
        int[] number = {0};
        lines(field, (text, from) -> {
            int n = ++number[0];
            Element.Place place = new Element.Place(n, 0, named ? field + "第" + n + "段" : "");
            if (TextBlock.isRow(text)) {
                cells(text, from, (cell, at) -> add(Role.TABLE, part, place, new Line().piece(cell, field, at)));
            } else {
                add(role(text), part, place, new Line().piece(text, field, from));
            }
        });
    }

    /** The lines of a field that are not blank, each with where it begins. */
    private void lines(String field, ObjIntConsumer<String> action) {
        String all = fields.get(field);
        for (int from = 0; from <= all.length();) {
            int end = all.indexOf('\n', from) < 0 ? all.length() : all.indexOf('\n', from);
            if (!all.substring(from, end).isBlank()) {
                action.accept(all.substring(from, end), from);
            }
            from = end + 1;
        }
    }

    /** The cells of a table's row that say something. */
    private static void cells(String row, int from, ObjIntConsumer<String> action) {
        if (row.matches("[|:\\s-]*")) {
            return;
        }
        int start = 1;
        for (int at = 1; at <= row.length(); at++) {
            if (at == row.length() || row.charAt(at) == '|' && row.charAt(at - 1) != '\\') {
                String cell = row.substring(start, at);
                if (!cell.isBlank()) {
                    action.accept(cell.strip(), from + start + cell.indexOf(cell.strip()));
                }
                start = at + 1;
            }
        }
    }

    private static Role role(String paragraph) {
        return HEADINGS[Heading.of(paragraph).map(Heading::level).orElse(0)];
    }

    private static Element.Place place(String field) {
        return new Element.Place(0, 0, field);
    }

    private void item(Role role, String before, HeadKey key, String after) {
        if (!fields.get(key.word()).isBlank()) {
            add(role, Part.MAIN, place(key.word()), new Line().fixed(before).field(key.word()).fixed(after));
        }
    }

    private void add(Role role, Part part, Element.Place place, Line line) {
        if (line.length > 0) {
            lines.add(new DraftLine(role, part, place, line.pieces));
        }
    }

    /** A line while it is put together. */
    private final class Line {

        private final List<DraftLine.Piece> pieces = new ArrayList<>();
        private int length;

        Line fixed(String words) {
            return piece(words, "", 0);
        }

        Line field(String name) {
            return piece(fields.get(name), name, 0);
        }

        Line piece(String words, String field, int from) {
            pieces.add(new DraftLine.Piece(words, length, field, from));
            length += words.length();
            return this;
        }
    }
}
