package wenshu.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.template.filter.Filters;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.TagFault;
import wenshu.template.grammar.TagParser;
import wenshu.template.schema.Nearest;

/** Guesses what a clerk meant with a tag that cannot be read: one brace too few, a stray mark, a misspelt format. */
final class TagMending {

    private static final Pattern ONE_CLOSING = Pattern.compile("[{｛]{2}([^{}｛｝]+)[}｝]");
    private static final Pattern ONE_OPENING = Pattern.compile("[{｛]([^{}｛｝]+)[}｝]{2}");
    private static final Pattern NO_CLOSING = Pattern.compile("[{｛]{2}\\s*([#/?＃／？]?[\\p{L}\\p{N}_.|｜]+)(.*)", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}“”‘’\"'、。，；;,:：!！*＊·<>《》]");

    private final Collection<String> names;

    /** Guesses among these field names; empty when they are not known. */
    TagMending(Collection<String> names) {
        this.names = names;
    }

    /**
     * What should stand for a faulty tag, as the template would have to say it.
     *
     * @param code the fault's code
     * @param raw the tag with its braces as it is written
     */
    Optional<String> propose(String code, String raw) {
        return switch (code) {
            case "UNCLOSED_TAG" -> unclosed(raw);
            case "UNOPENED_TAG" -> whole(ONE_OPENING.matcher(raw));
            case "BAD_NAME" -> tag(MARKS.matcher(inside(raw)).replaceAll(""));
            case "UNKNOWN_FILTER" -> word(raw, Filters.names());
            case "UNKNOWN_OPTION" -> word(raw, List.of("行", "固定行"));
            default -> Optional.empty();
        };
    }

    private Optional<String> unclosed(String raw) {
        Matcher one = ONE_CLOSING.matcher(raw);
        if (one.matches()) {
            return tag(one.group(1));
        }
        Matcher none = NO_CLOSING.matcher(raw);
        if (!none.matches()) {
            return Optional.empty();
        }
        String word = none.group(1);
        if (names.isEmpty() && !none.group(2).isEmpty() && Character.isLetterOrDigit(none.group(2).codePointAt(0))) {
            return Optional.empty();
        }
        // The longest beginning that is a field: what follows is text of the form.
        for (int length = word.length(); length > 0; length--) {
            Optional<String> tag = tag(word.substring(0, length));
            if (tag.isPresent()) {
                return Optional.of(tag.get() + word.substring(length) + none.group(2));
            }
            if (names.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<String> whole(Matcher matcher) {
        return matcher.matches() ? tag(matcher.group(1)) : Optional.empty();
    }

    /** The first word behind a bar that is not among these becomes the nearest of them. */
    private Optional<String> word(String raw, List<String> words) {
        String[] parts = TagParser.canonical(inside(raw)).split("\\|");
        for (int i = 1; i < parts.length; i++) {
            if (!words.contains(parts[i]) && !parts[i].equals(TagParser.OPTIONAL)) {
                String part = parts[i];
                Optional<String> near = Nearest.of(part, words);
                if (near.isEmpty() || words.stream().filter(word -> word.startsWith(part)).count() > 1) {
                    return Optional.empty();
                }
                parts[i] = near.get();
            }
        }
        return tag(String.join("|", parts));
    }

    private static String inside(String raw) {
        return raw.length() >= 4 ? raw.substring(2, raw.length() - 2) : "";
    }

    /** The inside as a tag, when it can be read and names a field that there is. */
    private Optional<String> tag(String inside) {
        try {
            Tag tag = TagParser.parse(inside);
            boolean known = names.isEmpty() || switch (tag) {
                case Tag.Field field -> names.contains(field.path().names().getLast());
                case Tag.Picture picture -> names.contains(picture.path().names().getLast());
                case Tag.Loop loop -> names.contains(loop.path().names().getLast());
                case Tag.EndLoop end -> names.contains(end.path().names().getLast());
                case Tag.If condition -> names.containsAll(condition.condition().paths().stream()
                        .map(path -> path.names().getLast()).toList());
                default -> true;
            };
            return known ? Optional.of("{{" + TagParser.canonical(inside) + "}}") : Optional.empty();
        } catch (TagFault fault) {
            return Optional.empty();
        }
    }
}
