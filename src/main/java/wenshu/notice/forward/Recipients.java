package wenshu.notice.forward;

import wenshu.paper.organ.Level;
import wenshu.paper.organ.Organs;

/** Where an issuer stands, and to whom such an organ's notices usually go. */
enum Recipients {
    /** A ministry. */
    NATION("国家", "我部", "各省、自治区、直辖市及新疆生产建设兵团%s，国务院有关部门、直属机构人事部门，有关企事业单位"),
    PROVINCE("省", "我厅", "各市%s，省直有关部门，有关企事业单位"),
    CITY("市", "我局", "各县（区）%s，市直各有关部门，有关企事业单位"),
    COUNTY("县", "我局", "各乡（镇）人民政府、街道办事处，县直各有关部门，有关企事业单位"),
    DISTRICT("区", "我局", "各镇人民政府、街道办事处，区直各有关部门，有关企事业单位");

    private final String word;
    private final String own;
    private final String recipients;

    Recipients(String word, String own, String recipients) {
        this.word = word;
        this.own = own;
        this.recipients = recipients;
    }

    /** The level of an issuer by its name; a city when the name does not tell. */
    static Recipients of(String issuer) {
        String last = Organs.house().places(issuer).stream().reduce("", (first, second) -> second);
        return switch (Organs.house().level(issuer).orElse(issuer.endsWith("厅") ? Level.PROVINCE : Level.CITY)) {
            case NATION -> NATION;
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY, TOWNSHIP -> last.endsWith("区") ? DISTRICT : COUNTY;
        };
    }

    /** The one-character name of the level: 省, 市, 县, 区. */
    String word() {
        return word;
    }

    /** How such an issuer calls itself: 我厅, 我局. */
    static String own(String issuer) {
        String last = issuer.substring(issuer.length() - 1);
        return "厅局部委办".contains(last) ? "我" + last : issuer.endsWith("委员会") ? "我委" : issuer.endsWith("办公室") ? "我办" : of(issuer).own;
    }

    /** The usual recipients of an issuer's notices: its own counterparts one level down, then the others. */
    static String usual(String issuer) {
        String organ = Organs.house().withoutPlace(issuer);
        // A province has a 厅 where a city has a 局.
        String counterpart = organ.equals(issuer) ? "人力资源和社会保障局" : organ.replaceFirst("厅$", "局");
        return String.format(of(issuer).recipients, of(issuer) == NATION ? "人力资源社会保障厅（局）" : counterpart);
    }
}
