package wenshu.docx.draw;

/**
 * A colour that is being worked on.
 *
 * @param red, green, blue from 0 to 1
 * @param alpha from 0, nothing, to 1
 */
record Tone(double red, double green, double blue, double alpha) {

    static Tone of(int rgb) {
        return new Tone((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0, 1);
    }

    /** On white paper; -1 when nothing is to be seen of it. */
    int onPaper() {
        if (alpha < 0.02) {
            return -1;
        }
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private int channel(double value) {
        return (int) Math.clamp(Math.round((value * alpha + 1 - alpha) * 255), 0, 255);
    }

    Tone withAlpha(double other) {
        return new Tone(red, green, blue, other);
    }

    /** Mixed with white: 1 leaves it as it is. */
    Tone tinted(double part) {
        return new Tone(red * part + 1 - part, green * part + 1 - part, blue * part + 1 - part, alpha);
    }

    /** Mixed with black: 1 leaves it as it is. */
    Tone shaded(double part) {
        return new Tone(red * part, green * part, blue * part, alpha);
    }

    /** Another hue, saturation or lightness: each is multiplied, then added to. */
    Tone shifted(double saturationTimes, double lightnessTimes, double lightnessPlus) {
        double high = Math.max(red, Math.max(green, blue));
        double low = Math.min(red, Math.min(green, blue));
        double lightness = (high + low) / 2;
        double range = high - low;
        double saturation = range == 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
        double hue = range == 0 ? 0 : high == red ? ((green - blue) / range + 6) % 6
                : high == green ? (blue - red) / range + 2 : (red - green) / range + 4;
        return of(hue, Math.clamp(saturation * saturationTimes, 0, 1),
                Math.clamp(lightness * lightnessTimes + lightnessPlus, 0, 1), alpha);
    }

    /** From hue in sixths of a turn, saturation and lightness. */
    static Tone of(double hue, double saturation, double lightness, double alpha) {
        double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
        double second = chroma * (1 - Math.abs(hue % 2 - 1));
        double base = lightness - chroma / 2;
        double[] rgb = switch ((int) hue) {
            case 0 -> new double[] {chroma, second, 0};
            case 1 -> new double[] {second, chroma, 0};
            case 2 -> new double[] {0, chroma, second};
            case 3 -> new double[] {0, second, chroma};
            case 4 -> new double[] {second, 0, chroma};
            default -> new double[] {chroma, 0, second};
        };
        return new Tone(rgb[0] + base, rgb[1] + base, rgb[2] + base, alpha);
    }

    static Tone mix(Tone a, Tone b, double partOfB) {
        double p = 1 - partOfB;
        return new Tone(a.red * p + b.red * partOfB, a.green * p + b.green * partOfB, a.blue * p + b.blue * partOfB,
                a.alpha * p + b.alpha * partOfB);
    }
}
