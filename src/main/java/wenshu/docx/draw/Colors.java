package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenshu.docx.xml.XmlElement;

/** Reads colours and fills of DrawingML (ECMA-376, 20.1.2.3 and 20.1.8) as one plain colour on white paper. */
public final class Colors {

    private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("black", 0), Map.entry("white", 0xFFFFFF),
            Map.entry("red", 0xFF0000), Map.entry("green", 0x008000), Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00), Map.entry("gray", 0x808080), Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0), Map.entry("maroon", 0x800000), Map.entry("navy", 0x000080),
            Map.entry("olive", 0x808000), Map.entry("purple", 0x800080), Map.entry("teal", 0x008080),
            Map.entry("lime", 0x00FF00), Map.entry("aqua", 0x00FFFF), Map.entry("cyan", 0x00FFFF),
            Map.entry("fuchsia", 0xFF00FF), Map.entry("magenta", 0xFF00FF), Map.entry("orange", 0xFFA500),
            Map.entry("crimson", 0xDC143C), Map.entry("darkred", 0x8B0000), Map.entry("dkred", 0x8B0000),
            Map.entry("firebrick", 0xB22222), Map.entry("gold", 0xFFD700), Map.entry("pink", 0xFFC0CB),
            Map.entry("brown", 0xA52A2A), Map.entry("ltgray", 0xD3D3D3), Map.entry("lightgray", 0xD3D3D3),
            Map.entry("dkgray", 0xA9A9A9), Map.entry("darkgray", 0xA9A9A9), Map.entry("darkblue", 0x00008B),
            Map.entry("dkblue", 0x00008B), Map.entry("darkgreen", 0x006400), Map.entry("dkgreen", 0x006400),
            Map.entry("window", 0xFFFFFF), Map.entry("windowtext", 0), Map.entry("buttonface", 0xF0F0F0));

    private final Theme theme;

    public Colors(Theme theme) {
        this.theme = theme;
    }

    /** The colour of a name that both HTML and DrawingML know; the other one where there is no such name. */
    static int named(String name, int otherwise) {
        return name == null ? otherwise : NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), otherwise);
    }

    /**
     * The first fill among the children of an element.
     *
     * @param placeholder what {@code phClr} stands for
     * @return a colour, -1 for no fill, or null when nothing is said
     */
    public Integer fill(XmlElement parent, int placeholder) {
        for (XmlElement child : parent.children()) {
            Integer color = switch (child.name()) {
                case "a:noFill", "a:blipFill" -> Integer.valueOf(-1);
                case "a:solidFill" -> color(child, placeholder, 0);
                case "a:gradFill" -> gradient(child, placeholder);
                case "a:pattFill" -> pattern(child, placeholder);
                default -> null;
            };
            if (color != null) {
                return color;
            }
        }
        return null;
    }

    /** The colour that an element holds, with everything that changes it; the other one when it holds none. */
    public int color(XmlElement holder, int placeholder, int otherwise) {
        Tone tone = tone(holder, placeholder);
        return tone == null ? otherwise : tone.onPaper();
    }

    /** The colour in the middle stands for the whole. */
    private Integer gradient(XmlElement fill, int placeholder) {
        XmlElement list = fill.child("a:gsLst");
        List<XmlElement> stops = list == null ? List.of() : new ArrayList<>(list.children("a:gs"));
        List<XmlElement> sorted = stops.stream().sorted(Comparator.comparingInt(Colors::position)).toList();
        Tone before = null;
        int from = 0;
        for (XmlElement stop : sorted) {
            Tone tone = tone(stop, placeholder);
            int at = position(stop);
            if (tone != null && at >= 500) {
                return (before == null || at == from ? tone
                        : Tone.mix(before, tone, (500.0 - from) / (at - from))).onPaper();
            }
            before = tone == null ? before : tone;
            from = at;
        }
        return before == null ? null : Integer.valueOf(before.onPaper());
    }

    private static int position(XmlElement stop) {
        return Emu.share(stop.attribute("pos"), 0);
    }

    private Integer pattern(XmlElement fill, int placeholder) {
        Tone front = fill.child("a:fgClr") == null ? Tone.of(0) : tone(fill.child("a:fgClr"), placeholder);
        Tone back = fill.child("a:bgClr") == null ? Tone.of(0xFFFFFF) : tone(fill.child("a:bgClr"), placeholder);
        return front == null || back == null ? null : Integer.valueOf(Tone.mix(front, back, 0.5).onPaper());
    }

    private Tone tone(XmlElement holder, int placeholder) {
        for (XmlElement color : holder.children()) {
            String value = color.attribute("val");
            Tone tone = switch (color.name()) {
                case "a:srgbClr" -> plain(hex(value, -1));
                case "a:schemeClr" -> plain("phClr".equals(value) ? placeholder : theme.named(value, -1));
                case "a:sysClr" -> plain(hex(color.attribute("lastClr"), named(value, -1)));
                case "a:prstClr" -> plain(named(value, 0x808080));
                case "a:scrgbClr" -> new Tone(part(color, "r"), part(color, "g"), part(color, "b"), 1);
                case "a:hslClr" -> Tone.of(Emu.angle(color.attribute("hue")) / 60_000.0 % 6, part(color, "sat"),
                        part(color, "lum"), 1);
                default -> null;
            };
            if (tone != null) {
                return changed(tone, color);
            }
        }
        return null;
    }

    private static Tone plain(int rgb) {
        return rgb < 0 ? null : Tone.of(rgb);
    }

    private static double part(XmlElement element, String attribute) {
        return Math.clamp(Emu.share(element.attribute(attribute), 0) / 1_000.0, 0, 1);
    }

    private static Tone changed(Tone tone, XmlElement color) {
        Tone changed = tone;
        for (XmlElement change : color.children()) {
            double value = Math.clamp(Emu.share(change.attribute("val"), 1_000) / 1_000.0, -10, 10);
            changed = switch (change.name()) {
                case "a:alpha" -> changed.withAlpha(Math.clamp(value, 0, 1));
                case "a:tint" -> changed.tinted(Math.clamp(value, 0, 1));
                case "a:shade" -> changed.shaded(Math.clamp(value, 0, 1));
                case "a:lumMod" -> changed.shifted(1, value, 0);
                case "a:lumOff" -> changed.shifted(1, 1, value);
                case "a:satMod" -> changed.shifted(value, 1, 0);
                case "a:gray" -> changed.shifted(0, 1, 0);
                default -> changed;
            };
        }
        return changed;
    }

    /** A colour of six hexadecimal digits; auto, nothing and nonsense give the other. */
    public static int hex(String value, int otherwise) {
        if (value == null || value.length() != 6) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value, 16);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
