package wenshu.paper.read;

import java.util.regex.Pattern;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Goes through a file part by part: the paper, its attachments, papers behind it. */
final class Sections {

    private static final int NEAR = 14;
    private static final int SHORTEST_ANNEX = 4;
    private static final Pattern ANNEX = Pattern.compile(".{2,60}(?:名单|办法|细则|方案|规定|目录|清单|简章|章程|规则|制度|指南|标准|预案)(?:[（(].{1,12}[）)])?");
    private static final Pattern ANEW = Pattern.compile("一[、.．]|第一[章条]");

    private final Sheet sheet;
    private final HeadFinder heads;
    private final TailFinder tails;
    private final PartRoles roles;
    private int forwarded;
    private int attachments;
    private int noted;
    /** What the paper just read is called, and whether such a paper brings another text with it. */
    private String title = "";
    private boolean passes;

    Sections(Sheet sheet) {
        this.sheet = sheet;
        this.heads = new HeadFinder(sheet);
        this.tails = new TailFinder(sheet);
        this.roles = new PartRoles(sheet);
    }

    void divide() {
        int at = attachmentAlone() ? 0 : paper(0, Part.MAIN);
        noted = roles.attachmentsNoted(at);
        Part part = Part.MAIN;
        Part owner = Part.MAIN;
        boolean titled = true;
        // Behind a paper, what follows the buttons of a page is the page's own foot.
        boolean foot = false;
        while (at < sheet.size()) {
            String tight = sheet.tight(at);
            if (colophon(at)) {
                at = colophon(at, owner.foreign() && !lastOfAll(at) ? owner : Part.MAIN);
            } else if (sheet.is(at, Sign.PAGE_NUMBER)) {
                sheet.set(at++, Role.PAGE_NUMBER, part);
            } else if (lateNote(at)) {
                sheet.set(at++, Role.ATTACHMENT_NOTE, owner);
            } else if (label(at) || namedLabel(at)) {
                foot = false;
                part = labelled(tight.replaceFirst("[：:.．、].+$", ""), owner);
                sheet.set(at++, Role.ATTACHMENT_LABEL, part);
                titled = false;
            } else if (paperBegins(at)) {
                owner = new Part(Part.Kind.FORWARDED, ++forwarded);
                part = owner;
                at = paper(at, owner);
                titled = true;
            } else if (sheet.is(at, Sign.WEB) && (part == Part.MAIN || part.equals(owner))) {
                foot = true;
                sheet.set(at++, Role.OTHER, part);
            } else if (foot) {
                sheet.set(at++, Role.OTHER, part);
            } else {
                if (part.equals(owner)) {
                    part = owner.foreign() ? owner : new Part(Part.Kind.ATTACHMENT, ++attachments);
                    titled = false;
                }
                int end = sectionEnd(at);
                roles.attachment(at, end, part, titled);
                titled = true;
                at = end;
            }
        }
    }

    /** Whether the file is nothing but an attachment: it begins with 附件, and what follows has neither number nor recipients. */
    private boolean attachmentAlone() {
        if (!sheet.is(0, Sign.LABEL)) {
            return false;
        }
        Head head = heads.find(0, sheet.size());
        boolean numbered = false;
        for (int i = head.start(); i < head.body(); i++) {
            numbered |= sheet.is(i, Sign.NUMBER);
        }
        return head.recipients() == head.body() && !numbered && !noteFollows(0);
    }

    /** Sets the roles of the paper whose head is looked for from {@code from} on; gives the line after it. */
    private int paper(int from, Part part) {
        int to = sheet.size();
        Head head = heads.find(from, part.foreign() ? Math.min(to, from + NEAR * 3) : to);
        StringBuilder said = new StringBuilder();
        for (int i = head.title(); i < head.titleEnd(); i++) {
            said.append(sheet.tight(i));
        }
        title = said.toString();
        passes = title.contains("印发") || title.contains("转发") || title.contains("批转") || title.contains("公布") || title.contains("发布");
        TailFinder.Tail tail = tails.find(head.body(), to, at -> behind(at, head.body()));
        roles.head(from, head, part);
        roles.body(head.body(), tail, part);
        return tail.end();
    }

    /** Whether a line can only stand behind a paper's end, so that the paper has no date. */
    private boolean behind(int at, int body) {
        return at > body && (label(at) && (sheet.line(at).newPage() || !sheet.endsWithColon(at)) || sheet.is(at, Sign.COPIES) && at + 1 < sheet.size()
                && sheet.is(at + 1, Sign.PRINTER) || annexBegins(at) || paperBegins(at));
    }

    /** Whether the text that the paper's title names begins here, as when it prints one and has neither date nor names. */
    private boolean annexBegins(int at) {
        String tight = sheet.tight(at);
        boolean begins = at > 0 && tight.length() >= SHORTEST_ANNEX && sheet.is(at, Sign.KIND) && (sheet.sentence(at - 1) || sheet.line(at).newPage())
                && Titles.line(sheet, at);
        return begins && (passes && title.contains(tight) || ANNEX.matcher(tight).matches() && at + 1 < sheet.size()
                && ANEW.matcher(sheet.tight(at + 1)).lookingAt());
    }

    private boolean noteFollows(int at) {
        return at + 1 < sheet.size() && sheet.is(at + 1, Sign.NOTE_ITEM) && !sheet.sentence(at + 1) && !sheet.line(at).newPage();
    }

    private boolean label(int at) {
        return sheet.is(at, Sign.LABEL) && !sheet.line(at).table() && !noteFollows(at);
    }

    /** 附件1：and its name on one line, with the attachment itself below. */
    private boolean namedLabel(int at) {
        return sheet.is(at, Sign.NOTE) && sheet.tight(at).startsWith("附件") && !sheet.line(at).table();
    }

    /** A list of attachments behind the date, as web pages have it. */
    private boolean lateNote(int at) {
        String tight = sheet.tight(at);
        if (!sheet.is(at, Sign.NOTE) && !(sheet.is(at, Sign.LABEL) && noteFollows(at))) {
            return at > 0 && sheet.role(at - 1) == Role.ATTACHMENT_NOTE && sheet.is(at, Sign.NOTE_ITEM) && !sheet.sentence(at)
                    && sheet.part(at - 1) != null;
        }
        int next = at + 1;
        return next >= sheet.size() || sheet.is(next, Sign.NOTE_ITEM) || sheet.is(next, Sign.NOTE)
                || sheet.is(next, Sign.WEB) || tight.matches(".*\\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd|et|jpg|png)(?:[（(\\[].*)?");
    }

    private Part labelled(String tight, Part owner) {
        int number = Numerals.of(tight.replaceAll("[^0-9０-９一二三四五六七八九十]", ""));
        if (owner.foreign() && (number == 0 || number > noted || number <= attachments)) {
            return owner;
        }
        attachments = number == 0 || number > 999 ? attachments + 1 : number;
        return new Part(Part.Kind.ATTACHMENT, attachments);
    }

    /** Whether another organ's paper begins here: its mark and number, its number and title, or title and recipients. */
    private boolean paperBegins(int at) {
        String tight = sheet.tight(at);
        if (sheet.line(at).table() || tight.length() > 120 || sheet.mark(at) != null) {
            return false;
        }
        boolean mark = sheet.is(at, Sign.ORGAN) || sheet.is(at, Sign.MASTHEAD);
        boolean number = sheet.is(at, Sign.NUMBER) && !sheet.is(at, Sign.BRACKETED);
        if (!mark && !number && !(Titles.line(sheet, at) && tight.length() > 4)) {
            return false;
        }
        boolean numbered = number;
        boolean titled = false;
        for (int i = at; i < Math.min(sheet.size(), at + NEAR); i++) {
            String here = sheet.tight(i);
            if (i > at && (sheet.sentence(i) && !sheet.is(i, Sign.ADDRESSED_ON) || sheet.line(i).table() || sheet.is(i, Sign.DATE) || sheet.mark(i) != null)) {
                return false;
            }
            if (sheet.endsWithColon(i)) {
                return (titled || numbered && i - at <= 6) && sheet.is(i, Sign.ADDRESSED);
            }
            if (sheet.is(i, Sign.NUMBER) && !sheet.is(i, Sign.BRACKETED)) {
                numbered = true;
            } else if (Titles.line(sheet, i) && sheet.is(i, Sign.KIND)) {
                if (mark && (numbered || i > at && decides(at + 1, i))) {
                    return true;
                }
                titled = true;
            } else if (i > at && !Titles.line(sheet, i) && !sheet.is(i, Sign.ADDRESSED_ON) && !sheet.is(i, Sign.MASTHEAD)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the lines of a title below an organ's name are those of a paper that needs no recipients. */
    private boolean decides(int from, int to) {
        return sheet.tight(from).startsWith("关于") && sheet.tight(to).matches(".*(?:决定|决议|公告|通告|通知|通报|意见|批复)")
                && to + 1 < sheet.size() && (sheet.sentence(to + 1) || sheet.running(to + 1) || sheet.is(to + 1, Sign.BRACKETED));
    }

    private boolean colophon(int at) {
        String tight = sheet.tight(at);
        return !sheet.line(at).table() && (sheet.is(at, Sign.COPIES) || sheet.is(at, Sign.PRINTER))
                || at + 1 < sheet.size() && sheet.is(at, Sign.ORGAN) && sheet.tight(at + 1).length() <= 30 && sheet.is(at + 1, Sign.PRINTER);
    }

    private int colophon(int from, Part part) {
        int at = from;
        boolean copies = sheet.is(at, Sign.COPIES);
        if (!copies) {
            boolean two = !sheet.is(at, Sign.PRINTER);
            sheet.set(at, two ? at + 2 : at + 1, Role.PRINTER, part);
            return two ? at + 2 : at + 1;
        }
        sheet.set(at++, Role.COPIES, part);
        // A list of names that is not closed goes on.
        while (at < sheet.size() && at - from < NEAR && !sheet.tight(at - 1).endsWith("。") && !colophon(at) && !label(at)
                && !sheet.is(at, Sign.PAGE_NUMBER) && (sheet.tight(at).endsWith("。") || sheet.tight(at).endsWith("，")
                || sheet.tight(at - 1).endsWith("，") || sheet.tight(at - 1).endsWith("、")) && !paperBegins(at)) {
            sheet.set(at++, Role.COPIES, part);
        }
        return at;
    }

    private boolean lastOfAll(int at) {
        return sheet.size() - at <= 4 && forwarded > 0 && attachments > 0;
    }

    /** After the part that goes on at {@code from}. */
    private int sectionEnd(int from) {
        int at = from + 1;
        while (at < sheet.size() && !label(at) && !(namedLabel(at) && sheet.line(at).gap() > 0 && !lateNote(at)) && !(colophon(at) && sheet.size() - at < NEAR)
                && !(startsPart(at) && paperBegins(at))) {
            at++;
        }
        return at;
    }

    private boolean startsPart(int at) {
        return sheet.is(at, Sign.ORGAN) || sheet.is(at, Sign.MASTHEAD) || sheet.is(at, Sign.NUMBER);
    }
}
