package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.archive.Retention;
import wenshu.home.IdKeys;
import wenshu.intake.guess.Guess.About;
import wenshu.intake.guess.Guess.Sureness;

/**
 * Everything concluded about one file: of several guesses the surest counts, and one that another contradicts is doubted.
 *
 * @param chosen one guess for each thing that something could be concluded about
 * @param people whom the file is about
 */
public record Guesses(Map<About, Guess> chosen, List<Mention> people) {

    private static final Pattern OUTCOME = Pattern.compile("拟推荐|推荐人选|拟入选|入选|表彰|授予|获得者|通过人员|未入选|落选");

    public Guesses {
        chosen = Map.copyOf(chosen);
        people = List.copyOf(people);
    }

    /** What makes guesses in one data home. */
    public record Maker(Supplier<Schemes> schemes, IdKeys keys) {

        /**
         * Guesses about a file.
         *
         * @param path where it lay, with its name; folders with slashes between
         * @param text what stands in it, ID numbers unmasked; none of them is in the answer
         * @param read whom a form that was read by its template names; may be empty
         */
        public Guesses of(String path, String text, List<Mention> read) {
            Schemes known = schemes.get();
            List<Guess> all = new ArrayList<>();
            TextGuess inside = new TextGuess(text, keys);
            all.addAll(inside.guesses(known));
            all.addAll(PathGuess.of(path, known));
            Map<About, Guess> chosen = new EnumMap<>(About.class);
            all.stream().collect(Collectors.groupingBy(Guess::about)).forEach((about, some) -> chosen.put(about, surest(some)));
            List<Mention> people = !read.isEmpty() ? read : inside.people();
            people = people(people, chosen, text, read.isEmpty() ? inside.announced() ? "正文里的名单" : "" : "按模板读回");
            retention(chosen, people);
            return new Guesses(chosen, people);
        }

        private static List<Mention> people(List<Mention> said, Map<About, Guess> chosen, String text, String way) {
            Guess named = chosen.get(About.PEOPLE);
            if (said.isEmpty()) {
                String unit = Optional.ofNullable(chosen.get(About.UNIT)).map(Guess::value).orElse("");
                return named == null ? List.of() : List.of(new Mention(named.value(), unit, "", "", ""));
            }
            String names = said.size() > 3 ? said.getFirst().name() + "等 " + said.size() + " 人"
                    : String.join("、", said.stream().map(Mention::name).toList());
            Guess inside = new Guess(About.PEOPLE, names, !way.isEmpty() ? way : said.size() > 1 ? "名单" : "表中“姓名”一栏",
                    way.startsWith("正文") ? Sureness.LIKELY : Sureness.SURE);
            boolean contradicted = named != null && said.stream().noneMatch(person -> person.name().equals(named.value()));
            chosen.put(About.PEOPLE, contradicted ? inside.doubted(named.source() + "写的是“" + named.value() + "”") : inside);
            String outcome = outcome(text);
            return outcome.isEmpty() || said.size() < 2 ? said : said.stream().map(person -> person.result().isEmpty()
                    ? new Mention(person.name(), person.unit(), person.idKey(), person.idShown(), outcome) : person).toList();
        }

        /** What a list says of all its people in its heading. */
        private static String outcome(String text) {
            Matcher matcher = OUTCOME.matcher(text.substring(0, Math.min(text.length(), 300)));
            if (!matcher.find()) {
                return "";
            }
            return switch (matcher.group()) {
                case "拟推荐", "推荐人选" -> "推荐";
                case "未入选", "落选" -> "未入选";
                case "拟入选" -> "拟入选";
                default -> "入选";
            };
        }

        /** DA/T 22 asks what a paper is for; its kind is only a hint of that. */
        private static void retention(Map<About, Guess> chosen, List<Mention> people) {
            String kind = Optional.ofNullable(chosen.get(About.KIND)).map(Guess::value).orElse("");
            Retention retention = switch (kind) {
                case "决定", "批复", "名单", "公示", "公告", "办法" -> Retention.PERMANENT;
                case "申报表", "推荐表", "审批表", "呈报表", "评审表", "登记表", "汇总表", "请示", "通报" -> Retention.THIRTY;
                case "通知", "函", "通告", "方案", "总结", "报告", "考核表" -> Retention.TEN;
                default -> people.isEmpty() ? Retention.UNDECIDED : Retention.THIRTY;
            };
            if (retention != Retention.UNDECIDED) {
                chosen.put(About.RETENTION, new Guess(About.RETENTION, retention.label(),
                        kind.isEmpty() ? "涉及人员" : "文种“" + kind + "”", Sureness.UNSURE));
            }
        }
    }

    private static Guess surest(List<Guess> some) {
        Guess best = some.stream().min(Comparator.comparing(Guess::sure)).orElseThrow();
        // Two names for one unit are no contradiction worth a mark, two years are.
        return some.stream().filter(other -> other.about() == About.YEAR && other.sure() == best.sure()
                && !other.value().equals(best.value())).findFirst()
                .map(other -> best.doubted(other.source() + "是“" + other.value() + "”")).orElse(best);
    }

    /** The unit that a text begins with, such as one that a post follows; empty when it cannot be seen where it ends. */
    public static Optional<String> unitAtStart(CharSequence text) {
        Matcher unit = PathGuess.UNIT.matcher(text);
        return unit.lookingAt() ? Optional.of(unit.group()) : Optional.empty();
    }

    /** An entry with everything that was concluded and not given. */
    public Entry into(Entry given) {
        Entry entry = given;
        entry = entry.in(entry.year() != 0 ? entry.year() : year());
        entry = entry.inScheme(or(entry.scheme(), About.SCHEME));
        entry = entry.of(or(entry.unit(), About.UNIT));
        entry = entry.forAward(or(entry.award(), About.AWARD));
        entry = entry.titled(or(entry.title(), About.TITLE));
        Guess kind = chosen.get(About.KIND);
        // The text of a letter says better what it is; a form or list is what its name says.
        entry = entry.kind().isEmpty() && kind != null && kind.value().matches(".*(?:表|名单|花名册|证书|简历)")
                ? entry.ofKind(kind.value()) : entry;
        entry = entry.numbered(or(entry.docNumber(), About.NUMBER));
        entry = entry.about(entry.people().isEmpty() ? people : entry.people());
        Guess retention = chosen.get(About.RETENTION);
        return entry.retention() == Retention.UNDECIDED && retention != null ? entry.kept(Retention.of(retention.value())) : entry;
    }

    private int year() {
        Guess year = chosen.get(About.YEAR);
        return year == null ? 0 : Integer.parseInt(year.value());
    }

    private String or(String given, About about) {
        Guess guess = chosen.get(about);
        return given.isEmpty() && guess != null ? guess.value() : given;
    }
}
