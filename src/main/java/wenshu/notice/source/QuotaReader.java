package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quotas from sentences and from tables of bodies and numbers. */
final class QuotaReader {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![第前近\\d.〔年])(\\d{1,4}|[一二两三四五六七八九十]{1,3})(?:[-—－~～至](\\d{1,4}))?(名|人(?!次|员|选|才|民|工|均|份|数)|个(?!工作日|月|方面|小时|以上|字|百分)|项|部(?!门|委|分)|家|件)(?:（[^（）]{0,12}）)?(左右|以内|以下)?");
    private static final Pattern CONTEXT = Pattern.compile("名额|指标|推荐|选拔|评选|限额|遴选|限报|申报|推报|上报|奖励数额|评选数量|奖项|推选|表彰");
    private static final Pattern ASKED = Pattern.compile("名额|指标|推荐|选拔|限额|限报|可申报|推报|推选|遴选|评选|表彰|不超过|设|候选|单列|获得者|人选");
    /** Numbers of other things: members of a panel, people named in a result. */
    private static final Pattern OTHER = Pattern.compile("专家(?!名额|候选)[^，。；]{0,4}$|委员[^，。；]{0,4}$|由[^，。；]{0,12}$|不少于[^，。；]{0,3}$|至少[^，。；]{0,4}$|获奖[^，。；]{0,4}$|排名[^，。；]{0,6}$|(?<!名额)共有[^，。；]{0,4}$|成员[^，。；]{0,6}$|\\d年$|每[届年][^，。；]{0,4}$|以上$|字数?[^，。；]{0,4}$|联系人[^，。；]{0,3}$|附[^，。；]{0,4}$|奖[金章][^，。；]{0,3}$|需[^，。；]{0,6}$|不得[^，。；]{0,8}$|具备[^，。；]{0,4}$|符合[^，。；]{0,4}$");
    private static final Pattern NOT_AFTER = Pattern.compile("^(?:[\\p{IsHan}]{0,4}不得|奖项|评审组|小组|组(?!织)|专题|模块|档次|层次|方面|环节|类别|等级|地区|部门|单位(?!推荐)|行业|领域|步骤|批次|专业|学科|岗位|省(?![级内])|市(?!级)|县(?!级)|综合|专家(?!候选|人选|名额)|评委|同行|联系人|工作人员|以上|月|单位职工|阶段|部门|代表|或以上|（含）以上|熟悉|（排名|年度|实验室|成员)");
    private static final Pattern TAIL = Pattern.compile("(?:限额|多分配|分配|可以|可|各|只能|原则上|最多|择优|分别|均|按|应|拟|计划|共|再|向[市省厅局校院教育我报]{1,4}|一般|名额|指标|数额|数量|总数|共计|推荐|推选|选拔|评选|申报|推报|上报|报送|遴选|选派|候选人|候选对象|候选单位|人选|不超过|不多于|不得超过|至多|限报?|单列|为|是|有|设|：|:|“|”|其中|仅|约|总|报)+$");
    private static final Pattern TALENT = Pattern.compile("(专业技术人[才员]|高技能人才|高层次人才|中华技能大奖|全国技术能手|先进集体|先进个人|先进工作者|劳动模范|[一二三特]等奖|技术能手|青年[科技拔尖]{2,4}人才)");
    private static final Pattern NOUN = Pattern.compile("^[\\p{IsHan}\\d年]{2,30}?(?=推荐人选|人选|候选|名单|予以|进行|享受|[，。；、])");
    private static final Pattern SUBJECT = Pattern.compile("我[省市县区院校局厅委部司]|[各每][\\p{IsHan}（）、]{1,20}?(?=推荐|可|应|限|要|将|须|，)");
    private static final Pattern FREE = Pattern.compile("不占(?:用)?[\\p{IsHan}]{0,6}?(?:指标|名额)|不受(?:推荐|控制)?(?:指标|名额|限额)(?:数)?(?:的)?限制|不限名额|不限额");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|?\\s*(?:\\d{1,3}[\\s|]+)?([\\p{IsHan}（）()、]{2,25})((?:\\s*[\\t|]\\s*|\\s{2,})\\d{1,4})+\\s*\\|?\\s*$");

    List<Quota> read(List<Passage> passages, List<Found<String>> lines, RawText raw) {
        List<Quota> found = new ArrayList<>();
        String heading = "";
        for (Passage passage : passages) {
            if (passage.text.matches("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{0,24}$")) {
                heading = passage.text;
            }
            for (int[] sentence : passage.sentences()) {
                String said = passage.text.substring(sentence[0], sentence[1]);
                boolean due = CONTEXT.matcher(said).find() || CONTEXT.matcher(heading).find();
                if (due && !said.matches("(?s).*(?:处分|违纪|网址|下载).*")) {
                    sentence(passage, sentence[0], sentence[1], heading, found);
                }
                free(passage, sentence, found);
            }
        }
        table(lines, raw, found);
        return found;
    }

    private static void sentence(Passage passage, int start, int end, String heading, List<Quota> into) {
        Matcher matcher = NUMBER.matcher(passage.text).region(start, end).useTransparentBounds(true);
        int from = start;
        String outer = "";
        while (matcher.find()) {
            String before = passage.text.substring(from, matcher.start());
            String rest = passage.text.substring(matcher.end(), end);
            String clause = before.substring(Math.max(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')), before.lastIndexOf('。')) + 1);
            if (OTHER.matcher(before).find() || NOT_AFTER.matcher(rest).find()
                    || !ASKED.matcher(passage.text.substring(start, end)).find() && !ASKED.matcher(heading).find()) {
                continue;
            }
            int least = figure(matcher.group(1));
            int most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
            String body = body(clause.isBlank() || clause.matches("(?:其中|包括)") ? before.replaceFirst("[，：:]$", "") : clause);
            if (body.isEmpty() && clause.length() < before.length()) {
                body = body(before.substring(0, before.length() - clause.length()).replaceFirst("[，：:。]$", ""));
            }
            if (body.isEmpty() || from > start && before.matches(".*[和及与或]")) {
                body = outer;
            } else if (body.matches("(?:现?将|经|并|根据|在|通过|此次|产生).*")) {
                String acting = subject(passage.text.substring(start, matcher.start()));
                Matcher noun = NOUN.matcher(rest);
                body = acting.isEmpty() && noun.find() ? noun.group() : acting;
            }
            outer = body.isEmpty() ? outer : body;
            into.add(new Quota(body, talent(passage.text.substring(start, matcher.start()), rest, heading), least, most, matcher.group(3),
                    "左右".equals(matcher.group(4)), false, passage.place(matcher.start(), matcher.end()),
                    body.isEmpty() ? Certainty.DOUBTFUL : ASKED.matcher(clause + rest).find() ? Certainty.CERTAIN : Certainty.LIKELY));
            from = matcher.end() + (rest.matches("^[、，和及].*") ? 1 : 0);
        }
    }

    /** Who acts in a sentence whose last clause does not say it. */
    private static String subject(String sentence) {
        Matcher matcher = SUBJECT.matcher(sentence);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }

    /** For whom: what stands before the number without the words that only lead to it. */
    private static String body(String clause) {
        String body = clause.strip().replaceFirst("^.*[。；]", "").replaceFirst("^(?:（[一二三四五六七八九十\\d]+）|[一二三四五六七八九十]+、|\\d{1,2}[.．、])\\s*", "")
                .replaceFirst("^(?:本次|今年|此次|同时|其中|原则上|\\d{4}年)", "");
        body = body.replaceFirst("^.*：(?:\\d{1,2}[、.])?(?=.)", "").replaceFirst("^(?:原则上)?(?:按|以|对|由)(?=[一各每])", "");
        String cut = TAIL.matcher(body).replaceFirst("");
        cut = cut.replaceFirst("^.*?(?:指标|名额)(?:分配)?为[：:]?", "");
        cut = cut.replaceFirst("^.*，", "").replaceFirst("^[，、和及：:“”]+", "");
        return TAIL.matcher(cut).replaceFirst("").strip();
    }

    /** Of which kind the people are: the word right behind the number, else the nearest before it, else the heading's. */
    private static String talent(String before, String after, String heading) {
        Matcher behind = TALENT.matcher(after);
        if (behind.find() && behind.start() <= 6 && !after.substring(0, behind.start()).matches(".*[，。；：、].*")) {
            return behind.group(1);
        }
        String last = "";
        for (String text : new String[] {heading, before}) {
            Matcher matcher = TALENT.matcher(text);
            while (matcher.find()) {
                last = matcher.group(1);
            }
        }
        return last;
    }

    private static void free(Passage passage, int[] sentence, List<Quota> into) {
        Matcher matcher = FREE.matcher(passage.text).region(sentence[0], sentence[1]);
        while (matcher.find()) {
            String whom = passage.text.substring(sentence[0], matcher.start()).replaceFirst("^（[一二三四五六七八九十]+）", "").replaceFirst("[，,]$", "");
            into.add(new Quota(whom.strip(), talent(whom, "", ""), 0, 0, "", false, true, passage.place(matcher.start(), matcher.end()), Certainty.LIKELY));
        }
    }

    /** Rows of a body and its numbers, where a line above speaks of quotas; the header's words name the kinds. */
    private static void table(List<Found<String>> lines, RawText raw, List<Quota> into) {
        String above = "";
        List<String> kinds = List.of();
        int far = 99;
        for (Found<String> line : lines) {
            String written = raw.line(line.line());
            Matcher row = ROW.matcher(written);
            boolean total = written.matches("^\\s*\\|?\\s*(?:合\\s*计|总\\s*计|小\\s*计).*");
            if (row.matches() && far <= 3 && !total) {
                String[] cells = written.substring(row.end(1)).strip().split("[\\s|]+");
                int column = 0;
                for (String cell : cells) {
                    if (cell.matches("\\d{1,4}")) {
                        int start = raw.align(cell, line.line())[0];
                        into.add(new Quota(row.group(1).strip(), column < kinds.size() ? kinds.get(column) : "", Integer.parseInt(cell),
                                Integer.parseInt(cell), "名", false, false, new Place(line.line(), start, start + cell.length()), Certainty.LIKELY));
                        column++;
                    }
                }
                far = 0;
            } else if (written.matches(".*(?:名额|指标|先进集体|先进个人|人数).*") && written.length() < 60) {
                above = written;
                kinds = List.of(above.strip().split("[\\s|]+")).stream().skip(1).filter(word -> !word.isBlank()).toList();
                far = 0;
            } else if (!total) {
                far++;
            }
        }
    }

    private static int figure(String written) {
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        String digits = "一二三四五六七八九";
        if (ten < 0) {
            return written.equals("两") ? 2 : digits.indexOf(written.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : digits.indexOf(written.charAt(0)) + 1;
        return tens * 10 + (ten + 1 < written.length() ? digits.indexOf(written.charAt(ten + 1)) + 1 : 0);
    }
}
