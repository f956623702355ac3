package wenshu.web.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.Fault;

/** Tells which field of the form a line of the draft file belongs to. */
final class FieldOfLine {

    private static final Pattern LINE = Pattern.compile("第(\\d+)行");
    private static final Pattern ITEM = Pattern.compile("^([^\\s:：#-][^:：]*):.*");
    private static final Pattern PART = Pattern.compile("^\\s+(?:- )?([^:：]+):.*");
    private static final Pattern MISSING = Pattern.compile("缺少“(.+)”");

    private FieldOfLine() {
    }

    static LivePreview.Wrong wrong(String text, Fault fault) {
        Matcher place = LINE.matcher(fault.place());
        if (!place.find()) {
            Matcher missing = MISSING.matcher(fault.what());
            return new LivePreview.Wrong(missing.find() ? "i." + missing.group(1) : "", 0, fault.sentence());
        }
        int line = Integer.parseInt(place.group(1));
        String at = fault.code().equals("BODY_MISSING") ? "body#0" : at(text.lines().toList(), line);
        return new LivePreview.Wrong(at, line, new Fault(fault.code(), "", fault.what(), fault.remedy()).sentence());
    }

    private static String at(List<String> lines, int line) {
        String part = "";
        int entry = -1;
        for (int i = Math.min(line, lines.size()) - 1; i > 0; i--) {
            String one = lines.get(i);
            Matcher item = ITEM.matcher(one);
            if (one.strip().equals("---")) {
                return "";
            }
            if (item.matches()) {
                String word = item.group(1).strip();
                if (entry < 0) {
                    return "i." + word;
                }
                return word.equals("附件") ? "a." + entry + "." + part : "l." + word + "." + entry + "." + part;
            }
            Matcher inner = PART.matcher(one);
            if (part.isEmpty() && inner.matches()) {
                part = inner.group(1).strip();
            }
            if (one.strip().startsWith("- ")) {
                entry++;
            }
        }
        return "";
    }
}
