package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.organ.Organs;

/**
 * Reads contacts wherever their labels stand, in lines of their own or in running text: people, telephones, fax, mail,
 * address, postcode.
 */
final class ContactReader {

    private static final Pattern LABEL = Pattern.compile("(?<kind>联 ?系 ?人(?:及|、|和)?(?:联系)?(?:电话|方式)?|咨询人|负责人"
            + "|(?:联系|咨询|办公|受理|监督|业务咨询|政策咨询|技术支持|举报|服务)? ?电 ?话(?:及传真|（传真）|/传真|、传真)?|手 ?机(?:号码?)?|(?:受理)?传 ?真(?:电话)?|政策咨询"
            + "|(?:受理|联系|指定)?(?:电子)?(?:邮箱|信箱|邮件)(?:地址)?|E-?mail|(?:联系|通讯|通信|邮寄|报送|办公|受理|材料报送|收件|寄送)?地 ?址|邮 ?编|邮政编码)(?:为|是)?\\s*[：:]\\s*");
    private static final Pattern BARE_PHONE = Pattern.compile("(?:联系电话|咨询电话|电话)(?=[（(]?0?\\d)");
    private static final Pattern OFFICE_PHONE = Pattern.compile("(?:^|[ 、，；]|(?<=\\d))([\\p{IsHan}]{2,14}?(?:科|处|室|办|部|中心|司|股))[ （(：:]{0,2}((?:0\\d{2,3}[-—）)]? ?)?\\d{7,8}(?:[ 、/]+\\d{7,11})*)");
    private static final Pattern PERSON = Pattern.compile("（([\\p{IsHan}]{2,4})[：，, ]\\s*((?:0\\d{2,3}-?)?\\d{7,8}|1[3-9]\\d{9})）");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:[（(]?(0\\d{2,3})[）)]?[-—－ ]{0,3})?([2-9]\\d{6,7})(?:[-—](\\d{1,5}))?(?!\\d)|(?<!\\d)(1[3-9]\\d{9})(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+*-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9*-]+)+");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,4}(?:老师|同志)?");
    /** The end of a part in running text. */
    private static final Pattern STOP = Pattern.compile("[。；]|，(?=逾期|请|并|如|未)");

    private final List<UpperContact> contacts = new ArrayList<>();
    private String matter = "";
    private String office = "";
    private List<String> names = List.of();
    private List<String> phones = List.of();
    private String area = "";
    private String fax = "";
    private String email = "";
    private String address = "";
    private String postcode = "";
    private Place place;

    List<UpperContact> read(List<Passage> passages) {
        for (Passage passage : passages) {
            parts(passage);
        }
        close();
        return contacts;
    }

    private void parts(Passage passage) {
        String text = passage.text;
        List<int[]> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        while (matcher.find()) {
            labels.add(new int[] {matcher.start(), matcher.end()});
        }
        Matcher bare = BARE_PHONE.matcher(text);
        while (bare.find()) {
            if (labels.stream().noneMatch(label -> label[0] < bare.end() && bare.start() < label[1])) {
                labels.add(new int[] {bare.start(), bare.end()});
            }
        }
        labels.sort((a, b) -> a[0] - b[0]);
        offices(passage, labels.isEmpty() ? text.length() : labels.getFirst()[0]);
        for (int i = 0; i < labels.size(); i++) {
            int[] label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
            Matcher stop = STOP.matcher(text).region(label[1], end);
            end = stop.find() ? stop.start() : end;
            String what = lead(text, i == 0 ? 0 : labels.get(i - 1)[1], label[0]);
            part(text.substring(label[0], label[1]).replaceAll("[ ：:]|为$|是$", ""), what, text.substring(label[1], end).strip(),
                    passage.place(label[0], Math.max(label[1], end)));
        }
        unlabelled(passage);
    }

    /** Mail addresses in running text, and a person with a telephone in brackets: （林致远：0351-6990001）. */
    private void unlabelled(Passage passage) {
        Matcher person = PERSON.matcher(passage.text);
        while (person.find()) {
            open("", passage.place(person.start(1), person.end()));
            names = List.of(person.group(1));
            phones = phones(person.group(2));
            close();
        }
        Matcher mail = EMAIL.matcher(passage.text);
        while (mail.find()) {
            String one = mail.group();
            if (!email.contains(one) && contacts.stream().noneMatch(contact -> contact.email().contains(one))) {
                ensure(passage.place(mail.start(), mail.end()));
                email = (email + " " + one).strip();
            }
        }
    }

    /** The words right before a label that say what the contact is for: the line's beginning or the clause's. */
    private static String lead(String text, int from, int to) {
        String before = text.substring(from, to).replaceFirst("^.*[。；，：（(、 ]", "").strip();
        return from > 0 && !before.matches("[\\p{IsHan}]{4,20}") || before.length() > 24 || !before.matches("[\\p{IsHan}（）]*") ? "" : before;
    }

    private void part(String label, String what, String value, Place at) {
        if (label.equals("政策咨询")) {
            open(label, at);
            office = value;
        } else if (label.matches("联系人.*|咨询人|负责人")) {
            people(what, value, at);
        } else if (label.matches(".*(?:电话|手机).*")) {
            if (place == null || !phones.isEmpty() && (!what.isEmpty() || names.isEmpty())) {
                open(what, at);
            }
            phones = plus(phones, phones(value));
            if (label.contains("传真") || value.matches("(?s).*\\d{7,8}\\s*[（(]传真[）)].*")) {
                fax = phones.isEmpty() ? "" : phones.getLast();
            }
            if (names.isEmpty()) {
                Matcher by = Pattern.compile("^[\\p{IsHan}]{2,14}(?:科|处|室|办|部|中心)(?=[ ：\\d])").matcher(value);
                office = by.find() ? by.group() : office;
            }
        } else if (label.contains("传真")) {
            ensure(at);
            List<String> read = phones(value);
            fax = read.isEmpty() ? fax : read.getFirst();
        } else if (label.matches(".*(?:箱|邮件|mail|邮件地址|箱地址)")) {
            ensure(at);
            email = (email + " " + emails(value)).strip();
        } else if (label.startsWith("邮")  && !label.contains("地址")) {
            ensure(at);
            Matcher six = Pattern.compile("\\d{6}").matcher(value);
            postcode = six.find() ? six.group() : postcode;
        } else {
            ensure(at);
            address = value.replaceFirst("[，,、 ]+$", "");
        }
        widen(at);
    }

    private void people(String what, String value, Place at) {
        if (place == null || !names.isEmpty() || !what.isEmpty() || !contacts.isEmpty() && !phones.isEmpty()) {
            open(what, at);
        }
        names = names(value);
        phones = plus(phones, phones(value));
        String mail = emails(value);
        email = mail.isEmpty() ? email : mail;
    }

    /** Offices with their telephones and no label: 高新科5820679 农业科5820676. */
    private void offices(Passage passage, int end) {
        Matcher matcher = OFFICE_PHONE.matcher(passage.text).region(0, end);
        while (matcher.find()) {
            if (passage.text.length() < 160) {
                open("", passage.place(matcher.start(1), matcher.end()));
                office = matcher.group(1);
                phones = phones(matcher.group(2));
                close();
            }
        }
    }

    private void ensure(Place at) {
        if (place == null) {
            open("", at);
        }
    }

    private void widen(Place at) {
        place = new Place(place.line(), place.start(), Math.max(place.end(), at.end()));
    }

    private void open(String what, Place at) {
        close();
        matter = what;
        place = at;
    }

    private void close() {
        if (place != null && (!names.isEmpty() || !phones.isEmpty() || !email.isEmpty() || !address.isEmpty() || !fax.isEmpty())) {
            contacts.add(new UpperContact(matter, office, names, phones, fax, email, address, postcode, place,
                    names.isEmpty() && phones.isEmpty() ? Certainty.LIKELY : Certainty.CERTAIN));
        }
        matter = "";
        office = "";
        names = List.of();
        phones = List.of();
        fax = "";
        email = "";
        address = "";
        postcode = "";
        place = null;
    }

    /** A name of two characters may have been spread with a space: 林 远 顾明川 are two persons. */
    private static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        String half = "";
        String plain = value.replaceAll("（[^（）]*）|[（(].*$", " ").replaceAll("[0-9].*$", "");
        for (String word : plain.split("[ 、，,/；;]+|(?<=[\\p{IsHan}]{2})和(?=[\\p{IsHan}]{2})")) {
            if (word.codePointCount(0, word.length()) == 1 && half.isEmpty()) {
                half = word;
                continue;
            }
            String name = half + word;
            half = "";
            if (NAME.matcher(name).matches() && !Organs.house().isOrgan(name) && !name.matches(".*(?:电话|邮箱|传真|地址|手机|联系|科|处|室|办公|部)")) {
                names.add(name);
            }
        }
        if (!half.isEmpty()) {
            names.add(half);
        }
        return names;
    }

    /** A number without area code has that of the number before it, also of an earlier contact's. */
    private List<String> phones(String value) {
        List<String> found = new ArrayList<>();
        Matcher matcher = PHONE.matcher(EMAIL.matcher(value).replaceAll(" "));
        String near = found.isEmpty() && phones.isEmpty() ? "" : area;
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                found.add(matcher.group(4));
                continue;
            }
            near = matcher.group(1) != null ? matcher.group(1) + "-" : near;
            area = near;
            found.add(near + matcher.group(2) + (matcher.group(3) == null ? "" : "-" + matcher.group(3)));
        }
        return found;
    }

    private static String emails(String value) {
        List<String> found = new ArrayList<>();
        Matcher matcher = EMAIL.matcher(value.replaceAll(" ?@ ?", "@"));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return String.join(" ", found);
    }

    private static List<String> plus(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }
}
