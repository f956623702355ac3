package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Inline;

/** Where the links of one part lead: w:hyperlink (17.16.22) and the fields that point (17.16.5.25, .51, .45). */
final class Links {

    private Links() {
    }

    /** The target of a w:hyperlink, or null when it leads nowhere. */
    static String target(XmlElement hyperlink, List<Relationship> relationships) {
        String anchor = hyperlink.attribute("w:anchor");
        String id = hyperlink.attribute("r:id");
        String place = anchor == null || anchor.isEmpty() ? "" : "#" + anchor;
        if (id != null) {
            for (Relationship relationship : relationships) {
                if (id.equals(relationship.id()) && relationship.external()) {
                    return relationship.target() + place;
                }
            }
        }
        return place.isEmpty() ? null : place;
    }

    /** The target of a field, or null: HYPERLINK, and REF and PAGEREF with the switch {@code \h}. */
    static String target(String instruction) {
        List<String> words = words(instruction);
        String name = words.isEmpty() ? "" : words.getFirst().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "HYPERLINK" -> hyperlink(words);
            case "REF", "PAGEREF", "NOTEREF" -> words.size() > 1 && words.contains("\\h") ? "#" + words.get(1) : null;
            default -> null;
        };
    }

    private static String hyperlink(List<String> words) {
        String address = "";
        String place = "";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "\\l" -> place = ++i < words.size() ? "#" + words.get(i) : "";
                case "\\o", "\\t" -> i++;
                case "\\n", "\\m", "\\h" -> { }
                default -> address = address.isEmpty() ? words.get(i) : address;
            }
        }
        return address.isEmpty() && place.isEmpty() ? null : address + place;
    }

    /** Words and quoted words; a backslash in quotes stands for itself before anything but a quote or backslash. */
    private static List<String> words(String instruction) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < instruction.length(); i++) {
            char c = instruction.charAt(i);
            char next = i + 1 < instruction.length() ? instruction.charAt(i + 1) : ' ';
            if (quoted && c == '\\' && (next == '"' || next == '\\')) {
                word.append(next);
                i++;
            } else if (c == '"' || c == '\u201C' || c == '\u201D') {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** A bookmark that something may lead to; Word's own trace of the last edit is none. */
    static Inline.Bookmark bookmark(XmlElement start) {
        String name = start.attribute("w:name");
        return name == null || name.isEmpty() || name.equals("_GoBack") ? null : new Inline.Bookmark(name);
    }
}
