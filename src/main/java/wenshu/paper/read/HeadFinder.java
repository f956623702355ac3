package wenshu.paper.read;

/** Finds the head of a paper: the recipients or the kind of paper tell the title, the title what stands above it. */
final class HeadFinder {

    /** A web page may put a menu of this many lines before the paper. */
    private static final int WINDOW = 400;
    private static final int LONGEST_TITLE_LINES = 8;
    private static final int LONGEST_RECIPIENT_LINES = 30;
    /** A page may say something of itself before the paper. */
    private static final int MOST_SENTENCES_BEFORE = 3;
    private static final int BODY_LENGTH = 60;

    private final Sheet sheet;

    HeadFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The head among these lines; without any sign of one it is empty and all is text. */
    Head find(int from, int to) {
        int limit = Math.min(to, from + WINDOW);
        Head order = order(from, limit);
        if (order != null) {
            return order;
        }
        Head addressed = addressed(from, limit);
        Head named = named(from, limit);
        if (addressed != null && (named == null || addressed.title() <= named.titleEnd() || !firm(named)
                || !sheet.is(named.titleEnd() - 1, Sign.KIND))) {
            return addressed;
        }
        return named != null ? named : new Head(from, from, from, from, from);
    }

    /** The head of an order: its mark and its number, and the text at once. */
    private Head order(int from, int limit) {
        for (int i = from; i + 2 < limit && !(bodyLike(i) && i > from + MOST_SENTENCES_BEFORE); i++) {
            if (sheet.is(i, Sign.MARK_OF_KIND) && sheet.tight(i).endsWith("令") && sheet.is(i + 1, Sign.NUMBER)
                    && sheet.sentence(i + 2)) {
                return new Head(above(from, i + 1), i + 2, i + 2, i + 2, i + 2);
            }
        }
        return null;
    }

    /** Whether text follows at once, so that no later recipients can belong to it. */
    private boolean firm(Head head) {
        return head.body() < sheet.size() && bodyLike(head.body());
    }

    /** A head with recipients: the title stands right above them. */
    private Head addressed(int from, int limit) {
        int sentences = 0;
        for (int i = from; i < limit && sentences <= MOST_SENTENCES_BEFORE; i++) {
            if (bodyLike(i) && !sheet.endsWithColon(i) && !sheet.is(i, Sign.ADDRESSED_ON)) {
                sentences++;
                continue;
            }
            if (sheet.endsWithColon(i) && sheet.is(i, Sign.ADDRESSED)) {
                int first = recipientsFrom(from, i);
                if (!sheet.is(first, Sign.ADDRESSED) && first == i) {
                    continue;
                }
                int end = belowTitle(from, first);
                int title = titleFrom(from, end);
                if (sentences > 0 && !firmly(from, title, end, first)) {
                    continue;
                }
                if (title < end || first == from || above(from, first) < first) {
                    return new Head(above(from, title), title, end, first, i + 1);
                }
            }
        }
        return null;
    }

    /** Whether a head behind sentences, which a page put before it, can be nothing but the head: it has a number. */
    private boolean firmly(int from, int title, int end, int recipients) {
        boolean numbered = false;
        for (int i = above(from, title); i < recipients; i++) {
            numbered |= sheet.is(i, Sign.NUMBER);
        }
        return numbered && (title == end || sheet.is(end - 1, Sign.KIND));
    }

    /** Whether an organ's name and when it passed the paper stand here, as law collections have it below the title. */
    private boolean issued(int at, int limit) {
        return sheet.is(at, Sign.ORGAN) && at + 1 < limit && (sheet.is(at + 1, Sign.BRACKETED) || sheet.is(at + 1, Sign.DATE));
    }

    /** Whether a line tells when and where a meeting was, beside those that tell who was there. */
    static boolean meeting(Sheet sheet, int at) {
        if (!Marks.meeting(sheet.tight(at))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(sheet.size(), at + 4); i++) {
            if (sheet.is(i, Sign.ATTENDANCE)) {
                return true;
            }
        }
        return false;
    }

    private int recipientsFrom(int from, int last) {
        int first = last;
        while (first > from && last - first < LONGEST_RECIPIENT_LINES && sheet.is(first - 1, Sign.ADDRESSED_ON)
                && !sheet.is(first - 1, Sign.NUMBER) && !sheet.is(first - 1, Sign.WEB)) {
            first--;
        }
        return first;
    }

    /** After the title: between it and the recipients may stand a number or a date. */
    private int belowTitle(int from, int first) {
        int end = first;
        while (end > from && first - end < 12 && between(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean between(int at) {
        String tight = sheet.tight(at);
        if (sheet.is(at, Sign.KIND) && !sheet.is(at, Sign.BRACKETED) || sheet.mark(at) != null) {
            return false;
        }
        return tight.length() <= 3 || Marks.code(tight) || sheet.is(at, Sign.NUMBER) || sheet.is(at, Sign.DATE) || sheet.is(at, Sign.WEB) && !meeting(sheet, at)
                || issued(at, sheet.size()) || sheet.is(at, Sign.PAGE_NUMBER)                || tight.matches("[-—_=*─]{2,80}") || sheet.is(at, Sign.BRACKETED) && !sheet.is(at, Sign.KIND) && sheet.size() > at + 1;
    }

    /** First line of the title that ends before {@code end}. */
    private int titleFrom(int from, int end) {
        int title = end;
        while (title > from && end - title < LONGEST_TITLE_LINES && goesOn(title - 1, title, end)) {
            title--;
        }
        return title;
    }

    /** Whether the line above a title's lines is one of them. */
    private boolean goesOn(int above, int title, int end) {
        String tight = sheet.tight(above);
        if (!Titles.line(sheet, above) || sheet.mark(above) == HeadingMark.FIRST) {
            return false;
        }
        if (title == end) {
            return true;
        }
        String first = sheet.tight(title);
        if (first.startsWith("关于") || first.startsWith("转发") || first.startsWith("印发")) {
            return sheet.is(above, Sign.ORGAN) && !metadata(above, title) || tight.matches(".{2,40}(?:关于|转发|印发|批转)") || joint(tight);
        }
        if (subject(tight) && subject(first)) {
            return false;
        }
        // A title that is complete already is one that the page around it has, too.
        boolean complete = sheet.is(above, Sign.KIND) && !(tight.matches("[^《].*(?<!通知|意见|决定|公告|报告|批复|请示|函)》")) && !first.matches("^(?:[》〉）)的].*|通知|.{0,3}通知)");
        // The title names its issuer itself: then the same name above it is the mark.
        return !complete && (!sheet.is(above, Sign.ORGAN) || !first.startsWith(tight) && !metadata(above, title)
                && (sheet.is(title, Sign.ORGAN) || first.contains("关于") || first.contains("印发")));
    }

    /** Whether an organ's name stands between a title and the same title again, as law collections have it. */
    private boolean metadata(int organ, int title) {
        return organ > 0 && sheet.tight(organ - 1).equals(sheet.tight(title));
    }

    /** Whether a line says what a paper is about, outside the titles that it quotes. */
    private static boolean subject(String tight) {
        int about = tight.indexOf("关于");
        int quote = tight.indexOf('《');
        return about >= 0 && (quote < 0 || about < quote);
    }

    private static boolean joint(String tight) {
        return tight.length() <= 40 && tight.matches("[\\p{IsHan}（）、]+(?:厅|局|委|部|会|院|府|办|办公室|中心|公司|联)(?:、?)");
    }

    /** A head without recipients: the last title in front of the text. */
    private Head named(int from, int limit) {
        int best = -1;
        for (int i = from; i < limit; i++) {
            if (best >= 0 && (bodyLike(i) || sheet.mark(i) != null || i - best > 15)) {
                int again = again(best, i, limit);
                if (again < 0) {
                    break;
                }
                best = again;
                i = again;
                continue;
            }
            if (Titles.line(sheet, i) && sheet.is(i, Sign.KIND) && !sheet.is(i, Sign.ORGAN) && sheet.tight(i).length() > 2) {
                best = i;
            } else if (bodyLike(i) && i > from + 3 && best < 0 && sheet.sentence(i)) {
                break;
            }
        }
        int end = best + 1;
        if (best < 0) {
            end = unnamed(from, limit);
            if (end < 0) {
                return null;
            }
        }
        int title = titleFrom(from, end);
        int body = end;
        while (body < limit && body - end < 6 && (between(body) || issued(body, limit))) {
            body++;
        }
        boolean unclosed = body + 1 < limit && sheet.is(end - 1, Sign.KIND) && sheet.mark(body) == null && Titles.unclosed(sheet.tight(body))
                && !sheet.is(body, Sign.ORGAN) && (bodyLike(body + 1) || sheet.endsWithColon(body + 1));
        return new Head(above(from, title), title, end, body, unclosed ? body + 1 : body);
    }

    /** Where the same title stands again soon after something that a page says of the paper; -1 when it does not. */
    private int again(int title, int from, int limit) {
        for (int i = from + 1; i < Math.min(limit, from + 6); i++) {
            if (sheet.tight(i).length() > 6 && sheet.tight(title).endsWith(sheet.tight(i)) && Titles.line(sheet, i)) {
                return i;
            }
        }
        return -1;
    }

    /** After a title that does not end with a kind of paper: the first short line that text follows; -1 when none is. */
    private int unnamed(int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (Titles.line(sheet, i) && sheet.tight(i).length() <= 50 && sheet.mark(i) == null && !sheet.is(i, Sign.ORGAN)) {
                boolean raised = sheet.line(i).centred() || sheet.line(i).text().strip().startsWith("#");
                if (raised || bodyLike(i + 1) || sheet.mark(i + 1) != null) {
                    return i + 1;
                }
            } else if (bodyLike(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean bodyLike(int at) {
        return sheet.running(at) || sheet.tight(at).length() > BODY_LENGTH && sheet.sentence(at) || sheet.tight(at).endsWith("。") && !Titles.stopped(sheet.tight(at));
    }

    /** First line of what belongs above a title: mark, number, secrecy and their like. */
    private int above(int from, int title) {
        int start = title;
        for (int i = title - 1; i >= from && title - i <= 24; i--) {
            String tight = sheet.tight(i);
            if (sheet.is(i, Sign.NUMBER) || sheet.is(i, Sign.MASTHEAD) || sheet.is(i, Sign.ORGAN) || sheet.is(i, Sign.SECRECY) || sheet.is(i, Sign.URGENCY)
                    || sheet.is(i, Sign.COPY_NUMBER) || sheet.is(i, Sign.SIGNATORY) || sheet.is(i, Sign.MARK_OF_KIND) || sheet.is(i, Sign.SIGNED_DATE)
                    || sheet.recurs(i) && !sheet.is(i, Sign.KIND) && !sheet.is(i, Sign.WEB)) {
                start = i;
            } else if (!sheet.is(i, Sign.PAGE_NUMBER) && tight.length() > 2) {
                break;
            }
        }
        return start;
    }
}
