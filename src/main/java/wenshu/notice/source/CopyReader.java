package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many copies of which material are wanted, and in what form. */
final class CopyReader {

    private static final Pattern COUNT = Pattern.compile(
            "(?:各)?(?:(?:一|1)式)?(?:各)?\\s*(\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?:份|套|册(?!子)|式)(?!额|内|量)");
    private static final Pattern NAMED = Pattern.compile("(?:填写|将|把|提交|报送|、|，)?([\\p{IsHan}]{2,12}?(?:表|材料|报告|申报书|推荐书|函))(?=[（，、。将和及]|纸质|书面|$)");
    private static final String[][] MEDIA = {{"A4", "A4纸"}, {"光盘", "光盘"}, {"(?i)U盘|优盘", "U盘"}, {"(?i)pdf", "PDF"}, {"(?i)word", "Word"},
        {"(?i)excel", "Excel"}, {"电子版|电子稿|电子文档|电子版本|电子材料", "电子版"}, {"纸质", "纸质"}, {"扫描", "扫描件"}, {"胶装|装订成册", "胶装"}, {"复印件", "复印件"}, {"原件", "原件"}};

    List<Copies> read(List<Passage> passages) {
        List<Copies> found = new ArrayList<>();
        for (Passage passage : passages) {
            for (int[] sentence : passage.sentences()) {
                sentence(passage, sentence[0], sentence[1], found);
            }
        }
        return found;
    }

    private static void sentence(Passage passage, int start, int end, List<Copies> into) {
        Matcher matcher = COUNT.matcher(passage.text).region(start, end).useTransparentBounds(true);
        int from = start;
        while (matcher.find()) {
            if (matcher.start() > 0 && passage.text.substring(0, matcher.start()).matches("(?s).*(?:第|身|月|年|这|股|上|前|每)$")) {
                continue;
            }
            String before = passage.text.substring(from, matcher.start());
            String item = item(before);
            int next = passage.text.indexOf('，', matcher.end());
            int stop = next < 0 || next > end ? end : next;
            Matcher note = Pattern.compile("^\\s*（[^（）]*）").matcher(passage.text.substring(matcher.end(), end));
            int noted = note.find() ? matcher.end() + note.end() : matcher.end();
            stop = Math.max(stop, noted);
            if (!item.isEmpty() && !item.matches("\\d{1,3}[本套份册].*") && !item.endsWith("或") && !item.equals("其中")) {
                into.add(new Copies(item, figure(matcher.group(1)), media(before + passage.text.substring(matcher.end(), stop)),
                        passage.place(matcher.start(), matcher.end()), item.length() > 20 ? Certainty.LIKELY : Certainty.CERTAIN));
            }
            from = noted;
        }
    }

    /** The material: the last name in 《》, else the words since the last mark, without what only leads to it. */
    private static String item(String before) {
        int bracket = before.lastIndexOf('（');
        String inside = bracket < 0 || before.indexOf('）', bracket) >= 0 ? "" : before.substring(bracket + 1);
        if (inside.matches("[\\p{IsHan}A-Za-z]{2,12}") && !inside.matches("(?:纸质|书面|电子|打印|复印|见附件|格式见).*")) {
            return inside.replaceFirst("[各为]$", "");
        }
        String text = (bracket >= 0 && before.indexOf('）', bracket) < 0 ? before.substring(0, bracket) : before).strip();
        int close = text.lastIndexOf('》');
        if (close >= 0 && text.length() - close <= 12 && (!text.substring(close + 1).contains("，") || text.substring(close + 1).matches("，(?:纸质|书面|打印|盖章|电子).*"))
                || close >= 0 && text.substring(close + 1).matches("（[^（）]*）(?:纸质(?:版|材料)|各)?")) {
            int depth = 0;
            for (int i = close; i >= 0; i--) {
                depth += text.charAt(i) == '》' ? 1 : text.charAt(i) == '《' ? -1 : 0;
                if (depth == 0) {
                    return text.substring(i + 1, close) + (text.substring(close + 1).matches("(?:电子版|纸质版|复印件).*") ? "" : "");
                }
            }
        }
        text = text.replaceAll("（[^（）]*）|\\([^()]*\\)", "").replaceAll("^[）)]", "").strip();
        String last = text.replaceFirst("(?s)^.*[，。；：:、]", "").replaceFirst("^\\d{1,2}[.．]\\s*", "").replaceFirst("^（?[一二三四五六七八九十]+）", "").replaceFirst("^.*(?:将|把)(?=.{2})", "")
                .replaceFirst("^(?:请|并|需|须|应|将|提交|附|另附|以及|和|及|报送|打印|包括|附上|同时|需附加|并需附加|由申报人填报并|填写|并提交|提供|并将|另|以|出具的)+", "").strip();
        last = last.replaceFirst("(?:需要|需|须|应|各|均|要求|提交|报送|为|打印|盖章后|加盖公章后?|尽快打印)+$", "").strip();
        if (last.length() < 2 && text.length() > 4) {
            Matcher earlier = Pattern.compile("([\\p{IsHan}A-Za-z《》]{2,20})[，。；：:、（(][^，。；]*$").matcher(text);
            last = earlier.find() ? earlier.group(1).replaceAll("[《》]", "") : "";
        }
        if (last.matches("(?:纸质|书面|打印)(?:版|稿|件)?")) {
            Matcher earlier = NAMED.matcher(text);
            while (earlier.find()) {
                last = earlier.group(1);
            }
        }
        return last.length() > 40 ? "" : last.replaceAll("[《》]", "");
    }

    private static List<String> media(String sentence) {
        List<String> media = new ArrayList<>();
        for (String[] medium : MEDIA) {
            if (Pattern.compile(medium[0]).matcher(sentence).find()) {
                media.add(medium[1]);
            }
        }
        return media;
    }

    private static int figure(String written) {
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        String digits = "一二三四五六七八九";
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.startsWith("两") ? 2 : digits.indexOf(written.charAt(0)) + 1;
        }
        return (ten == 0 ? 1 : digits.indexOf(written.charAt(0)) + 1) * 10
                + (ten + 1 < written.length() ? digits.indexOf(written.charAt(ten + 1)) + 1 : 0);
    }
}
