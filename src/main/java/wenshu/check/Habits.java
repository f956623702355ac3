package wenshu.check;

import java.util.Map;
import java.util.Objects;

/**
 * How a house lays its papers out where it does otherwise than the standard. Never said to come from the standard.
 *
 * @param linePitch points from line to line; 0 for the standard's 22 lines a page
 * @param centredNumbers whether page numbers stand in the middle instead of outside
 * @param thirdLevel whether headings of the third level and below are bold
 * @param evenColophon whether the colophon is kept for a page of an even number
 */
public record Habits(double linePitch, boolean centredNumbers, Bold thirdLevel, boolean evenColophon) {

    /** Whether something is bold. */
    public enum Bold {
        /** It may be either. */
        ANY("不限"), YES("加粗"), NO("不加粗");

        private final String word;

        Bold(String word) {
            this.word = word;
        }
    }

    /** As the standard has it; it says nothing of bold type. */
    public static final Habits NONE = new Habits(0, false, Bold.ANY, false);

    private static final double LEAST = 12;
    private static final double MOST = 60;

    public Habits {
        Objects.requireNonNull(thirdLevel);
    }

    /** Whether it is a key of a profile, and its value one that can be meant. */
    static boolean understands(String key, String value) {
        return switch (key) {
            case "行距" -> {
                double pitch = pitch(value);
                yield pitch >= LEAST && pitch <= MOST;
            }
            case "页码" -> value.equals("居中") || value.equals("外侧");
            case "三级标题" -> java.util.stream.Stream.of(Bold.values()).anyMatch(bold -> bold.word.equals(value));
            case "版记置于双数面" -> value.equals("是") || value.equals("否");
            default -> false;
        };
    }

    /** What those settings of a profile mean. */
    static Habits of(Map<String, String> settings) {
        Bold third = java.util.stream.Stream.of(Bold.values()).filter(bold -> bold.word.equals(settings.get("三级标题"))).findFirst().orElse(Bold.ANY);
        return new Habits(settings.containsKey("行距") ? pitch(settings.get("行距")) : 0, "居中".equals(settings.get("页码")), third,
                "是".equals(settings.get("版记置于双数面")));
    }

    private static double pitch(String value) {
        String number = value.replaceFirst("\\s*磅$", "");
        return number.matches("\\d{1,2}(?:\\.\\d{1,2})?") ? Double.parseDouble(number) : 0;
    }
}
