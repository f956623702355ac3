package wenshu.check.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Subject;
import wenshu.notice.DocumentKind;
import wenshu.paper.Paper;
import wenshu.paper.Role;
import wenshu.paper.organ.Organs;

/** What the head of a paper says, as far as rules ask for it. */
final class Heads {

    static final Organs ORGANS = Organs.house();
    private static final Pattern MARK_END = Pattern.compile("(?:文件|[（(]函[）)]|会议纪要|纪要|令)$");

    private Heads() {
    }

    static Joined title(Paper paper) {
        return new Joined(paper.main(Role.TITLE));
    }

    static Optional<DocumentKind> kind(Paper paper) {
        return DocumentKind.ofTitle(title(paper).text());
    }

    /** The name in the mark without what only belongs to marks. */
    static String markName(String mark) {
        Matcher matcher = MARK_END.matcher(mark.replaceAll("\\s", ""));
        return matcher.replaceFirst("");
    }

    /** The issuer by its mark, else its signature, else the title; empty when nothing tells. */
    static String issuer(Paper paper) {
        if (paper.main(Role.MASTHEAD).size() == 1) {
            return markName(paper.main(Role.MASTHEAD).getFirst().text());
        }
        if (paper.main(Role.SIGNATURE).size() == 1) {
            return paper.said(Role.SIGNATURE);
        }
        String title = title(paper).text();
        return ORGANS.find(title.substring(0, Math.min(60, title.length()))).stream().filter(mention -> mention.start() == 0)
                .map(mention -> mention.name()).findFirst().orElse("");
    }

    /** Whether it is an official paper, not a plan or guide that only lies in a file. */
    static boolean official(Paper paper) {
        return paper.has(Role.NUMBER) || paper.has(Role.MASTHEAD) || paper.has(Role.SIGNATURE) && paper.has(Role.DATE);
    }

    /** Whether the file's own head could be read at all: a text from the web has often lost its mark. */
    static boolean wholeHead(Subject subject) {
        return subject.known().source() != wenshu.check.Knowledge.Source.TEXT;
    }
}
