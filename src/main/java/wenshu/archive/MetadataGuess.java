package wenshu.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.search.DocNumberKey;

/**
 * Reads title, document number, year, kind and issuer out of a paper that came without them. It reads only what stands
 * where such a thing stands on an official paper, and leaves empty what it does not see.
 *
 * @param title the title; the file's name when the text shows none
 * @param docNumber the paper's own number in its official writing; empty when it shows none
 * @param year of the number, else of the date it is signed with, else in the title or name; 0 when there is none
 * @param kind the title's last word when that is a document kind
 * @param issuer the signature above the date; empty when there is none
 */
record MetadataGuess(String title, String docNumber, int year, String kind, String issuer) {

    private static final int HEAD_LINES = 30;
    private static final int LONGEST_TITLE = 120;
    private static final String KINDS = "通知|通报|通告|公告|公报|决定|决议|命令|令|意见|议案|报告|请示|批复|函|纪要|办法|规定|方案|名单|申报表|推荐表|审批表|登记表|汇总表|细则|条例|公示";
    private static final Pattern KIND = Pattern.compile("(" + KINDS + ")(?:[（(][^（）()]{1,20}[）)])?$");
    private static final Pattern TITLE_START = Pattern.compile("^.{0,30}?(关于|转发|印发)");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}{2,12})\\s*[〔\\[［(（【﹝]\\s*((?:19|20)\\d{2})\\s*[〕\\]］)）】﹞]\\s*第?\\s*0*(\\d{1,5})\\s*号");
    private static final Pattern DATE =
            Pattern.compile("^\\s*((?:19|20)\\d{2})\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:印发)?$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=\\s*年|[〕\\]）)】]|-\\d\\d?-\\d)");
    private static final Pattern SIGNATURE =
            Pattern.compile("^\\s*(\\p{IsHan}{3,40}(?:局|厅|部|委|委员会|院|办公室|政府|中心|大学|学校|公司|协会))\\s*$");

    static MetadataGuess of(String text, String fileName) {
        List<String> lines = text.lines().map(line -> line.replace("**", "").strip()).filter(line -> !line.isEmpty())
                .toList();
        String name = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String title = title(lines);
        String shown = title.isEmpty() ? name : title;
        String number = number(lines, name);
        Matcher kind = KIND.matcher(shown);
        return new MetadataGuess(shown, number, year(number, lines, shown, name), kind.find() ? kind.group(1) : "",
                issuer(lines));
    }

    /** Lines from the first that says what the paper is about to the first that ends with a kind of paper. */
    private static String title(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
            if (!TITLE_START.matcher(lines.get(i)).find() || lines.get(i).matches(".*[。；：:]$")) {
                continue;
            }
            StringBuilder title = new StringBuilder();
            for (int k = i; k < Math.min(lines.size(), i + 5) && title.length() < LONGEST_TITLE; k++) {
                title.append(lines.get(k).replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", ""));
                if (KIND.matcher(title).find()) {
                    return title.toString();
                }
            }
        }
        String first = lines.isEmpty() ? "" : lines.getFirst().replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "");
        return first.length() <= 40 && first.length() >= 4 && KIND.matcher(first).find() ? first : "";
    }

    /** A number alone on its line, high up, or in the file's name; one within a sentence is somebody else's. */
    private static String number(List<String> lines, String name) {
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
            String line = plain(lines.get(i));
            Optional<String> alone = written(line);
            if (alone.isPresent()) {
                return alone.get();
            }
            Matcher number = NUMBER.matcher(line);
            if (number.find() && line.length() - number.group().length() <= 12 && !line.matches(".*[,，。；;《》].*")) {
                return official(number);
            }
        }
        Matcher number = NUMBER.matcher(name);
        return number.find() ? official(number) : "";
    }

    private static String official(Matcher number) {
        return number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号";
    }

    /** A number in any brackets in its official writing; anything else as it was given. */
    static String official(String given) {
        Matcher number = NUMBER.matcher(plain(given.strip()));
        return number.matches() ? official(number) : written(given).orElse(given.strip());
    }

    /** A number that is written otherwise, such as 云人社发〔二〇二一〕八号 or 云人社发 2021－8, and has nothing beside it. */
    private static Optional<String> written(String line) {
        return DocNumberKey.of(line).filter(DocNumberKey::isComplete).map(DocNumberKey::official);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static int year(String number, List<String> lines, String title, String name) {
        Matcher own = NUMBER.matcher(number);
        if (own.matches()) {
            return Integer.parseInt(own.group(2));
        }
        for (String line : lines.reversed()) {
            Matcher date = DATE.matcher(line);
            if (date.matches()) {
                return Integer.parseInt(date.group(1));
            }
        }
        Matcher stated = YEAR.matcher(title + " " + name + "年");
        return stated.find() ? Integer.parseInt(stated.group(1)) : 0;
    }

    private static String issuer(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (DATE.matcher(lines.get(i)).matches()) {
                Matcher signature = SIGNATURE.matcher(lines.get(i - 1).replaceAll("\\s", ""));
                if (signature.matches()) {
                    return signature.group(1);
                }
            }
        }
        return "";
    }
}
