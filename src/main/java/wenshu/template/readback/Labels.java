package wenshu.template.readback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fixed texts of a template that stand beside values, and which value each belongs to. */
final class Labels {

    private static final int LONGEST = 24;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Set<String> all = new HashSet<>();
    private final Map<Shape.Slot, Set<String>> own = new LinkedHashMap<>();
    private final List<Beside> beside = new ArrayList<>();
    private boolean choices;

    /**
     * A cell with values of the whole form.
     *
     * @param label what stands in front of it, as letters
     */
    record Beside(String label, Shape.Cell cell) {
    }

    Labels(List<Shape> shapes) {
        collect(shapes, "", 0);
    }

    /** All of them, as letters. */
    Set<String> all() {
        return all;
    }

    /** The cells that have a label in front. */
    List<Beside> beside() {
        return beside;
    }

    /** The values of the whole form with what stands in front of each, as letters. */
    Map<Shape.Slot, Set<String>> own() {
        return own;
    }

    /** Whether the template has conditions. */
    boolean choices() {
        return choices;
    }

    private void collect(List<Shape> shapes, String before, int loops) {
        String label = before;
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Text(String text) -> label = label(text);
                case Shape.Slot slot -> {
                    if (loops == 0 && slot.depth() == 0 && !slot.silent()) {
                        Set<String> labels = own.computeIfAbsent(slot, any -> new LinkedHashSet<>());
                        add(label, labels);
                        if (slot.field() != null) {
                            add(label(slot.field().label()), labels);
                            add(label(slot.field().name()), labels);
                        }
                    }
                }
                case Shape.Loop loop -> collect(loop.body(), "", loops + 1);
                case Shape.Choice choice -> {
                    choices = true;
                    collect(choice.then(), label, loops);
                    collect(choice.otherwise(), label, loops);
                }
                case Shape.Row row -> row(row, loops);
                case Shape.Para para when !para.dynamic() -> {
                    add(label(para.fixed()), all);
                }
                case Shape.Para para -> collect(para.content(), label, loops);
                case Shape.Node node -> collect(node.content(), label, loops);
            }
        }
    }

    private void row(Shape.Row row, int loops) {
        String label = "";
        for (Shape.Cell cell : row.cells()) {
            if (cell.dynamic()) {
                collect(cell.content(), label, loops);
                if (loops == 0 && label.length() > 1) {
                    beside.add(new Beside(label, cell));
                }
            } else if (!cell.fixed().isBlank()) {
                String text = label(cell.fixed());
                add(text, all);
                // A lone colon between the name and the value is no label.
                label = text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : label;
            }
        }
    }

    private static void add(String label, Set<String> to) {
        if (label.codePointCount(0, label.length()) >= 2 && label.length() <= LONGEST) {
            to.add(label);
        }
    }

    /** The letters of a text without what stands in brackets and without the marks at its ends. */
    static String label(String text) {
        String letters = Folding.letters(text);
        String bare = ENDS.matcher(BRACKETS.matcher(letters).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? letters : bare;
    }

    /** The cells and paragraphs of a file that a label may stand in, outermost first. */
    static List<Shape.Node> places(List<Shape> docs) {
        List<Shape.Node> found = new ArrayList<>();
        for (Shape doc : docs) {
            if (doc instanceof Shape.Row || doc instanceof Shape.Para) {
                found.add((Shape.Node) doc);
            }
            if (doc instanceof Shape.Node node && !(doc instanceof Shape.Para)) {
                found.addAll(places(node.content()));
            }
        }
        return found;
    }
}
