package wenshu.notice.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a paper encloses or names: the note 附件：, title-like lines behind it, forms that it only cites. */
final class NamedPapers {

    private static final Pattern FORM = Pattern.compile("《([^《》]{2,40}(?:申报表|登记表|推荐表|汇总表|一览表|名册|信息表|审批表|评审表|申请表|情况表|简表))》");
    private static final Pattern PAGE_TITLE = Pattern.compile("^[\\p{IsHan}（）]{2,30}(?:申报表|登记表|推荐表|汇总表|一览表|指南|说明)$");
    private static final Pattern ITEM = Pattern.compile("^(?:附件)?\\s*(?:\\d{1,2}(?:[-—]\\d{1,2})?)(?!\\d|[年月日届批])(?:[-—]{2})?[.．、：:]?\\s*(?=[\\p{IsHan}《“\\dA-Za-z])");
    private static final Pattern NEXT = Pattern.compile("(?<=[\\p{IsHan}》）a-zA-Z])\\s*(?:附件)?(?<![\\d第])\\d{1,2}[.．、]\\s*(?=[\\p{IsHan}《“])");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:docx?|xlsx?|pdf|rar|zip|wps|et|ofd|pptx?)$");

    private final Map<String, NamedPaper> found = new LinkedHashMap<>();

    List<NamedPaper> read(List<Passage> passages, List<Found<String>> behind) {
        note(passages);
        behind(behind);
        for (Passage passage : passages) {
            Matcher matcher = FORM.matcher(passage.text);
            while (matcher.find()) {
                add(matcher.group(1), false, passage.place(matcher.start(1), matcher.end(1)), Certainty.CERTAIN);
            }
        }
        return List.copyOf(found.values());
    }

    private void note(List<Passage> passages) {
        boolean open = false;
        for (Passage passage : passages) {
            String text = passage.text;
            Matcher first = Pattern.compile("^附件(?:\\d{0,2}(?:[-—]\\d)?)?[：:]\\s*|^附件(?=\\d[.．、])|^附件[.．]\\s*|^附件\\d{1,2}(?:[-—]\\d)?[-—.．、]*\\s*(?=[\\p{IsHan}《“\\d])").matcher(text);
            boolean begins = first.find();
            if (begins && !text.startsWith("附件：") && !open && text.length() > 60) {
                continue;
            }
            open = begins || open && ITEM.matcher(text).find() && text.length() < 120;
            if (open) {
                int from = begins ? first.end() : 0;
                items(passage, from, begins && !text.matches("^附件(?:[：:]|\\d[.．、]).*"));
            }
        }
    }

    /** One line may hold several: 1. … 2. …. */
    private void items(Passage passage, int from, boolean single) {
        String text = passage.text;
        List<Integer> cuts = new ArrayList<>(List.of(from));
        if (!single) {
            Matcher next = NEXT.matcher(text).region(from, text.length()).useTransparentBounds(true);
            while (next.find()) {
                cuts.add(next.start());
            }
        }
        cuts.add(text.length());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            String item = text.substring(cuts.get(i), cuts.get(i + 1));
            Matcher number = ITEM.matcher(item.strip());
            String name = item.strip();
            // A year belongs to the name: 2019年度申报表.
            name = number.find() && !name.matches("^(?:19|20)\\d{2}年.*") ? name.substring(number.end()) : name;
            name = FILE.matcher(name.strip()).replaceFirst("").replaceFirst("[；;。，]$", "").replaceFirst("（(?:另附|见附件|点击下载)）$", "").strip();
            name = name.matches("^《[^《》]*》$") ? name.substring(1, name.length() - 1) : name;
            if (name.length() > 1 && name.length() <= 120) {
                int at = text.indexOf(name, cuts.get(i));
                add(name, true, passage.place(Math.max(from, at), Math.max(from, at) + (at < 0 ? 0 : name.length())), Certainty.CERTAIN);
            }
        }
    }

    private void behind(List<Found<String>> behind) {
        for (int i = 0; i < behind.size(); i++) {
            String line = behind.get(i).value();
            if (PAGE_TITLE.matcher(line).matches()) {
                boolean twoLines = line.length() <= 8 && i > 0 && behind.get(i - 1).value().matches("[\\p{IsHan}]{4,20}(系统|平台|工作)");
                add((twoLines ? behind.get(i - 1).value() : "") + line, true, behind.get(i).place(), Certainty.LIKELY);
            }
        }
    }

    private void add(String name, boolean enclosed, Place place, Certainty certainty) {
        found.putIfAbsent(name, new NamedPaper(name, enclosed, place, certainty));
    }
}
