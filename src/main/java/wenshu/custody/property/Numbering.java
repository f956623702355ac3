package wenshu.custody.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of records (件号) in each class: continuous, none twice. */
final class Numbering {

    private static final Pattern CODE = Pattern.compile("(.+)-(\\d{1,9})");
    private static final int MOST_NAMED = 20;

    private final Map<String, TreeSet<Integer>> classes = new TreeMap<>();
    private final TreeSet<String> doubles = new TreeSet<>();

    void add(String code) {
        Matcher parts = CODE.matcher(code);
        if (parts.matches() && !classes.computeIfAbsent(parts.group(1), key -> new TreeSet<>()).add(Integer.parseInt(parts.group(2)))) {
            doubles.add(code);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        doubles.stream().limit(MOST_NAMED).forEach(code -> faults.add("档号 " + code + " 重复"));
        classes.forEach((prefix, numbers) -> {
            int missing = numbers.last() - numbers.first() + 1 - numbers.size();
            if (missing > 0) {
                List<String> named = new ArrayList<>();
                for (int number = numbers.first(); named.size() < Math.min(missing, MOST_NAMED); number++) {
                    if (!numbers.contains(number)) {
                        named.add(String.format("%04d", number));
                    }
                }
                faults.add("档号 " + prefix + " 缺 " + missing + " 个件号：" + String.join("、", named)
                        + (missing > MOST_NAMED ? " 等" : ""));
            }
        });
        return faults;
    }
}
