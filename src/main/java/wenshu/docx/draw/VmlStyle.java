package wenshu.docx.draw;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import wenshu.docx.xml.XmlElement;

/** The {@code style} of a VML shape (ECMA-376 part 4, 19.1.2.19): names and values like those of CSS. */
public final class VmlStyle {

    private static final double POINTS_PER_PIXEL = 0.75;
    private static final int LARGEST = 40_000_000;

    private final Map<String, String> values = new HashMap<>();

    private VmlStyle() {
    }

    /** The style of an element; an empty one when it has none. */
    public static VmlStyle of(XmlElement element) {
        VmlStyle style = new VmlStyle();
        String text = element.attribute("style");
        if (text != null) {
            for (String declaration : text.split(";")) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    style.values.put(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            declaration.substring(colon + 1).strip());
                }
            }
        }
        return style;
    }

    /** A value, or an empty string. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** A length in millipoints. */
    public int length(String name, int otherwise) {
        return measure(values.get(name), otherwise);
    }

    /** A number without a unit, as groups have them. */
    public double number(String name, double otherwise) {
        Double number = Emu.number(values.get(name));
        return number == null ? otherwise : number;
    }

    /** A length with a unit in millipoints; without one it is in pixels. */
    public static int measure(String value, int otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        String text = value.strip().toLowerCase(Locale.ROOT);
        int end = text.length();
        while (end > 0 && (Character.isLetter(text.charAt(end - 1)) || text.charAt(end - 1) == '%')) {
            end--;
        }
        Double number = Emu.number(text.substring(0, end));
        if (number == null) {
            return otherwise;
        }
        double points = switch (text.substring(end)) {
            case "pt" -> number;
            case "in" -> number * 72;
            case "cm" -> number * 72 / 2.54;
            case "mm" -> number * 72 / 25.4;
            case "pc", "pi" -> number * 12;
            case "emu" -> number / 12_700;
            case "", "px" -> number * POINTS_PER_PIXEL;
            default -> Double.NaN;
        };
        return Double.isNaN(points) ? otherwise : (int) Math.clamp(Math.round(points * 1_000), -LARGEST, LARGEST);
    }

    /** A share in thousandths: a number, per cent, or 65536ths marked by an f. */
    public static int share(String value, int otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        String text = value.strip();
        char last = text.charAt(text.length() - 1);
        double unit = last == 'f' ? 1_000 / 65_536.0 : last == '%' ? 10 : 1_000;
        Double number = Emu.number(last == 'f' || last == '%' ? text.substring(0, text.length() - 1) : text);
        return number == null ? otherwise : (int) Math.clamp(Math.round(number * unit), -1_000_000L, 1_000_000L);
    }

    /** How far it is turned, thousandths of a degree from 0 up to a full turn. */
    public int rotation() {
        String text = value("rotation");
        boolean fine = text.endsWith("fd");
        Double number = Emu.number(fine ? text.substring(0, text.length() - 2) : text);
        return number == null ? 0 : Math.floorMod(Math.round(number * 1_000 / (fine ? 65_536 : 1)), 360_000);
    }

    /** Whether it is mirrored in the direction of {@code x} or {@code y}. */
    public boolean flipped(String axis) {
        return value("flip").contains(axis);
    }

    /** Whether a yes-or-no attribute of VML says yes. */
    public static boolean on(String value, boolean otherwise) {
        return value == null ? otherwise : value.equals("t") || value.equals("true") || value.equals("1");
    }
}
