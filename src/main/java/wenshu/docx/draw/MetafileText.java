package wenshu.docx.draw;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import wenshu.typeset.content.Graphic.Dash;

/** Fonts and characters of metafiles. */
final class MetafileText {

    /** The symbol font from 0x20 to 0x7E (Adobe Symbol encoding). */
    private static final String SYMBOLS = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
            + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    /** From 0xA0 on. */
    private static final String MORE = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
            + " 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private MetafileText() {
    }

    static Charset charset(int number) {
        String name = switch (number) {
            case 134 -> "GBK";
            case 136 -> "Big5";
            case 128 -> "windows-31j";
            case 129 -> "x-windows-949";
            case 204 -> "windows-1251";
            case 161 -> "windows-1253";
            default -> "windows-1252";
        };
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    static String family(String name) {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        return plain.isBlank() || symbol(plain) ? "Times New Roman" : plain.strip();
    }

    private static boolean symbol(String family) {
        return family.equals("Symbol") || family.startsWith("MT Extra") || family.startsWith("Euclid");
    }

    static String decoded(byte[] data, int at, int count, MetafileCanvas.Tool.Font font) {
        if (font.charset() != 2) {
            return clean(new String(data, at, count, charset(font.charset())));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(symbol(data[at + i] & 0xFF));
        }
        return clean(text.toString());
    }

    static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(c -> c >= 0xF020 && c <= 0xF0FF ? symbol(c - 0xF000) : c)
                .filter(c -> !Character.isISOControl(c) && c != 0xFFFD).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static char symbol(int code) {
        if (code >= 0x20 && code < 0x20 + SYMBOLS.length()) {
            return SYMBOLS.charAt(code - 0x20);
        }
        return code >= 0xA0 && code < 0xA0 + MORE.length() ? MORE.charAt(code - 0xA0) : '□';
    }

    static Dash dash(int style) {
        return switch (style) {
            case 1 -> Dash.DASHED;
            case 2 -> Dash.DOTTED;
            case 3, 4 -> Dash.DASH_DOT;
            default -> Dash.SOLID;
        };
    }
}
