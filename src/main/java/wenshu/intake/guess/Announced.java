package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody whom a letter announces in a line of its own, as lists of those who were chosen or honoured are often set:
 * name and unit, or several names, with blanks between.
 *
 * @param name the name
 * @param unit the unit; may be empty
 */
record Announced(String name, String unit) {

    private static final int MOST_PEOPLE = 2_000;
    private static final int HEADING = 200;
    private static final int LONGEST_LINE = 120;
    private static final Pattern LIST = Pattern.compile("(?:公布|表彰|授予|命名|确定|公示|推荐|入选|拟).{0,60}(?:名单|人选|人员|结果|称号|决定|通报|公示)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^[(（]?\\d{1,4}[)）.、．]?[\\s\\u3000]*");
    private static final Pattern GAP = Pattern.compile("[\\s\\u3000,，、;；]+");
    /** A name of two characters is often spread to the width of three. */
    private static final Pattern SPREAD = Pattern.compile("^(\\p{IsHan})[\\s\\u3000]{1,2}(\\p{IsHan})(?=[\\s\\u3000,，])");
    private static final Pattern CONTACT = Pattern.compile("联系|电话|传真|抄送|印发|经办|校对|监督|邮箱|地址|[:：]");

    /** Those whom these lines announce; nobody unless the heading says that it is such a list. */
    static List<Announced> in(List<String> lines) {
        String heading = String.join("", lines.stream().filter(line -> !line.isBlank()).limit(8).toList());
        List<Announced> found = new ArrayList<>();
        if (LIST.matcher(heading.substring(0, Math.min(heading.length(), HEADING))).find()) {
            for (String line : lines) {
                if (found.size() < MOST_PEOPLE && line.length() <= LONGEST_LINE && !CONTACT.matcher(line).find()) {
                    line(line, found);
                }
            }
        }
        return found;
    }

    private static void line(String line, List<Announced> found) {
        String plain = NUMBER.matcher(line.strip()).replaceFirst("");
        String[] words = GAP.split(SPREAD.matcher(plain).replaceFirst("$1$2"));
        if (words.length < 2) {
            return;
        }
        List<String> names = List.of(words);
        // Names of other tongues stand among those that are known as such.
        if (names.stream().allMatch(Names::isSpread) && 2 * names.stream().filter(Names::isListed).count() >= names.size()) {
            names.forEach(name -> found.add(new Announced(name, "")));
            return;
        }
        Optional<String> after = Guesses.unitAtStart(words[1]);
        Optional<String> before = Guesses.unitAtStart(words[0]);
        if ((Names.isName(words[0]) || words[0].length() > 2 && Names.isSpread(words[0])) && after.isPresent()) {
            found.add(new Announced(words[0], after.get()));
        } else if (Names.isName(words[1]) && before.isPresent() && before.get().equals(words[0])) {
            found.add(new Announced(words[1], words[0]));
        }
    }
}
