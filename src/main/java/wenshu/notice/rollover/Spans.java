package wenshu.notice.rollover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.Placeholder;

/** The changes of one field; what was found first holds its stretch against what comes later. */
final class Spans {

    private static final Pattern OPEN = Pattern.compile("【(?:待填|待定)[^】\\n]*】");

    final String field;
    final String text;
    private final boolean lines;
    private final List<int[]> taken = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Spans(String field, String text, boolean lines) {
        this.field = field;
        this.text = text;
        this.lines = lines;
        Matcher open = OPEN.matcher(text);
        while (open.find()) {
            taken.add(new int[] {open.start(), open.end()});
        }
    }

    boolean free(int start, int end) {
        return taken.stream().noneMatch(span -> span[0] < end && start < span[1]);
    }

    /** Words that stay as they are and need no one's eye. */
    void hold(int start, int end) {
        taken.add(new int[] {start, end});
    }

    void propose(Change.Kind kind, int start, int end, String proposal, String why) {
        add(kind, start, end, Optional.of(proposal), why);
    }

    void keep(Change.Kind kind, int start, int end, String why) {
        add(kind, start, end, Optional.of(text.substring(start, end)), why);
    }

    void decide(Change.Kind kind, int start, int end, String why) {
        add(kind, start, end, Optional.empty(), why);
    }

    private void add(Change.Kind kind, int start, int end, Optional<String> proposal, String why) {
        if (free(start, end) && start < end) {
            taken.add(new int[] {start, end});
            int paragraph = lines ? (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1 : 0;
            changes.add(new Change(field, paragraph, start, end, kind, text.substring(start, end), proposal, why));
        }
    }

    List<Change> changes() {
        changes.sort(Comparator.comparingInt(Change::start));
        return changes;
    }

    /** The field with every change in it. */
    String changed() {
        StringBuilder out = new StringBuilder(text);
        for (Change change : changes().reversed()) {
            out.replace(change.start(), change.end(), change.proposal().orElseGet(() -> open(change)));
        }
        return out.toString();
    }

    private static String open(Change change) {
        return Placeholder.decide(change.kind().word() + "，上年为" + change.before().replaceAll("[【】\\n]", " ").strip());
    }

    /** The sentence round a place, without its line's neighbours. */
    String sentence(int at) {
        int start = at;
        while (start > 0 && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = at;
        while (end < text.length() && "。；\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** The clause round a stretch, with the one behind it: what is due is often said there. */
    String clause(int from, int to) {
        int start = from;
        while (start > 0 && "，。；\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        for (int commas = 0; end < text.length() && "。；\n".indexOf(text.charAt(end)) < 0; end++) {
            commas += text.charAt(end) == '，' ? 1 : 0;
            if (commas == 2) {
                break;
            }
        }
        return text.substring(start, end);
    }

    String before(int at, int length) {
        return text.substring(Math.max(0, at - length), at);
    }

    String after(int at, int length) {
        return text.substring(at, Math.min(text.length(), at + length));
    }
}
