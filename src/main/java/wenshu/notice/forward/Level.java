package wenshu.notice.forward;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an issuer stands, and to whom such an organ's notices usually go. */
enum Level {
    PROVINCE("省", "各市%s，省直有关部门，有关企事业单位"),
    CITY("市", "各县（区）%s，市直各有关部门，有关企事业单位"),
    COUNTY("县", "各乡（镇）人民政府、街道办事处，县直各有关部门，有关企事业单位"),
    DISTRICT("区", "各镇人民政府、街道办事处，区直各有关部门，有关企事业单位");

    private static final Pattern PLACE = Pattern.compile(
            "^([\\p{IsHan}]{1,12}?(?:自治区|省|市|州|盟|县|区|旗)+)(?=[\\p{IsHan}]{2,20}(?:厅|局|委员会|办公室)$)");

    private final String word;
    private final String recipients;

    Level(String word, String recipients) {
        this.word = word;
        this.recipients = recipients;
    }

    /** The level of an issuer by its name; a city when the name does not tell. */
    static Level of(String issuer) {
        String place = issuer;
        Matcher matcher = PLACE.matcher(issuer);
        StringBuilder places = new StringBuilder();
        while (matcher.reset(place).find()) {
            places.append(matcher.group(1));
            place = place.substring(matcher.end());
        }
        String all = places.toString();
        if (all.endsWith("省") || all.endsWith("自治区") || issuer.endsWith("厅")) {
            return PROVINCE;
        }
        if (all.endsWith("县") || all.endsWith("旗")) {
            return COUNTY;
        }
        return all.endsWith("区") ? DISTRICT : CITY;
    }

    /** The one-character name of the level: 省, 市, 县, 区. */
    String word() {
        return word;
    }

    /** The usual recipients of an issuer's notices: its own counterparts one level down, then the others. */
    static String recipients(String issuer) {
        Matcher matcher = PLACE.matcher(issuer);
        String organ = issuer;
        while (matcher.reset(organ).find()) {
            organ = organ.substring(matcher.end());
        }
        // A province has a 厅 where a city has a 局.
        String counterpart = organ.equals(issuer) ? "人力资源和社会保障局" : organ.replaceFirst("厅$", "局");
        return String.format(of(issuer).recipients, counterpart);
    }
}
