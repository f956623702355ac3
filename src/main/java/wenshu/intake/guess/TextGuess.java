package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.archive.Mention;
import wenshu.home.IdKeys;
import wenshu.home.PrivateNumbers;
import wenshu.intake.guess.Guess.About;
import wenshu.intake.guess.Guess.Sureness;

/** Guesses out of what stands in a file: its title, the boxes of a form, the rows of a list. */
final class TextGuess {

    private static final int HEAD = 40;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_PEOPLE = 20_000;
    private static final int LONGEST_UNIT = 60;
    private static final Pattern NAME_BOX = Pattern.compile("(?:^|[\\t|｜])[\\s\\u3000]*姓[\\s\\u3000]*名[\\s\\u3000]*[:：\\t|｜][\\s\\u3000]*([^\\t|｜]{2,24})");
    private static final Pattern UNIT_BOX = Pattern.compile(
            "(?:^|[\\t|｜])[\\s\\u3000]*(?:现?工[\\s\\u3000]*作[\\s\\u3000]*单[\\s\\u3000]*位|所在单位|单位名称|申报单位|推荐单位|单[\\s\\u3000]*位)"
                    + "(?:及职务|全称)?[\\s\\u3000]*[:：\\t|｜][\\s\\u3000]*([^\\t|｜]{3,80})");

    private static final Pattern YEAR_BOX = Pattern.compile(
            "(?:申报|推荐|评选|选拔|考核)?年[\\s\\u3000]*度[\\s\\u3000]*[:：\\t|｜][\\s\\u3000]*((?:19|20)\\d{2})(?!\\d)");

    private final IdKeys keys;
    private final List<String> lines;
    private final List<Mention> people = new ArrayList<>();
    private final boolean announced;
    private String unit = "";
    private String year = "";

    TextGuess(String text, IdKeys keys) {
        this.keys = keys;
        this.lines = text.lines().limit(MOST_LINES).toList();
        roster();
        if (people.isEmpty()) {
            SpacedRows.in(lines).forEach(one -> people.add(mention(one.name(), one.unit(), "", "")));
        }
        if (people.isEmpty()) {
            form();
        }
        if (people.isEmpty()) {
            List<Announced> posts = Stated.appointed(lines);
            (posts.isEmpty() ? Announced.in(lines) : posts).forEach(one -> people.add(mention(one.name(), one.unit(), "", "")));
            announced = !people.isEmpty();
        } else {
            announced = false;
        }
        lines.stream().limit(HEAD).map(YEAR_BOX::matcher).filter(Matcher::find).findFirst().ifPresent(box -> year = box.group(1));
    }

    /** Whether the people stand in lines of a letter, not in a table or form. */
    boolean announced() {
        return announced;
    }

    /** Whom the file names, with unit, key and result as far as it says. */
    List<Mention> people() {
        return people;
    }

    /** What the text says of itself, without its people. */
    List<Guess> guesses(Schemes schemes) {
        List<Guess> found = new ArrayList<>();
        String head = String.join("\n", lines.stream().filter(line -> !line.isBlank()).limit(6).toList());
        schemes.in(head).ifPresent(named -> {
            found.add(new Guess(About.SCHEME, named.scheme().name(), "文件标题", named.word().length() >= 4 ? Sureness.SURE : Sureness.LIKELY));
            if (!named.scheme().award().isEmpty()) {
                found.add(new Guess(About.AWARD, named.scheme().award(), "文件标题", Sureness.LIKELY));
            }
        });
        if (!year.isEmpty()) {
            found.add(new Guess(About.YEAR, year, "表中“年度”一栏", Sureness.LIKELY));
        }
        if (!unit.isEmpty()) {
            found.add(new Guess(About.UNIT, unit, "表中“单位”一栏", Sureness.SURE));
        }
        if (!formTitle().isEmpty()) {
            found.add(new Guess(About.TITLE, formTitle(), "表的标题和姓名", Sureness.LIKELY));
        }
        return found;
    }

    /** A form's own heading with the one it is about, since all forms of a scheme are headed alike; empty for other papers. */
    private String formTitle() {
        String heading = lines.stream().filter(line -> !line.isBlank()).limit(4)
                .map(line -> line.replaceAll("[\\s\\u3000]", "")).filter(line -> line.matches(".{4,40}表")).findFirst().orElse("");
        return heading.isEmpty() || people.size() != 1 ? "" : heading + "（" + people.getFirst().name() + "）";
    }

    private void form() {
        String name = "";
        String id = "";
        for (String line : lines.subList(0, Math.min(lines.size(), 4 * HEAD))) {
            Matcher box = NAME_BOX.matcher(line);
            if (name.isEmpty() && box.find()) {
                String candidate = box.group(1).replaceAll("[\\s\\u3000]", "");
                if (Names.mayBeName(candidate)) {
                    name = candidate;
                }
            }
            Matcher place = UNIT_BOX.matcher(line);
            if (unit.isEmpty() && place.find()) {
                unit = unit(place.group(1));
            }
            if (id.isEmpty()) {
                id = PrivateNumbers.idNumbers(line).stream().findFirst().orElse("");
            }
        }
        String holder = name.isEmpty() ? Stated.holder(lines) : "";
        if (!name.isEmpty() || !holder.isEmpty()) {
            people.add(mention(name + holder, unit, id, holder.isEmpty() ? "" : "入选"));
        }
    }

    /** A table whose heading has 姓名: a person a row. */
    private void roster() {
        int name = -1;
        int place = -1;
        int number = -1;
        int outcome = -1;
        for (int i = 0; i < lines.size() && people.size() < MOST_PEOPLE; i++) {
            String[] cells = lines.get(i).split("\\t", -1);
            int heading = column(cells, "姓名");
            if (heading >= 0 && (column(cells, "单位|所在单位|工作单位|现工作单位|推荐单位|申报单位|工作单位及职务") >= 0 || column(cells, "序号") >= 0)
                    && !Names.isName(next(cells, heading))) {
                name = heading;
                place = column(cells, "工作单位|现工作单位|所在单位|单位|单位名称|工作单位及职务|推荐单位|申报单位");
                number = column(cells, "身份证号码?|公民身份号码|证件号码");
                outcome = column(cells, "结果|评审结果|审核结果|是否通过|是否入选|推荐意见|入选情况");
            } else if (name >= 0 && cells.length > name) {
                String who = Names.cell(cells[name]);
                if (Names.mayBeName(who)) {
                    people.add(mention(who, place >= 0 && place < cells.length ? unit(cells[place]) : "",
                            number >= 0 && number < cells.length ? cells[number] : "",
                            outcome >= 0 && outcome < cells.length ? result(cells[outcome]) : ""));
                }
            }
        }
    }

    private static String next(String[] cells, int heading) {
        return heading + 1 < cells.length ? cells[heading + 1].replaceAll("[\\s\\u3000]", "") : "";
    }

    private static int column(String[] cells, String heading) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].replaceAll("[\\s\\u3000]", "").matches(heading)) {
                return i;
            }
        }
        return -1;
    }

    private Mention mention(String name, String where, String id, String result) {
        // One person in all lists, whatever dot stands in his name.
        return new Mention(Names.dotted(name), where, keys.of(id), IdKeys.shown(id), result);
    }

    private static String unit(String text) {
        String plain = text.replaceAll("[\\s\\u3000]+", "").replaceAll("^[:：]+", "");
        return plain.length() < 3 || plain.length() > LONGEST_UNIT || plain.matches(".*(?:盖章|意见|签字).*") ? "" : plain;
    }

    private static String result(String text) {
        String plain = text.strip();
        return plain.length() > 20 ? "" : switch (plain) {
            case "是", "通过", "√" -> "入选";
            case "否", "不通过", "未通过", "×" -> "未入选";
            default -> plain;
        };
    }
}
