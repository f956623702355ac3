package wenshu.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Places are said without what kind of place they are: 南宁人社局 for 南宁市人社局, 广西人社厅 for 广西壮族自治区人社厅. */
final class Places {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final String KINDS = "市县区旗盟州";
    private static final String PROVINCES = "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海";
    private static final Map<String, String> WHOLE = new HashMap<>(Map.of("广西", "广西壮族自治区", "内蒙古", "内蒙古自治区",
            "新疆", "新疆维吾尔自治区", "宁夏", "宁夏回族自治区", "西藏", "西藏自治区"));
    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (String province : PROVINCES.split(" ")) {
            WHOLE.put(province, province + "省");
        }
        WHOLE.forEach((shorter, whole) -> SHORT.put(whole, shorter));
    }

    private Places() {
    }

    /** A place in the other ways that it may be said, as far as they are known; the kinds of place that it may be. */
    static Set<String> otherwise(String place) {
        Set<String> otherwise = new LinkedHashSet<>();
        int length = place.length();
        if (WHOLE.containsKey(place) || SHORT.containsKey(place)) {
            otherwise.add(WHOLE.getOrDefault(place, SHORT.get(place)));
        } else if (length > SHORTEST && length <= LONGEST + 1 && KINDS.indexOf(place.charAt(length - 1)) >= 0) {
            otherwise.add(place.substring(0, length - 1));
        } else if (length >= SHORTEST && length <= LONGEST) {
            KINDS.chars().forEach(kind -> otherwise.add(place + (char) kind));
        }
        return otherwise;
    }
}
