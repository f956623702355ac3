package wenshu.notice.title;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a title into pieces that must stay whole: organs, words, years, marks with their neighbours. */
final class Words {

    /** Place, then duty, then the kind of office: 阳泉市 + 人力资源和社会保障 + 局. */
    private static final Pattern ORGAN = Pattern.compile(
            "[\\p{IsHan}]{2,8}?(?:省|自治区|市|县|区|州|盟|旗)[\\p{IsHan}]{2,14}?(?:厅|局|委员会|人民政府|办公室)");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z.]+(?:年度|年|月|日|届|批|号|名|项|个|期|次|周年)?");
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
        boolean organMayStart = true;
        for (int i = 0; i < title.length(); ) {
            int end = organMayStart ? organ(title, i, widest) : -1;
            if (end < 0) {
                end = word(title, i);
            }
            String piece = title.substring(i, end);
            organMayStart = piece.equals("转发") || piece.equals("印发") || OPENING.contains(piece);
            pieces.add(piece);
            i = end;
        }
        return bindMarks(pieces, widest);
    }

    private static int organ(String title, int from, int widest) {
        Matcher matcher = ORGAN.matcher(title).region(from, title.length());
        boolean found = matcher.lookingAt() && matcher.end() - from <= widest && !matcher.group().contains("关于");
        return found ? matcher.end() : -1;
    }

    private static int word(String title, int from) {
        Matcher number = NUMBER.matcher(title).region(from, title.length());
        if (number.lookingAt()) {
            return number.end();
        }
        for (int length = Math.min(LONGEST, title.length() - from); length > 1; length--) {
            if (DICTIONARY.contains(title.substring(from, from + length))) {
                return from + length;
            }
        }
        return from + Character.charCount(title.codePointAt(from));
    }

    /** Opening marks go with what follows; closing marks, 的 and 等 with what precedes. */
    private static List<String> bindMarks(List<String> pieces, int widest) {
        List<String> bound = new ArrayList<>();
        String open = "";
        for (String piece : pieces) {
            if (OPENING.contains(piece)) {
                open += piece;
            } else if (open.isEmpty() && !bound.isEmpty() && (CLOSING.contains(piece) || piece.equals("的") || piece.equals("等"))
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
