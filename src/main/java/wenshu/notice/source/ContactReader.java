package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads blocks of contacts: a line that names the person or the matter, then telephone, mail and address. */
final class ContactReader {

    private static final Pattern PART = Pattern.compile(
            "(^.{0,20}?联系人|^政策咨询| ?联系电话| ?电话| ?电子信箱| ?电子邮箱| ?邮箱| ?(?:联系|通讯|通信|邮寄)?地址)：");
    private static final Pattern PHONE = Pattern.compile("(?:(0\\d{2,3})-)?(\\d{7,8})(?!\\d)");

    private final List<UpperContact> contacts = new ArrayList<>();
    private String matter = "";
    private String office = "";
    private List<String> names = List.of();
    private List<String> phones = List.of();
    private String email = "";
    private String address = "";
    private int line;

    List<UpperContact> read(List<Found<String>> paragraphs) {
        for (Found<String> paragraph : paragraphs) {
            if (PaperText.label(paragraph.value())) {
                parts(paragraph);
            }
        }
        close();
        return contacts;
    }

    private void parts(Found<String> paragraph) {
        Matcher matcher = PART.matcher(paragraph.value());
        List<int[]> spans = new ArrayList<>();
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int i = 0; i < spans.size(); i++) {
            int end = i + 1 < spans.size() ? spans.get(i + 1)[0] : paragraph.value().length();
            String label = paragraph.value().substring(spans.get(i)[0], spans.get(i)[1] - 1).strip();
            part(label, paragraph.value().substring(spans.get(i)[1], end).strip(), paragraph.line());
        }
    }

    private void part(String label, String value, int at) {
        if (label.equals("政策咨询")) {
            open(label, at);
            office = value;
        } else if (label.endsWith("联系人")) {
            String what = label.substring(0, label.length() - 3);
            if (!what.isEmpty() || line == 0 || !names.isEmpty()) {
                open(what, at);
            }
            names = names(value);
        } else if (label.endsWith("电话")) {
            phones = phones(value);
        } else if (label.endsWith("箱")) {
            email = value;
        } else {
            address = value;
        }
    }

    private void open(String what, int at) {
        close();
        matter = what;
        line = at;
    }

    private void close() {
        if (line > 0) {
            contacts.add(new UpperContact(matter, office, names, phones, email, address, line));
        }
        matter = "";
        office = "";
        names = List.of();
        phones = List.of();
        email = "";
        address = "";
        line = 0;
    }

    /** A name of two characters may have been spread with a space: 林 远 顾明川 are two persons. */
    private static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        String half = "";
        for (String word : value.split("[ 、，,]+")) {
            if (word.codePointCount(0, word.length()) == 1 && half.isEmpty()) {
                half = word;
            } else {
                names.add(half + word);
                half = "";
            }
        }
        if (!half.isEmpty()) {
            names.add(half);
        }
        names.remove("");
        return names;
    }

    /** A number without area code has that of the number before it. */
    private static List<String> phones(String value) {
        List<String> phones = new ArrayList<>();
        String area = "";
        Matcher matcher = PHONE.matcher(value);
        while (matcher.find()) {
            area = matcher.group(1) != null ? matcher.group(1) + "-" : area;
            phones.add(area + matcher.group(2));
        }
        return phones;
    }
}
