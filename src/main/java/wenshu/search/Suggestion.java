package wenshu.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody may want who is still typing.
 *
 * @param kind what it is
 * @param text as it is shown
 * @param papers how many papers that the asker may see have it
 */
public record Suggestion(Kind kind, String text, long papers) {

    /** Kinds, in the order that they are suggested in. */
    public enum Kind {
        /** Somebody's name; found by its characters, its pinyin or the initials of its pinyin. */
        PERSON("姓名", 'p'),
        /** A document number. */
        NUMBER("文号", 'n'),
        /** A unit, whether it issued a paper or people belong to it; found by any of its latter parts too. */
        UNIT("单位", 'u'),
        /** A scheme. */
        SCHEME("项目", 's'),
        /** A title; found by any phrase in it. */
        TITLE("题名", 't');

        private final String label;
        private final char letter;

        Kind(String label, char letter) {
            this.label = label;
            this.letter = letter;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }

        char letter() {
            return letter;
        }
    }

    /** So many of them, each kind in its turn, so that no kind crowds out the others. */
    static List<Suggestion> mixed(List<Suggestion> all, int most) {
        Map<Kind, Deque<Suggestion>> byKind = new EnumMap<>(Kind.class);
        all.forEach(each -> byKind.computeIfAbsent(each.kind(), any -> new ArrayDeque<>()).add(each));
        List<Suggestion> chosen = new ArrayList<>();
        while (chosen.size() < most && byKind.values().stream().anyMatch(left -> !left.isEmpty())) {
            for (Deque<Suggestion> left : byKind.values()) {
                if (!left.isEmpty() && chosen.size() < most) {
                    chosen.add(left.poll());
                }
            }
        }
        chosen.sort(Comparator.comparing(Suggestion::kind));
        return chosen;
    }

    /** What to search for to find its papers. */
    public String query() {
        return kind == Kind.PERSON ? Part.Field.PERSON.label() + ":" + text.replaceAll("\\s+", "") : text;
    }
}
