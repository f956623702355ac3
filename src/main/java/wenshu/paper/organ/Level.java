package wenshu.paper.organ;

import java.util.Optional;

/** Where an organ stands. */
public enum Level {
    /** Ministries and other central organs. */
    NATION("国家"),
    /** Provinces, autonomous regions, cities under the central government. */
    PROVINCE("省"),
    /** Cities with districts, prefectures, leagues. */
    CITY("市"),
    /** Counties, districts, banners, cities without districts. */
    COUNTY("县"),
    /** Towns, townships, streets. */
    TOWNSHIP("乡");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** Its name on screen. */
    public String word() {
        return word;
    }

    /** Whether this one stands above the other. */
    public boolean above(Level other) {
        return compareTo(other) < 0;
    }

    static Optional<Level> ofWord(String word) {
        for (Level level : values()) {
            if (level.word.equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
