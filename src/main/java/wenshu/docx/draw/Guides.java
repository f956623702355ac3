package wenshu.docx.draw;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.xml.XmlElement;

/** The named numbers of a shape and the formulas that give them (ECMA-376, 20.1.9.11). */
final class Guides {

    private static final double ANGLE = Math.PI / (180 * 60_000);

    private final Map<String, Double> values = new HashMap<>();

    /** The numbers that every shape of a size has. */
    Guides(double width, double height) {
        double shorter = Math.min(width, height);
        put("w", width).put("h", height).put("l", 0).put("t", 0).put("r", width).put("b", height);
        put("hc", width / 2).put("vc", height / 2).put("ss", shorter).put("ls", Math.max(width, height));
        put("cd2", 10_800_000).put("cd4", 5_400_000).put("cd8", 2_700_000).put("3cd4", 16_200_000)
                .put("3cd8", 8_100_000).put("5cd8", 13_500_000).put("7cd8", 18_900_000);
        for (int part : new int[] {2, 3, 4, 5, 6, 8, 10, 12, 16, 32}) {
            put("wd" + part, width / part).put("hd" + part, height / part).put("ssd" + part, shorter / part);
        }
    }

    Guides put(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** Takes over the guides of a list in order; null has none. */
    Guides read(XmlElement list) {
        if (list != null) {
            for (XmlElement guide : list.children("a:gd")) {
                String name = guide.attribute("name");
                String formula = guide.attribute("fmla");
                if (name != null && formula != null) {
                    put(name, formula(formula.trim().split("\\s+")));
                }
            }
        }
        return this;
    }

    /** A number or the value of a name; 0 for what is unknown. */
    double value(String name) {
        Double known = name == null ? null : values.get(name);
        if (known != null) {
            return known;
        }
        Double number = Emu.number(name);
        return number == null ? 0 : number;
    }

    private double formula(String[] words) {
        double a = words.length > 1 ? value(words[1]) : 0;
        double b = words.length > 2 ? value(words[2]) : 0;
        double c = words.length > 3 ? value(words[3]) : 0;
        double result = switch (words[0]) {
            case "val" -> a;
            case "*/" -> c == 0 ? 0 : a * b / c;
            case "+-" -> a + b - c;
            case "+/" -> c == 0 ? 0 : (a + b) / c;
            case "?:" -> a > 0 ? b : c;
            case "abs" -> Math.abs(a);
            case "max" -> Math.max(a, b);
            case "min" -> Math.min(a, b);
            case "mod" -> Math.sqrt(a * a + b * b + c * c);
            case "pin" -> b < a ? a : Math.min(b, c);
            case "sqrt" -> a < 0 ? 0 : Math.sqrt(a);
            case "sin" -> a * Math.sin(b * ANGLE);
            case "cos" -> a * Math.cos(b * ANGLE);
            case "tan" -> a * Math.tan(b * ANGLE);
            case "at2" -> Math.atan2(b, a) / ANGLE;
            case "cat2" -> a * Math.cos(Math.atan2(c, b));
            case "sat2" -> a * Math.sin(Math.atan2(c, b));
            default -> 0;
        };
        return Double.isFinite(result) ? result : 0;
    }

    static double radians(double angle) {
        return angle * ANGLE;
    }
}
