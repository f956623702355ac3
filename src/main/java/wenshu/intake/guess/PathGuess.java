package wenshu.intake.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.intake.guess.Guess.About;
import wenshu.intake.guess.Guess.Sureness;

/** Guesses out of the folders a file lay in, and of its name. */
final class PathGuess {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19[5-9]|20[0-4])\\d)(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("^(\\d{2})年");
    static final Pattern UNIT = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()·A-Za-z0-9]{1,38}(?:局|厅|委员会|发改委|卫健委|国资委|工信委|党委|市委|省委|县委|区委|学院|大学|学校|中学|小学"
            + "|医院|公司|集团|厂|矿|中心|研究所|研究院|设计院|法院|检察院|站|协会|学会|联合会|办公室|政府|银行|支行|出版社|报社|合作社|博物馆|图书馆|文化馆|支队|大队|管理处|事务所)");
    private static final Pattern KIND = Pattern.compile(
            "(申报表|推荐表|审批表|登记表|汇总表|一览表|呈报表|评审表|考核表|名单|花名册|通知|通报|通告|公告|公示|决定|请示|批复|函|报告|意见|办法|方案|纪要|证书|合同|协议|简历|证明|总结|计划)");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}{2,12})\\s*[〔\\[［(（【﹝]\\s*((?:19|20)\\d{2})\\s*[〕\\]］)）】﹞]\\s*第?\\s*0*(\\d{1,5})\\s*号");
    private static final Pattern NO_SCHEME = Pattern.compile(
            "(?:附件|材料|申报材料|扫描件?|资料|文件|文档|新建文件夹|归档|档案|电子版|纸质版|定稿|终稿|上报|下发|已?办结?|其他|其它|历年|往年|老档案|备份|桌面|下载|照片|图片|邮件|来文|收文|发文|[A-Za-z0-9 _.\\-]*|\\p{IsHan}{0,2}科室?|\\p{IsHan}{1,6}[省市县区旗乡镇村])[（(]?\\d*[）)]?");

    /** Folders that are named after the kind of papers in them. */
    private static final Pattern PAPERS = Pattern.compile("\\p{IsHan}{0,3}?(?:申报表|推荐表|审批表|登记表|汇总表|一览表|呈报表|评审表|考核表|名单|花名册|通知|通报|通告|公告"
            + "|公示|决定|请示|批复|复函|来函|去函|报告|纪要|证书|合同|协议|简历|证明|总结|任免|邮件|存根|扫描件)(?:文字|存根|材料|底稿)?");

    private final Schemes schemes;
    private final List<Guess> found = new ArrayList<>();

    private PathGuess(Schemes schemes) {
        this.schemes = schemes;
    }

    static List<Guess> of(String path, Schemes schemes) {
        PathGuess guess = new PathGuess(schemes);
        String[] steps = path.replace('\\', '/').split("/");
        // The nearest folder says most.
        for (int i = steps.length - 2; i >= 0; i--) {
            guess.folder(steps[i].strip());
        }
        guess.file(steps[steps.length - 1].replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").strip());
        return guess.found;
    }

    private void folder(String name) {
        String source = "文件夹“" + shortened(name) + "”";
        String rest = name.replaceFirst("(?i)\\.zip$", "");
        Matcher year = YEAR.matcher(rest);
        if (year.find()) {
            add(About.YEAR, year.group(1), source, Sureness.SURE);
            rest = rest.replace(year.group(1), " ").replaceAll("^\\s*年?度?|\\s年度?|[-_—]", " ").strip();
        } else {
            Matcher two = SHORT_YEAR.matcher(rest);
            if (two.find() && Integer.parseInt(two.group(1)) < 50) {
                add(About.YEAR, "20" + two.group(1), source, Sureness.UNSURE);
                rest = rest.substring(two.end()).strip();
            }
        }
        Optional<Schemes.Named> scheme = schemes.in(rest);
        Matcher unit = UNIT.matcher(rest.replaceAll("^[\\d\\s.、_-]+", ""));
        if (scheme.isPresent()) {
            scheme(scheme.get(), source, false);
        } else if (unit.matches()) {
            add(About.UNIT, unit.group(), source, Sureness.LIKELY);
        } else if (Names.isName(rest)) {
            add(About.PEOPLE, rest, source, Sureness.LIKELY);
        } else if (rest.length() >= 3 && !NO_SCHEME.matcher(rest).matches() && !PAPERS.matcher(rest).matches() && rest.codePoints().anyMatch(Character::isIdeographic)) {
            add(About.SCHEME, rest, source, Sureness.UNSURE);
        }
    }

    private void file(String name) {
        String source = "文件名";
        Matcher number = NUMBER.matcher(name);
        if (number.find()) {
            add(About.NUMBER, number.group(1) + "〔" + number.group(2) + "〕" + number.group(3) + "号", source, Sureness.SURE);
            add(About.YEAR, number.group(2), "文件名里的文号", Sureness.SURE);
        }
        Matcher year = YEAR.matcher(name.replaceAll(NUMBER.pattern(), " "));
        if (year.find()) {
            add(About.YEAR, year.group(1), source, Sureness.LIKELY);
        }
        schemes.in(name).ifPresent(scheme -> scheme(scheme, source, true));
        Matcher kind = KIND.matcher(name);
        String last = "";
        while (kind.find()) {
            last = kind.group(1);
        }
        if (!last.isEmpty()) {
            add(About.KIND, last, source, Sureness.LIKELY);
        }
        String parts = name.replaceAll(NUMBER.pattern(), " ").replaceAll("\\d+(?:年度?)?", " ").replaceAll(KIND.pattern(), " ");
        for (String part : parts.split("[\\s\\-－—–_＿、，,（）()【】\\[\\]+&.．《》“”]+")) {
            Matcher unit = UNIT.matcher(part);
            if (Names.isName(part)) {
                add(About.PEOPLE, part, source, Sureness.LIKELY);
            } else if (unit.matches()) {
                add(About.UNIT, part, source, Sureness.LIKELY);
            }
        }
    }

    private void scheme(Schemes.Named named, String source, boolean name) {
        Sureness sure = named.word().length() >= 4 && !name ? Sureness.SURE : Sureness.LIKELY;
        add(About.SCHEME, named.scheme().name(), source, sure);
        if (!named.scheme().award().isEmpty()) {
            add(About.AWARD, named.scheme().award(), source, Sureness.LIKELY);
        }
    }

    private void add(About about, String value, String source, Sureness sure) {
        found.add(new Guess(about, value, source, sure));
    }

    private static String shortened(String name) {
        return name.length() > 30 ? name.substring(0, 30) + "…" : name;
    }
}
