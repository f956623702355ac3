package wenshu.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person of a name, told apart from others of the same name.
 *
 * @param name the name
 * @param units where the person worked, as the records say, the latest first
 * @param idShown the ID number masked; empty when no record shows one
 * @param seen the records, the newest year first
 * @param doubt why some of them may be about somebody else, in Chinese; empty when there is no doubt
 */
public record Somebody(String name, List<String> units, String idShown, List<Sighting> seen, String doubt) {

    /** Longest list of evidence within the sentence. */
    private static final int MOST_EVIDENCE = 4;

    public Somebody {
        units = List.copyOf(units);
        seen = seen.stream().sorted(Comparator.comparingInt(Sighting::year).reversed().thenComparing(Sighting::mentioned)
                .thenComparing(one -> Standing.of(one)).thenComparing(Sighting::title).thenComparing(Sighting::recordId)).toList();
    }

    /** The records by year, the newest first; 0 holds those of an unknown year. */
    public Map<Integer, List<Sighting>> years() {
        return seen.stream().collect(Collectors.groupingBy(Sighting::year, LinkedHashMap::new, Collectors.toList()));
    }

    /** What came of this person's nominations at best. */
    public Standing standing() {
        return seen.stream().map(Standing::of).min(Comparator.naturalOrder()).orElse(Standing.MENTIONED);
    }

    /** Whether this person has been recommended or honoured before, in one sentence with the evidence. */
    public String answer() {
        return sentence() + besides();
    }

    private String sentence() {
        List<String> parts = new ArrayList<>();
        said(parts, "获得过：", Standing.AWARDED);
        said(parts, "推荐过但没有入选：", Standing.DECLINED);
        said(parts, parts.isEmpty() ? "推荐过，没有看到结果：" : "另推荐过，没有看到结果：", Standing.RECOMMENDED);
        if (parts.isEmpty()) {
            said(parts, "档案里有这个人的文件，但没有写明推荐或入选：", Standing.NAMED);
        }
        if (parts.isEmpty()) {
            said(parts, "著录里没有推荐或获奖的记录，只在正文里提到过，请看原文：", Standing.MENTIONED);
        }
        return String.join("；", parts) + "。";
    }

    private void said(List<String> parts, String words, Standing standing) {
        String evidence = evidence(standing);
        if (!evidence.isEmpty()) {
            parts.add(words + evidence);
        }
    }

    /** How much a record decides: an outcome counts more than a nomination for the same. */
    private static int decides(Sighting one) {
        return switch (Standing.of(one)) {
            case AWARDED -> 40;
            case DECLINED -> 30;
            case RECOMMENDED -> 20;
            case NAMED -> 10;
            case MENTIONED -> 0;
        } + (one.result().isEmpty() ? 0 : 2) + (one.docNumber().isEmpty() ? 0 : 1);
    }

    /** What the texts say beside that. */
    private String besides() {
        long mentions = seen.stream().filter(Sighting::mentioned).count();
        return mentions == 0 || mentions == seen.size() ? "" : "正文里另提到 " + mentions + " 处。";
    }

    /** For each matter of each year the record that decides most; of these, those that say this. */
    private String evidence(Standing standing) {
        Map<String, Sighting> best = new LinkedHashMap<>();
        seen.forEach(one -> best.merge(one.year() + matter(one), one, (first, second) -> decides(second) > decides(first) ? second : first));
        List<String> all = best.values().stream().filter(one -> Standing.of(one) == standing).map(Somebody::evidence).toList();
        return String.join("、", all.subList(0, Math.min(MOST_EVIDENCE, all.size())))
                + (all.size() > MOST_EVIDENCE ? " 等 " + all.size() + " 次" : "");
    }

    private static String matter(Sighting one) {
        return one.mentioned() || one.scheme().isEmpty() && one.award().isEmpty() ? "《" + one.title() + "》"
                : one.scheme().isEmpty() ? one.award() : one.scheme();
    }

    private static String evidence(Sighting one) {
        String matter = matter(one);
        String result = one.result().isEmpty() ? "" : one.result();
        String source = one.docNumber().isEmpty() ? "" : one.docNumber();
        String inner = result.isEmpty() ? source : source.isEmpty() ? result : result + "，" + source;
        return (one.year() == 0 ? "" : one.year() + "年") + matter + (inner.isEmpty() ? "" : "（" + inner + "）");
    }
}
