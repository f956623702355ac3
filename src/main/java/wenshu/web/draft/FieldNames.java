package wenshu.web.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A draft's fields as the checker names them, and as the editor does. */
final class FieldNames {

    private static final Pattern CONTACT = Pattern.compile("联系人(\\d+)(.+)");
    private static final Pattern ATTACHMENT = Pattern.compile("附件(\\d+)(.+)");
    private static final Pattern LINE = Pattern.compile("(签发人|签名章)(\\d+).+");

    private FieldNames() {
    }

    /** The editor's name; for one line of a list it ends with the line's number. */
    static String editor(String field) {
        if (field.equals("正文")) {
            return "body";
        }
        Matcher contact = CONTACT.matcher(field);
        if (contact.matches()) {
            return "l.联系人." + (Integer.parseInt(contact.group(1)) - 1) + "." + contact.group(2);
        }
        Matcher attachment = ATTACHMENT.matcher(field);
        if (attachment.matches()) {
            String part = attachment.group(2);
            return "a." + (Integer.parseInt(attachment.group(1)) - 1) + "." + (part.equals("正文") ? "text" : part);
        }
        Matcher line = LINE.matcher(field);
        return line.matches() ? "i." + line.group(1) + "#" + (Integer.parseInt(line.group(2)) - 1) : "i." + field;
    }

    /** Whether the editor shows the field as paragraphs. */
    private static boolean paragraphs(String editor) {
        return editor.equals("body") || editor.endsWith(".text") || editor.equals("i.发文机关") || editor.equals("i.署名")
                || editor.equals("i.发文机关标志");
    }

    /** A stretch of a field as the editor finds it: its paragraph, and where it lies there. */
    record Stretch(String at, int start, int end) {
    }

    static Stretch stretch(String field, String words, int start, int end) {
        String at = editor(field);
        if (!paragraphs(at)) {
            return new Stretch(at, start, end);
        }
        int begin = words.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        if (start == 0) {
            begin = 0;
        }
        long before = words.substring(0, begin).lines().filter(line -> !line.isBlank()).count();
        int stop = words.indexOf('\n', start);
        int most = (stop < 0 ? words.length() : stop) - begin;
        return new Stretch(at + "#" + before, start - begin, Math.min(end - begin, most));
    }
}
