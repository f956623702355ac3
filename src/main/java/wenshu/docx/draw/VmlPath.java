package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.docx.xml.XmlElement;

/** The path language of VML (ECMA-376 part 4, 19.1.2.19, path) with its formulas. */
final class VmlPath {

    private static final Pattern TOKEN = Pattern.compile("[a-z]{1,2}|-?[0-9.]+|[@#][0-9]+|,");
    private static final int MOST_FORMULAS = 128;
    private static final double DEGREE = Math.PI / 180;

    private final Sketch sketch;
    private final double[] formulas;
    private final double[] adjustments;
    private final List<Double> numbers = new ArrayList<>();
    private boolean filled = true;
    private boolean drawn = true;

    private VmlPath(Sketch sketch, double[] formulas, double[] adjustments) {
        this.sketch = sketch;
        this.formulas = formulas;
        this.adjustments = adjustments;
    }

    /**
     * The figures of a path.
     *
     * @param list the {@code v:formulas}, or null
     * @param adjustments of the shape, with those of its type
     * @param coordinates width and height of its own coordinates, and where they begin
     */
    static List<Figure> figures(String path, XmlElement list, double[] adjustments, double[] coordinates, int width,
            int height) {
        double scaleX = coordinates[0] > 0 ? width / coordinates[0] : 1;
        double scaleY = coordinates[1] > 0 ? height / coordinates[1] : 1;
        List<Figure> figures = new ArrayList<>();
        double[] formulas = formulas(list, adjustments, coordinates, width, height);
        for (String part : path.split("e")) {
            VmlPath reader = new VmlPath(new Sketch(scaleX, scaleY, coordinates[2], coordinates[3]), formulas,
                    adjustments);
            reader.read(part);
            if (!reader.sketch.steps().isEmpty() && figures.size() < 200) {
                figures.add(new Figure(reader.sketch.steps(), reader.filled, reader.drawn));
            }
        }
        return figures;
    }

    private void read(String text) {
        Matcher tokens = TOKEN.matcher(text.replace("nf", " nf ").replace("ns", " ns "));
        String command = "";
        boolean wanted = true;
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals(",")) {
                if (wanted && !command.isEmpty()) {
                    numbers.add(0.0);
                }
                wanted = true;
            } else if (Character.isLetter(token.charAt(0))) {
                finish(command, wanted);
                command = token;
                wanted = true;
            } else {
                numbers.add(value(token));
                wanted = false;
            }
        }
        finish(command, wanted && !numbers.isEmpty());
    }

    /** An argument that is left out is nought. */
    private void finish(String command, boolean open) {
        if (open && numbers.size() % 2 == 1) {
            numbers.add(0.0);
        }
        double[] n = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        numbers.clear();
        switch (command) {
            case "m" -> {
                if (n.length >= 2) {
                    sketch.move(n[0], n[1]);
                }
            }
            case "t" -> {
                if (n.length >= 2) {
                    sketch.move(sketch.x() + n[0], sketch.y() + n[1]);
                }
            }
            case "l" -> each(n, 2, i -> sketch.line(n[i], n[i + 1]));
            case "r" -> each(n, 2, i -> sketch.line(sketch.x() + n[i], sketch.y() + n[i + 1]));
            case "c" -> each(n, 6, i -> sketch.curve(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]));
            case "v" -> each(n, 6, i -> sketch.curve(sketch.x() + n[i], sketch.y() + n[i + 1], sketch.x() + n[i + 2],
                    sketch.y() + n[i + 3], sketch.x() + n[i + 4], sketch.y() + n[i + 5]));
            case "qb" -> each(n, 4, i -> sketch.quadratic(n[i], n[i + 1], n[i + 2], n[i + 3]));
            case "qx" -> each(n, 2, i -> quadrant(n[i], n[i + 1], i / 2 % 2 == 0));
            case "qy" -> each(n, 2, i -> quadrant(n[i], n[i + 1], i / 2 % 2 == 1));
            case "at", "ar", "wa", "wr" -> each(n, 8, i -> arc(command, n, i));
            case "al", "ae" -> each(n, 6, i -> angles(command, n, i));
            case "x" -> sketch.close();
            case "nf" -> filled = false;
            case "ns" -> drawn = false;
            default -> { }
        }
    }

    private static void each(double[] n, int count, java.util.function.IntConsumer step) {
        for (int i = 0; i + count <= n.length; i += count) {
            step.accept(i);
        }
    }

    /** A quarter of an ellipse that leaves along x or along y. */
    private void quadrant(double x, double y, boolean alongX) {
        double k = 0.5523;
        double x0 = sketch.x();
        double y0 = sketch.y();
        if (alongX) {
            sketch.curve(x0 + (x - x0) * k, y0, x, y - (y - y0) * k, x, y);
        } else {
            sketch.curve(x0, y0 + (y - y0) * k, x - (x - x0) * k, y, x, y);
        }
    }

    /** A piece of the ellipse in a box, from one direction to another: with or without a line to its begin. */
    private void arc(String command, double[] n, int i) {
        double rx = Math.abs(n[i + 2] - n[i]) / 2;
        double ry = Math.abs(n[i + 3] - n[i + 1]) / 2;
        double mx = (n[i] + n[i + 2]) / 2;
        double my = (n[i + 1] + n[i + 3]) / 2;
        if (rx <= 0 || ry <= 0) {
            return;
        }
        double from = Math.atan2((n[i + 5] - my) / ry, (n[i + 4] - mx) / rx);
        double to = Math.atan2((n[i + 7] - my) / ry, (n[i + 6] - mx) / rx);
        boolean clockwise = command.charAt(0) == 'w';
        double swing = to - from;
        if (clockwise && swing <= 0) {
            swing += 2 * Math.PI;
        } else if (!clockwise && swing >= 0) {
            swing -= 2 * Math.PI;
        }
        begin(command.charAt(1) == 'r' || sketch.steps().isEmpty(), mx + rx * Math.cos(from), my + ry * Math.sin(from));
        sketch.arc(rx, ry, Math.atan2(ry * Math.sin(from), rx * Math.cos(from)), swing);
    }

    private void angles(String command, double[] n, int i) {
        double from = -n[i + 4] / 65_536 * DEGREE;
        double swing = -n[i + 5] / 65_536 * DEGREE;
        begin(command.equals("al"), n[i] + n[i + 2] * Math.cos(from), n[i + 1] + n[i + 3] * Math.sin(from));
        sketch.arc(n[i + 2], n[i + 3], Math.atan2(n[i + 3] * Math.sin(from), n[i + 2] * Math.cos(from)), swing);
    }

    private void begin(boolean anew, double x, double y) {
        if (anew) {
            sketch.move(x, y);
        } else {
            sketch.line(x, y);
        }
    }

    private double value(String token) {
        return value(token, formulas, adjustments);
    }

    private static double value(String token, double[] formulas, double[] adjustments) {
        char first = token.charAt(0);
        if (first == '@' || first == '#') {
            Double index = Emu.number(token.substring(1));
            double[] from = first == '@' ? formulas : adjustments;
            return index == null || index < 0 || index >= from.length ? 0 : from[(int) (double) index];
        }
        Double number = Emu.number(token);
        return number == null ? 0 : number;
    }

    private static double[] formulas(XmlElement list, double[] adjustments, double[] coordinates, int width,
            int height) {
        if (list == null) {
            return new double[0];
        }
        List<XmlElement> lines = list.children("v:f");
        double[] results = new double[Math.min(lines.size(), MOST_FORMULAS)];
        for (int i = 0; i < results.length; i++) {
            String formula = lines.get(i).attribute("eqn");
            String[] words = formula == null ? new String[] {""} : formula.strip().split("\\s+");
            double[] n = new double[3];
            for (int k = 0; k < 3 && k + 1 < words.length; k++) {
                n[k] = switch (words[k + 1]) {
                    case "width" -> coordinates[0];
                    case "height" -> coordinates[1];
                    case "xcenter" -> coordinates[2] + coordinates[0] / 2;
                    case "ycenter" -> coordinates[3] + coordinates[1] / 2;
                    case "pixelWidth" -> width / 750.0;
                    case "pixelHeight" -> height / 750.0;
                    case "pixelLineWidth", "lineDrawn" -> 1;
                    default -> value(words[k + 1], results, adjustments);
                };
            }
            results[i] = formula(words[0], n[0], n[1], n[2]);
        }
        return results;
    }

    private static double formula(String name, double a, double b, double c) {
        double result = switch (name) {
            case "val" -> a;
            case "sum" -> a + b - c;
            case "prod", "product" -> c == 0 ? 0 : a * b / c;
            case "mid" -> (a + b) / 2;
            case "abs" -> Math.abs(a);
            case "min" -> Math.min(a, b);
            case "max" -> Math.max(a, b);
            case "if" -> a > 0 ? b : c;
            case "mod" -> Math.sqrt(a * a + b * b + c * c);
            case "sqrt" -> a < 0 ? 0 : Math.sqrt(a);
            case "sin" -> a * Math.sin(b / 65_536 * DEGREE);
            case "cos" -> a * Math.cos(b / 65_536 * DEGREE);
            case "tan" -> a * Math.tan(b / 65_536 * DEGREE);
            case "atan2" -> Math.atan2(b, a) / DEGREE * 65_536;
            case "cosatan2" -> a * Math.cos(Math.atan2(c, b));
            case "sinatan2" -> a * Math.sin(Math.atan2(c, b));
            case "sumangle" -> a + (b - c) * 65_536;
            case "ellipse" -> b == 0 ? 0 : c * Math.sqrt(Math.max(0, 1 - a / b * (a / b)));
            default -> 0;
        };
        return Double.isFinite(result) ? result : 0;
    }
}
