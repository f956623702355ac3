package wenshu.check.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/**
 * One attachment as the note below the text lists it.
 *
 * @param element the line it begins on
 * @param number as written, 0 when it has none
 * @param start first character of its name
 * @param end after the last character of its name on that line
 * @param name in full, lines joined, without spaces
 */
record NoteItem(Element element, int number, int start, int end, String name) {

    /** The word 附件 with its colon, in whatever form. */
    static final Pattern LEAD = Pattern.compile("^[\\s\\u3000]*附[\\s\\u3000]*件?[\\s\\u3000]*[：:][\\s\\u3000]*");
    private static final Pattern NUMBER = Pattern.compile("^[\\s\\u3000]*[（(]?(\\d{1,2})[）)]?[.．、：: \\t](?=\\D|(?:19|20)\\d{2})[\\s\\u3000]*");

    /** The items of the note, in order; none when there is no note. */
    static List<NoteItem> of(Paper paper) {
        List<NoteItem> items = new ArrayList<>();
        for (Element element : paper.main(Role.ATTACHMENT_NOTE)) {
            // Several items may share one paragraph, each on its own line of it.
            int from = 0;
            for (String line : element.text().split("\n", -1)) {
                item(element, from, line, items);
                from += line.length() + 1;
            }
        }
        return items;
    }

    private static void item(Element element, int from, String line, List<NoteItem> into) {
        Matcher lead = LEAD.matcher(line);
        int at = lead.find() ? lead.end() : 0;
        Matcher number = NUMBER.matcher(line.substring(at));
        boolean numbered = number.find();
        int start = at + (numbered ? number.end() : 0);
        int end = line.stripTrailing().length();
        if (end <= start) {
            return;
        }
        String name = line.substring(start, end).replaceAll("[\\s\\u3000]", "");
        if (at == 0 && !numbered && !into.isEmpty()) {
            NoteItem last = into.removeLast();
            into.add(new NoteItem(last.element, last.number, last.start, last.end, last.name + name));
            return;
        }
        into.add(new NoteItem(element, numbered ? Integer.parseInt(number.group(1)) : 0, from + start, from + end, name));
    }

    /** The name without the marks that writers put round and behind it, for comparing. */
    String plain() {
        return plain(name);
    }

    /** The same for any name. */
    static String plain(String name) {
        return name.replaceAll("[\\s\\u3000《》〈〉“”\"'‘’（）()\\[\\]。；;，,、.．]", "");
    }
}
