package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People whom a paper is about by what it says of them in a sentence: who is appointed or relieved, who has a certificate. */
final class Stated {

    private static final int HEADING = 12;
    private static final int MOST_PEOPLE = 500;
    private static final String NAME = "(\\p{IsHan}[\\p{IsHan}·•・‧∙．･ \\u3000]{1,22}?)";
    private static final Pattern APPOINTING = Pattern.compile("任免|任职|免职|任命|聘任|职务");
    /** One a line: 任命甲为某局副局长, 免去乙的某职务, 丙任某局局长. */
    private static final List<Pattern> POSTS = List.of(
            Pattern.compile("^(?:任命|聘任|聘|提名)" + NAME + "(?:同志|女士|先生)?[为任](.*)"),
            Pattern.compile("^免去" + NAME + "(?:(?:同志|女士|先生)的?|的)(.*)"),
            Pattern.compile("^" + NAME + "(?:同志|女士|先生)?(?:兼?任|不再担任)(.*)"));
    private static final Pattern LEADING = Pattern.compile("^[\\s\\u3000]*(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?)?[\\s\\u3000]*");
    private static final Pattern CERTIFICATE = Pattern.compile("证书|奖状|聘书|荣誉证");
    private static final Pattern HOLDER = Pattern.compile("^[\\s\\u3000]*" + NAME + "[\\s\\u3000]*(?:同志|女士|先生|老师)?[\\s\\u3000]*[:：,，]?$");
    private static final Pattern HONOURED = Pattern.compile("被?评为|授予|荣获|获得?|被确定为|入选|取得");

    private Stated() {
    }

    /** Those who are given a post or lose one; nobody unless the heading says that this is what the paper is about. */
    static List<Announced> appointed(List<String> lines) {
        List<Announced> found = new ArrayList<>();
        if (!APPOINTING.matcher(heading(lines)).find()) {
            return found;
        }
        for (String line : lines) {
            String plain = LEADING.matcher(line).replaceFirst("");
            for (Pattern post : POSTS) {
                Matcher matcher = post.matcher(plain);
                if (found.size() < MOST_PEOPLE && matcher.matches() && Names.isSpread(matcher.group(1))) {
                    String unit = Guesses.unitAtStart(matcher.group(2).split("[,，;；。（(]", 2)[0]).orElse("");
                    found.add(new Announced(Names.plain(matcher.group(1)), unit));
                    break;
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Who has the certificate: a line of his name before what it is for; empty when this is none. */
    static String holder(List<String> lines) {
        if (!CERTIFICATE.matcher(heading(lines)).find()) {
            return "";
        }
        for (int i = 0; i + 1 < lines.size() && i < HEADING; i++) {
            Matcher matcher = HOLDER.matcher(lines.get(i));
            boolean said = lines.subList(i + 1, Math.min(lines.size(), i + 4)).stream().anyMatch(line -> HONOURED.matcher(line).find());
            if (said && matcher.matches() && lines.get(i).matches(".*(?:同志|女士|先生|老师|[:：]).*")
                    && Names.isSpread(matcher.group(1))) {
                return Names.plain(matcher.group(1));
            }
        }
        return "";
    }

    private static String heading(List<String> lines) {
        return String.join("", lines.stream().filter(line -> !line.isBlank()).limit(HEADING).toList());
    }
}
