package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;
import wenshu.notice.Heading;
import wenshu.notice.mend.Mend;
import wenshu.paper.organ.Organs;

/** Lines of a paper put together to paragraphs again: what a page break cut is joined. */
final class PaperText {

    private static final Pattern LABEL = Pattern.compile(
            "^(.{0,20}联系人|政策咨询|.{0,6}联系电话|电话|传真|电子信箱|电子邮箱|邮箱|(?:联系|通讯|通信|邮寄)?地址|邮编|邮政编码|网址|附件\\d*)[：:].*");
    /** A label whose value conversion has put on the next line. */
    private static final Pattern EMPTY_LABEL = Pattern.compile("(?:电话|邮箱|信箱|地址|联系人|传真)：$");
    /** One of the note of attachments: 1-1 and the like are no headings. */
    private static final Pattern ITEM = Pattern.compile("^(?:附件)?\\d{1,2}[-—]\\d{1,2}[.、：]?(?=[\\p{IsHan}《“])|^附件\\d{1,2}");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:docx?|xlsx?|pdf|rar|zip|wps|ofd)$");
    private static final Pattern ORGAN_END = Pattern.compile("[厅局委部会院府室办心署处组团]$");
    /** An office below a text as its signature: 人事处, 教务处. */
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{IsHan}]{2,8}(?:处|科|办公室|工会|院|部)");
    private static final Pattern ANNOTATION = Pattern.compile("^（此件[^）]*）$");
    private static final int LONGEST_PRINTED_LINE = 48;
    /** Nobody writes a longer paragraph; text that seems to has no ends we could see, and joining it would cost. */
    private static final int LONGEST_PARAGRAPH = 5_000;
    /** First-line indent and a mark carried over make a full line this much shorter. */
    private static final int SHORT_OF_FULL = 3;
    private static final int SEAM = 20;
    private static final String TERMINAL = "。！？；：”）》…";

    private PaperText() {
    }

    static boolean annotation(String line) {
        return ANNOTATION.matcher(line).matches();
    }

    static boolean label(String line) {
        return LABEL.matcher(line).matches();
    }

    /**
     * Joins lines to paragraphs.
     *
     * @param lines cleaned, non-blank lines
     * @param organs names that stand on a line of their own
     * @param mends takes a record of every join
     */
    static List<Found<String>> join(List<Found<String>> lines, List<String> organs, List<Mend> mends) {
        List<Found<String>> paragraphs = new ArrayList<>();
        int measure = measure(lines);
        String before = "";
        for (Found<String> line : lines) {
            Found<String> last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            boolean full = before.length() >= measure - SHORT_OF_FULL && !annotation(before)
                    && !(paragraphs.size() == 1 && before.endsWith("："));
            before = line.value();
            if (last != null && last.value().length() < LONGEST_PARAGRAPH && (full || cut(last.value(), organs)) && continues(line.value(), organs)) {
                String joined = glue(last.value(), line.value());
                paragraphs.set(paragraphs.size() - 1, new Found<>(joined, last.line()));
                // The mend shows the seam; the whole paragraph at each of its lines would grow without bound.
                mends.add(new Mend(Mend.Kind.JOIN, line.line(), line.value(),
                        joined.substring(Math.max(0, joined.length() - line.value().length() - SEAM))));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    /**
     * The length of a full line when the text comes in printed lines, as out of a PDF; else larger than any. Nine lines
     * of ten are then no longer than it, and a first line is two characters shorter.
     */
    private static int measure(List<Found<String>> lines) {
        int[] lengths = lines.stream().mapToInt(line -> line.value().length()).sorted().toArray();
        int common = lengths.length < 10 ? Integer.MAX_VALUE : lengths[lengths.length * 9 / 10];
        return common <= LONGEST_PRINTED_LINE ? common : Integer.MAX_VALUE;
    }

    /** Whether a paragraph ends in the middle of a sentence. */
    private static boolean cut(String paragraph, List<String> organs) {
        if (unbalanced(paragraph)) {
            return true;
        }
        if (paragraph.startsWith("附件：") && !FILE.matcher(paragraph).find() || EMPTY_LABEL.matcher(paragraph.substring(Math.max(0, paragraph.length() - 8))).find()) {
            return true;
        }
        if (standsAlone(paragraph, organs) || label(paragraph) || FILE.matcher(paragraph).find()) {
            return false;
        }
        if (TERMINAL.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            return false;
        }
        return Heading.of(paragraph).map(heading -> !heading.standsAlone(paragraph)
                || paragraph.contains("，") && (heading.level() > 2 || paragraph.length() > 26)).orElse(true);
    }

    private static boolean continues(String line, List<String> organs) {
        return Heading.of(line).isEmpty() && !label(line) && !standsAlone(line, organs) && !ITEM.matcher(line).find();
    }

    private static boolean standsAlone(String line, List<String> organs) {
        return annotation(line) || organs.contains(line) || ChineseDate.parse(line).isPresent()
                || HanziDate.parse(line).isPresent() || line.matches("^附件\\d*[：:]?$") || SIGNATURE.matcher(line).matches()
                || line.length() <= 30 && ORGAN_END.matcher(line).find() && Organs.house().isOrgan(line);
    }

    private static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '（').count() > text.chars().filter(c -> c == '）').count()
                || text.chars().filter(c -> c == '《').count() > text.chars().filter(c -> c == '》').count();
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Two halves of a sentence in one; Latin words keep a space between them. */
    static String glue(String left, String right) {
        // Words and numbers are not cut at a line's end: there was a space between them.
        boolean latin = !left.isEmpty() && !right.isEmpty() && latin(left.charAt(left.length() - 1)) && latin(right.charAt(0));
        return left + (latin ? " " : "") + right;
    }
}
