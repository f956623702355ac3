package wenshu.template.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads 适应: {@code 缩小到小五}, {@code 缩小到 9 磅}, {@code 续页}, or both with a comma between. */
final class FitReader {

    static final String REMEDY = "请写如 缩小到小五、缩小到 9 磅、续页，或 缩小到小五，续页";

    private static final Pattern SHRINK = Pattern.compile("缩小到\\s*(?:(\\d{1,2}(?:\\.5)?)\\s*磅|([小大]?[一二三四五六七八初]号?))");
    private static final int SMALLEST = 10;
    private static final int LARGEST = 72;

    /** The sizes of Chinese office programs in half points, from the largest to the smallest. */
    static final Map<String, Integer> SIZES = sizes();

    private FitReader() {
    }

    /** What the words say; empty when they say nothing known. */
    static Optional<Fit> read(String words) {
        int floor = 0;
        boolean continued = false;
        for (String word : words.split("[，,、;；]")) {
            Matcher shrink = SHRINK.matcher(word.strip());
            if (word.strip().equals("续页") && !continued) {
                continued = true;
            } else if (shrink.matches() && floor == 0) {
                floor = shrink.group(1) != null ? (int) (Double.parseDouble(shrink.group(1)) * 2)
                        : SIZES.getOrDefault(shrink.group(2).replace("号", ""), 0);
                if (floor < SMALLEST || floor > LARGEST) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Fit(floor, continued));
    }

    private static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        String[] names = {"二", "小二", "三", "小三", "四", "小四", "五", "小五", "六", "小六", "七"};
        int[] halves = {44, 36, 32, 30, 28, 24, 21, 18, 15, 13, 11};
        for (int i = 0; i < names.length; i++) {
            sizes.put(names[i], halves[i]);
        }
        return sizes;
    }
}
