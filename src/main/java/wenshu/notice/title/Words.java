package wenshu.notice.title;

import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.organ.Mention;
import wenshu.paper.organ.Organs;

/** Cuts a title into pieces that must stay whole: organs, words, years, marks with their neighbours. */
final class Words {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z.—～-]*[0-9A-Za-z]+(?:年度|年|月|日|届|批|号|名|项|个|期|次|周年)?"
            + "|第?[一二三四五六七八九十百零〇]+(?:届|批次|批|次|期|轮|季度|季|号|周年|类|级|个)|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+五");
    /** Characters that only end words: what stands before them belongs to them. */
    private static final Set<String> SUFFIXES = Set.of("奖", "类", "级", "制", "性", "化", "者", "员", "站", "版", "型", "式", "率", "费", "证", "业", "会", "区", "处", "科", "生", "师", "工", "家");
    private static final String OPENING = "《〈（“‘〔";
    private static final String CLOSING = "》〉）”’〕、，。；：！？";

    private static final Set<String> DICTIONARY = load();
    private static final int LONGEST = DICTIONARY.stream().mapToInt(String::length).max().orElse(1);

    private Words() {
    }

    private static Set<String> load() {
        Set<String> words = new HashSet<>();
        try (InputStream in = Words.class.getResourceAsStream("/wenshu/notice/words.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.remove("");
        return words;
    }

    /**
     * The pieces of a title in order; joined they are the title.
     *
     * @param widest no piece may be wider than this many full-width characters
     */
    static List<String> of(String title, int widest) {
        List<String> pieces = new ArrayList<>();
        BreakIterator words = BreakIterator.getWordInstance(Locale.CHINA);
        words.setText(title);
        List<Mention> organs = Organs.house().find(title);
        for (int i = 0; i < title.length(); ) {
            int end = organ(organs, i, widest);
            if (end < 0) {
                end = word(title, i, words);
            }
            pieces.add(title.substring(i, end));
            i = end;
        }
        return bindMarks(pieces, widest);
    }

    /** An organ stays whole; one wider than a line comes apart behind its place. */
    private static int organ(List<Mention> organs, int from, int widest) {
        for (Mention mention : organs) {
            if (mention.start() == from) {
                if (TitleBreaker.width(mention.name()) <= widest - 2) {
                    return mention.end();
                }
                int rest = Organs.house().withoutPlace(mention.name()).length();
                return rest < mention.name().length() ? mention.end() - rest : -1;
            }
        }
        return -1;
    }

    private static int word(String title, int from, BreakIterator words) {
        Matcher number = NUMBER.matcher(title).region(from, title.length());
        if (number.lookingAt()) {
            return number.end();
        }
        for (int length = Math.min(LONGEST, title.length() - from); length > 1; length--) {
            if (DICTIONARY.contains(title.substring(from, from + length))) {
                return from + length;
            }
        }
        int next = words.following(from);
        int end = next == BreakIterator.DONE ? title.length() : next;
        // The general dictionary must not reach into a word that ours knows.
        for (int i = from + 1; i < end; i++) {
            for (int length = Math.min(LONGEST, title.length() - i); length > end - i; length--) {
                if (DICTIONARY.contains(title.substring(i, i + length))) {
                    return i;
                }
            }
        }
        return Math.max(end, from + Character.charCount(title.codePointAt(from)));
    }

    /** Opening marks go with what follows; closing marks, 的 and 等 with what precedes. */
    private static List<String> bindMarks(List<String> pieces, int widest) {
        List<String> bound = new ArrayList<>();
        String open = "";
        for (String piece : pieces) {
            if (OPENING.contains(piece)) {
                open += piece;
            } else if (open.isEmpty() && !bound.isEmpty() && (CLOSING.contains(piece) || piece.equals("的") || piece.equals("等") || SUFFIXES.contains(piece))
                    && TitleBreaker.width(bound.getLast()) < widest) {
                bound.add(bound.removeLast() + piece);
            } else {
                bound.add(open + piece);
                open = "";
            }
        }
        if (!open.isEmpty()) {
            bound.add(open);
        }
        return bound;
    }
}
